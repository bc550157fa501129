import { type MetricName, metricNameOf } from './metric-name.ts'

// The name of a metric as one report writes it and the next one does not: acts that stand inside it, words of the field
// for one thing, the issuer's own name before it. Known metrics are left to metric-name.ts; here is what is no series.

/** Names that a whole known series is told by, whatever stands inside them. */
const series: ReadonlyArray<readonly [pattern: RegExp, known: string]> = [
  [
    /^(?:全社会)?(?:研发|R&D|研究与试验发展).{0,6}(?:占|与|相当于)(?:GDP|地区生产总值|生产总值)的?(?:比重|比例|之比)?$/,
    '研发投入强度',
  ],
  [
    /^(?:服务业|三产|第三产业)(?:增加值)?(?:占(?:GDP|地区生产总值|生产总值|经济总量)?的?)?(?:比重|占比|比例)$/,
    '服务业增加值占比',
  ],
  [/^学前.{0,6}毛入园率$/, '学前教育毛入园率'],
  [
    /^(?:城市|城区|县城|中心城区|主城区)?(?:环境)?空气(?:质量)?优良(?:天数)?(?:率|比例|比率|占比)$/,
    '空气质量优良天数比例',
  ],
  [/^(?:城市|城区|县城|中心城区|主城区)?(?:环境)?空气(?:质量)?优良天数$/, '空气质量优良天数'],
  [/^(?:新增)?农村(?:富余)?劳动力(?:新增)?转移(?:就业)?$/, '农村劳动力转移就业'],
  [/^(?:国家级?|有效期内)?(?:高新技术企业|高企)(?:总?数量?)?$/, '高新技术企业'],
  [/^(?:粮食)?(?:播种面积|播面)$/, '粮食播种面积'],
]

/** What one report calls so and the next one so; each row is one thing whichever word is used. */
const alike: ReadonlyArray<readonly [pattern: RegExp, plain: string]> = [
  [/[“”"‘’「」]/g, ''],
  [/^(?:其中|同时|还|又|全年|当年|年内)/, ''],
  [/(?:各类|公共)?(?:停车泊位|停?车位|泊位)/g, '停车位'],
  [/四好农村路|农村公路网|乡村公路/g, '农村公路'],
  [/(?:地方)?(?:政府)?(?:新增)?专项债券?(?:资金)?/g, '专项债'],
  [/标准化/g, '标准'],
  [/播面/g, '播种面积'],
  [/满意率/g, '满意度'],
  [/(?:金融机构|银行业?)+(?=不良)/g, '银行'],
  [/不良(?:贷款)?率/g, '不良率'],
  [/(?:生活)?污水(?:集中)?(?=处理)/g, '污水'],
  [/(?:生活)?垃圾(?=无害|处理|分类|回收)/g, '垃圾'],
  [/(?:与|占)(?:GDP|地区生产总值|生产总值)的?(?:比重|比率|比例|之比)?/g, '占GDP'],
  [
    /(?:地表水|国省?考|水质|河流|断面|达到或好于|优于|Ⅲ类|III类|及以上|以上|[省市县]控)*(?:优良|达标)(?:水体|断面|水质)*(?=比例|率|占比|比率)/g,
    '断面水质优良',
  ],
  [/(?:占比|比重|比例|比率)$/, '占比'],
  [/断面水质优良占比/g, '断面水质优良率'],
  [/每千(?:名)?(?:常住)?人口?(?:拥有)?/g, '每千人口'],
  [/医疗(?:卫生)?机构(?=床位)/g, ''],
  [/县域内/g, '县域'],
  [/亩均|每亩/g, '亩均'],
]

const acts =
  /^(?:发行|争取|到位|投放|开通|投用|获评|新开|投入|开展|打造|创建|受理|接入|汇聚|铺设|新铺|巩固|维修|办结(?=.{4}))(?=.{2})/
const within = /(?<=.{2})(?:完成(?!投资)|建成|新建|新改建|实现|恢复至?|全部|如期|出列|存栏|铺设)(?=.|$)/g

/** A metric's name for comparing two reports; `issuer` is whose report it is. */
export function tracedName(metric: string, issuer: string | null): MetricName {
  const printed = metricNameOf(metric)
  if (printed.known !== null) return printed
  const own = withoutIssuer(metric, issuer)
  const plain = withoutIssuer(plainName(metric), issuer)
  const known = series.find(([pattern]) => pattern.test(own.replace(/[“”]/g, '')) || pattern.test(plain))?.[1]
  const name = metricNameOf(known ?? plain)
  return { ...name, printed: metric, added: name.added || printed.added, cumulative: printed.cumulative }
}

function plainName(metric: string): string {
  const said = alike.reduce((name, [pattern, plain]) => name.replace(pattern, plain), metric)
  const bare = said.replace(acts, '').replace(within, '')
  return bare.length < 2 || /^(?:基本|全面|累计|计划)$/.test(bare) ? metric : bare
}

function withoutIssuer(metric: string, issuer: string | null): string {
  const stem = /^(.{2,4}?)[省市县区旗州盟镇乡]/.exec(issuer ?? '')?.[1]
  const bare = stem === undefined ? metric : metric.replace(new RegExp(`^${stem}[市县区旗州盟镇乡]?`), '')
  return bare.length < 2 ? metric : bare
}

// What a name may have or lack without counting anything else.
const neutral =
  /普通|综合|集中|各类|标准|社区|城镇(?=棚户|老旧)|住房|有效|实有|全部|主要|试点|新改建|改扩建|新建|新增|改造|建设|工程|项目|服务|总$|率$|数$|量$/g

/** Whether two names have the same characters, their order and what counts nothing else left aside. */
export const sameWords = (a: string, b: string): boolean => {
  const [one, other] = [lettersOf(a), lettersOf(b)]
  return one.length > 1 && one === other
}
const lettersOf = (name: string): string => [...name.replace(neutral, '')].sort().join('')
