import { type ProblemFacts, problemType } from '../../../src/ledger/problem/problem-type.ts'
import { cast, type Rehearsal } from '../explore.ts'

export const words = '用地指标未落实，需市级统筹。'
export const sources = [{ kind: 'matter', matterId: 'c1', text: words }]

export const samples: Record<string, readonly Record<string, unknown>[]> = {
  'raise-from-report': [
    {
      title: '新建中小学5所',
      text: words,
      raisedBy: cast.lead,
      period: '2026-03',
      parent: 'c1',
      sources,
    },
  ],
  // Whoever raises it leads it: the rehearsal's other agency does, and its first agency through a return.
  raise: [{ text: words, parent: 'c1' }],
  'take-up': [{}],
  escalate: [
    { to: 'xuexiao-zhuanban', reason: '涉及三个部门' },
    { to: 'lingdao-xiaozu', reason: '专班未能议定' },
  ],
  'put-on-agenda': [{ meeting: 'h1' }, { meeting: 'h2' }],
  'take-off': [{ reason: '会前已达成一致' }],
  decide: [{ text: '调剂指标60亩。', lead: cast.support, dueOn: '2026-05-31' }],
  resolve: [{ how: '指标已下达。' }],
  confirm: [{}],
  dispute: [{ reason: '指标尚未到账' }],
  decline: [{ reason: '属本单位职责', advice: '按程序申报' }],
  'note-calendar': [{ calendar: '2027', dues: [] }],
}

export const rehearsal: Rehearsal<ProblemFacts> = {
  type: problemType,
  data: command => samples[command] ?? [],
  wrong: { decide: [{ text: '调剂指标60亩。', lead: cast.support, dueOn: '2026-03-24' }] },
  signature: ({ lead, facts }) => [lead, facts.bodies.at(-1), facts.meeting, facts.disputes > 0],
}
