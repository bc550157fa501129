import { type SlipFacts, slipType } from '../../../src/ledger/slip/slip-type.ts'
import { cast, type Rehearsal } from '../explore.ts'

export const words = {
  step: 'chase',
  stepName: '催办单',
  numberPart: '催',
  parent: 'c1',
  agency: cast.lead,
  about: '新建中小学5所',
  demand: '说明滞后原因和赶工措施。',
}
export const sha256 = 'b'.repeat(64)

export const samples: Record<string, readonly Record<string, unknown>[]> = {
  draft: [{ ...words, replyBy: '2026-04-01' }, words],
  revise: [{ demand: '每周报送一次。', replyBy: '2026-04-08' }],
  sign: [{}],
  receive: [{}],
  answer: [{ answer: '已增加班组。', evidence: [{ sha256, name: '现场照片.jpg' }] }],
  'return-answer': [{ reason: '没有写明完成日期', replyBy: '2026-04-10' }],
  excuse: [{ reason: '汛期停工' }],
  settle: [{}],
  'end-with-task': [{ reason: '所督事项已销号' }],
  withdraw: [{ reason: '所督事项已经办结' }],
  'note-calendar': [{ calendar: '2027', dues: [] }],
}

export const rehearsal: Rehearsal<SlipFacts> = {
  type: slipType,
  data: command => samples[command] ?? [],
  wrong: {
    draft: [{ ...words, replyBy: '2026-03-24' }],
    revise: [{ demand: '尽快。', replyBy: '2026-03-24' }],
    'return-answer': [{ reason: '没有写明完成日期' }],
  },
  laterDay: '2026-04-02',
  signature: ({ dueOn, lead, facts }) => [
    dueOn,
    lead,
    facts.answer !== null,
    facts.returns > 0,
    facts.excused,
  ],
}
