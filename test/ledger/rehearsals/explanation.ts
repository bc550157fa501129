import { type ExplanationFacts, explanationType } from '../../../src/ledger/explanation/explanation-type.ts'
import { cast, type Rehearsal } from '../explore.ts'

export const asked = { parent: 'c1', agency: cast.lead, question: '两所学校为什么还没有开工？' }

export const samples: Record<string, readonly Record<string, unknown>[]> = {
  ask: [asked],
  'pass-on': [{ replyBy: '2026-03-30', note: '请主要负责人审阅后报' }, { replyBy: '2026-04-08' }],
  explain: [{ explanation: '用地手续本周办结，下周开工。' }],
  'ask-more': [{ question: '下周哪一天开工？', replyBy: '2026-04-10' }, { question: '下周哪一天开工？' }],
  'take-note': [{}],
  withdraw: [{ reason: '已经当面说明' }],
  'note-calendar': [{ calendar: '2027', dues: [] }],
}

export const rehearsal: Rehearsal<ExplanationFacts> = {
  type: explanationType,
  data: command => samples[command] ?? [],
  wrong: {
    'pass-on': [{ replyBy: '2026-03-24' }],
    'ask-more': [{ question: '哪一天？', replyBy: '2026-03-24' }],
  },
  signature: ({ dueOn, lead, facts }) => [dueOn, lead, facts.answer !== null],
}
