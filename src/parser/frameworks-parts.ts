import type { FrameworkPart } from '../model/plan.ts'
import type { Group } from './frameworks-groups.ts'
import { type NamedList, readListAfter, readListBefore } from './frameworks-lists.ts'

/** One digit of a slogan; offsets into the cleaned text. */
export type PartDraft = Omit<FrameworkPart, 'span'> & { start: number; end: number }

/** What a counted noun names: before it, 「A、B“八大平台”」, or after it, 「八大平台：A、B」. */
export function partOfGroup(text: string, group: Group, floor: number, limit: number): PartDraft {
  const { count, noun, start, end, quoted } = group
  // 「配备1个司法行政工作室」 names the one thing itself.
  if (count === 1 && !quoted) return { count, noun, items: oneNamed(noun), open: false, start, end }
  const before = readListBefore(text, start, floor, count)
  const list = better(before, readListAfter(text, end, limit, count), count)
  if (list === null) return { count, noun, items: count === 1 ? oneNamed(noun) : [], open: false, start, end }
  const { items, open } = list
  return { count, noun, items, open, start: Math.min(list.start, start), end: Math.max(list.end, end) }
}

// One name before 「九大平台」 without 等 is what the sentence says of them; two are a list, as is one with 等.
function better(before: NamedList, after: NamedList | null, count: number): NamedList | null {
  const isList = (list: NamedList | null): list is NamedList =>
    list !== null && (list.items.length > 1 || (list.items.length === 1 && (list.open || count === 1)))
  const choices = [before, after].filter(isList)
  return (
    choices.find(list => list.items.length === count) ?? choices.find(list => list.open) ?? choices[0] ?? null
  )
}

/** 「1个司法行政工作室」 names a thing; 「一个中心」 only counts it. */
export const oneNamed = (noun: string): string[] => (noun.length > 2 ? [noun] : [])
