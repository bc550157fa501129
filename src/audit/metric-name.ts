import {
  type KnownMetric,
  keptApart,
  knownMetrics,
  lowerIsBetterTails,
  relatedThings,
  usedAlike,
} from './known-metrics.ts'
import { wordLikeness } from './metric-name-words.ts'

// The normal form of a metric's name: what is measured, and beside it everything that says which part of it is meant.

/** Whom an income or a job is counted for. */
export type Residents = '城镇' | '农村' | '城乡'

/**
 * A metric's name taken apart. `core` is what is left when every qualifier is off: the known metric's name, or the
 * words. `series` is the name of a known metric as printed where that is not the present one (「农民人均纯收入」).
 */
export type MetricName = {
  readonly printed: string
  readonly core: string
  readonly known: KnownMetric | null
  readonly series: string | null
  readonly territory: string | null // 全区, 区本级, 地方
  readonly coverage: string | null // 规模以上, 限额以上, 全社会
  readonly residents: Residents | null
  readonly time: string | null // 年末, 全年
  readonly added: boolean // 新增, 净增
  readonly cumulative: boolean // 累计
  readonly growth: boolean // 增速
}

type Qualifier = { readonly pattern: RegExp; readonly take: (found: string, into: Draft) => void }
type Draft = { -readonly [key in keyof MetricName]: MetricName[key] }

const set =
  (key: 'territory' | 'coverage' | 'time', value?: string) =>
  (found: string, into: Draft): void => {
    into[key] ??= value ?? found
  }
const raise =
  (key: 'added' | 'cumulative' | 'growth') =>
  (_: string, into: Draft): void => {
    into[key] = true
  }
const drop = (): void => undefined

// 「规上」 and 「限上」 are the statistical offices' own short forms.
const fronts: readonly Qualifier[] = [
  { pattern: /^(?:规模以上|规上|规模(?=工业|企业))/, take: set('coverage', '规模以上') },
  { pattern: /^(?:限额以上|限上)/, take: set('coverage', '限额以上') },
  { pattern: /^(?:全社会|全口径)/, take: set('coverage') },
  { pattern: /^(?:[省市区县旗州盟镇]本级|本级)/, take: set('territory') },
  {
    pattern: /^(?:全[国省市区县旗州盟镇乡域]|[我本][国省市区县旗州盟镇乡]|地方|属地)的?/,
    take: set('territory'),
  },
  {
    pattern: /^(?:年末|年底|期末|全年|当年|年内|年度|今年|去年|每年|到?20\d\d年(?:末|底)?)/,
    take: set('time'),
  },
  { pattern: /^(?:新增加?|净增加?|新增长)(?!长|值)/, take: raise('added') },
  { pattern: /^新(?:发展|种植|培育|认定|引进|签约)(?=.{2})/, take: raise('added') },
  { pattern: /^(?:累计|累积|总共)/, take: raise('cumulative') },
  // What the reader leaves of the predicate; 「完成投资」 is invested money, not a metric called 完成.
  {
    pattern:
      /^(?:实现|完成|达到|力争|确保|争取|预计|预期|计划|拟安排|安排|拟|保持|继续|共|全面|切实|着力|各类|要再|再|要)/,
    take: drop,
  },
  { pattern: /^(?:取消和下放|取消|下放|减少|淘汰|发放|培训|引进)(?=.{2})/, take: drop },
]
const tails: readonly Qualifier[] = [
  { pattern: /(?:增长速度|增长率|增长幅度|增速|增幅|涨幅|降幅|下降幅度)$/, take: raise('growth') },
  { pattern: /(?:建设任务|改造任务|任务|预期目标|预期|目标|指标)$/, take: drop },
  { pattern: /(?:总数量|总数|数量|个数|总规模|总量)$/, take: drop },
  { pattern: /的$/, take: drop },
]

