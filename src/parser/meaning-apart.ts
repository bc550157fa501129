import { sharedHeads } from './lexicon/metrics.ts'

// 「PM2.5、PM10浓度分别改善36%、28.8%」: the first value is the first subject's, and both subjects are 浓度.

const MOST_SUBJECTS = 8 // longer lists of values are tables, not sentences

/** The names of a list of subjects, each with the head that the last one spells out for all; [] when it is no list. */
export function subjectsOf(phrase: string): string[] {
  const parts = split(phrase)
  if (parts.length < 2 || parts.length > MOST_SUBJECTS) return []
  const last = parts[parts.length - 1] ?? ''
  const head = sharedHeads.find(word => last.endsWith(word) && last.length > word.length)
  if (head === undefined) return parts
  return parts.map(part =>
    sharedHeads.some(word => word.length > 1 && part.endsWith(word)) ? part : part + head,
  )
}

function split(phrase: string): string[] {
  const parts: string[] = []
  let from = 0
  let quoted = 0
  for (let i = 0; i <= phrase.length; i++) {
    const char = phrase.charAt(i)
    if ('“（('.includes(char) && char !== '') quoted++
    else if ('”）)'.includes(char) && char !== '') quoted--
    const joint = i === phrase.length ? 1 : quoted > 0 ? 0 : jointLength(phrase, i)
    if (joint === 0) continue
    if (i > from) parts.push(phrase.slice(from, i))
    from = i + joint
    i = from - 1
  }
  return parts
}

function jointLength(phrase: string, at: number): number {
  const char = phrase.charAt(at)
  if (char === '、' || char === '和' || char === '及' || char === '与') return 1
  return phrase.startsWith('以及', at) ? 2 : 0
}
