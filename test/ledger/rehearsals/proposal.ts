import { type ProposalFacts, proposalType } from '../../../src/ledger/proposal/proposal-type.ts'
import { cast, type Rehearsal } from '../explore.ts'

export const parties = { lead: cast.lead, support: [cast.support] }
export const proposal = {
  reference: '第36号',
  title: '关于增设校车的建议',
  text: '建议增设校车专线。',
  ...parties,
}
export const reply = { outcome: 'B', answer: '已列入明年计划。', contact: 'visit' }

export const samples: Record<string, readonly Record<string, unknown>[]> = {
  'hand-over': [proposal],
  'hand-over-difficult': [proposal],
  accept: [{}],
  'hand-back': [{ reason: '职责不符', suggests: cast.other }],
  reassign: [{ ...parties, reason: '职责已明确' }],
  'co-reply': [{ opinion: '同意增设。' }],
  'find-difficult': [{ reason: '涉及三个部门和跨年预算' }],
  answer: [reply],
  'record-opinion': [{ opinion: 'satisfied' }, { opinion: 'dissatisfied', answerBy: '2026-04-25' }],
  'note-calendar': [{ calendar: '2027', dues: [] }],
}
export const overlapping = { lead: cast.lead, support: [cast.lead] }

export const rehearsal: Rehearsal<ProposalFacts> = {
  type: proposalType,
  data: command => samples[command] ?? [],
  wrong: {
    'hand-over': [{ ...proposal, ...overlapping }],
    'hand-over-difficult': [{ ...proposal, ...overlapping }],
    reassign: [{ ...overlapping, reason: '职责已明确' }],
    'record-opinion': [{ opinion: 'dissatisfied' }, { opinion: 'satisfied', answerBy: '2026-04-25' }],
  },
  signature: ({ lead, facts }) => [lead, facts.difficult, facts.coReplies.length, facts.opinion],
}
