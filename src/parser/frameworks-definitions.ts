import { classAt } from './characters.ts'
import { ANY_NUMBER, isPunctuation, nounEnd } from './frameworks-groups.ts'
import { readListBefore, readOne } from './frameworks-lists.ts'
import { type PartDraft, partOfGroup } from './frameworks-parts.ts'
import type { Reading } from './frameworks-reading.ts'
import type { Slogan } from './frameworks-slogans.ts'

/** 「“5”是指…」: a digit on its own, explained from `body` on. */
export type Definition = { count: number; start: number; body: number }

const DEFINITION_REACH = 4000 // 「“1”是指…」 to 「“7”是指…」 may fill two pages
const SENTENCE_REACH = 500 // one definition
/** Where `mark` stands next, or `limit`. */
export function endOf(text: string, mark: string, from: number, limit: number): number {
  const code = mark.charCodeAt(0)
  let at = from
  while (at < limit && text.charCodeAt(at) !== code) at++
  return Math.min(at, limit)
}

/** 「“1”是指…。“5”是指A、B、C、D、E五个联席会议制度。」 */
export function fromDefinitions(
  reading: Reading,
  slogan: Slogan,
  counts: readonly number[],
  definitions: readonly Definition[],
  from: number,
): PartDraft[] | null {
  if (definitions[from]?.count !== counts[0]) return null
  const { text } = reading
  const parts: PartDraft[] = []
  let at = from
  for (const count of counts) {
    const definition = definitions[at++]
    if (definition?.count !== count || definition.start > slogan.end + DEFINITION_REACH) return null
    const next = Math.min(definitions[at]?.start ?? text.length, definition.body + SENTENCE_REACH)
    const end = endOf(text, '。', definition.body, endOf(text, '\n', definition.body, next))
    parts.push(partOfDefinition(reading, definition, end))
  }
  return parts
}

function partOfDefinition(reading: Reading, definition: Definition, end: number): PartDraft {
  const { text } = reading
  const { count, start, body } = definition
  const group = reading.listGroups(body, end).find(one => one.count === count)
  if (group !== undefined) return { ...partOfGroup(text, group, body, end), start }
  if (count === ANY_NUMBER) return { ...partOfMany(text, body, end), start, end }
  if (count === 1) {
    const { items } = readOne(text, body, end)
    return { count, noun: kindOfOne(items[0] ?? ''), items, open: false, start, end }
  }
  const list = readListBefore(text, lastWord(text, body, end), body, count)
  return { count, noun: '', items: list.items.length > 1 ? list.items : [], open: list.open, start, end }
}

const SEVERAL = /(?:若干|多|一系列|一批|系列|[Nn])[个项条类支]?/

/** 「A、B、C等若干工作专班」「若干配套政策」「A、B等配套政策」. */
function partOfMany(text: string, body: number, end: number): Omit<PartDraft, 'start' | 'end'> {
  const several = SEVERAL.exec(text.slice(body, end))
  const last = lastWord(text, body, end)
  const also = text.slice(body, last).lastIndexOf('等')
  const from = several === null ? (also < 0 ? last : body + also + 1) : body + several.index
  const noun = several === null ? from : from + several[0].length
  const { items } = readListBefore(text, from, body, ANY_NUMBER)
  const printed = text.slice(noun, nounEnd(text, noun, last, true))
  if (items.length > 1) return { count: ANY_NUMBER, noun: printed, items, open: also >= 0 }
  if (printed !== '') return { count: ANY_NUMBER, noun: printed, items: [], open: true }
  return { count: ANY_NUMBER, noun: readOne(text, body, end).items[0] ?? '', items: [], open: true }
}

// The mark that ends a definition and the quote that opens the next one are not its words.
function lastWord(text: string, from: number, to: number): number {
  let end = to
  while (end > from && isPunctuation(classAt(text, end - 1))) end--
  return end
}

const KINDS_OF_ONE =
  /(?:推进|工作)?(?:委员会|领导小组|指挥部|专班|中心|平台|体系|机制|目标|主线|工程|行动|方案|规划|引领|核心)$/

const kindOfOne = (name: string): string => KINDS_OF_ONE.exec(name.slice(-8))?.[0] ?? ''
