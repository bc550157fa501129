import { type ObjectionFacts, objectionType } from '../../../src/ledger/objection/objection-type.ts'
import { cast, type Rehearsal } from '../explore.ts'

export const words = '柳堰路小学还没有完工，公示却写“已竣工”。'
export const receipt = 'd'.repeat(64)
export const objection = { parent: 'c1', kind: 'objection', text: words, receipt }
export const clue = { parent: 'c1', kind: 'clue', text: '验收材料不实。', receipt }

export const answered = { upheld: true, answer: '经现场核实，尚有两间教室未完工。', publish: true }
export const samples: Record<string, readonly Record<string, unknown>[]> = {
  lodge: [objection, clue],
  accept: [{}],
  decline: [{ reason: '与公示内容无关' }],
  seal: [{ reason: '反映验收弄虚作假' }],
  ask: [{ agency: cast.lead, question: '请说明学校完工情况。' }],
  explain: [{ explanation: '两间教室正在装修。' }],
  answer: [answered, { ...answered, publish: false }],
  'pass-on': [{ to: '望澄区纪委监委', reason: '属检举控告' }],
  'note-calendar': [{ calendar: '2027', dues: [] }],
}

export const rehearsal: Rehearsal<ObjectionFacts> = {
  type: objectionType,
  data: command => samples[command] ?? [],
  wrong: { lodge: [{ ...objection, receipt: '澄湖-2026-0001' }] },
  signature: ({ lead, facts }) => [facts.kind, lead, facts.answer?.published],
}
