import { findDamage, type Realign } from './damage.ts'
import { findGlosses } from './glosses.ts'
import { findLetterSpacing } from './letter-spacing.ts'
import { findSoftBreaks } from './soft-breaks.ts'

/** Replaces `[start, end)` of the text before it by `by`, which is never longer. */
export type Edit = { start: number; end: number; by: string }

/** Something the reader did to the text or could not mend, in offsets of the original. */
export type TextNote = { code: string; start: number; end: number; facts?: Record<string, string | number> }

/** A text cleaned for reading, and the way back: every cleaned offset knows its place in the original. */
export type Source = {
  original: string
  text: string
  /** Original offset of each cleaned character; null when nothing was removed or inserted. */
  map: Int32Array | null
  notes: TextNote[]
}

export type Cleaning = {
  /** Traditional to simplified, same length (opencc-js, `tw` → `cn`). */
  simplify?: (text: string) => string
  /** Shifts a run of characters by the byte that was lost before it. */
  realign?: Realign
}

const HAS_TRADITIONAL = 1
const HAS_TONE = 2
const HAS_QUESTION = 4
const HAS_BLANK = 8
const HAS_DOT = 16
const HAS_STOP = 32
const signs = new Uint8Array(65536)
const sign = (characters: string, bit: number): void => {
  for (let i = 0; i < characters.length; i++) {
    const code = characters.charCodeAt(i)
    signs[code] = (signs[code] ?? 0) | bit
  }
}
// Frequent characters of official prose that are written otherwise in simplified text.
sign(
  '們國來時個會這對動過發經產業與實現場關設務區進機開長門見車東樂書買賣語說請謝論證護體頭題為無點條總結統編縣級給續維網緊紅約純細組終織羅羣聯聽職師帶幣幹廣廠應廳張強彈彙後從復德憂慶憲懷戰擁擇擔據擴數斷無舊顯曆樓構標樣檢樹橋歐歷歸殘殺氣決況淨溫滿漢潔澤濟營爾牆獎獨環瑪畫異療監盤眾確礎禮種穩積競築節糧績縱勞勝勢',
  HAS_TRADITIONAL,
)
sign('āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜɡ', HAS_TONE)
sign('?', HAS_QUESTION)
sign(' ', HAS_BLANK)
sign('.', HAS_DOT)
sign('。', HAS_STOP)

/** How often each sign occurs: one look at every character before anything is rewritten. */
type Survey = {
  traditional: number
  tones: number
  questions: number
  blanks: number
  dots: number
  stops: number
}
function survey(text: string): Survey {
  let traditional = 0
  let tones = 0
  let questions = 0
  let blanks = 0
  let dots = 0
  let stops = 0
  for (let i = 0; i < text.length; i++) {
    const bits = signs[text.charCodeAt(i)]
    if (bits === 0 || bits === undefined) continue
    if (bits & HAS_TRADITIONAL) traditional++
    if (bits & HAS_TONE) tones++
    if (bits & HAS_QUESTION) questions++
    if (bits & HAS_BLANK) blanks++
    if (bits & HAS_DOT) dots++
    if (bits & HAS_STOP) stops++
  }
  return { traditional, tones, questions, blanks, dots, stops }
}

/** A text is traditional when such characters make up this share of it; quotations and names stay below. */
const traditionalShare = 0.03

/** Whether the text is printed in traditional characters, so that a converter is worth loading. */
export const needsSimplifying = (original: string): boolean =>
  survey(original).traditional > original.length * traditionalShare

/** Three glosses are a habit of the page; one may be a dictionary entry. */
const enoughTones = 3

/** Cleans a decoded text for reading: repairs, glosses, soft line breaks, letter-spacing, traditional characters. */
export function readSource(original: string, { simplify, realign }: Cleaning): Source {
  const seen = survey(original)
  const source: Source = { original, text: original, map: null, notes: [] }
  if (seen.tones >= enoughTones) {
    const glosses = findGlosses(original)
    if (glosses.length > 0) source.notes.push(noteOf('glosses-removed', original, glosses))
    apply(source, glosses)
  }
  if (seen.questions > 0) repair(source, realign)
  if (seen.traditional > original.length * traditionalShare) toSimplified(source, simplify)
  if (seen.dots >= leastDots && seen.dots > seen.stops) toFullStops(source)
  const breaks = findSoftBreaks(source.text)
  if (breaks.length > 0) {
    source.notes.push({
      code: 'lines-joined',
      start: 0,
      end: original.length,
      facts: { count: breaks.length },
    })
    apply(source, breaks)
  }
  if (seen.blanks > 0) apply(source, findLetterSpacing(source.text))
  return source
}

