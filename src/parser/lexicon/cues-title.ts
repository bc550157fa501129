import type { CueList } from './cues.ts'

/** What a word in a section's title says about the section. */
export const TITLE_SENSE = {
  none: 1,
  review: 2,
  problems: 3,
  lessons: 4,
  guidance: 5,
  goals: 6,
  plan: 7,
  measures: 8,
  running: 9,
  act: 10,
  background: 11,
  subject: 12,
  thanks: 13,
  must: 14,
  principles: 15,
  uphold: 16,
  attained: 17,
  lack: 18,
} as const

export const TITLE_CUES: readonly CueList[] = [
  // Words that hold a word of the lists below without its meaning.
  {
    sense: TITLE_SENSE.none,
    words:
      '社会保障 生活保障 医疗保障 住房保障 服务保障 全面小康 目标责任 统筹协调的 发展改革 建设银行 问题导向 目标导向',
  },
  {
    sense: TITLE_SENSE.review,
    words: `回顾 工作总结 工作情况 完成情况 执行情况 建设情况 取得的成绩 取得的成就 主要成绩 主要成就 发展成就 工作成绩 工作成效
      主要做法 过去一年 过去五年 过去的一年 过去的五年 过去三年 这五年 这一年 五年来 一年来 三年来
      上年基础 上年工作 上年回顾 去年工作 工作基础 年工作总结 年工作情况 年工作完成情况 年主要工作情况 过去五年的工作 过去五年的主要工作 过去五年工作 过去五年主要工作
      过去一年的工作 过去一年的主要工作 过去一年工作 过去一年主要工作 五年来的工作 五年来的主要工作 五年来主要工作
      一年来的工作 一年来的主要工作 进展情况 落实情况 开展情况 发展历程`,
  },
  {
    sense: TITLE_SENSE.problems,
    words:
      '问题和困难 困难和问题 困难与问题 问题与困难 存在的问题 存在问题 主要问题 主要不足 存在的不足 问题和不足 差距和不足',
  },
  { sense: TITLE_SENSE.lessons, words: '基本经验 主要经验 经验体会 经验启示 经验和 体会 启示' },
  {
    sense: TITLE_SENSE.principles,
    words:
      '基本原则 工作原则 实施原则 遵循原则 遵循的原则 总体原则 主要原则 指导原则 伦理原则 总原则 把握原则 评价原则',
  },
  {
    sense: TITLE_SENSE.guidance,
    words: `总体要求 总要求 指导思想 总体思路 基本思路 工作思路 发展思路 建设思路 思路目标 指导方针 基本方针
      重要意义 重大意义 充分认识 工作主题 活动主题 战略定位 发展定位`,
  },
  { sense: TITLE_SENSE.goals, words: '目标' },
  {
    sense: TITLE_SENSE.plan,
    words: `工作安排 工作部署 总体部署 任务 重点工作 工作重点 工作内容 工作举措 重大举措 重点举措 政策取向 主要工作 工作打算 工作计划
      实施步骤 工作步骤 推进步骤 时间安排 下一步 下步 今后五年 未来五年 的工作 工作的建议 工作建议 年工作 主要考虑 行动内容 重点领域 政策措施 主要措施 重点措施`,
  },
  {
    sense: TITLE_SENSE.measures,
    words:
      '保障措施 保障机制 保障体系 组织保障 工作保障 实施保障 政策保障 要素保障 工作要求 有关要求 具体要求 组织实施 推进措施 进度和',
  },
  {
    sense: TITLE_SENSE.running,
    words: `组织领导 加强领导 切实加强领导 组织协调 统筹协调 统筹推进机制 督促检查 督促落实 督导 督查 督办 监督检查 考核问效 考核 考核评估 考核评价 考核激励
      绩效考核 监督考核 工作考核 调度 附则 附件 责任落实 落实责任 压实责任 明确责任 明确职责 责任分工 职责分工 工作责任 密切配合 协同配合
      工作机制 推进机制`,
  },
  { sense: TITLE_SENSE.uphold, words: '坚持 以 把 突出 注重 遵循' },
  // A heading that states what has come about; a plan's heading asks for it.
  {
    sense: TITLE_SENSE.attained,
    words: `取得 显著 明显 稳步 成效 实现新 迈上 迈出 持续改善 持续增强 持续提升 不断增强 不断提升 不断改善 不断优化 不断完善 不断提高 大幅提升 大幅提高
      进一步提升 进一步增强 进一步改善 进一步提高 日益 有力有效 有效提升 有效改善 稳中 成绩 新成就 新进展 新突破 新成效 长足 圆满`,
  },
  {
    sense: TITLE_SENSE.lack,
    words: '有待 存在一些 存在不少 一些问题 突出问题 问题突出 不够 薄弱 粗放 滞后 不足',
  },
  { sense: TITLE_SENSE.must, words: '必须' },
  { sense: TITLE_SENSE.thanks, words: '致谢 结束语 结语' },
  { sense: TITLE_SENSE.background, words: '形势 现状 背景 发展基础 机遇 挑战' },
  { sense: TITLE_SENSE.subject, words: '关于 有关' },
  {
    sense: TITLE_SENSE.act,
    words: `坚定不移 毫不动摇 坚定 奋勇 锚定 紧盯 紧扣 紧紧围绕 一以贯之 驰而不息 加强 加快 加大 推进 推动 深化 深入 完善 健全 强化 促进 提升 提高 优化 大力 着力 努力 切实 全面 全力 积极 坚决 建设 建立 构建
      实施 落实 贯彻 发展 扩大 拓展 拓宽 支持 鼓励 引导 培育 打造 营造 统筹 创新 改善 改进 改革 保障 保持 维护 巩固 增强 夯实 壮大 激发
      释放 聚焦 围绕 狠抓 明确 放宽 优化 引进 统一 依托 下放 取消 制定 修订 搭建 推广 推行 试行 强化 扶持 做实 参与 利用 落地 设立 成立 抓好 抓紧 抓实 做好 做大 做强 做优 办好 搞好 守牢 守住 筑牢 防范 化解 严格 规范 持续 继续 不断 进一步 精准
      更好 更加 扎实 认真 高质量 高标准 高水平 高效 奋力 争取 争创 确保 用 千方百计 发挥 突破 探索 开展 组织 解决 有效 适应
      协调推动 从严 稳步 稳定 繁荣 调整 开放 保护 厉行 树立 转变 强 稳 优 促 抓 提`,
  },
]
