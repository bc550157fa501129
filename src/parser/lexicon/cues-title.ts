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
} as const

export const TITLE_CUES: readonly CueList[] = [
  {
    sense: TITLE_SENSE.review,
    words: `回顾 工作总结 工作情况 完成情况 执行情况 取得的成绩 取得的成就 主要成绩 主要成就 工作成效 发展成就 过去一年 过去五年
      过去的一年 过去的五年 五年来 一年来 进展情况 落实情况 开展情况`,
  },
  {
    sense: TITLE_SENSE.problems,
    words: '问题和困难 困难和问题 困难与问题 存在的问题 存在问题 主要问题 存在的不足 不足 差距',
  },
  { sense: TITLE_SENSE.lessons, words: '经验 体会 启示' },
  {
    sense: TITLE_SENSE.guidance,
    words:
      '总体要求 总要求 指导思想 基本原则 工作原则 总体思路 基本思路 工作思路 指导方针 重要意义 重大意义 充分认识',
  },
  { sense: TITLE_SENSE.goals, words: '目标' },
  {
    sense: TITLE_SENSE.plan,
    words:
      '工作安排 工作部署 目标任务 主要任务 重点任务 重点工作 工作任务 工作重点 工作内容 工作举措 主要工作 工作打算 下一步 今后',
  },
  {
    sense: TITLE_SENSE.measures,
    words: '保障措施 保障机制 组织保障 工作保障 工作要求 有关要求 组织实施 实施保障 政策保障 保障',
  },
  {
    sense: TITLE_SENSE.running,
    words:
      '组织领导 加强领导 组织协调 统筹协调 督促检查 监督检查 督导 督查 督办 考核 调度 附则 附件 责任落实 落实责任',
  },
  {
    sense: TITLE_SENSE.act,
    words:
      '加强 加快 推进 推动 深化 完善 健全 强化 促进 提升 提高 优化 大力 着力 努力 切实 全面 积极 坚持 建设 实施 发展 扩大 保障',
  },
]
