import { useQuery } from '@tanstack/react-query'
import type { AccountList } from '../../contract/accounts-api.ts'
import { addDays, addMonths } from '../../model/plain-date.ts'
import { json } from '../api-client.ts'
import { useLedger } from '../ledger/use-ledger.ts'
import type { OwedReturn } from './agency-returns.ts'

/** The server gives at most this many at a time. */
const largestPage = 500

/** A return may open so many days before it falls due; what has not opened yet is left out when it is counted. */
const opensAtMost = 31

async function listReturns(region: string, agency: string, today: string): Promise<OwedReturn[]> {
  const found: OwedReturn[] = []
  const span = { from: addDays(addMonths(today, -12), 1), to: addDays(today, opensAtMost) }
  for (let after: string | undefined; ; after = found.at(-1)?.id) {
    const query = new URLSearchParams({
      agency,
      ...span,
      limit: String(largestPage),
      ...(after && { after }),
    })
    const page = await json<{ returns: OwedReturn[] }>(
      `/regions/${encodeURIComponent(region)}/reporting/returns?${query}`,
    )
    found.push(...page.returns)
    if (page.returns.length < largestPage) return found
  }
}

/** Every return that the agency owed in twelve months. */
export function useAgencyReturns(agency: string) {
  const { region, today } = useLedger()
  return useQuery({
    queryKey: ['ledger', region, 'returns-of', agency],
    queryFn: () => listReturns(region, agency, today),
    staleTime: 0,
  })
}

/** Which posts of an agency have an account that is not revoked; never whose, and never when it was used. */
export type PostsThere = { readonly 'agency-head': boolean; readonly reporter: boolean }

/** Undefined where the post may not know, or does not know yet. */
export function usePostsThere(): ((agency: string) => PostsThere) | undefined {
  const { region, post, signInName, readsOnly } = useLedger()
  const isSignedIn = signInName !== '' && !readsOnly
  const isAllowed = isSignedIn && (post === 'office-head' || post === 'administrator')
  const accounts = useQuery({
    queryKey: ['ledger', region, 'accounts'],
    queryFn: () => json<AccountList>(`/regions/${encodeURIComponent(region)}/accounts`),
    enabled: isAllowed,
    retry: false,
  })
  if (!accounts.data) return undefined
  const open = accounts.data.accounts.filter(({ status }) => status !== 'revoked')
  return agency => {
    const has = (name: string) => open.some(each => each.agency === agency && each.post === name)
    return { 'agency-head': has('agency-head'), reporter: has('reporter') }
  }
}
