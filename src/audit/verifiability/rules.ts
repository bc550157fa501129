// 可核查性: the words and weights by which a commitment is graded. An office may give its own; docs/verifiability.md says what each is for.

export type Grade = 'A' | 'B' | 'C' | 'D' | 'E'

/** What an act leaves behind to be checked: nothing but a direction (0), work on a field (1), something to be seen (2), a settled result (3). */
export type Strength = 0 | 1 | 2 | 3

/** `weight` is how much of the sentence's meaning it takes away, 0 to 1. */
export type VagueWord = { readonly word: string; readonly weight: number }

export type VerifiabilityRules = {
  /** By strength, then by anchors: a deadline of its own counts two, an inherited one one, a named lead one. */
  readonly grades: Readonly<Record<Strength, readonly [Grade, Grade, Grade, Grade]>>
  /** A hedged commitment is never graded above this. */
  readonly hedgedAtMost: Grade
  /** A deadline that ends within so many days of the day of issue is near. */
  readonly nearDays: number
  /** From this share of the plan's time gone at signing on, the plan is told so. 0 to 1. */
  readonly lateShare: number
  readonly hedges: readonly string[]
  readonly vague: readonly VagueWord[]
  /** 「一批」: a quantity that says none. It takes one step from what could be seen. */
  readonly vagueQuantities: readonly string[]
  /** Words after which a responsibility note begins: nothing behind them is an act. */
  readonly noteLabels: readonly string[]
  /** How a part of a sentence opens that only says by what means. */
  readonly manners: readonly string[]
  /** An end that is reached or not: 「建成」「印发」. */
  readonly results: readonly string[]
  /** The whole of a group: 「全覆盖」「应保尽保」; expressions, not words. */
  readonly coverage: readonly string[]
  /** Making something: what, the object says. */
  readonly makings: readonly string[]
  /** Work on a field, without an end. */
  readonly openActs: readonly string[]
  /** Somebody else is to act, or one is only to try: at most strength 1 without a figure. */
  readonly limiters: readonly string[]
  /** Words that say only in which direction, or what for. */
  readonly directions: readonly string[]
  /** How a part ends that names a state and no act: 「推动…协调发展」. */
  readonly stateTails: readonly string[]
  /** Objects that exist as one thing, on paper or as an address: making one is a settled result. */
  readonly singleThings: readonly string[]
  /** Objects that cannot be pointed at: making one is work on a field. */
  readonly aims: readonly string[]
  /** Objects that can be visited: work on a named one can be seen. */
  readonly sites: readonly string[]
  /** What is done to a site. */
  readonly siteWorks: readonly string[]
  /** 「提高…标准」: raising what is paid by rule can be seen. */
  readonly raised: readonly string[]
  /** Acts that carry others: a figure behind 「做好」 counts what the work is about. */
  readonly carriers: readonly string[]
  /** Whoever is counted in these is served: 「支持4万户」 says how much will be done. */
  readonly servedUnits: readonly string[]
  /** How a goal of the whole sentence is brought in: 「确保…达到」. */
  readonly goalWords: readonly string[]
  /** How a deadline is stated in the words of a clause itself; expressions. */
  readonly deadlines: readonly string[]
  /** 保持类: a state is to be kept. */
  readonly maintenance: readonly string[]
  /** 经常性: the duty comes back. */
  readonly recurring: readonly string[]
  /** 持续性: it goes on. */
  readonly continuing: readonly string[]
}

const words = (list: string): readonly string[] => list.trim().split(/\s+/)
const weighed = (weight: number, list: string): VagueWord[] => words(list).map(word => ({ word, weight }))

