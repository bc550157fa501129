import { sharedHeads } from './lexicon/metrics.ts'
import type { FigureDraft } from './recognizer.ts'
import { comparisonAfter } from './recognizers/figure-comparator.ts'

// 「PM2.5、PM10浓度分别改善36%、28.8%」: the first value is the first subject's, and both subjects are 浓度.

const MOST_SUBJECTS = 8 // longer lists of values are tables, not sentences

/** Gives each value of a 分别 list its own subject, and all of them the comparator that one of them carries. */
export function nameApart(
  text: string,
  end: number,
  figures: readonly FigureDraft[],
  index: number,
  unnamed: boolean,
): void {
  const first = figures[index] as FigureDraft
  const group = valuesFrom(text, end, figures, index)
  if (group.length < 2) return
  const whole = first.metric
  const subjects =
    (unnamed && subjectsBefore(figures, index, group.length)) || subjectsIn(whole, group.length)
  for (let i = 0; i < group.length; i++)
    (group[i] as FigureDraft).metric = subjects.length === group.length ? (subjects[i] as string) : whole
  shareComparator(text, group, end)
}

// 「A达到8万元，B达到3万元，分别增长9%和6%」.
function subjectsBefore(figures: readonly FigureDraft[], index: number, count: number): string[] | false {
  if (index < count) return false
  const before = figures.slice(index - count, index)
  const names = before.map(({ metric }) => metric)
  const unit = before[0]?.unit
  return new Set(names).size === count && before.every(figure => figure.unit === unit) && names
}

const subjectsIn = (whole: string, count: number): string[] =>
  count === 2 && whole.startsWith('城乡居民') ? townAndCountry(whole) : subjectsOf(whole)

const townAndCountry = (whole: string): string[] => [
  whole.replace('城乡', '城镇'),
  whole.replace('城乡', '农村'),
]

// The values of the list: figures of one unit with nothing but a joint between them.
function valuesFrom(
  text: string,
  end: number,
  figures: readonly FigureDraft[],
  index: number,
): FigureDraft[] {
  const first = figures[index] as FigureDraft
  const group = [first]
  let last = first
  for (let i = index + 1; i < figures.length; i++) {
    const next = figures[i] as FigureDraft
    const from = last.end + comparisonAfter(text, last.end, end).length
    const gap = next.start - from
    if (gap < 1 || gap > 2 || next.unit !== first.unit || !'、和及与以,，'.includes(text.charAt(from))) break
    group.push(next)
    last = next
  }
  return group
}

/** The names of a list of subjects, each with the head that the last one spells out for all; [] when it is no list. */
export function subjectsOf(phrase: string): string[] {
  const parts = split(phrase)
  if (parts.length < 2 || parts.length > MOST_SUBJECTS) return []
  const last = parts[parts.length - 1] as string
  const head = sharedHeads.find(word => last.endsWith(word) && last.length > word.length)
  if (head === undefined) return parts
  return parts.map(part => (hasHead(part, head) ? part : part + head))
}

const hasHead = (part: string, head: string): boolean =>
  part.endsWith(head) || sharedHeads.some(word => word.length > 1 && part.endsWith(word))

function split(phrase: string): string[] {
  const parts: string[] = []
  let from = 0
  let quoted = 0
  for (let i = 0; i < phrase.length; i++) {
    const char = phrase.charAt(i)
    if (char === '“' || char === '（' || char === '(') quoted++
    else if (char === '”' || char === '）' || char === ')') quoted--
    const joint = quoted > 0 ? 0 : jointLength(phrase, i)
    if (joint === 0) continue
    if (i > from) parts.push(phrase.slice(from, i))
    from = i + joint
    i = from - 1
  }
  if (from < phrase.length) parts.push(phrase.slice(from))
  return parts
}

function jointLength(phrase: string, at: number): number {
  const char = phrase.charAt(at)
  if (char === '、' || char === '和' || char === '及' || char === '与') return 1
  return phrase.startsWith('以及', at) ? 2 : 0
}

// 「分别超过8万元、4.5万元」 and 「分别增长8%、9%左右」: printed once, said of all.
function shareComparator(text: string, group: FigureDraft[], end: number): void {
  const first = group[0] as FigureDraft
  const last = group[group.length - 1] as FigureDraft
  const opening = comparisonAfter(text, first.end, end).length === 0 ? first.op : 'eq'
  const closing = comparisonAfter(text, last.end, end).length > 0 ? last.op : 'eq'
  const op = opening !== 'eq' ? opening : closing
  if (op === 'eq' || op === 'over') return
  for (const figure of group) if (figure.op === 'eq') figure.op = op
}
