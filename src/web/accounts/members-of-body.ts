import type { Member, MemberRole } from '../../model/organisation.ts'

/** From the head to the others, as a founding document lists them. */
export const memberRoles = ['head', 'deputy', 'member'] as const satisfies readonly MemberRole[]

/** The agencies of a body by role. */
export type MembersByRole = Readonly<Record<MemberRole, readonly string[]>>

const withRole = (members: readonly Member[], role: MemberRole) =>
  members.filter(each => each.role === role).map(each => each.agency)

export const membersByRole = (members: readonly Member[]): MembersByRole => ({
  head: withRole(members, 'head'),
  deputy: withRole(members, 'deputy'),
  member: withRole(members, 'member'),
})

/** Members in the order of their roles; an agency that is named for two has the higher one alone. */
export function membersOf(chosen: MembersByRole): Member[] {
  const found = new Map<string, Member>()
  for (const role of memberRoles)
    for (const agency of chosen[role]) if (!found.has(agency)) found.set(agency, { agency, role })
  return [...found.values()]
}
