// What the search of the shell finds: pages, agencies, items and plans, by words, or by the initials of their pinyin.

export type FoundKind = 'page' | 'agency' | 'item' | 'plan'

export type SearchEntry = {
  readonly kind: FoundKind
  readonly title: string
  /** What else it is found by and told apart by: a lead, a code. */
  readonly note: string
  readonly to: string
}

const kindOrder: Readonly<Record<FoundKind, number>> = { page: 0, agency: 1, plan: 2, item: 3 }
const most = 40

/** Letters alone may be initials; with Han characters among them they are words. */
const mayBeInitials = (asked: string): boolean => /^[a-z0-9]+$/.test(asked)

/**
 * The entries that an asked text finds, the likeliest first: those that begin with it, then those that have it inside,
 * then those whose pinyin initials do. `initialsOf` may not be there yet; nothing is found by it then.
 */
export function findEntries(
  entries: readonly SearchEntry[],
  text: string,
  initialsOf: ((title: string) => string) | null,
): SearchEntry[] {
  const asked = text.trim().toLowerCase()
  if (asked === '') return []
  const ranked = entries.flatMap(entry => {
    const rank = rankOf(entry, asked, initialsOf)
    return rank === null ? [] : [{ entry, rank }]
  })
  ranked.sort((a, b) => a.rank - b.rank || kindOrder[a.entry.kind] - kindOrder[b.entry.kind])
  return ranked.slice(0, most).map(({ entry }) => entry)
}

function rankOf(
  { title, note }: SearchEntry,
  asked: string,
  initialsOf: ((title: string) => string) | null,
): number | null {
  const place = title.toLowerCase().indexOf(asked)
  if (place >= 0) return place === 0 ? 0 : 1
  if (note.toLowerCase().includes(asked)) return 2
  if (!initialsOf || !mayBeInitials(asked)) return null
  const initials = initialsOf(title).indexOf(asked)
  return initials < 0 ? null : initials === 0 ? 3 : 4
}
