import type { CueList } from './cues.ts'

/** What a word in a clause says about the clause's kind. */
export const SENSE = {
  none: 1,
  thanks: 2,
  credit: 3,
  call: 4,
  opening: 5,
  guiding: 6,
  lesson: 7,
  problem: 8,
  procedure: 9,
  goal: 10,
  past: 11,
  future: 12,
  announce: 13,
} as const

export const CLAUSE_CUES: readonly CueList[] = [
  { sense: SENSE.none, words: '主要 重要 需要 要求 要素 要点 必要 纲要 为了 除了 了解 而已' },
  { sense: SENSE.thanks, words: '衷心的感谢 衷心感谢 崇高的敬意 崇高敬意 诚挚的感谢 诚挚的慰问 表示感谢' },
  { sense: SENSE.credit, words: '的结果' },
  { sense: SENSE.call, words: '让我们 我们一定 而奋斗' },
  { sense: SENSE.opening, words: '请予审议 请予审查 提请审议 请审议 提出意见 向大会报告 向大会作' },
  {
    sense: SENSE.guiding,
    words:
      '指导思想是 总体要求是 总要求是 总体思路是 基本思路是 工作思路是 基本原则是 指导思想： 总体要求： 提出如下意见 提出以下意见 通知如下',
  },
  { sense: SENSE.lesson, words: '体会到 深刻体会 深切体会 深深体会 深刻认识到 宝贵经验 经验启示' },
  {
    sense: SENSE.problem,
    words:
      '困难和问题 问题和困难 困难和挑战 不足和问题 问题和不足 矛盾和问题 清醒地认识 清醒认识 清醒看到 清醒地看到 存在不少 有待 亟需 亟待 不足 差距 薄弱',
  },
  {
    sense: SENSE.procedure,
    words: '现印发给你们 贯彻执行 遵照执行 领导小组 报送 附件 督查 督导 考核 之日起施行 有效期 负责解释 抄送',
  },
  { sense: SENSE.goal, words: '预期目标 主要目标 具体目标 总体目标 奋斗目标 工作目标' },
  {
    sense: SENSE.past,
    words:
      '了 已 去年 上年 一年来 五年来 过去 累计 同比增长 荣获 获评 获批 入选 跻身 圆满 成功举办 先后 竣工',
  },
  {
    sense: SENSE.future,
    words:
      '要 将 力争 确保 年内 争取 努力 必须 应当 继续 进一步 加快 加强 推动 推进 完善 健全 支持 鼓励 引导',
  },
]
