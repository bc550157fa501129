import type { SuggestedAgency } from '../../model/suggest-organisation.ts'

// A plan writes one agency in several ways: 贸促会 here, 区贸促会 there. Such names are proposed as one, with aliases.

export type MergedAgency = Pick<SuggestedAgency, 'name' | 'kind' | 'leads' | 'supports'> & {
  readonly aliases: readonly string[]
}

/** The name without the region or its own level before it: 区贸促会 of 望澄区 → 贸促会. 市贸促会 is another level's agency. */
function stemOf(name: string, regionName: string): string {
  const level = regionName.slice(-1)
  const prefix = [regionName, level].find(each => each !== '' && name.startsWith(each))
  const rest = name.slice(prefix?.length ?? 0)
  return rest.length >= 2 ? rest : name
}

/** Names that differ by the region's own alone, as one agency under the fullest of them; `apart` keeps its stems apart. */
export function mergedNames(
  found: readonly Pick<SuggestedAgency, 'name' | 'kind' | 'leads' | 'supports'>[],
  regionName: string,
  apart: ReadonlySet<string> = new Set(),
): MergedAgency[] {
  const groups = new Map<string, (typeof found)[number][]>()
  for (const each of found) {
    const stem = stemOf(each.name, regionName)
    const key = apart.has(stem) ? each.name : stem
    groups.set(key, [...(groups.get(key) ?? []), each])
  }
  return [...groups.values()].flatMap(group => {
    const [fullest, ...others] = [...group].sort((a, b) => b.name.length - a.name.length)
    if (!fullest) return []
    const sum = (of: 'leads' | 'supports') => group.reduce((total, each) => total + each[of], 0)
    return [
      {
        name: fullest.name,
        kind: fullest.kind,
        leads: sum('leads'),
        supports: sum('supports'),
        aliases: others.map(each => each.name),
      },
    ]
  })
}

/** What to keep apart so that an agency's names are each their own. */
export const apartOf = ({ name }: MergedAgency, regionName: string): string => stemOf(name, regionName)
