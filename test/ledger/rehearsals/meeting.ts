import { type MeetingFacts, meetingType } from '../../../src/ledger/meeting/meeting-type.ts'
import { cast, type Rehearsal } from '../explore.ts'

export const invitation = {
  title: '学校建设联席会议第3次会议',
  body: 'lianxihui',
  on: '2026-03-25',
  invited: [cast.lead, 'lianxihui', cast.support],
}
export const minutes = {
  title: '联席会议纪要〔2026〕3号',
  minutes: [{ sha256: 'c'.repeat(64), name: '纪要.pdf' }],
}

export const samples: Record<string, readonly Record<string, unknown>[]> = {
  call: [invitation, { ...invitation, on: '2026-03-27' }],
  postpone: [{ on: '2026-03-30', reason: '与全会冲突' }],
  'take-item': [{ item: 'q1' }],
  hold: [{}],
  'send-minutes': [minutes],
  cancel: [{ reason: '议题已经解决' }],
  'note-calendar': [{ calendar: '2027', dues: [] }],
}

export const rehearsal: Rehearsal<MeetingFacts> = {
  type: meetingType,
  // Each decision is another one, so that the rehearsal also comes to a meeting with as many as it takes.
  data: (command, { facts }) =>
    command === 'note-decision'
      ? [{ decision: `d${facts.beforeMinutes.length + 1}` }]
      : (samples[command] ?? []),
  wrong: {
    call: [{ ...invitation, on: '2026-03-24' }],
    postpone: [{ on: '2026-03-24', reason: '提前' }],
    'send-minutes': [{ ...minutes, minutes: [] }],
  },
  signature: ({ facts }) => [facts.on, facts.beforeMinutes.length],
}