/** Folds width, quotation marks and brackets; what stands in brackets is a note on the metric, not its name. */
function foldedName(printed: string): string {
  const narrow = printed.replace(/[Ａ-Ｚａ-ｚ０-９．＆]/g, c => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
  return narrow.replace(/[“”"‘’《》\s]/g, '').replace('居民居民', '居民')
}
const withoutNotes = (name: string): string => name.replace(/[（(][^（）()]*[）)]?/g, '')

const aliasTable: ReadonlyMap<string, KnownMetric> = new Map(
  knownMetrics.flatMap(known => [known.name, ...known.also].map(name => [foldedName(name), known] as const)),
)
// A qualifier may stand at the front of a known name (「新增就业」): the name is looked up before anything is taken off.
// A place's own name before a known metric is territory: 「望澄区地区生产总值」.
const placeName = /^[\u4e00-\u9fff]{2,5}?[省市区县旗州盟镇](?=.)/

/** Takes a metric's name apart. Never fails: an unknown metric keeps its words as `core`. */
export function metricNameOf(printed: string): MetricName {
  const cached = cache.get(printed)
  if (cached) return cached
  const draft = readName(printed)
  if (cache.size >= cacheLimit) cache.clear()
  cache.set(printed, draft)
  return draft
}
const cache = new Map<string, MetricName>()
const cacheLimit = 20_000 // names; a report has about two hundred

function readName(printed: string): Draft {
  const draft: Draft = {
    printed,
    core: '',
    known: null,
    series: null,
    territory: null,
    coverage: null,
    residents: null,
    time: null,
    added: false,
    cumulative: false,
    growth: false,
  }
  const whole = foldedName(printed)
  if (/不含农户/.test(whole)) draft.coverage = '不含农户'
  if (lookUp(whole, draft)) return draft
  let name = withoutNotes(whole)
  while (!lookUp(name, draft) && !lookUp(name.replace(countTail, ''), draft)) {
    const shorter = takeOne(name, draft)
    if (shorter === name || shorter === '') break
    name = shorter
  }
  if (draft.known === null) lookUpAfterPlace(name, draft)
  if (draft.known === null) draft.core = coreOf(name)
  draft.residents = residentsOf(draft.known ? draft.core : name)
  return draft
}

// 「规模以上工业企业数量」 is the known name and a word for counting it.
const countTail = /(?:总数量|总数|数量|个数|总量)$/

function lookUp(name: string, draft: Draft): boolean {
  const known = aliasTable.get(name)
  if (!known) return false
  draft.known = known
  draft.core = known.name
  draft.series = name === foldedName(known.name) ? null : name
  return true
}

function lookUpAfterPlace(name: string, draft: Draft): void {
  const place = placeName.exec(name)?.[0]
  if (place === undefined || !lookUp(name.slice(place.length), draft)) return
  draft.territory ??= place
}

function takeOne(name: string, draft: Draft): string {
  for (const { pattern, take } of [...fronts, ...tails]) {
    const found = pattern.exec(name)?.[0]
    if (found === undefined || found.length === name.length) continue
    take(found, draft)
    return found === name.slice(0, found.length) && pattern.source.startsWith('^')
      ? name.slice(found.length)
      : name.slice(0, name.length - found.length)
  }
  return name
}

// What the unit says already (「绿化面积」 in 平方米 is 绿化), and the act that the thing is put to: one report writes
// 「背街巷道改造」, the next 「背街巷道的综合改造」.
const softTail =
  /(?:建设项目|工程建设|项目建设|工程项目|建设|工程|项目|面积|综合改造|提升改造|改造提升|新改扩建|改扩建|扩建|新建|改造|整治|铺设|实施)$/
// 「雨水管网二期」 is 雨水管网; and what stands before an act inside a name belongs to whoever acts.
const phase = /[一二三四五六七八九十]期(?=工程|项目|改造|建设|$)|^.*(?:建成|新建|建设完成)(?=.{2})/g
const invested = /(?:全年|当年|年度|累计|共)*完成投资(?:额)?$/
function coreOf(name: string): string {
  let core = plainWords(name.replace(phase, '').replace(invested, '投资').replace(/的/g, ''))
  core = core.replace(/^(?:提质改造|改造提升|改造|整治)(?=.{3})/, '')
  for (let shorter = core.replace(softTail, ''); shorter !== core && shorter.length > 1; ) {
    core = shorter
    shorter = core.replace(softTail, '')
  }
  return core === '' ? name : core
}

/** Writes words that reports use for one another in one way: 「旧城区」 for 「老城区」. For comparing, never for showing. */
export const plainWords = (text: string): string =>
  usedAlike.reduce((words, [pattern, plain]) => words.replace(pattern, plain), text)

function residentsOf(name: string): Residents | null {
  if (/城乡/.test(name)) return '城乡'
  // Old estates are those of towns by definition (国办发〔2020〕23号).
  if (/城镇(?!老旧小区)|城市居民/.test(name)) return '城镇'
  return /农村|农民|农牧民|农牧区/.test(name) ? '农村' : null
}

/** Whether less of it is better: 失业率, 能耗, 排放量. */
export const lowerIsBetter = (name: MetricName): boolean =>
  name.known ? name.known.better === 'lower' : lowerIsBetterTails.some(tail => name.core.endsWith(tail))

/** Whether two names are of things that one programme provides (「保障性住房」, 「棚户区改造」), and not the same. */
export const areRelated = (a: MetricName, b: MetricName): boolean =>
  relatedThings.some(
    ([one, other]) => (one.test(a.core) && other.test(b.core)) || (other.test(a.core) && one.test(b.core)),
  )

/** What tells two names of the same words apart. */
export type NameDifference = 'territory' | 'coverage' | 'residents' | 'series' | 'added' | 'cumulative'

/** 0 is the same metric, 1 another one; `why` says so in Chinese with both names. */
export type MetricDistance = {
  readonly distance: number
  readonly differences: readonly NameDifference[]
  readonly why: string
}

// How far apart names are for each qualifier that only one of them has or that differs. A reader who is told of the
// difference still takes the names for one metric below about 0.3.
const farFor: Readonly<Record<NameDifference, number>> = {
  territory: 0.1,
  coverage: 0.2,
  residents: 0.3,
  series: 0.05,
  added: 0.1,
  cumulative: 0.2,
}

/** How far two names are from meaning the same metric, with the reason. Symmetric. */
export function metricDistance(a: MetricName, b: MetricName): MetricDistance {
  const differences = differencesOf(a, b)
  const apart = residentsConflict(a, b) ? 1 : wordDistance(a, b)
  const distance = Math.min(
    1,
    differences.reduce((sum, kind) => sum + farFor[kind], apart),
  )
  return { distance, differences, why: whyOf(a, b, apart, differences) }
}

const residentsConflict = (a: MetricName, b: MetricName): boolean =>
  a.residents !== null &&
  b.residents !== null &&
  a.residents !== b.residents &&
  a.residents !== '城乡' &&
  b.residents !== '城乡'

function differencesOf(a: MetricName, b: MetricName): NameDifference[] {
  const found: NameDifference[] = []
  if (a.territory !== null && b.territory !== null && a.territory !== b.territory) found.push('territory')
  if (a.coverage !== b.coverage) found.push('coverage')
  if (a.residents !== b.residents) found.push('residents')
  if (a.known !== null && a.known === b.known && a.series !== b.series) found.push('series')
  if (a.added !== b.added) found.push('added')
  if (a.cumulative !== b.cumulative) found.push('cumulative')
  return found
}

function wordDistance(a: MetricName, b: MetricName): number {
  if (a.core === b.core) return 0
  if (a.known !== null && b.known !== null) return 1
  return 1 - wordLikeness(a.core, b.core)
}

const differenceInChinese: Readonly<Record<NameDifference, string>> = {
  territory: '地域范围不同',
  coverage: '统计范围不同',
  residents: '城乡范围不同',
  series: '名称改过',
  added: '一个是新增，一个不是',
  cumulative: '一个是累计，一个不是',
}

function whyOf(a: MetricName, b: MetricName, apart: number, differences: readonly NameDifference[]): string {
  const both = `「${a.printed}」与「${b.printed}」`
  const qualified = differences.map(kind => differenceInChinese[kind]).join('，')
  if (apart === 0 && differences.length === 0) return `${both}是同一指标`
  if (apart === 0) return `${both}是同一指标，${qualified}`
  const pair = keptApart.find(([x, y]) => (x === a.core && y === b.core) || (x === b.core && y === a.core))
  if (pair) return `${both}是两个指标：${pair[2]}`
  if (apart >= 1) return `${both}是两个指标`
  const near = `${both}用词相近（${Math.round((1 - apart) * 100)}%）`
  return qualified === '' ? near : `${near}，${qualified}`
}
