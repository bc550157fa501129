import { each, wordsUpTo, wordUpTo } from './recognizers/figure-words.ts'

// 「外贸进出口总额年均增长12.4%，达到1319.6亿元」: before the first number stands a name with its predicate, before the second a
// predicate alone. The predicate is taken off word by word from the number backwards, and each word may say something.

/** What a predicate says: a set of bits, because 「年均增长」 says two things. */
export const says = {
  growth: 1,
  better: 2, // growth of a rate, a deed to a thing: 「提升50%」, 「改造提升50个老旧小区」
  decrease: 4,
  reach: 8,
  cagr: 16,
  added: 32,
  share: 64,
  from: 128, // 由, 从: what follows is where it began
  apart: 256, // 分别
  compared: 512, // 比上年, 是2010年的…
  deed: 1024, // 建成, 新建: a predicate of its own, though it says nothing of the number
} as const

/** The phrase before a number: what is left of `[start, end)` is the name; `year` is one printed beside the number, or 0. */
export type Phrase = { start: number; end: number; said: number; year: number }

const predicates = wordsUpTo<number>([
  ...each(
    says.growth,
    '增长 同比增长 增产 增 递增 提高 增加 涨 上涨 同比提高 再增 再提高 同比增加 增长了 提高了 增加了 多 同比多增 净增长 高',
  ),
  ...each(says.better, '上升 提升 改善 扩大 快于 高于 加快 同比上升 提升了 改善了 扩大了'),
  ...each(
    says.decrease,
    '下降 降低 减少 压减 降 缩减 缩小 缩短 精简 压缩 削减 下降了 降低了 减少了 减 同比下降 同比减少 下调 节约 累计下降 再降 压降 下浮 净减少 净减 减产 少',
  ),
  ...each(
    says.reach,
    '达到 达 完成 实现 突破 为 到 至 增加到 提高到 提升到 增长到 提升至 提高至 增加至 扩大到 扩大至 发展到 发展至 上升到 上升至 下降到 降低到 降低至 降至 ' +
      '降到 下降至 减少到 减少至 压缩到 压缩至 压减到 压减至 缩短到 缩短至 缩小到 缩小至 控制在 控制到 控制 保持在 稳定在 维持在 保持 累计完成 跃升至 跃升到 ' +
      '攀升至 回升至 延长到 升至 升到 有 是 共 在 破 累计达到 稳定 调整到 调整为 扩容到 扩容至 增至 增到 涨至 达成 已达 已达到 改为 迈上 跃上 跨越 连续跨越 ' +
      '迈过 站上 提前至 设为 定为 放宽到 放宽至 将达 约达 计 ' +
      '共计 合计 总计 累计 累计为 降为 增为 压降至 压降到 扩面至 回落至 收窄至 扩展到 拓展到 覆盖 惠及人口达',
  ),
  ...each(says.cagr, '年均 年平均 平均每年'),
  ...each(says.cagr | says.growth, '年均增长 年均递增 年均提高 年均增加 年平均增长 平均每年增长'),
  ...each(says.cagr | says.decrease, '年均下降 年均降低 年均减少'),
  ...each(says.added, '新增 净增 净增加 新增加 累计新增'),
  ...each(says.share, '占 约占 占到'),
  ...each(says.from, '由 从'),
  ...each(
    says.apart,
    '分别 依次 分别给予 分别补助 分别奖励 分别按 分别给予每家 分别不低于 分别不超过 分别超过 分别约',
  ),
  // Comparators are the figure's own; here they only stand in the way.
  ...each(
    0,
    '超过 超 过 逾 近 约 接近 多达 高达 仅为 低于 不低于 不少于 不超过 不高于 少于 多于 不足 至少 大于 小于 优于 未超过 不到 约为 惠及 可享受 给予 最多 只需 仅需 只用 仅用 只用了 仅用了 用了 历时',
  ),
  ...each(
    0,
    '的 了 约 均 各 都 同比 环比 实际 名义 累计 预计 拟 拟按 将 力争 争取 也 已 又 继续 全部 可 可达 平均 左右 最高 最低 今年 去年 明年 每年 全年 年 每月 每人 年内 ' +
      '首次 再 、 和 及 与 以及 约合 折合 ' +
      '比上年 比去年 较上年 比年初 比上年同期 较去年 较年初 全市 全国 全省 全区 全县 全球 世界 各省区 各省 全盟 自治区 ， （ ( 一次性 按 以 进一步 大幅 稳步 持续 ' +
      '始终 现有 原有 已有 连续 就 要 应 须 ' +
      '同口径 按可比价格 按可比口径 按可比价格计算 可比 不变价 以上 前 逆势 快速 强劲 平稳 较快 显著 明显 一直 双双 同步 逐年 整体 有望 总体 合理 至多 “三个 “两个 “四个 “五个',
  ),
])

