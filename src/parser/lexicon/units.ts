// What a number in a plan is counted in. Seen in work reports, plans and policy papers; the unit written into a
// figure is the part after 万 and 亿, so 「万亩」 is not here and 「亩」 is.

export type UnitKind =
  | 'money' // 元
  | 'people' // 人、户: what they have (「…户居民的供热质量」) is not what is counted
  | 'count' // things, one by one
  | 'measure' // physical quantities
  | 'ratio' // %
  | 'multiple' // 倍
  | 'time' // a figure only beside a word that measures time: 「压缩至3天」, not 「奋战100天」
  | 'age' // a figure only as 寿命: 「80岁以上老人」 says who, not how much

const words: Record<UnitKind, string> = {
  money: '元 美元 欧元 日元 港元 澳元 英镑 卢布 元人民币',
  people: '人 人口 人次 户 户次 名 位 口人 户人家',
  count:
    '个 家 家次 条 项 处 所 座 套 件 件次 种 类 台 台套 台次 辆 辆次 艘 艘次 架 架次 列 班 班次 趟 航次 片 栋 幢 间 张 枚 部 篇 册 场 场次 例 ' +
    '起 宗 笔 批次 标箱 标准箱 头 只 羽 株 棵 尾 匹 口 眼 盏 根 块 面 支 次 本 卷 对 组 床 门 颗 车次 席 集 孔 份 期 款 TEU',
  measure:
    '平方米 平方公里 平方千米 平方 平米 立方米 立方 公里 千米 里 华里 海里 米 厘米 毫米 微米 纳米 亩 公顷 顷 吨 吨标准煤 吨标煤 公斤 千克 克 毫克 ' +
    '斤 担 公担 桶 升 毫升 千瓦 千瓦时 千瓦小时 兆瓦 兆瓦时 吉瓦 瓦 度电 千伏 千伏安 千乏 伏 马力 锭 纱锭 标准立方米 方 微克 毫克 分贝 ' +
    '摄氏度 兆 比特 字节 分 Mbps Gbps Tbps kbps TB PB EB GB kV MW GW kW MWh GWh kWh km km² ㎡ m² m³ EFLOPS PFLOPS ' +
    'EFlops PFlops P 载重吨 总吨 吨公里 工作日 基点',
  ratio: '% ％ ‰ 百分点 个百分点',
  multiple: '倍',
  time: '天 小时 分钟 秒 个月 个小时 学时 课时 周',
  age: '岁',
}

/** Units that are printed with a measure word which says nothing: 「1个百分点」 is counted in 百分点. */
const compound: Record<string, string> = {
  个百分点: '百分点',
  个工作日: '工作日',
  个基点: '基点',
  个小时: '小时',
  个月: '月',
  '％': '%',
  元人民币: '元',
  人口: '人',
}

/** Every unit as it may be printed, with its kind. */
export const units: ReadonlyMap<string, UnitKind> = new Map([
  ...Object.entries(words).flatMap(([kind, list]) =>
    list.split(' ').map(word => [word, kind as UnitKind] as const),
  ),
  ['个工作日', 'measure'],
  ['个基点', 'measure'],
])

/** What an amount may be counted by: 「元/月」「微克/立方米」. */
export const denominators: readonly string[] =
  '月 年 日 天 周 小时 人 户 亩 公顷 吨 公斤 斤 平方米 立方米 平方公里 千瓦时 度 升 毫升 千克 秒 分钟 次 套 台 辆 件 头 只 家 个 所 公里 百公里 万人 千人'.split(
    ' ',
  )

/** The unit a printed one stands for. */
export const unitMeant = (printed: string): string => compound[printed] ?? printed

/** The kind of a unit as figures carry it (「元/月」 is money); what is unknown, and a bare number, is a count. */
export function kindOfUnit(unit: string): UnitKind {
  if (unit === '月' || unit === '年') return 'time' // of 「3个月」「10.5年」; printed alone they are dates
  const kind = units.get(unit)
  if (kind !== undefined) return kind
  const per = unit.indexOf('/')
  return (per > 0 ? units.get(unit.slice(0, per)) : undefined) ?? 'count'
}

/**
 * Measure words that make a figure with a small Chinese numeral (「两个…聚集区」). 次, 年, 种 and the like are left
 * out: 「两次」「三种」 are how a sentence talks, not what a plan counts.
 */
export const measureWords = '个家所座处条项名户件套台辆艘架支只'

/** What 「三个…」 does not count when the phrase ends so: ways of arranging a text or a thought, not things built. */
export const abstractNouns: ReadonlySet<string> = new Set(
  (
    '方面 维度 领域 方向 路径 环节 层面 阶段 重点 战略 意识 自信 维护 确立 必须 文明 步骤 原则 关系 问题 目标 任务 要求 转变 结合 统一 坚持 ' +
    '注重 更加 到位 不变 时期 层次 角度 关键 突破 优势 特点 特色 理念 主题 板块 定位 周期 布局 有之 能力 革命 代表 市场 资源 大事 规定 季度 禁令 大局 积极 制度 ' +
    '类别 时代 一体 台阶 现代'
  ).split(' '),
)
