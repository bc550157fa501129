import type { AccountSummary } from '../../contract/accounts-api.ts'

// Which posts an agency has, and which accounts are to be made where it has none.

export const agencyPosts = ['agency-head', 'reporter'] as const
export type AgencyPost = (typeof agencyPosts)[number]

/** As the posts are written behind a sign-in name: `fgj-fzr`, `fgj-jbr`. */
const postLetters: Readonly<Record<AgencyPost, string>> = { 'agency-head': 'fzr', reporter: 'jbr' }

export type AgencyPosts = {
  readonly agency: string
  readonly name: string
  readonly accounts: Readonly<Record<AgencyPost, readonly AccountSummary[]>>
  /** Posts that nobody can sign in to, nor was invited to. */
  readonly missing: readonly AgencyPost[]
}

/** The posts of each agency, in the order given. Ended accounts hold no post. */
export function postsOf(
  agencies: readonly { readonly id: string; readonly name: string }[],
  accounts: readonly AccountSummary[],
): AgencyPosts[] {
  return agencies.map(({ id, name }) => {
    const own = accounts.filter(each => each.agency === id)
    const of = (post: AgencyPost) => own.filter(each => each.post === post)
    const held = (post: AgencyPost) => of(post).some(each => each.status !== 'revoked')
    return {
      agency: id,
      name,
      accounts: { 'agency-head': of('agency-head'), reporter: of('reporter') },
      missing: agencyPosts.filter(post => !held(post)),
    }
  })
}

export type PlannedAccount = {
  readonly signInName: string
  readonly post: AgencyPost
  readonly agency: string
}

/** One account for each post that is missing, by the agency's own letters; a name that is taken gets a number. */
export function plannedAccounts(
  agencies: readonly AgencyPosts[],
  accounts: readonly AccountSummary[],
): PlannedAccount[] {
  const taken = new Set(accounts.map(each => each.signInName))
  return agencies.flatMap(({ agency, missing }) =>
    missing.map(post => {
      const signInName = freeName(`${agency.replaceAll('/', '.')}-${postLetters[post]}`, taken)
      taken.add(signInName)
      return { signInName, post, agency }
    }),
  )
}

/** A sign-in name that is not among those taken. */
export function freeName(wanted: string, taken: ReadonlySet<string>): string {
  let name = wanted
  for (let number = 2; taken.has(name); number++) name = `${wanted}${number}`
  return name
}