// 「居全市第2位」「位列」「跻身…第30位」: only before a rank, for 「安排」 and 「排列」 end like them.
const ranking = wordsUpTo<number>(
  each(
    0,
    '居 位居 位列 列 排 排名 名列 跃居 稳居 跻身 居于 排在 连续居 进入 进位 前移 位次 进至 跨入 前进 荣获 获得 获 取得 升 均居 均列 西部 东部 中部 东北 ' +
      '全国同类 同类 全国省会 国家级经开区',
  ),
)

const evenWords = '人户年月平亩地日村' // 「人均」「户均」 belong to the name, unlike 「收入均增长」

const longestYear = 12 // 「二〇一〇年同期的」
const yearBefore =
  /([比较与])?(?:((?:19|20)\d\d|[１２][０-９]{3})|[〇一二三四五六七八九十]{2,4}|(?:连续)?(?:[\d０-９]{1,2}|[两一三四五六七八九十多])个?)年(?:末|底|初|同期|度)?(?:相比)?的?$/
const yearEndings = '年的期底末初度比'

/** Takes the predicate off the end of a phrase, and remembers what it said. Before a rank also 「位居」「排名」. */
export function trimPredicate(text: string, phrase: Phrase, isRank: boolean): void {
  // Each turn takes a word off, so the length of the phrase bounds them.
  while (phrase.end > phrase.start)
    if (!takeBlank(text, phrase) && !trimYear(text, phrase) && !takeWord(text, phrase, isRank)) {
      if (!trimComparison(text, phrase)) return
    }
}

function takeBlank(text: string, phrase: Phrase): boolean {
  const last = text.charCodeAt(phrase.end - 1)
  if (last !== 0x20 && last !== 0x3000 && last !== 0x0a) return false
  phrase.end--
  return true
}

function takeWord(text: string, phrase: Phrase, isRank: boolean): boolean {
  const { start, end } = phrase
  const found =
    (isRank ? wordUpTo(ranking, text, end, start) : undefined) ?? wordUpTo(predicates, text, end, start)
  if (found === undefined) return false
  const [word, said] = found
  if (word === '均' && evenWords.includes(text.charAt(end - 2))) return false
  phrase.end -= word.length
  phrase.said |= said
  return true
}

const LONGEST_COMPARISON = 14 // 「比“十三五”时期」「较全国平均水平」
const comparisonEnds = [
  '时期',
  '期末',
  '末',
  '同期',
  '上年',
  '去年',
  '全国',
  '全省',
  '平均',
  '平均水平',
  '五”',
  '十三五',
  '前期',
  '预算',
  '计划',
]

const comparisonLasts = '期末年国省均平”五算划'

// 「总投资分别比“十三五”时期增长」: what is compared with stands between the name and its predicate.
function trimComparison(text: string, phrase: Phrase): boolean {
  if (!comparisonLasts.includes(text.charAt(phrase.end - 1))) return false
  const from = Math.max(phrase.start, phrase.end - LONGEST_COMPARISON)
  const tail = text.slice(from, phrase.end)
  const at = Math.max(tail.lastIndexOf('比'), tail.lastIndexOf('较'))
  if (at < 0 || '重例较率'.includes(tail.charAt(at + 1)) || !comparisonEnds.some(end => tail.endsWith(end)))
    return false
  phrase.end = from + at
  phrase.said |= says.compared
  return true
}

// 「由2010年的」 dates the number; 「比2010年」 does not.
function trimYear(text: string, phrase: Phrase): boolean {
  if (!yearEndings.includes(text.charAt(phrase.end - 1))) return false
  const year = yearBefore.exec(text.slice(Math.max(phrase.start, phrase.end - longestYear), phrase.end))
  if (year === null) return false
  phrase.end -= year[0].length
  if (year[1] !== undefined) phrase.said |= says.compared
  else if (year[2] !== undefined) phrase.year = Number(year[2].normalize('NFKC'))
  return true
}
