/** What changed between two texts: what stayed before, what went, what came, what stayed after. */
export type ChangedWords = {
  readonly before: string
  readonly removed: string
  readonly added: string
  readonly after: string
}

/** The one stretch in which two texts differ: monthly returns are edited in place, and one stretch is read at a glance. */
export function changedWords(was: string, now: string): ChangedWords {
  const [old, next] = [Array.from(was), Array.from(now)]
  const most = Math.min(old.length, next.length)
  let start = 0
  while (start < most && old[start] === next[start]) start++
  let end = 0
  while (end < most - start && old.at(-1 - end) === next.at(-1 - end)) end++
  const cut = (text: readonly string[], from: number, to: number) => text.slice(from, to).join('')
  return {
    before: cut(next, 0, start),
    removed: cut(old, start, old.length - end),
    added: cut(next, start, next.length - end),
    after: cut(next, next.length - end, next.length),
  }
}

const phrases = (text: string): string[] =>
  text.match(/[^，。；！？\n]+[，。；！？\n]*|[，。；！？\n]+/g) ?? []

/** What changed phrase by phrase where both texts have as many; else the one stretch in which they differ. */
export function changedParts(was: string, now: string): ChangedWords[] {
  const [old, next] = [phrases(was), phrases(now)]
  if (old.length !== next.length) return [changedWords(was, now)]
  return next.map((phrase, index) => changedWords(old[index] ?? '', phrase))
}
