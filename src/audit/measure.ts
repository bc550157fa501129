import { metricNameOf } from './metric-name.ts'

// What two statements must share to be about the same thing: the metric, and whatever narrows it down.

const noise = /[\s“”"'‘’《》（）()·.、，,]/g
const wholeTerritory = /^(?:全|我|本|地方|属地)/
// Names of one series that differ in wording alone; elsewhere another name may mean another scope (人均纯收入, 人均可支配收入).
const oneSeries = new Set([
  '地区生产总值',
  '进出口总额',
  '社会消费品零售总额',
  '固定资产投资',
  '城镇新增就业',
  '规模以上工业企业',
  '高新技术企业',
  '经营主体',
  '一般公共预算收入',
  '研发投入强度',
  '粮食产量',
  'PM2.5浓度',
  '单位生产总值能耗',
  '空气质量优良天数比例',
  '技术合同成交额',
  '城镇登记失业率',
  '城镇调查失业率',
  '科技型中小企业',
  '居民消费价格',
])

/** What is measured, with everything that tells it from its neighbours: two figures are compared only where this is the same. */
export function measureOf(metric: string): string {
  if (/^(?:货物|货物贸易|外贸货物)进出口(?:贸易)?(?:总额|总值|额)?$/.test(metric.replace(noise, '')))
    return '进出口总额'
  const name = metricNameOf(metric)
  const place = name.territory !== null && !wholeTerritory.test(name.territory) ? name.territory : ''
  const series = name.known && oneSeries.has(name.known.name) ? '' : name.series
  const kept = [
    place,
    name.coverage,
    name.residents,
    series,
    name.added ? '新增' : '',
    name.cumulative ? '累计' : '',
    name.growth ? '增速' : '',
  ]
  return [name.core.replace(noise, ''), ...kept.filter(word => word)].join('·')
}

// Words between the last comma and the number that say when, how and how firmly, but not of what.
const neutral =
  /(?:19|20)\d\d年?|[“"]?十?[一二三四五六七八九]五[”"]?(?:时期|期间|末)?|(?:只有|仅有|年底|年末|年内|全年|今年|去年|上年|当年|本年|同期|同比|比上年|比去年|较上年|较去年|预计|预期|力争|确保|努力|实现|完成|达到|达|超过|突破|保持|增长|增加|增至|提高|提升|上升|下降|降低|减少|年均|平均|每年|累计|总计|合计|共计|共|已|将|到|至|为|以上|左右|约|近|超|从|由|的|了|其中|分别|均|也|又|再|仍|在|我们|我国|全国|全省|全市|全县|全区|实际|名义|现在|目前|各位代表|五年来|五年间|五年|就|跃上|迈上|迈入|跨越|跃升|扩大|发展|拥有|现有|仅|只|大关|台阶|关口|能级|行列|净增|新引进|引进|各类|培育|建成|新建|累|计|首次|历史性|净|新增|翻|番|居|位居|稳定|控制|基本|大约|大体|个|人|户|家|元|万|亿)+/g

/** The words of a phrase that narrow a metric down and do not stand in its name: 「农村」 in 「农村居民人均收入」 read as 人均收入. */
export function narrowingWords(phrase: string, metric: string): string {
  let rest = phrase.replace(noise, '').replace(metric.replace(noise, ''), '')
  rest = rest.replace(neutral, '').replace(/\d+(?:\.\d+)?/g, '')
  for (const character of metric) rest = rest.replaceAll(character, '')
  return rest
}

/** 「全国」 in a city's report is not the city; 「全市」 is. Empty where the words name the report's own territory, or none. */
export function foreignTerritory(words: string, issuer: string | null): string {
  const named = /(?:全|我)(?:国|省|市|县|区|旗|州|盟)/.exec(words)?.[0]
  if (named === undefined || issuer === null) return ''
  return ownLevels(issuer).includes(named.charAt(1)) ? '' : named
}

function ownLevels(issuer: string): string {
  const body = issuer.replace(/(?:人民)?政府.*$/, '')
  if (/国务院|中央/.test(body)) return '国'
  if (body.endsWith('自治区')) return '区'
  // 「新区」「示范区」 call themselves by either.
  return /[省市县区旗州盟]$/.exec(body)?.[0] ?? '国省市县区旗州盟'
}
