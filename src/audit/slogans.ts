import type { Passage } from './statements.ts'

// 「“五大工程”：强基工程、…」: a slogan that is followed at once by what it stands for.

/** What a slogan promises (3 区, 2 带), and what is listed after it. Offsets in the passage's text. */
export type SpelledSlogan = {
  readonly passage: Passage
  readonly name: string
  readonly at: number
  readonly end: number
  readonly parts: readonly { readonly count: number; readonly noun: string }[]
  /** what is listed, cut at 「、」; where the last piece joins two by 和, both readings count */
  readonly items: readonly string[]
  readonly listAt: number
  readonly listEnd: number
}

const numeral = '(?:[一二两三四五六七八九]|十[一二三四五六七八九]?|\\d{1,2})'
const introduced = new RegExp(
  `[“‘](?<quoted>${numeral}[^”’，。；：]{1,11})[”’](?<label>[^，,。；;：:“”]{0,10})(?:[：:]|[，,](?:即|也就是|分别是|包括)[：:]?)(?<list>[^。；;：:，,“”！？]{5,220})(?=[。！]|$)`,
  'g',
)
// Without quotation marks only 大 makes a slogan: 「建成12个公园：甲、乙、丙」 names some.
const bare = new RegExp(
  `(?<quoted>${numeral}大(?<label>[^，,。；;：:“”、的\\d]{2,8}))(?:[：:]|[，,](?:即|也就是|分别是|包括)[：:]?)(?<list>[^。；;：:，,“”！？]{5,220})(?=[。！]|$)`,
  'g',
)

// 「打造五个示范片区，即甲、乙、丙…」: a number of things, and 即 says that all of them follow.
const counted = new RegExp(
  `(?<![第\\d一二三四五六七八九十百千万])(?<quoted>${numeral}(?:个|条|项|类|种)(?<label>[^，,。；;：:“”、的\\d]{2,8}))(?:[，,：:](?:即|也就是|分别是)[：:]?|(?:分别)?[是为][：:])(?<list>[^。；;：:，,“”！？]{5,220})(?=[。！]|$)`,
  'g',
)

/** The slogans of a passage that are spelled out as a plain list; a list with commas, 等 or further numbers is not plain. */
export function spelledSlogans(passage: Passage): SpelledSlogan[] {
  const quoted = [...passage.text.matchAll(introduced)]
  const others = [...passage.text.matchAll(bare), ...passage.text.matchAll(counted)].filter(
    match =>
      !quoted.some(({ index, 0: whole }) => index <= match.index && match.index < index + whole.length),
  )
  return [...quoted, ...others].flatMap(match => slogan(passage, match) ?? [])
}

function slogan(passage: Passage, match: RegExpExecArray): SpelledSlogan | null {
  const { quoted = '', list = '' } = match.groups ?? {}
  const parts = partsOf(quoted)
  if (parts.length === 0 || !isPlain(list) || parts.some(({ noun }) => loose.test(noun))) return null
  const at = passage.text.indexOf(quoted, match.index)
  const listAt = match.index + match[0].length - list.length
  return {
    passage,
    name: quoted,
    at,
    end: at + quoted.length,
    parts,
    items: list.split('、'),
    listAt,
    listEnd: listAt + list.length,
  }
}

// 「两个方面：一方面是…」 is told in sentences, not in names.
const loose = /方面|部分|阶段|层次|问题|步/
const isPlain = (list: string): boolean =>
  list.includes('、') && !/等|\d|其中/.test(list) && !/^(?:[（(]?[一1][、.）)是要方]|首先|第一)/.test(list)

// 「五型政府」「六县」 have no measure word; 「五个一」 counts things that begin with 一.
const single = new RegExp(`^(${numeral})(?:大|个|项|条|类|种|张|场)(.{2,8}|一)$`)
const unmeasured = new RegExp(`^(${numeral})([^大个项条类种张场一二两三四五六七八九十\\d、，+N多]{1,6})$`)
const several = new RegExp(
  `(${numeral})(?:大|个|项|条)?([^一二两三四五六七八九十\\d、，+N多]{1,4})[、，+]?`,
  'g',
)

function partsOf(name: string): { count: number; noun: string }[] {
  const alone = single.exec(name)
  if (alone && (alone[2] === '一' || !new RegExp(numeral).test(alone[2] ?? '')))
    return [{ count: countOf(alone[1]) ?? 0, noun: alone[2] ?? '' }]
  const plain = unmeasured.exec(name)
  if (plain) return [{ count: countOf(plain[1]) ?? 0, noun: plain[2] ?? '' }]
  const parts = [...name.matchAll(several)]
  const covered = parts.reduce((sum, { 0: whole }) => sum + whole.length, 0)
  if (parts.length < 2 || covered !== name.length) return []
  return parts.map(([, words, noun = '']) => ({ count: countOf(words) ?? 0, noun }))
}

const digits = '一二三四五六七八九'

/** A number up to 99 in digits or characters. */
export function countOf(words: string | undefined): number | null {
  if (words === undefined || words === '') return null
  if (/^\d+$/.test(words)) return Number(words)
  if (words === '两') return 2
  const value = (character: string | undefined): number => (character ? digits.indexOf(character) + 1 : 0)
  if (!words.includes('十')) return value(words) || null
  const [tens = '', units = ''] = words.split('十')
  return (tens === '' ? 1 : value(tens)) * 10 + value(units)
}

/** How many things a plain list may name: 「A、B和C」 is three, or two where 「B和C」 is one thing. */
export function countsOf(items: readonly string[]): number[] {
  const last = items.at(-1) ?? ''
  const joined = items.length + (last.match(/以及|和|与|及/g)?.length ?? 0)
  const all = items.reduce((sum, piece) => sum + 1 + (piece.match(/以及|和|与|及/g)?.length ?? 0), 0)
  return [...new Set([items.length, joined, all])]
}

/** A list somewhere in a text whose names end in a slogan's nouns, each as often as it says: 「…集聚区、…引领区、…家园」 for 「两区一园」. */
export function listOfSorts(
  passages: readonly Passage[],
  parts: readonly { readonly count: number; readonly noun: string }[],
): { passage: Passage; at: number; end: number } | null {
  const total = parts.reduce((sum, { count }) => sum + count, 0)
  if (parts.length < 2 || total < leastOfSorts || parts.some(({ count, noun }) => count === 0 || noun === ''))
    return null
  for (const passage of passages)
    for (const { 0: segment, index } of passage.text.matchAll(/[^，,。；;：:（）()“”！？\n]+/g)) {
      const names = segment.split('、')
      if (names.length === total && sortsOf(names, parts))
        return { passage, at: index, end: index + segment.length }
    }
  return null
}

const leastOfSorts = 4 // two or three names ending alike are found by chance

const sortsOf = (
  names: readonly string[],
  parts: readonly { readonly count: number; readonly noun: string }[],
): boolean => parts.every(({ count, noun }) => names.filter(word => word.endsWith(noun)).length === count)
