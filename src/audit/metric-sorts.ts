import { metricNameOf } from './metric-name.ts'
import type { Statement } from './statements.ts'

// What kind of quantity a metric is, as far as it decides what may be compared with what.

const atConstantPrices =
  /生产总值|国民收入|增加值|农.*总产值|人均.*收入|居民.*收入|纯收入|可支配收入|GDP|消费水平|劳动生产率|工资/i
// The statistics of industrial output gave up constant prices with the year 2004.
const outputAtCurrentPrices = 2004
const onAdjustedBase = /投资/
const revised = /社会消费品|零售|规模以上|规上|投资|人口|产值/
const saysReal = /可比价|可比口径|同口径|不变价|扣除|实际增长|实际年均|剔除|按可比/

/** Growth of these is published at constant prices or on an adjusted base, while the amounts are in current prices. */
export function isRealGrowth(statement: Statement, text: string): boolean {
  const { figure, at } = statement
  if (saysReal.test(text.slice(Math.max(0, at - 24), at + 30))) return true
  if (/产值/.test(figure.metric) && (statement.horizon?.to ?? outputAtCurrentPrices) < outputAtCurrentPrices)
    return true
  return atConstantPrices.test(figure.metric) || onAdjustedBase.test(figure.metric)
}

/** Series whose base is revised after a census or with the list of enterprises, so that years apart are of two series. */
export const isRevisedSeries = ({ figure }: Statement): boolean => revised.test(figure.metric)

const overLastYear = /同比|比上年|比去年|较上年|较去年|比上一年|上年同期|去年同期/

/** 「同比增长」 is of one year whatever the paragraph is about. */
export const isOverLastYear = ({ before }: Statement): boolean => overLastYear.test(before)

/** Per year over several years. */
export const isYearly = ({ figure, before }: Statement): boolean =>
  figure.basis === 'cagr' || /年均|平均每年|每年平均|年平均|每年递增|平均年/.test(before)

const falls = /下降|减少|降低|压缩|缩减|压减|回落|减幅|降幅|负增长|下调|减亏|缩短|精简|削减/
export const isFall = ({ figure, before }: Statement): boolean =>
  figure.basis === 'decrease' || falls.test(before)

export const isAmount = ({ figure }: Statement): boolean =>
  (figure.basis === 'level' || figure.basis === 'count') && figure.unit !== '%' && figure.unit !== ''

const prefixes =
  /^(?:新增|净增|增加|新培育|新引进|新认定|培育|认定|境内外|境内|国家级|国家|全国|省级以上|省级|市级以上|市级|城镇|各类|规模以上|全部)+/

/** What a count counts, for a look at pace and reach only: 「新增境内外上市公司」 and 「上市企业」 are one kind. Never ground for an accusation. */
export function countedKind({ figure }: Statement): string {
  const bare = metricNameOf(figure.metric).core.replace(prefixes, '').replace(/公司/g, '企业')
  const quoted = /专精特新|瞪羚|独角兽|小巨人|隐形冠军/.exec(bare)
  return quoted ? quoted[0] : bare
}
