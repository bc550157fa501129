import type { Framework } from '../model/plan.ts'
import type { Passage } from './statements.ts'

// 「统筹推进“三区两带”建设，加快打造科创引领区、产业集聚区、融合示范区，提升沿江生态带、环湖文旅带」: what a slogan stands for follows in words of its
// own; or 「即…」 says so; or it went before.

/** Where it is spelled out, and whether what is named there could be counted. Offsets in the passage's text. */
export type SpelledAround = {
  readonly passage: Passage
  readonly at: number
  readonly end: number
  readonly counted: boolean
}

const sentencesAhead = 4

/** What is named around a slogan for all of its parts; null where nothing there answers to it. */
export function spelledAround(passages: readonly Passage[], framework: Framework): SpelledAround | null {
  const at = passages.findIndex(
    ({ clause: { span } }) => span[0] <= framework.span[0] && framework.span[0] < span[1],
  )
  const own = passages[at]
  if (!own) return null
  const from = own.text.indexOf(framework.name)
  if (from < 0) return null
  const to = from + framework.name.length
  return (
    restated(passages.slice(at, at + 1 + sentencesAhead), to, framework) ??
    announced(own, to, framework) ??
    sortsAhead(passages.slice(at, at + 1 + sentencesAhead), to, framework) ??
    sortsBehind(own, from, framework) ??
    countsBehind(own, passages.slice(Math.max(0, at - sentencesAhead), at), from, framework)
  )
}

const characters = '零一二三四五六七八九'
const numeralsOf = (count: number): string =>
  `(?:${count}|${count === 2 ? '[二两]' : characters.charAt(count) || '第'})`
const naming = '[”’]?(?:是指|指的是|分别是|分别为|指|即|为|是|[：:])(?<list>[^，,。；;：:（）()]{2,80})'

/** 「其中三纵为甲、乙、丙，四横为…」: each part is named again with what it holds. */
function restated(passages: readonly Passage[], to: number, { parts }: Framework): SpelledAround | null {
  const own = passages[0]
  if (!own || parts.length < 2 || parts.some(({ count, noun }) => count === 0 || noun === '')) return null
  const near = passages.filter((passage, i) => i === 0 || !isApart(own, passage))
  const text = near.map((passage, i) => (i === 0 ? passage.text.slice(to) : passage.text)).join('')
  const right = parts.every(({ count, noun }) => {
    const list = new RegExp(`${numeralsOf(count)}${noun}${naming}`).exec(text)?.groups?.list
    return list !== undefined && list.split(/、|和|与|及/).length === count
  })
  return right ? { passage: own, at: to, end: own.text.length, counted: true } : null
}

const saying =
  /^[”’"]?[^，,。；;：:“”（(]{0,14}(?:[，,：:—-]*(?:即|也就是|是指|就是|包括|具体是|分别是)[：:]?|[（(](?:即)?)/

/** 「…，即甲、乙；丙」「…（《甲》《乙》）」: counted where its pieces are as many as promised. */
function announced(passage: Passage, to: number, { parts }: Framework): SpelledAround | null {
  const tail = passage.text.slice(to)
  const lead = saying.exec(tail)?.[0]
  if (lead === undefined) return null
  const inBrackets = /[（(]/.test(lead)
  const list = (inBrackets ? /^[^）)]*/ : /^[^。！]*/).exec(tail.slice(lead.length))?.[0] ?? ''
  const pieces = list.split(/[、，,；;]|(?<=》)(?=《)/).filter(piece => piece.trim() !== '')
  if (pieces.length < 2 || (inBrackets && /牵头|负责|责任|单位|时限/.test(list))) return null
  const total = parts.reduce((sum, { count }) => sum + count, 0)
  const open = parts.some(({ count }) => count === 0)
  const at = to + lead.length
  return { passage, at, end: at + list.length, counted: !open && pieces.length === total }
}

const mark = /[、，,；;。：:（）()！]|和(?=[^、，,。；;]{2,12}[、，,。；;])/

const longestName = 18 // a longer piece is a clause and names by chance

/** How often a part is named: a piece that ends in its noun, or begins with it where the noun is an act. */
const timesNamed = (pieces: readonly string[], noun: string): number =>
  pieces.filter(piece => names(piece, noun)).length

const names = (piece: string, noun: string): boolean =>
  piece.length > noun.length &&
  (noun.length > 1 && isAct.test(noun)
    ? piece.includes(noun)
    : piece.length <= longestName && (piece.endsWith(noun) || piece.startsWith(noun)))

const isAct = /翻番|突破|提升|倍增|下降|增长|转变|攻坚|清零/

const fits = (pieces: readonly string[], parts: Framework['parts']): boolean =>
  parts.every(({ count, noun }) => timesNamed(pieces, noun) === count)

const isCountable = ({ parts }: Framework): boolean =>
  parts.every(({ count, noun }) => count > 0 && noun !== '') &&
  parts.reduce((sum, { count }) => sum + count, 0) >= leastNamed

const leastNamed = 3

/** Names in what follows, up to the end of a sentence: the first stretch that names each part as often as promised. */
function sortsAhead(passages: readonly Passage[], to: number, framework: Framework): SpelledAround | null {
  const own = passages[0]
  if (!own || !isCountable(framework)) return null
  const pieces: string[] = []
  for (const [i, passage] of passages.entries()) {
    // Another paragraph is about something else.
    if (i > 0 && isApart(own, passage)) return null
    pieces.push(...piecesOf(i === 0 ? passage.text.slice(to) : passage.text))
    if (fits(pieces, framework.parts))
      return { passage, at: i === 0 ? to : 0, end: passage.text.length, counted: true }
  }
  return null
}

const isApart = ({ document, clause }: Passage, later: Passage): boolean =>
  document.text.slice(clause.span[1], later.clause.span[0]).includes('\n')

function piecesOf(text: string): string[] {
  return text
    .split(mark)
    .map(piece =>
      piece
        .replace(
          /^(?:加快|着力|全力|倾力|奋力)?(?:即|打造|建设|构建|提升|推进|形成|做强|做优|做大|加快|发展|培育|实施)+/,
          '',
        )
        .replace(/(?:建设|等)$/, ''),
    )
    .filter(piece => piece !== '')
}

/** 「以甲为核心，建设乙区、丙区，形成“一核两区”格局」 */
function sortsBehind(passage: Passage, from: number, framework: Framework): SpelledAround | null {
  if (!isCountable(framework)) return null
  const lead = passage.text.slice(0, from)
  return fits(piecesOf(lead), framework.parts) ? { passage, at: 0, end: from, counted: true } : null
}

const numerals = '零一二三四五六七八九'

/** 「3个示范基地…；6个行业大数据中心…；N个领域…，形成“1+3+6+N”格局」: each number again, in its order, with what it counts. */
function countsBehind(
  passage: Passage,
  behind: readonly Passage[],
  from: number,
  { parts }: Framework,
): SpelledAround | null {
  const several = parts.filter(({ count }) => count !== 1)
  if (several.length < 2 || parts.some(({ noun }) => noun !== '')) return null
  const said = behind.filter(earlier => !isApart(earlier, passage)).map(({ text }) => text)
  const lead = [...said, passage.text.slice(0, from)].join('')
  let at = 0
  for (const { count } of several) {
    const words = count === 0 ? '(?:N|多|若干)' : `(?<!\\d)(?:${count}|${numerals.charAt(count) || count})`
    const found = new RegExp(`${words}(?:个|大|项|条|类|家)`).exec(lead.slice(at))
    if (!found) return null
    at += found.index + found[0].length
  }
  return { passage, at: 0, end: from, counted: true }
}
