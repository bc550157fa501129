import type { SuggestedBody } from '../plan-page/plan-client.ts'

/** A body that might lead: a registered agency under the name it has now, or a printed name that nobody registered. */
export type SuggestedLead = SuggestedBody & { readonly agency: string | null }

type Named = { readonly agency: string; readonly name: string } | null

/**
 * Suggestions by who they are: names of other years and short forms of one registered agency are one suggestion, with
 * what speaks for each of them. In the order of the first of them.
 */
export function leadsByAgency(
  bodies: readonly SuggestedBody[],
  resolve: (printed: string) => Named,
): SuggestedLead[] {
  const found = new Map<string, SuggestedLead>()
  for (const body of bodies) {
    const registered = resolve(body.name)
    const key = registered ? `agency ${registered.agency}` : `name ${body.name}`
    const lead = { ...body, name: registered?.name ?? body.name, agency: registered?.agency ?? null }
    const before = found.get(key)
    found.set(key, before ? joined(before, lead) : lead)
  }
  return [...found.values()]
}

function joined(one: SuggestedLead, other: SuggestedLead): SuggestedLead {
  const known = new Set(one.precedents.map(each => `${each.document} ${each.clause}`))
  const more = other.precedents.filter(each => !known.has(`${each.document} ${each.clause}`))
  return {
    ...one,
    share: one.share + other.share,
    duties: [...new Set([...one.duties, ...other.duties])],
    precedents: [...one.precedents, ...more].sort((a, b) => b.likeness - a.likeness),
  }
}
