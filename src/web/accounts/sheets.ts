import type { IssuedLink } from '../../contract/accounts-api.ts'

export type Sheet = { readonly agency: string | null; readonly links: readonly IssuedLink[] }

/** The links by agency, each agency once, in the order in which it was first given one. */
export function sheetsOf(links: readonly IssuedLink[]): Sheet[] {
  const agencies = [...new Set(links.map(each => each.account.agency))]
  return agencies.map(agency => ({ agency, links: links.filter(each => each.account.agency === agency) }))
}
