// What plans measure. Heads are the last words of a metric's name, from the indicator tables of work reports.

/** Metrics that are money even where no 元 is printed. */
export const moneyHeads: readonly string[] = (
  '收入 产值 生产总值 增加值 投资 资产 营收 销售额 交易额 总额 余额 规模 GDP 经济总量 税收 利税 利润 贷款 存款 资金 成交额 市值 支出 ' +
  '产业 额度 储蓄 融资 保费 进出口 外贸'
).split(' ')

export const peopleHeads: readonly string[] = '人口 人数 就业 人才 用户 职工 党员'.split(' ')
export const visitHeads: readonly string[] = '旅客 游客 客流 吞吐 接待'.split(' ')

/** Heads that say nothing alone: 「数量居全市第一」 is about what was just measured. */
export const dependentHeads: ReadonlySet<string> = new Set(
  (
    '数量 总数 总量 完工 竣工 开工 投产 交付 规模 总规模 占比 比重 比例 增速 增幅 增长 位次 排名 总额 面积 总面积 总数量 人数 参与率 完成率 覆盖率 占 增加值 产值 ' +
    '同比 环比 覆盖面 覆盖 总里程 里程 质量 平均 人均 年产值'
  ).split(' '),
)

/** Heads of metrics that are rates of change themselves: 「增速达到16.1%」 is growth, 「覆盖率达到92%」 a share. */
export const growthHeads: readonly string[] =
  '提速 增速 增幅 涨幅 增长率 增长速度 降幅 降低率 下降率 速度 增长'.split(' ')

/** Heads that a list of subjects shares: 「PM2.5、PM10浓度」, 「工业、服务业增加值」. */
export const sharedHeads: readonly string[] = (
  '全产业链产值 居民人均可支配收入 常住居民人均可支配收入 人均可支配收入 可支配收入 人均纯收入 增加值 销售收入 营业收入 主营业务收入 收入 总产值 产值 ' +
  '浓度 平均浓度 排放量 吞吐量 客运量 货运量 产量 总产量 发电量 用电量 消费量 销量 数量 总量 总额 进出口额 投资额 交易额 销售额 零售额 余额 贷款余额 ' +
  '存款余额 投资 人数 人次 参保人数 参保率 覆盖率 普及率 处理率 合格率 利用率 入学率 巩固率 毛入学率 完成率 就业率 达标率 满意度 比重 占比 比例 增速 面积 ' +
  '里程 总里程 起数 件数 数 率 量 额'
)
  .split(' ')
  .sort((a, b) => b.length - a.length)

/** Words that open a phrase, say when, where or how, and are no part of what is measured. */
export const openingWords: readonly string[] = (
  '全年 年内 上半年 下半年 一季度 二季度 三季度 四季度 前三季度 今年 去年 上年 当年 本年 明年 全年共 年末 年底 年底前 力争 争取 力求 确保 保证 预计 计划 预期 努力 目标 其中 共 累计 总共 合计 已 其 ' +
  '已经 全区 全市 全省 全县 全国 全旗 全盟 全州 全自治区 全镇 全乡 我区 我市 我省 我县 我国 我旗 本市 本省 本区 五年 五年来 五年间 三年来 几年来 过去五年 过去一年 ' +
  '一年来 每年 年度 年均 近年来 十年来 目前 截至目前 同时 并 也 又 还 将 把 使 让 对 为 以 由 从 按 的 了 着 约 ' +
  '加快 全面 着力 积极 大力 进一步 持续 深入 扎实 高标准 高质量 有序 稳步 统筹 继续 优先 全力 率先 成功 顺利 主动 严格 切实 每个 到 用于 通过 围绕 聚焦 ' +
  '首批 首次 先后 陆续 相继 分别 一次性 我们 必须 要求 现有 仅 至少 争取到 最终 同步 集中 平均 帮助 一是 二是 三是 四是 五是 六是 一要 二要 三要 或 或者 按照 ' +
  '原则上 根据 相应 逐步 最高 最低'
).split(' ')