/** What is used where an office has given no rules of its own. */
export const verifiabilityRules: VerifiabilityRules = {
  grades: {
    3: ['C', 'B', 'A', 'A'],
    2: ['D', 'C', 'C', 'B'],
    1: ['D', 'D', 'D', 'C'],
    0: ['E', 'E', 'E', 'E'],
  },
  hedgedAtMost: 'B',
  nearDays: 30,
  lateShare: 0.25,
  hedges: words('力争 争取 力求 原则上 有望'),
  vague: [
    ...weighed(1, '明显 显著 大幅 较大 较好 更好 更高 更加 更多 实效 新突破 新成效 新台阶 基本'),
    ...weighed(0.6, '进一步 不断 切实 大力 有效 逐步 全面 深入 充分 着力 稳步 持续 扎实 科学 合理 适时 适当'),
    ...weighed(0.4, '加快推进 加快 积极 统筹 有序 有力 努力 广泛 精准 高标准 高水平 高质量 加大 强化 优化'),
  ],
  vagueQuantities: words('一批 一系列 若干 部分 多种 多个 一定数量'),
  noteLabels: words(
    '完成时限 工作时限 时限要求 时间安排 牵头单位 牵头部门 责任单位 责任部门 主办单位 配合单位 参与单位',
  ),
  manners: words(`
    依托 围绕 按照 根据 依据 通过 结合 立足 聚焦 紧盯 针对 面向 对标 对照 学习 借鉴 研究借鉴 以 坚持 本着 遵循
    贯彻落实 发挥 利用 用好 抢抓 抓住 紧抓 紧扣 把握 着眼 采取 瞄准 面对 适应 注重 突出 紧紧
  `),
  results: words(`
    建成 投用 投入使用 投入运营 正式运营 投产 完工 竣工 完成 通车 开通 启用 挂牌 开工 启动 印发 出台 颁布 达产
    封顶 交付 上线 入库 摘牌 办结 开工建设 新增 新建 改建 改扩建 新改扩建 认定 评定 配齐 配足 办成
  `),
  coverage: [
    '全覆盖',
    '应.{1,2}尽.{1,2}',
    '全部(?!工作)',
    '百分之百',
    '清零$',
    '不(?:发生|出现|突破|新增)',
    '零(?:距离)?(?:事故|发生|新增|拖欠)',
    '(?:每一|每个).{0,12}均',
    '不漏一',
    '达到.{0,12}(?:类|级)?标准',
    '满足.{0,16}标准',
    '提前至',
    '一律',
    '户户',
    '村村',
  ],
  makings: words(`
    制定 编制 制订 修订 建立 设立 组建 成立 建设 创建 争创 申建 申报 打造 开展 实施 举办 组织 推广 引进 引育 制作 开发 纳入 公开 发布
    共建 扩建 改造 升级改造 配备 搭建 聘请 遴选 推出 提供 设置 布局 形成 划定 列入 投放 举行 承办 召开 开设 公布 修建 安装 编写 签订
    签约 落地 发放 兴建 规划建设 调整 摸清 明确 招引 筹集 改版 联合 给予 免费 常态化开展 全面升级 栽植 绿化
    征集 入驻 招聘 选派 培训 选树 选聘 取消 降低 提标
  `),
  openActs: words(`
    加强 推进 推动 加快 加速 完善 健全 发展 深化 强化 加大 落实 扩大 做好 抓好 办好 培育 规范 创新 拓展 推行 贯彻 保障 巩固 解决
    搞好 改革 严格 执行 实行 做优 做强 做大 管理 控制 防范 整治 治理 打击 保护 弘扬 宣传 畅通 丰富 统筹 协调 理顺 破除 打破 整合 严禁
    遏制 狠抓 抓 构建 优化 接受 回应 听取 处理 化解 吸引 招商 引入 履行 挖掘 开拓 壮大 服务 盘活 调动 清理 监管 关注 重视 支撑
    打好 打赢 守住 守牢 防控 倡导 研究 清除 扶持 扶助 救助 帮助 指导 主动 参与 转型 加密 关爱 繁荣 监测 排查 维护 保持 保证 稳定 转变 改进
    运转 运行 增加 投入 举措 补齐 补短 对接 协作 合作 推介 解读 攻关 普及 建好 管好 发放 储备 培养 落细 抓实 防止 杜绝 纠正 约束 审计 问责 追究 监督 公开 引导
  `),
  limiters: words('支持 鼓励 引导 探索 谋划 研究 推动 培育 储备 倡导 允许 协助'),
  directions: words(`
    提升 提高 增强 营造 激发 促进 改善 缓解 满足 成为 迈上 推动形成 牢牢 实现 彰显 展现 释放 凝聚 筑牢 夯实 厚植 坚定 树立 让 使 为 助力
    守护 敬畏 站稳 做到 确保 努力 共享 助推 带动 保持 优化营商环境 擦亮 塑造 走出 打开 贯通 集聚 加快实现 形成良好
  `),
  stateTails: words(`
    实效 成效 做强 做优 做大 协调发展 高质量发展 提质 提速 升级 深度融合 融合 跃升 崛起 转变 整体性 重要支撑 水平 质量 能力 步伐
    后劲 活力 效益 竞争力 获得感 满意度 形象 作用 做优
  `),
  singleThings: words(`
    办法 目录 清单 条例 细则 方案 规划 预案 标准 名录 台账 导则 指南 门户 网站 专栏 专题 专线 热线 数据库 红线 公约 章程 规程 白皮书 图册 窗口
  `),
  aims: words(`
    环境 氛围 格局 体系 高地 枢纽 城市 支点 示范引领区 品牌 优势 新区 生态 局面 共同体 链条 集群 链 屏障 样板 模式 政府
    载体 业态 布局 小镇 政策 措施 战略 农业 产业 经济 目标
  `),
  sites: words(`
    项目 工程 园区 中心 新区 产业园 学校 小学 中学 幼儿园 医院 大剧院 图书馆 博物馆 文化馆 体育馆 公园 广场 湿地 水库 河 湖 江 路 桥 隧道 高速 铁路 地铁 线 机场
    港 码头 车站 枢纽站 景区 小镇 家园 小区 社区 商业街 市场 基地 学院 示范区 实验室 平台 园 口岸 大厦 厂 电站 变电站 管网 水厂 污水处理厂 大道 镇
  `),
  siteWorks: words('建设 开发 改造 治理 扩建 改扩建 施工 整治 修复 搬迁 签约落地 落地 开发建设 保护'),
  raised: words('标准 补贴 补助 待遇 工资 养老金 低保 比例 保障线'),
  carriers: words('做好 抓好 搞好 配合 统筹 推进 抓'),
  servedUnits: words('人 户 名 人次 家 件 例 场次 户次'),
  goalWords: words('确保 实现 力争 争取 达到 达 突破 超过 保证 控制在 稳定在 不低于 总量 率 规模 户 增长'),
  deadlines: [
    '年内',
    '年底前?',
    '月底前?',
    '(?:\\d{1,4}|[一二三四五六七八九十]{1,3})(?:年|个月|月|天|日|季度)(?:内|前|底)',
    '到\\d{4}年',
    '\\d{4}年(?:\\d{1,2}月)?(?:底|前|末)',
    '每(?:年|月|季度?|半年|周|两年)',
    '(?:上半年|下半年|[一二三四]季度|年中|月中)(?:前|底|内)?',
    '(?:春节|国庆|汛期|采暖期|供暖期)(?:来临)?前',
  ],
  maintenance: words(
    '保持 维持 稳定在 控制在 守住 守牢 不发生 不出现 遏制 杜绝 不突破 巩固 防止 严防 零事故 不返 不反弹',
  ),
  recurring: words('每年 每月 每季度 每季 每周 每半年 每两年 定期 按季 按月 逐年 逐月 逐季'),
  continuing: words('持续 常态化 长期 始终 不断 继续 坚持 长效 经常性'),
}
