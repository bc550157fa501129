import { queryOptions, useQueries, useQuery, useQueryClient } from '@tanstack/react-query'
import { createContext, useContext } from 'react'
import type { OrganisationDocument } from '../../contract/organisation-api.ts'
import type { Post } from '../../ledger/actor.ts'
import type { Organisation, RegisteredAgency } from '../../model/organisation.ts'
import { isThereOn, nameOn } from '../../model/organisation.ts'
import { instantOfEpoch, localDateOf } from '../../model/plain-date.ts'
import { useSession } from '../sign-in/session-context.ts'
import {
  listAllMatters,
  listFacts,
  listRegions,
  type MattersAsked,
  openMatter,
  openOrganisation,
  openReporting,
} from './ledger-client.ts'
import { useChosenRegion } from './region-choice.ts'

/** The ledger that is open: its region, whoever looks at it, and its agencies by name. */
export type OpenLedger = {
  readonly region: string
  readonly regionName: string
  readonly utcOffset: number
  /** The region's calendar day. */
  readonly today: string
  readonly post: Post
  /** The ledger of others: a region that one's own is a member of, or the sample. Nothing of it is decided here. */
  readonly readsOnly: boolean
  /** The agency of the post; null at the office. */
  readonly agency: string | null
  readonly signInName: string
  readonly organisation: Organisation
  nameOf(agency: string): string
}

export const LedgerContext = createContext<OpenLedger | null>(null)

export function useLedger(): OpenLedger {
  const ledger = useContext(LedgerContext)
  if (!ledger) throw new Error('useLedger outside of the desks')
  return ledger
}

const ledgerKey = 'ledger'

/** Opens the ledger of the post's own region, or of the one that it chose to read; undefined until it is there. */
export function useOpenedLedger(): { ledger: OpenLedger | undefined; failed: boolean; retry(): void } {
  const { signedIn } = useSession()
  const regions = useQuery({ queryKey: [ledgerKey, 'regions'], queryFn: listRegions })
  const chosen = useChosenRegion()
  const open = regions.data?.regions
  const own = signedIn ? open?.find(each => each.id === signedIn.region) : open?.[0]
  const region = open?.find(each => each.id === chosen) ?? own
  const id = region?.id
  const registered = useQuery({
    queryKey: [ledgerKey, 'organisation', id],
    queryFn: () => openOrganisation(id ?? ''),
    enabled: id !== undefined,
    staleTime: 60_000,
  })
  const failed = regions.isError || registered.isError || (regions.isSuccess && !region)
  const retry = () => void (regions.isSuccess ? registered.refetch() : regions.refetch())
  if (!region || !registered.data) return { ledger: undefined, failed, retry }
  const today = localDateOf(instantOfEpoch(Date.now()), region.utcOffset)
  const organisation = organisationOf(registered.data)
  const ledger: OpenLedger = {
    region: region.id,
    regionName: region.name,
    utcOffset: region.utcOffset,
    today,
    post: signedIn?.post ?? 'office-head',
    readsOnly: region.id !== own?.id,
    agency: signedIn?.agency ?? null,
    signInName: signedIn?.signInName ?? '',
    organisation,
    nameOf(agency) {
      const found = organisation.agencies.get(agency)
      return found ? nameOn(found, today) : agency
    },
  }
  return { ledger, failed, retry }
}

function organisationOf({ region, agencies }: OrganisationDocument): Organisation {
  return { region, agencies: new Map((agencies as RegisteredAgency[]).map(each => [each.id, each])) }
}

/** The agencies that are there today, by name. */
export const agenciesToday = ({ organisation, today }: OpenLedger): { id: string; name: string }[] =>
  [...organisation.agencies.values()]
    .filter(each => isThereOn(each, today))
    .map(each => ({ id: each.id, name: nameOn(each, today) }))
    .sort((a, b) => a.name.localeCompare(b.name, 'zh-Hans-CN'))

// What stands in a ledger changes under the page; it is asked anew whenever a page is opened.
const fresh = { staleTime: 0 } as const

const matterKey = (region: string, id: string) => [ledgerKey, region, 'matter', id]
const factsKey = (region: string, id: string) => [ledgerKey, region, 'facts', id]

export function useMatters(asked: MattersAsked) {
  const { region } = useLedger()
  return useQuery({
    queryKey: [ledgerKey, region, 'matters', asked],
    queryFn: () => listAllMatters(region, asked),
    ...fresh,
  })
}

/** What is owed by the region's reporting calendar. */
export function useReporting() {
  const { region } = useLedger()
  return useQuery({
    queryKey: [ledgerKey, region, 'reporting'],
    queryFn: () => openReporting(region),
    ...fresh,
  })
}

/** What asks for one matter, and for its record: also to have them there before they are opened. */
export const matterQuery = (region: string, id: string) =>
  queryOptions({ queryKey: matterKey(region, id), queryFn: () => openMatter(region, id) })
export const factsQuery = (region: string, id: string) =>
  queryOptions({ queryKey: factsKey(region, id), queryFn: () => listFacts(region, id) })

export function useMatter(id: string) {
  const { region } = useLedger()
  return useQuery({ ...matterQuery(region, id), ...fresh })
}

export function useFacts(id: string) {
  const { region } = useLedger()
  return useQuery({ ...factsQuery(region, id), ...fresh })
}

/** Several matters opened one by one, with how many are still awaited. */
export function useEachMatter(ids: readonly string[]) {
  const { region } = useLedger()
  return useQueries({
    queries: ids.map(id => ({
      queryKey: matterKey(region, id),
      queryFn: () => openMatter(region, id),
      ...fresh,
    })),
    combine: results => ({
      matters: results.flatMap(({ data }) => (data ? [data] : [])),
      awaited: results.filter(each => each.isPending).length,
      failed: results.some(each => each.isError),
    }),
  })
}

/** Asks anew for one matter, and for the lists it stands in. */
export function useRefresh(): (id: string) => Promise<unknown> {
  const queries = useQueryClient()
  const { region } = useLedger()
  return id =>
    Promise.all([
      queries.invalidateQueries({ queryKey: matterKey(region, id) }),
      queries.invalidateQueries({ queryKey: factsKey(region, id) }),
      queries.invalidateQueries({ queryKey: [ledgerKey, region, 'matters'] }),
    ])
}