const leastDots = 5 // half-width stops are a habit of the whole document
// A dot between Chinese words, or after a figure's unit, ends a sentence; 「一.」 and 「1.」 at the head of a line number it.
const halfWidthStop =
  /(?<=[\u4e00-\u9fff%)）”"》])(?<!(?:^|\n)[\s（(]*[一二三四五六七八九十]{1,3})\.(?=[\u4e00-\u9fff“"（(《\s]|$)/g

// 「一,」 at the head of a line numbers it, 「1,」 too.
const halfWidthMarker =
  /(?<=(?:^|\n)[ \t　]*(?:[一二三四五六七八九十]{1,3}|\d{1,2}))[,.](?=[\u4e00-\u9fff“]|(?:19|20)\d\d年)/g

/** Documents typed with half-width marks end their sentences with a dot. One character for another: offsets stay. */
function toFullStops(source: Source): void {
  const { text } = source
  const dots = text.match(halfWidthStop)?.length ?? 0
  if (dots >= leastDots && dots > (text.match(/。/g)?.length ?? 0))
    source.text = text.replace(halfWidthStop, '。').replace(halfWidthMarker, '、')
}

function repair(source: Source, realign: Realign | undefined): void {
  const { repairs, suspects } = findDamage(source.text, realign)
  for (const { start, end, by } of repairs)
    source.notes.push({
      code: 'damage-repaired',
      start: originalStart(source, start),
      end: originalEnd(source, end),
      facts: { printed: source.text.slice(start, end), meant: by },
    })
  for (const { start, end } of suspects)
    source.notes.push({
      code: 'damage-suspected',
      start: originalStart(source, start),
      end: originalEnd(source, end),
      facts: { printed: source.text.slice(start, end) },
    })
  apply(source, repairs)
}

function toSimplified(source: Source, simplify: Cleaning['simplify']): void {
  const whole = { start: 0, end: source.original.length }
  if (!simplify) {
    source.notes.push({ code: 'traditional-not-converted', ...whole })
    return
  }
  const simplified = simplify(source.text)
  if (simplified.length === source.text.length) {
    source.text = simplified
    source.notes.push({ code: 'traditional-converted', ...whole })
  } else source.notes.push({ code: 'traditional-not-converted', ...whole })
}

const noteOf = (code: string, original: string, edits: Edit[]): TextNote => ({
  code,
  start: edits[0]?.start ?? 0,
  end: edits.at(-1)?.end ?? original.length,
  facts: { count: edits.length },
})

/** Applies edits, in order and without overlap, to the text and to its map. */
function apply(source: Source, edits: readonly Edit[]): void {
  if (edits.length === 0) return
  const { text, map } = source
  const pieces: string[] = []
  let grown = text.length
  for (const { start, end, by } of edits) grown += by.length - (end - start)
  const next = new Int32Array(grown)
  let length = 0
  let from = 0
  const keep = (until: number): void => {
    if (until > from) pieces.push(text.slice(from, until))
    if (map) next.set(map.subarray(from, until), length)
    else for (let i = from; i < until; i++) next[length + i - from] = i
    length += until - from
  }
  for (const { start, end, by } of edits) {
    keep(start)
    pieces.push(by)
    for (let i = 0; i < by.length; i++) {
      const at = Math.min(start + i, end - 1)
      next[length++] = map ? (map[at] ?? at) : at
    }
    from = end
  }
  keep(text.length)
  source.text = pieces.join('')
  source.map = next
}

/** Where the cleaned character at `at` begins in the original. */
export const originalStart = ({ map, original }: Source, at: number): number =>
  map ? (map[at] ?? original.length) : at

/** Where the cleaned range that ends before `end` ends in the original. */
export const originalEnd = ({ map }: Source, end: number): number =>
  map ? (end > 0 ? (map[end - 1] ?? 0) + 1 : 0) : end
