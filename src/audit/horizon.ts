// The time that a statement is about, as far as its words, the sentence before or the heading say.

/**
 * `to` is the year it ends with; `years` the number of years it runs (growth over a term of five years has five). `part`: less than a
 * year. `own`: said in the sentence itself, not carried from an earlier one or a heading.
 */
export type Horizon = {
  readonly to: number | null
  readonly years: number
  readonly part: boolean
  readonly own: boolean
  readonly text: string
}

export type Said = Horizon & { readonly at: number; readonly end: number }

const five = '(?:五|5)年'
const timeWords = new RegExp(
  [
    '(?<span>(?:19|20)\\d\\d)年?(?:到|至|—|——|-|－|~|～)(?<last>(?:19|20)\\d\\d)年',
    '(?<![\\d.])(?<year>(?:19|20)\\d\\d)年(?!代|历史|来)',
    '(?<written>[一二][九〇零○][〇零○一二三四五六七八九]{2})年(?!代)',
    '[“"]?十?(?<plan>[一二三四五六七八九])五[”"]?(?:时期|期间|以来|末|规划|计划)?',
    `(?<ahead>(?:今后|未来)(?:的)?(?:${five}|几年))`,
    `(?<term>(?:过去|近|最近|前|这|任期的|本届政府|任期)的?${five}|${five}(?:来|间|内|中|共|累计|以来)|本届政府)`,
    '(?<this>今年|本年度?)',
    '(?<last1>去年|上年|过去的?一年|一年来)',
    '(?<next>明年)',
    '(?<whole>全年|当年)',
    '(?<half>上半年|下半年|[一二三四]季度|前三季度|首季|\\d{1,2}(?:月份?)?[—－~～至到-]\\d{1,2}月份?|(?<!年)(?<!\\d)\\d{1,2}月份)',
  ].join('|'),
  'g',
)

/** A year that something is compared with is not the year it happened in: 「比2010年增长」「较上年」「与去年同期相比」. */
const comparing = /[比较同按与]$/

/** All times that a text names, in its order. `reportYear` is what 今年 means there. */
export function timesIn(text: string, reportYear: number | null): Said[] {
  const found: Said[] = []
  for (const match of text.matchAll(timeWords)) {
    const at = match.index
    if (comparing.test(text.slice(Math.max(0, at - 1), at))) continue
    const horizon = horizonOf(match.groups ?? {}, reportYear)
    if (horizon) found.push({ ...horizon, own: true, text: match[0], at, end: at + match[0].length })
  }
  return found
}

type Groups = { readonly [name: string]: string | undefined }

function horizonOf(
  groups: Groups,
  reportYear: number | null,
): { to: number | null; years: number; part: boolean } | null {
  const relative = (offset: number): number | null => (reportYear === null ? null : reportYear + offset)
  if (groups.span !== undefined)
    return { to: Number(groups.last), years: Number(groups.last) - Number(groups.span) + 1, part: false }
  if (groups.year !== undefined) return { to: Number(groups.year), years: 1, part: false }
  if (groups.written !== undefined) return { to: writtenYear(groups.written), years: 1, part: false }
  if (groups.plan !== undefined) return { to: lastYearOf(groups, reportYear), years: 5, part: false }
  if (groups.ahead !== undefined)
    return groups.ahead.includes('几') ? null : { to: relative(4), years: 5, part: false }
  if (groups.term !== undefined) return { to: relative(-1), years: 5, part: false }
  if (groups.this !== undefined) return { to: relative(0), years: 1, part: false }
  if (groups.last1 !== undefined) return { to: relative(-1), years: 1, part: false }
  if (groups.next !== undefined) return { to: relative(1), years: 1, part: false }
  if (groups.whole !== undefined) return { to: null, years: 1, part: false }
  return groups.half === undefined ? null : { to: relative(0), years: 1, part: true }
}

const writtenYear = (words: string): number =>
  Number([...words].map(character => numerals.indexOf(character) + 1).join(''))

// 「十四五」 ended in 2025; the five-year plans have run without a gap since 1981.
const sixthPlanEnds = 1985
const numerals = '一二三四五六七八九'

function lastYearOf(groups: Groups, reportYear: number | null): number | null {
  const ordinal = numerals.indexOf(groups.plan ?? '') + 1
  const years = [ordinal, ordinal + 10].map(plan => sixthPlanEnds + (plan - 6) * 5)
  if (reportYear === null) return years[1] ?? null
  return years.find(year => Math.abs(year - reportYear) <= 10) ?? null
}
