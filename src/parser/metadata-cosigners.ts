// How an organ's name begins, whose signature runs into another's: 「科技部|财政部|国家发展改革委」. Ministries sign by
// their short names (国务院机构设置); other central organs begin with one of a few words.
const MINISTRIES = `外交部 国防部 发展改革委 教育部 科技部 科学技术部 工业和信息化部 国家民委 公安部 民政部 司法部 财政部 人力资源社会保障部 人力资源和社会保障部
  自然资源部 国土资源部 生态环境部 环境保护部 住房城乡建设部 住房和城乡建设部 交通运输部 水利部 农业部 农业农村部 商务部 文化部 文化和旅游部 卫生健康委 卫生计生委
  退役军人事务部 退役军人部 应急部 应急管理部 人民银行 审计署 国资委 海关总署 税务总局 市场监管总局 工商总局 质检总局 广播电视总局 广电总局 新闻出版总署 新闻出版广电总局
  体育总局 统计局 国际发展合作署 医保局 国管局 版权局 知识产权局 中科院 社科院 工程院 银保监会 银监会 证监会 保监会 金融监管总局 外汇局 能源局 林草局 林业局 铁路局
  民航局 邮政局 文物局 中医药局 中医药管理局 疾控局 矿山安监局 药监局 食品药品监管总局 粮食和储备局 烟草局 乡村振兴局 扶贫办 供销总社 气象局 地震局 旅游局
  中央组织部 中央宣传部 中央统战部 中央政法委 中央网信办 中央编办 中央文明办 共青团中央 团中央 全国妇联 全国总工会 中国残联 中国科协`
const CENTRAL = /^(?:国家|中共|中国|中央|国务院|全国|中华|最高人民|共青团)/

const FIRST_TWO = new Map<string, string[]>()
for (const name of MINISTRIES.split(/\s+/)) {
  const key = name.slice(0, 2)
  FIRST_TWO.set(key, [...(FIRST_TWO.get(key) ?? []), name])
}

const beginsMinistry = (text: string, at: number): boolean =>
  (FIRST_TWO.get(text.slice(at, at + 2)) ?? []).some(name => text.startsWith(name, at))

/** Whether a name ends as an organ's does. */
export const endsAsOrgan = (name: string): boolean =>
  /[厅局委会室府院部组办处社团所心联行协署台]$|中共中央$/.test(name)

// 「中国人民银行|某省分行」「国家税务总局|某省税务局」: the place names a branch of the organ before it.
const BRANCH =
  /^(?:中心支行|分行|支行|分局|分公司|税务局|监管局|监管分局|监管办公室|调查总队|办事处|海关|气象局)/
const isBranch = (organ: string, rest: string): boolean => /^(?:国家|中国)/.test(organ) && BRANCH.test(rest)

const PLACE = /^(?:中国[^省市区县]{2,8}行|国家.{2,6}总局)?([省市区县州盟旗]|.{1,8}?[省市区县州盟旗])/
const LEAST_ORGAN = 3 // 「科技部」

/** 「某省教育厅某省财政厅」「科技部财政部」: the organs whose names run together, where one can be told from the next. */
export function splitCosigners(value: string): string[] {
  const place = PLACE.exec(value)?.[1] ?? null
  const organs: string[] = []
  let start = 0
  for (let at = LEAST_ORGAN; at + LEAST_ORGAN <= value.length; at++) {
    const organ = value.slice(start, at)
    if (organ.length < LEAST_ORGAN || !endsAsOrgan(organ)) continue
    const local = place !== null && value.startsWith(place, at)
    if (local && isBranch(organ, value.slice(at + place.length))) continue
    if (!local && !CENTRAL.test(value.slice(at, at + 4)) && !beginsMinistry(value, at)) continue
    organs.push(organ)
    start = at
  }
  organs.push(value.slice(start))
  return organs
}
