import type { AccountList, AccountSummary, IssuedLink, NewAccount } from '../../contract/accounts-api.ts'
import type { OrganisationDocument, SuggestionList } from '../../contract/organisation-api.ts'
import type { OrganisationChange } from '../../model/organisation.ts'
import { json, posted } from '../api-client.ts'

// Agencies and accounts over the wire (src/api/organisation.ts, accounts.ts).

const path = (region: string) => `/regions/${encodeURIComponent(region)}`
const empty: RequestInit = { method: 'POST' }

export const openOrganisation = (region: string) => json<OrganisationDocument>(`${path(region)}/organisation`)

export const recordChanges = (
  region: string,
  expectedVersion: number,
  changes: readonly OrganisationChange[],
) => json<{ version: number }>(`${path(region)}/organisation/changes`, posted({ expectedVersion, changes }))

export const suggestAgencies = (region: string, plan: string, on: string) =>
  json<SuggestionList>(
    `${path(region)}/organisation/suggestions?${new URLSearchParams({ plan, on }).toString()}`,
  )

export const listAccounts = (region: string) => json<AccountList>(`${path(region)}/accounts`)

export const makeAccount = (region: string, account: NewAccount) =>
  json<IssuedLink>(`${path(region)}/accounts`, posted(account))

export const issueLink = (region: string, account: string) =>
  json<IssuedLink>(`${path(region)}/accounts/${account}/link`, empty)

export const revokeAccount = (region: string, account: string) =>
  json<AccountSummary>(`${path(region)}/accounts/${account}/revocation`, empty)
