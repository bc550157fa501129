// What a numbered slogan calls itself. Without one of these a quoted number is a hotline, a year or a case.
const TYPE_WORDS = `体系 路径 计划 战略 思路 布局 工程 行动 框架 模式 格局 机制 部署 任务 目标 方案 打法 规划 举措 政策 制度 平台 矩阵 集群 联盟 方略 方针 要求
  架构 理念 主题 活动 规则 网络 措施 抓手 路线 愿景 范式 标准 专项 清单 载体 服务 作法`

const types = new Set(TYPE_WORDS.split(/\s+/))
const firsts = new Uint8Array(65536)
for (const word of types) firsts[word.charCodeAt(0)] = 1

/** Whether a word for a kind of plan stands at `at`: 体系, 计划, 工程. */
export const isTypeAt = (text: string, at: number): boolean =>
  firsts[text.charCodeAt(at)] === 1 && types.has(text.slice(at, at + 2))

/** Numbers that are names for another reason: hotlines (110, 123xx, 95xxx) and programmes named after a date or a year (863, 211). */
export const NUMBERS_OF_OTHER_THINGS = /^(?:11[0249]|12[02]|211|985|863|973|123\d\d|95\d{3}|0.*)$/

/** Formulas of national politics and policy. A local plan that repeats one does not set it out as its own framework. */
const NATIONAL_FORMULAS: ReadonlySet<string> = new Set(
  `三个代表 两个确立 两个维护 四个意识 四个自信 四个全面 两个毫不动摇 两个一百年 两个结合 两个大局 四个伟大 三严三实 两学一做 三会一课 一国两制 一个国家两种制度
  一个国家、两种制度 一个中国 两个中国 五讲四美 一个中心、两个基本点 三重一大 五险一金 三去一降一补 两不愁三保障 三公两费 四个不摘 四个最严 三个务必 两个务必
  六个必须坚持 五个必由之路 四个革命、一个合作 三个区分开来 两免一补 三支一扶 一单两库一细则 四大班子 三农 两山 三管三必须 四水四定 三品一标 两品一标 三区三州 三河三湖 两新一重 两重点一重大 两高一资
  三提五统 八七 八七扶贫攻坚 一国两府 一穷二白 一平二调 三自一包 三和一少`.split(/\s+/),
)

/** Whether a slogan repeats such a formula, 「三支一扶」 also as 「三支一扶计划」. */
export function isNationalFormula(name: string): boolean {
  const plain = name.includes('，') || name.includes(',') ? name.replace(/[，,]/g, '、') : name
  return (
    NATIONAL_FORMULAS.has(plain) || (types.has(plain.slice(-2)) && NATIONAL_FORMULAS.has(plain.slice(0, -2)))
  )
}
