// How names of Chinese public bodies end, and the words for kinds of bodies.
// Provenance: the organisation lists published by the State Council (国务院组织机构) and the usual short forms of their
// local counterparts after the reforms of 2008, 2018 and 2023 (机构改革方案); levels of administration from the constitution, article 30.
// These lists help to tell a name from other words; a name that is in none of them is read by its shape.

const words = (list: string): string[] => list.trim().split(/\s+/)

/** Endings of one sign that close the name of a body. */
export const UNIT_SIGNS = '局厅部委办处院署会所站室队科馆镇乡校庭联协'

/** Words that end in such a sign and are no body. */
export const NOT_UNITS: readonly string[] = words(`
  互联 物联 关联 串联 并联 妥协
  社会 机会 大会 晚会 聚会 展会 全部 内部 干部 外部 总部 局部 本部 布局 格局 结局 主办
  承办 协办 督办 举办 创办 兴办 申办 开办 筹办 督查办 好处 到处 惩处 查处 用处 学科 专科
  本科 厕所 教室 团队 城镇 城乡 下乡 返乡 委托 社会部 领域部 原委 推委 党校院 在校 高校院
  进站 建站
`)

/** Endings of several signs that close the name of a body. */
export const UNIT_WORDS: readonly string[] = words(`
  中心 政府 公司 集团 银行 分行 支行 人行 农行 工行 中行 建行 海关 机关 残联 妇联 文联
  侨联 台联 社联 商联 科联 工联 科协 政协 消协 作协 记协 供销社 供销联社 联社 报社 通讯社
  出版社 合作社 小组 工作组 领导组 专班 街道 管委 兵团 代表团 电视台 广播台 气象台 融媒体
  总台 新区 园区 开发区 高新区 功能区 度假区 示范区 保税区 经开区 港区 军分区 大学 部门 单位
  机构 企业 支队 总队 大队 党组 工会 合作区 试验区 风景区 管理区 实验区 产业园 科技园 工业园
  产业城 电网 铁塔 联通 电信 移动 团省委 团市委 团区委 团县委 林场 农场 水库 党委 村 社区
`)

/** Endings after which 和 or 与 begins another name: those that rarely stand inside one. */
export const STRONG_ENDINGS: readonly string[] = words(`
  局 厅 委 办 署 会 部 中心 政府 公司 银行 分行 支行 海关 管委 街道 法院 检察院 联 科协
  领导小组 专班 部门 单位 集团 办事处 办公室
`)

/** Words for kinds of bodies: open classes when they stand alone or after 各 and 有关. */
export const CLASS_NOUNS: readonly string[] = words(`
  部门 单位 镇街 街镇 街道 乡镇 镇 乡 功能区 开发区 园区 镇街道 乡镇街道 乡镇政府
  乡镇人民政府 镇政府 镇人民政府 街道办 街道办事处 街办 企业 国有企业 高校 高等学校 高等院校
  院校 学校 医疗机构 医疗卫生机构 金融机构 银行 银行机构 保险公司 保险机构 协会 商会 行业协会
  成员单位 地方 地区 地 县区 区县 市县 市州 县市区 区市 区 县 市 州 旗 盟 旗县 旗县区
  旗县市区 委办局 直属机构 直属单位 事业单位 科研院所 社区 村 村居 村社区 运营商 运营企业
  管委会 人民团体 群团组织 党委 政府 责任单位 牵头部门 责任部门 业务处室 处室 科室 工作组
  管理机构 派出机构 垂管单位 驻地单位 主管部门 行业主管部门 职能部门 管区 林场 农场
`)

/** One level of administration as it stands before `、县政府` in a class of several levels. */
export const LEVELS: readonly string[] = words(`
  省 市 县 区 州 旗 盟 设区市 地级市 乡 地 地市 市州 镇
`)

/** Levels whose word opens the name of a local organ (区财政局) and is then left out for the rest of the list. */
export const REGION_SIGNS = '省市区县州旗盟'

