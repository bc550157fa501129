// Days of a holiday notice as it prints them: 「2027年1月1日至3日」, 「2月6日、2月7日」, `2027-01-01`.

export type ReadDays = {
  readonly days: readonly string[]
  /** Pieces that are no day, as they were typed. */
  readonly unread: readonly string[]
}

const twoDigits = (number: string) => number.padStart(2, '0')
const form = /^(?:(\d{4})[年.\-/])?(?:(\d{1,2})[月.\-/])?(\d{1,2})日?$/u
const dayMs = 86_400_000
/** A notice rests for a week or two at a time. */
const longestRest = 31

/** The days that a text names, ranges taken apart; what leaves out year or month takes them from before. */
export function readNoticeDays(text: string, year: string): ReadDays {
  const days: string[] = []
  const unread: string[] = []
  let [lastYear, lastMonth] = [year, '']
  const dayOf = (piece: string): string | null => {
    const found = form.exec(piece.replace(/[（(].*?[)）]/gu, '').trim())
    if (!found) return null
    lastYear = found[1] ?? lastYear
    lastMonth = found[2] ?? lastMonth
    const day = `${lastYear}-${twoDigits(lastMonth)}-${twoDigits(found[3] ?? '')}`
    return Number.isNaN(Date.parse(`${day}T00:00:00Z`)) ? null : day
  }
  for (const piece of text.split(/[\s、,，;；。]+/u).filter(each => each !== '')) {
    const ends = piece.split(/至|到|—+|～|~|–/u)
    const [from, to] = [dayOf(ends[0] ?? ''), ends.length > 1 ? dayOf(ends[1] ?? '') : undefined]
    if (from === null || to === null || ends.length > 2) unread.push(piece)
    else days.push(...daysBetween(from, to ?? from))
  }
  return { days: [...new Set(days)].sort(), unread }
}

function daysBetween(from: string, to: string): string[] {
  const [first, last] = [Date.parse(from), Date.parse(to)]
  const count = Math.min(longestRest, Math.max(0, (last - first) / dayMs) + 1)
  return Array.from({ length: count }, (_, index) =>
    new Date(first + index * dayMs).toISOString().slice(0, 10),
  )
}
