// What the words before a number say about it, where the number alone does not say whether it is a figure.

import { moneyHeads, peopleHeads, visitHeads } from '../lexicon/metrics.ts'
import { each, wordsUpTo, wordUpTo } from './figure-words.ts'

const TIME_REACH = 14 // 「企业开办时间由…」: the word that measures time stands in the same phrase
const LIFESPAN_REACH = 24 // 「人均预期寿命从80.2岁提升至82.5岁」
const RANK_REACH = 10 // 「居全国同类城市第一」
const UNIT_REACH = 24 // 「农村社区集体经济收入全部过百万」

const timeVerbs = wordsUpTo(
  each(
    true,
    '至 到 缩短 压缩 压减 提前 减少 超过 不超过 少于 低于 保持在 控制在 为 提速 仅需 只需 仅用 只用 仅用了 只用了 用了 历时 用时 耗时 不足 节约 节省 突破 增加',
  ),
)
const timeNouns = ['天数', '时间', '时长', '时限', '周期', '学时', '优良天', '工期', '耗时']

/** 「压缩至3天」「优良天数355天」; not 「奋战100天」「15分钟生活圈」. */
export function measuresTime(text: string, at: number, start: number, unitEnd: number, end: number): boolean {
  const window = text.slice(Math.max(start, at - TIME_REACH), at)
  if (window.includes('月') || window.includes('日')) return false // 「自1月1日至3个月后」
  if (timeNouns.some(noun => window.includes(noun))) return true
  if (wordUpTo(timeVerbs, text, at, start) === undefined) return false
  return unitEnd >= end || !'内前后'.includes(text.charAt(unitEnd)) || /[缩压减提]/.test(window)
}

/** 「预期寿命达到80岁」; not 「80岁以上老人」. */
export function speaksOfLifespan(text: string, at: number, start: number): boolean {
  return text.slice(Math.max(start, at - LIFESPAN_REACH), at).includes('寿命')
}

const reach = wordsUpTo(
  each(
    true,
    '达到 达 至 到 为 由 从 突破 超过 超 低于 高于 不低于 不高于 不超过 在 约 是 近 提高 降低 下降 上升 增加 减少',
  ),
)

/** A number without a unit is a figure only where something reaches it: 「指数达到125」「从84.7提升至89.6」. */
export function isAmongReach(text: string, at: number, start: number): boolean {
  const found = wordUpTo(reach, text, at, start)
  if (found === undefined) return false
  const window = text.slice(Math.max(start, at - RANK_REACH), at)
  if (window.includes('升级') || window.includes('版') || window.includes('迭代') || window.includes('附件'))
    return false
  const before = text.charCodeAt(at - found[0].length - 1)
  return !(before >= 0x30 && before <= 0x39)
}

const rankVerbs = ['居', '列', '排', '跃', '升', '保持', '获', '荣膺', '勇夺', '综合']
const rankRegions = wordsUpTo(
  each(
    true,
    '全国 全省 全市 全区 全县 全州 全盟 全旗 全球 世界 亚洲 中国 全军 国内 省内 市内 区域 东北 西部 中部 东部 自治区 全行业 同类',
  ),
)

/** 「居全市第一」「排名全国第三」; not the 「第一」 of a list. */
export function isRankBefore(text: string, at: number, start: number): boolean {
  if (wordUpTo(rankRegions, text, at, start) !== undefined) return true
  const from = Math.max(start, at - RANK_REACH)
  for (let i = at - 1; i >= from; i--) {
    const char = text.charAt(i)
    if (char === '，' || char === '。' || char === '；' || char === ',' || char === ';') return false
    for (const verb of rankVerbs) if (text.startsWith(verb, i) && i + verb.length <= at) return true
  }
  return false
}

/** 「收入全部过百万」 counts 元 without saying so. */
export function unitImplied(text: string, at: number, start: number): string {
  const window = text.slice(Math.max(start, at - UNIT_REACH), at)
  const last = (words: readonly string[]) => Math.max(...words.map(word => window.lastIndexOf(word)))
  const money = last(moneyHeads)
  const people = last(peopleHeads)
  const visits = last(visitHeads)
  if (money < 0 && people < 0 && visits < 0) return ''
  if (visits > money && visits > people) return '人次'
  return money > people ? '元' : '人'
}