/** Names that begin with one of these stand for themselves: no region word belongs before them. */
export const HIGHER_BODIES: readonly string[] = words(`
  国家 中国 中央 全国 国务院 中共 省 市 区 县 州 旗 盟 自治 团 驻 国网 人行 人民银行
  北京 天津 河北 山西 内蒙古 辽宁 吉林 黑龙江 上海 江苏 浙江 安徽 福建 江西 山东 河南 湖北
  湖南 广东 广西 海南 重庆 四川 贵州 云南 西藏 陕西 甘肃 青海 宁夏 新疆
`)

/** What local organs are for: a short name of these words and an ending of `ORGAN_SIGNS` is an organ of its region. */
export const ORGAN_STEMS: readonly string[] = words(`
  发改 发展改革 发展和改革 财政 商务 教体 教育 教育体育 教育和体育 科技 科工 工信
  工业和信息化 经信 经济和信息化 科技工信 公安 民政 司法 人社 人力资源社会保障 人力资源和社会保障
  自然资源 自然资源和规划 国土 国土资源 规划 生态环境 环保 环境保护 住建 住房城乡建设
  住房和城乡建设 城建 城乡建设 城管 城市管理 综合行政执法 行政执法 交通 交通运输 水利 水务 农业
  农业农村 农工 农机 畜牧 畜牧兽医 林业 林草 园林 园林绿化 海洋与渔业 海洋发展 海洋 渔业 文旅
  文化和旅游 文化旅游 文广新 文化 旅游 体育 卫健 卫计 卫生健康 卫生计生 卫生 退役军人
  退役军人事务 应急 应急管理 安监 审计 国资 市场监管 市场监督管理 工商 质监 食药监 药监 统计
  医保 医疗保障 金融 地方金融监管 信访 法制 外事 外事侨务 侨务 编 编委 机构编制 综治 政法
  口岸 粮食 物价 扶贫 乡村振兴 大数据 政务 政务服务 政务服务管理 行政审批 行政审批服务 机关事务
  机关事务管理 人防 民宗 民族宗教 贸促 残 妇 服务业发展 投资促进 招商 税务 国税 地税 气象
  供销 档案 史志 网信 文明 能源 地震 广电 新闻出版广电 知识产权 老龄 老干部 数据 城乡规划 建设
  交通 市政 环卫 城管执法 应急救援 疾控 疾病预防控制 社保 社会保险 就业 融媒体 公共资源交易 招商引资
  重点项目 机关服务 会展 住房保障 征收 土地储备 项目 营商环境 工会
`)

/** Endings of a local organ's short name. 公安分局 is the district's; a place before 分局 (公安局云台分局) is no stem. */
export const ORGAN_SIGNS: readonly string[] = words(`
  局 办 委 厅 会 联 办公室 管理局 委员会 社 分局 中心 服务中心 发展中心 管理中心 事务中心 保障中心
  服务局 促进局 发展局 促进中心 指挥中心
`)

/** Local bodies whose names are not made of a stem and an ending. */
export const LOCAL_BODIES: readonly string[] = words(`
  总工会 工商联 工商业联合会 红十字会 科协 文联 侨联 台联 社科联 记协 计生协 慈善总会 法院 检察院 人民法院
  人民检察院 消防大队 消防支队 消防救援大队 消防救援支队 交警大队 交警支队 城管大队 人武部 党校 档案馆
  图书馆 文化馆 博物馆 督查室 研究室 团委 关工委 融媒体中心 政府办 政府办公室
`)

/** Words that limit a class without naming it: 市政府 of `市政府各部门`, 区直 of `区直有关单位`. */
export const SCOPES: readonly string[] = words(`
  省 市 区 县 州 旗 盟 自治区 自治州 省级 市级 区级 县级 州级 省直 市直 区直 县直 州直 旗直
  省属 市属 区属 县属 省直属 市直属 区直属 县直属 全省 全市 全区 全县 我省 我市 我区 我县 本省 本市 本区 本县
  省政府 市政府 区政府 县政府 州政府 旗政府 自治区政府 省人民政府 市人民政府 区人民政府 县人民政府
  省委 市委 区委 县委 省委省政府 市委市政府 区委区政府 县委县政府 州委州政府 国务院 中央 中央国家机关
  中央和国家机关 国家 国家机关 政府 直属 其他 其它
`)
