import type { ClockRule } from '../clock.ts'
import { civilRoll, nation, ruleRow } from './rule-row.ts'

// 督查、代表建议、重大行政决策.

const deputies = {
  jurisdiction: nation,
  stop: ['ProposalAnswered'],
  warn: [{ n: 15, unit: 'D' }],
} as const

const ordinary = {
  ...deputies,
  id: 'db.reply',
  title: '代表建议答复',
  term: { n: 3, unit: 'M' },
  start: ['ProposalHandedOver'],
  // What turns out to be broad or difficult has six months from being handed over; who handed it over agrees.
  extend: {
    on: ['ProposalFoundDifficult'],
    max: 3,
    unit: 'M',
    times: 1,
    approver: '交办机关',
    mustGiveReason: true,
  },
} as const

const difficult = {
  ...deputies,
  id: 'db.reply-difficult',
  title: '涉及面广、处理难度大的代表建议答复',
  term: { n: 6, unit: 'M' },
  start: ['DifficultProposalHandedOver'],
} as const

const deputyLaw = '全国人民代表大会和地方各级人民代表大会代表法'
const inForce = { basis: { law: deputyLaw, article: '第五十一条第二款' }, validFrom: '2025-03-11' } as const
const before2025 = {
  basis: { law: `${deputyLaw}（2010年修正）`, article: '第四十二条' },
  validFrom: '2010-10-28',
  validTo: '2025-03-10',
  confidence: 'page',
} as const

const review = (article: string) =>
  ({ basis: { law: '政府督查工作条例', article }, jurisdiction: nation, validFrom: '2021-02-01' }) as const

const decisions = (article: string) =>
  ({
    basis: { law: '重大行政决策程序暂行条例', article },
    jurisdiction: nation,
    validFrom: '2019-09-01',
  }) as const

/** 政府督查工作条例 17; 代表法 51 (42 before 2025); 重大行政决策程序暂行条例 15, 16, 26. */
export const supervisionRules: readonly ClockRule[] = [
  ruleRow({
    id: 'dc.ask-review',
    title: '对督查结论申请复核',
    ...review('第十七条'),
    term: { n: 30, unit: 'D' },
    rollBasis: civilRoll,
    start: ['ConclusionReceived'],
    stop: ['ConclusionReviewRequested'],
    onExpire: 'auto-close',
  }),
  ruleRow({
    id: 'dc.review',
    title: '督查结论复核决定',
    ...review('第十七条'),
    term: { n: 30, unit: 'D' },
    start: ['ConclusionReviewRequested'],
    stop: ['ConclusionReviewDecided'],
    warn: [{ n: 5, unit: 'D' }],
  }),
  ruleRow({ ...ordinary, ...inForce }),
  ruleRow({ ...difficult, ...inForce }),
  ruleRow({ ...ordinary, ...before2025 }),
  ruleRow({ ...difficult, ...before2025 }),
  ruleRow({
    id: 'jc.consult',
    title: '决策草案公开征求意见',
    ...decisions('第十五条第一款'),
    // Shorter only with a stated reason: the announcement then gives its own last day.
    term: { n: 30, unit: 'D' },
    atLeast: true,
    start: ['ConsultationOpened'],
    stop: ['ConsultationClosed'],
    onExpire: 'auto-close',
  }),
  ruleRow({
    id: 'jc.hearing-papers',
    title: '听证会材料送达',
    ...decisions('第十六条第三款'),
    term: { given: true, before: { n: 7, unit: 'D' } },
    start: ['HearingFixed'],
    stop: ['HearingPapersDelivered'],
    warn: [{ n: 3, unit: 'D' }],
  }),
  ruleRow({
    id: 'jc.review',
    title: '合法性审查时间',
    ...decisions('第二十六条第二款'),
    term: { n: 7, unit: 'WD' },
    atLeast: true,
    start: ['LegalityReviewRequested'],
    stop: ['LegalityReviewed'],
    onExpire: 'auto-close',
  }),
]