/** Names that begin like an opening word: 「使用外资」 is not 用外资, nor 「共享单车」 享单车. */
export const namesLikeOpenings: readonly string[] = (
  '共享 共同 共建 共治 共济 共产 共青 对外 对口 对日 对韩 为民 按揭 使用 使命 并购 并网 并入 还款 其他 其它 到账 到位 到港 到访 把手 从业 从事 由于 以工 以旧 ' +
  '建成区 高标准农田 高标准基本农田 高标准粮田 高标准棉田 高标准厂房 高质量发展 高水平大学 高水平开放 让利 约谈 要素 已建 年度考核 ' +
  '目标管理 通过率 计划生育 集中供 集中供热 集中式 其余 每年度 建设用 建设项目 建设工程 建筑 开展活动 发展指数 支持率 提升工程 落实率 培育库 投资 提高率 达标 达产 ' +
  '建档 安置房 安置点 培训 ' +
  '推广面积 实施率 完成率 增长率 保持率 组织化 组织部 开放 开发 生产 扩大内需 享受率 发展对象'
).split(' ')

/** Deeds that open a phrase: what they are done to is measured. Those that say which stage (开工, 打通, 改造) stay. */
export const deeds: readonly string[] = (
  '完成 累计完成 解决 实现 建成 建设 新建 改建 扩建 改扩建 新改扩建 新改建 新建成 建立 设立 打造 培育 新培育 引进 新引进 引育 实施 组织实施 启动 推进 推动 推广 组织 开展 ' +
  '组织开展 举办 承办 创建 新创建 认定 新认定 落实 发布 支持 鼓励 引导 达到 突破 提供 选派 推出 出台 制定 谋划 储备 签约 落地 招引 带动 形成 拥有 铺设 安排 筹集 筹措 ' +
  '募集 招募 发放 累计发放 投放 下达 拨付 筹建 受理 配备 建造 安装 更新 购置 修建 修缮 承接 抓好 做好 重点抓好 重点推进 重点建设 重点实施 建 进行 达 提升 促进 健全 完善 ' +
  '加强 强化 深化 构建 做强 做大 壮大 提高 升级 选树 评选 命名 遴选 派出 聘请 招聘 招录 吸纳 吸引 吸收 给予 享受 开通 开设 加大 扩大 安置 建起 建有 配齐 发展 拿出 ' +
  '培养 制作 投资建设 新增加 争创 获批 获评 入选 新设 新设立 布局 布局建设 规划 规划建设 出栏 输送 创作 上线 保持'
).split(' ')

/** Deeds that say how far a thing has come: 「新开工55个重点项目」 counts what was begun, so the word stays with the noun. */
export const stages: readonly string[] =
  '新开工 开工建设 开工 竣工 完工 投产 打通 关停 淘汰 腾退 改造 回迁 搬迁 交付 整治 拆除 新签约 签约'.split(
    ' ',
  )

/** Words a noun phrase does not run past: after them the sentence says what is done with what was counted. */
export const phraseStops: readonly string[] = (
  '完成 达到 增长 实现 建成 发放 改善 提高 得到 进行 开工 通车 投入 用于 向社会 新建 全部 均达 均为 均居 已建 已完 已全 分别 竣工 投产 投用 投运 落地 列入 ' +
  '入选 获批 获评 获国 被评 被授 ' +
  '纳入 进入 参加 参与 使其 使得 享受 受益 实行 实施 推进 提升至 提升到 降至 降到 增至 增加到 减少到 增到 压减 缩短 超过 突破 下降 减少 增加 新增 给予 支持 开展 ' +
  '召开 运行 运营 启动 建立 组织 上市 晋升 晋级 办理 带动 对接 解决 完工 覆盖 成为 形成 具备 拥有 签约 入驻 配备 配建 居全 居世 列全 位居 位列 高于 低于 稳定 ' +
  '脱贫 就近 改为 发展到 发展成 发展为 超额 领取 接受 开放 累计 预计 其中 同比 比上 比去 较上 为我 年均 调整为 继续 投向 跃升 缩小 上升 回落 扩大 攀升 降为 ' +
  '延长 跃居 稳居 获得 取得 荣获 上榜 入围 提请 被列 被认 被命 被确 被纳 通过国 通过省 通过验 ' +
  '全线 全面展 全面铺 当年 刷新 今年 力争 平均达 正式 如期 主体 举办 承办 已有 实际 投放 占比 占'
).split(' ')

/** Money whose object stands elsewhere: 「投资7亿元完成医院迁建」. */
export const investments: ReadonlySet<string> = new Set(
  '投资 总投资 投入 总投入 完成投资 计划投资 计划总投资 资金 概算投资 估算投资'.split(' '),
)
