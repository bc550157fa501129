import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { OrganisationChange, RegisteredAgency } from '../../model/organisation.ts'
import { ProblemError } from '../api-client.ts'
import { useLedger } from '../ledger/use-ledger.ts'
import { openOrganisation, recordChanges } from './accounts-client.ts'
import { agencyIds } from './agency-ids.ts'
import type { PastedAgency } from './paste-agencies.ts'

const key = (region: string) => ['ledger', region, 'organisation-to-edit']

/** The organisation with the version that a change has to have seen. */
export function useOrganisation() {
  const { region } = useLedger()
  return useQuery({ queryKey: key(region), queryFn: () => openOrganisation(region), staleTime: 0 })
}

/** Records changes, all or none. Where somebody was faster their names are fetched, and the person presses again. */
export function useRecording(onRecorded: () => void) {
  const { region } = useLedger()
  const queries = useQueryClient()
  const fetchAnew = () =>
    Promise.all([
      queries.invalidateQueries({ queryKey: key(region) }),
      queries.invalidateQueries({ queryKey: ['ledger', 'organisation', region] }),
      queries.invalidateQueries({ queryKey: ['ledger', region, 'suggestions'] }),
      queries.invalidateQueries({ queryKey: ['first-steps'] }),
    ])
  return useMutation({
    mutationFn: ({ version, changes }: { version: number; changes: readonly OrganisationChange[] }) =>
      recordChanges(region, version, changes),
    onSuccess: async () => {
      await fetchAnew()
      onRecorded()
    },
    onError: async error => {
      if (error instanceof ProblemError && error.problem.code === 'organisation-changed') await fetchAnew()
    },
  })
}

/** Registrations of agencies with ids made of their names. What knows the letters of characters loads when asked. */
export async function registrationsOf(
  agencies: readonly PastedAgency[],
  { regionName, registered }: { regionName: string; registered: readonly RegisteredAgency[] },
): Promise<OrganisationChange[]> {
  const { pinyin } = await import('pinyin-pro')
  const initials = (name: string) =>
    pinyin(name, { pattern: 'first', toneType: 'none', type: 'array' }).join('')
  const ids = agencyIds(agencies, { regionName, taken: new Set(registered.map(each => each.id)), initials })
  return agencies.map(({ name, kind, aliases }, index) => ({
    change: 'register',
    agency: ids[index] ?? '',
    kind,
    name,
    level: null,
    from: null,
    aliases,
    code: null,
    reportsTo: null,
    members: [],
    rules: null,
  }))
}
