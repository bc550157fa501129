import type { CategoryOutcome, CategoryRules } from '../category.ts'
import type { CountLayout } from '../count.ts'
import type { Rule } from '../exclusive-rules.ts'
import type { Ladder } from '../ladder.ts'
import type { LampSet } from '../lamp.ts'
import { behind, completed, inTime, late, notBehind, notMeasured, open } from './conditions.ts'
import type { Preset } from './preset.ts'
import { green, red, unlit, yellow } from './signs.ts'

const onTheWay = [open, inTime]

/** The six categories. A matter is ahead when it is more than `aheadBy` points above expected progress. */
export const sixCategories = (aheadBy: number): CategoryRules => ({
  rules: [...completedRules, ...measuredRules(aheadBy), ...unmeasuredRules],
  otherwise: { category: 'other', detail: { zh: '情况不详', en: 'not known' } },
})

const completedRules: readonly Rule<CategoryOutcome>[] = [
  {
    id: 'completed-early',
    name: { zh: '在时限之前完成', en: 'completed before the deadline' },
    when: [completed, { fact: 'days-to-due', above: 0 }],
    outcome: { category: 'completed-early' },
  },
  {
    // Late completion is completion; its lateness stays on the record elsewhere.
    id: 'completed',
    name: { zh: '到时限或之后完成', en: 'completed on the deadline or after it' },
    when: [completed, { fact: 'days-to-due', atMost: 0 }],
    outcome: { category: 'completed' },
  },
  {
    id: 'completed-without-deadline',
    name: { zh: '无时限，已完成', en: 'completed, without a deadline' },
    when: [completed, { fact: 'days-to-due', unknown: true }],
    outcome: { category: 'completed' },
  },
]

const measuredRules = (aheadBy: number): readonly Rule<CategoryOutcome>[] => [
  {
    id: 'overdue',
    name: { zh: '逾期未完成', en: 'past the deadline' },
    when: [open, late],
    outcome: { category: 'behind' },
  },
  {
    id: 'behind',
    name: { zh: '低于序时进度', en: 'below expected progress' },
    when: [...onTheWay, behind],
    outcome: { category: 'behind' },
  },
  {
    id: 'on-schedule',
    name: { zh: '达到序时进度', en: 'at expected progress' },
    when: [...onTheWay, { fact: 'gap-points', atLeast: 0, atMost: aheadBy }],
    outcome: { category: 'on-schedule' },
  },
  {
    id: 'ahead',
    name: { zh: '超过序时进度', en: 'above expected progress' },
    when: [...onTheWay, { fact: 'gap-points', above: aheadBy }],
    outcome: { category: 'ahead' },
    unsourced: `超过多少个百分点算超进度，来源未载，此处取${aheadBy}个百分点`,
  },
]

const unmeasuredRules: readonly Rule<CategoryOutcome>[] = [
  {
    id: 'unmeasured',
    name: { zh: '无可比数值，在时限内，本期已报送', en: 'nothing to measure, within the deadline, reported' },
    when: [...onTheWay, notMeasured, { fact: 'reported', is: true }],
    outcome: { category: 'on-schedule' },
    unsourced: '没有量化指标的事项如何归类，来源未载，此处在时限内并按期报送的归达进度',
  },
  {
    id: 'unreported',
    name: { zh: '无可比数值，本期未报送', en: 'nothing to measure, not reported' },
    when: [...onTheWay, notMeasured, { fact: 'reported', is: false }],
    outcome: { category: 'other', detail: { zh: '本期未报送', en: 'not reported' } },
    unsourced: '没有量化指标又未报送的，来源未载，此处归其它',
  },
]

/** A row for each of the six; 其它 is not in the headline. */
export const sixRows: CountLayout = {
  shares: 'largest-remainder',
  rows: [
    { name: { zh: '超进度', en: 'ahead of schedule' }, categories: ['ahead'], headline: true },
    { name: { zh: '达进度', en: 'on schedule' }, categories: ['on-schedule'], headline: true },
    { name: { zh: '欠进度', en: 'behind schedule' }, categories: ['behind'], headline: true },
    { name: { zh: '已完成', en: 'completed' }, categories: ['completed'], headline: true },
    { name: { zh: '提前完成', en: 'completed early' }, categories: ['completed-early'], headline: true },
    { name: { zh: '其它', en: 'other' }, categories: ['other'], headline: false },
  ],
}

/** 绿黄红 by the gap to expected progress, and red when overdue. */
export const threeLamps: LampSet = {
  lamps: [
    green('lamp', { meaning: { zh: '正常', en: 'in order' }, concern: 1 }),
    yellow('lamp', { meaning: { zh: '提示', en: 'attention' }, concern: 2 }),
    red('lamp', { meaning: { zh: '警告', en: 'warning' }, concern: 3 }),
    unlit,
  ],
  aspects: [
    {
      id: 'progress',
      name: { zh: '进度', en: 'progress' },
      otherwise: 'unlit',
      rules: [
        { id: 'done', name: { zh: '已完成', en: 'completed' }, when: [completed], outcome: 'green' },
        {
          id: 'late',
          name: { zh: '逾期未完成', en: 'past the deadline' },
          when: [open, late],
          outcome: 'red',
        },
        {
          id: 'good',
          name: { zh: '达到序时进度', en: 'at expected progress' },
          when: [...onTheWay, notBehind],
          outcome: 'green',
        },
        {
          id: 'short',
          name: { zh: '低于序时进度30个百分点以内', en: 'up to 30 points below' },
          when: [...onTheWay, { fact: 'gap-points', below: 0, atLeast: -30 }],
          outcome: 'yellow',
        },
        {
          id: 'far-short',
          name: { zh: '低于序时进度30个百分点以上', en: 'more than 30 points below' },
          when: [...onTheWay, { fact: 'gap-points', below: -30 }],
          outcome: 'red',
        },
      ],
    },
  ],
}

/** 交办单 → 催办单 → 督办通知单, the usual three. Their terms are those of the default norm of seven days. */
export const threeSlips: Ladder = {
  marks: [],
  lamps: [],
  steps: [
    {
      id: 'hand-over',
      name: { zh: '工作交办单', en: 'hand-over slip' },
      due: [{ when: 'handed-over' }],
      reply: { n: 7, unit: 'D' },
      signedBy: { zh: '督查室主任', en: 'head of the supervision office' },
      numberPart: '交',
    },
    {
      id: 'chase',
      name: { zh: '工作催办单', en: 'chaser slip' },
      due: [
        { when: 'overdue', days: 1 },
        { when: 'slip-expired', step: 'hand-over', without: 'reply' },
      ],
      reply: { n: 7, unit: 'D' },
      signedBy: { zh: '督查室主任', en: 'head of the supervision office' },
      numberPart: '催',
    },
    {
      id: 'supervise',
      name: { zh: '督办通知单', en: 'supervision order' },
      due: [{ when: 'slip-expired', step: 'chase', without: 'settlement' }],
      reply: { n: 7, unit: 'D' },
      signedBy: { zh: '分管领导', en: 'leader in charge' },
      numberPart: '督',
    },
  ],
}

/** What a region starts with: no place's own rules, all of it to be changed. */
export const usual: Preset = {
  key: 'usual',
  name: { zh: '通用', en: 'usual' },
  source: null,
  note: '六类、三色灯、三单，界限与期限为本软件所拟，启用前请督查室核定。',
  step: 'month',
  categories: sixCategories(10),
  layout: sixRows,
  lamps: threeLamps,
  ladder: threeSlips,
}
