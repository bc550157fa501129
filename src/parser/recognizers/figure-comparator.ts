import type { Comparator } from '../../model/plan.ts'
import { each, wordFrom, wordsFrom, wordsUpTo, wordUpTo } from './figure-words.ts'

const before = wordsUpTo<Comparator>([
  ...each('gt', '突破 超过 超 超出 高于 多于 大于 优于 逾 冲破 已超 将超 过 破'),
  ...each(
    'le',
    '不超过 未超过 不突破 不高于 不多于 不大于 不得超过 不能超过 不得突破 不得高于 不得多于 不得大于 最多 至多 最高不超过 不长于',
  ),
  ...each('ge', '不低于 不少于 不小于 不下于 不得低于 不得少于 不得小于 至少 不短于 不下'),
  ...each('lt', '低于 少于 小于 不足 不到 未满 不满 短于'),
  ...each('about', '约 大约 大概 约为 约占 约合 约计 约达'),
  ...each('nearly', '近 将近 接近'),
])

// 「超过了」「约占」「已突破」: what may stand between the comparator and the number.
const fillers = '了为占达有'

const after = wordsFrom<Comparator>([
  ...each('ge', '以上 及以上 或以上 （含）以上 (含)以上 之上'),
  ...each('le', '以内 之内 以下 及以下 或以下 之下 （含）以内 （含）以下 (含)以下 (含)以内'),
  ...each('about', '左右 上下'),
])

// 「通过」「经过」「不过」「最近」「附近」「侦破」 end like a comparator and compare nothing.
const notGreater = '通经不走跨透错路越渡超侦告爆打'
const notNear = '最附靠临邻新远相亲就贴'

export type Comparison = { readonly op: Comparator; readonly length: number }
const none: Comparison = { op: 'eq', length: 0 }

/** The comparator that ends where the number begins; its length includes what stands between. */
export function comparisonBefore(text: string, at: number, floor: number): Comparison {
  let end = at
  let found = wordUpTo(before, text, end, floor)
  if (found === undefined && at > floor && fillers.includes(text.charAt(at - 1))) {
    end = at - 1
    found = wordUpTo(before, text, end, floor)
  }
  if (found === undefined) return none
  const [word, op] = found
  const start = end - word.length
  const previous = start > floor ? text.charAt(start - 1) : ''
  if (previous !== '') {
    if ((word === '过' || word === '破') && notGreater.includes(previous)) return none
    if (word === '近' && notNear.includes(previous)) return none
  }
  return { op, length: at - start }
}

const DEED_REACH = 12 // 「至少建成1所」
const FAR_REACH = 24 // 「不超过项目近三年形成的净资产增值额的8%」: what the rate is of stands between
const ofRate = [
  ...each<Comparator>('ge', '不低于 不少于 不得低于 不得少于'),
  ...each<Comparator>('le', '不超过 不高于 不得超过 不得高于'),
]
const ofDeed: [string, Comparator][] = [
  ['至少', 'ge'],
  ['至多', 'le'],
]
const farther = wordsFrom(ofDeed)
const fartherOfRate = wordsFrom([...ofDeed, ...ofRate])
// 「少于执法人员总数的5%」: only with 的 before the number, or the word compares something else.
const fartherOfShare = wordsFrom([
  ...ofDeed,
  ...ofRate,
  ...each<Comparator>('lt', '少于 低于'),
  ...each<Comparator>('gt', '超过 高于'),
])

/** The comparator with words between: of a rate, what it is of (「不低于总额的50%」); of any number, the deed (「至少建成1所」). */
export function comparisonFarther(text: string, at: number, floor: number, isRate: boolean): Comparator {
  const limit = Math.max(floor, at - (isRate ? FAR_REACH : DEED_REACH))
  const table = !isRate ? farther : text.charAt(at - 1) === '的' ? fartherOfShare : fartherOfRate
  let found: Comparator = 'eq'
  for (let i = at - 1; i >= limit; i--) {
    const code = text.charCodeAt(i)
    if (code === 0xff0c || code === 0x2c || code === 0x3001 || code === 0x3002) return found
    const word = opensFarther[code] === 1 ? wordFrom(table, text, i, at) : undefined
    // 「不超过」 is met after the 「超过」 inside it.
    if (word !== undefined) found = word[1]
    else if (found !== 'eq' && code !== DE) return found
  }
  return found
}
const opensFarther = new Uint8Array(65536)
for (const char of '不至少低超高') opensFarther[char.charCodeAt(0)] = 1
const DE = '得'.charCodeAt(0)

/** The comparator that begins where the unit ends: 「以上」「以内」「左右」. */
export function comparisonAfter(text: string, at: number, end: number): Comparison {
  const found = wordFrom(after, text, at, end)
  return found === undefined ? none : { op: found[1], length: found[0].length }
}

/** 「全部过百万」「突破百只」: only these, and 达, give a number that is a bare 百, 千, 万 or 亿. */
export const opensRoundNumber = (op: Comparator): boolean =>
  op === 'gt' || op === 'nearly' || op === 'ge' || op === 'le'

/** 过 and 破 compare only round numbers: 「开过3次会」 does not mean more than three. */
export function isWeakComparator(text: string, at: number): boolean {
  const last = text.charCodeAt(at - 1)
  const previous = text.charCodeAt(at - 2)
  return (
    (last === 0x8fc7 && previous !== 0x8d85) ||
    (last === 0x7834 && previous !== 0x7a81 && previous !== 0x51b2)
  )
}
