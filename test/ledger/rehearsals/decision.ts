import { type DecisionFacts, decisionType } from '../../../src/ledger/decision/decision-type.ts'
import { cast, type Rehearsal } from '../explore.ts'

export const words = '调剂学校用地指标60亩。'
export const terms = {
  meeting: 'h1',
  text: words,
  lead: cast.lead,
  support: [cast.support, cast.lead],
  due: '2026-05-31',
}

export const minutesAt = '2026-03-24T09:00:00.000Z'
export const samples: Record<string, readonly Record<string, unknown>[]> = {
  record: [terms],
  'record-from-problem': [
    { ...terms, parent: 'q1', sources: [{ kind: 'matter', matterId: 'q1', text: '用地指标未落实' }] },
  ],
  'note-minutes': [{ title: '联席会议纪要〔2026〕3号', effectiveAt: minutesAt }],
  lodge: [{}],
  'refuse-lodging': [{ reason: '属日常工作' }],
  'note-task': [{ child: 't1' }, { child: 't2' }],
  'note-closing': [{ child: 't1' }, { child: 't2' }],
  'note-dropping': [{ child: 't1' }, { child: 't2' }],
  'note-reopening': [{ child: 't1' }],
  conclude: [{ outcome: '任务并入年度用地计划。' }],
  'report-back': [{ meeting: 'h2', progress: '指标已下达。' }],
  'note-calendar': [{ calendar: '2027', dues: [] }],
}

export const rehearsal: Rehearsal<DecisionFacts> = {
  type: decisionType,
  // Of the tasks that it was told of it hears more, beside those that the samples name.
  data: (command, { facts }) => [
    ...(samples[command] ?? []),
    ...(command === 'note-dropping' ? facts.tasks.map(({ id }) => ({ child: id })) : []),
  ],
  wrong: { 'report-back': [{ meeting: 'h1', progress: '指标已下达。' }] },
  signature: ({ parent, facts }) => [
    parent,
    facts.minutesAt,
    [...facts.tasks].sort((one, other) => (one.id < other.id ? -1 : 1)),
  ],
}
