import { none } from '../matter.ts'
import type { MatterType, Row } from '../matter-type.ts'
import { noteCalendar, rowForCalendar } from '../note-calendar.ts'
import type { Role } from '../role.ts'
import * as circumstances from './circumstances.ts'
import { commitmentClocks } from './clocks.ts'
import * as closing from './closing.ts'
import * as decomposition from './decomposition.ts'
import { type CommitmentFacts, noFacts } from './facts.ts'
import { noteMonth } from './note-month.ts'
import * as reporting from './reporting.ts'
import * as requests from './requests.ts'
import * as reviewing from './reviewing.ts'
import * as signing from './signing.ts'

// 任务 (commitment): the table that a supervision office could check line by line.

const office: readonly Role[] = ['office-head', 'supervisor']
const deciders: readonly Role[] = ['office-head', 'leader']
const leads: readonly Role[] = ['lead-head', 'lead-reporter']
const heads: readonly Role[] = ['lead-head', 'support-head']
const doers: readonly Role[] = ['lead-head', 'lead-reporter', 'support-head', 'support-reporter']
const supports: readonly Role[] = ['support-head', 'support-reporter']
const verifiers: readonly Role[] = ['verifier-head', 'verifier-reporter']

/** In hand: the lead works on it, whatever is being asked or reviewed meanwhile. */
const working = [
  'underway',
  'awaiting-review',
  'returned',
  'extension-requested',
  'change-requested',
] as const
const underReview = ['awaiting-review', 'extension-requested', 'change-requested'] as const
const free = ['underway', 'awaiting-review', 'returned'] as const
const closingSteps = ['closing-requested', 'awaiting-verification'] as const
const issued = ['awaiting-acceptance', ...working, ...closingSteps] as const
const anywhere = ['undecomposed', 'awaiting-approval', ...issued, 'suspended', 'adjusted', 'closed'] as const
const settled = { settles: working }

const table: readonly Row[] = [
  { command: 'take-in', from: [none], to: 'undecomposed', by: [...office, 'system'] },
  { command: 'set-out', from: ['undecomposed', 'awaiting-approval'], to: 'awaiting-approval', by: office },
  { command: 'split', from: ['undecomposed', 'awaiting-approval'], to: 'stay', by: office },
  { command: 'set-aside', from: ['undecomposed', 'awaiting-approval'], to: 'adjusted', by: office },
  {
    command: 'take-source',
    from: ['undecomposed', 'awaiting-approval', ...issued],
    to: 'stay',
    by: ['system'],
  },
  { command: 'restore', from: ['adjusted'], to: 'undecomposed', by: office },
  { command: 'approve', from: ['awaiting-approval'], to: 'awaiting-acceptance', by: deciders },
  { command: 'recall', from: ['awaiting-acceptance'], to: 'awaiting-approval', by: deciders },
  { command: 'send-back', from: ['awaiting-approval'], to: 'undecomposed', by: deciders },
  { command: 'resolve-class', from: ['awaiting-approval', ...issued], to: 'stay', by: office },

  { command: 'accept', from: ['awaiting-acceptance'], to: 'underway', by: leads },
  { command: 'decline', from: ['awaiting-acceptance'], to: 'awaiting-approval', by: ['lead-head'] },
  { command: 'acknowledge', from: issued, to: 'stay', by: ['support-head', 'support-reporter'] },
  {
    command: 'reassign',
    from: ['awaiting-acceptance', ...free],
    to: 'awaiting-acceptance',
    by: ['office-head'],
  },

  { command: 'submit-report', from: working, to: settled, by: doers },
  { command: 'submit-report', from: closingSteps, to: 'stay', by: doers },
  { command: 'take-back-report', from: [...working, ...closingSteps], to: 'stay', by: doers },
  { command: 'hand-back-report', from: [...working, ...closingSteps], to: 'stay', by: heads },
  { command: 'sign-report', from: working, to: settled, by: heads },
  { command: 'sign-report', from: closingSteps, to: 'stay', by: heads },
  // With a signed return of its own a lead's task is never 已退回.
  {
    command: 'withdraw-signature',
    from: working.filter(each => each !== 'returned'),
    to: settled,
    by: ['lead-head'],
  },
  { command: 'withdraw-signature', from: working, to: settled, by: ['support-head'] },
  { command: 'withdraw-signature', from: closingSteps, to: 'stay', by: heads },
  { command: 'accept-report', from: working, to: settled, by: office },
  { command: 'accept-report', from: closingSteps, to: 'stay', by: office },
  { command: 'return-report', from: working, to: settled, by: office },
  { command: 'return-report', from: closingSteps, to: 'stay', by: office },
  { command: 'take-back-review', from: working, to: settled, by: office },
  { command: 'take-back-review', from: closingSteps, to: 'stay', by: office },
  { command: 'ask-about-report', from: [...working, ...closingSteps], to: 'stay', by: office },
  // What is asked about is signed, and with a signed return of its own a lead's task is neither 推进中 nor 已退回.
  { command: 'answer-question', from: [...underReview, ...closingSteps], to: 'stay', by: leads },
  { command: 'answer-question', from: [...working, ...closingSteps], to: 'stay', by: supports },
  { command: 'verify-value', from: [...working, ...closingSteps, 'closed'], to: 'stay', by: office },
  { command: 'verify-value', from: ['awaiting-verification', 'closed'], to: 'stay', by: verifiers },

  {
    command: 'record-circumstance',
    from: [...working, ...closingSteps, 'closed'],
    to: 'stay',
    by: [...leads, ...office],
  },
  { command: 'find-circumstance', from: [...issued, 'closed'], to: 'stay', by: office },

  { command: 'request-extension', from: free, to: 'extension-requested', by: ['lead-head'] },
  { command: 'grant-extension', from: ['extension-requested'], to: settled, by: deciders },
  { command: 'refuse-extension', from: ['extension-requested'], to: settled, by: deciders },
  { command: 'request-change', from: free, to: 'change-requested', by: ['lead-head', ...office] },
  {
    command: 'withdraw-request',
    from: ['extension-requested', 'change-requested'],
    to: settled,
    by: ['lead-head'],
  },
  { command: 'amend', from: ['change-requested'], to: settled, by: deciders },
  { command: 'suspend', from: ['change-requested'], to: 'suspended', by: deciders },
  { command: 'resume', from: ['suspended'], to: settled, by: deciders },
  { command: 'withdraw', from: ['change-requested'], to: 'adjusted', by: deciders },
  { command: 'refuse-change', from: ['change-requested'], to: settled, by: deciders },

  { command: 'request-closing', from: free, to: 'closing-requested', by: ['lead-head'] },
  { command: 'return-closing', from: closingSteps, to: settled, by: office },
  { command: 'begin-verification', from: closingSteps, to: 'awaiting-verification', by: office },
  {
    command: 'record-verification',
    from: ['awaiting-verification'],
    to: 'stay',
    by: [...office, ...verifiers],
  },
  { command: 'close', from: ['awaiting-verification'], to: 'closed', by: deciders },
  { command: 'reopen', from: ['closed'], to: settled, by: deciders },

  // Wherever a public task goes meanwhile (改派, 调整), an objection to it is taken and its answer heard.
  { command: 'note-objection', from: anywhere, to: 'stay', by: ['system'] },
  { command: 'note-answer', from: anywhere, to: 'stay', by: ['system'] },
  { command: 'note-month', from: [...issued, 'suspended', 'closed'], to: 'stay', by: ['system'] },
  rowForCalendar([...issued, 'suspended']),
]

export const commitmentType: MatterType<CommitmentFacts> = {
  id: 'commitment',
  name: { zh: '任务', en: 'Commitment' },
  plural: 'commitments',
  statuses: {
    undecomposed: { zh: '待分解', en: 'To be decomposed', open: true },
    'awaiting-approval': { zh: '待审定', en: 'Awaiting approval', open: true },
    'awaiting-acceptance': { zh: '待签收', en: 'Awaiting acceptance', open: true },
    underway: { zh: '推进中', en: 'Under way', open: true },
    'awaiting-review': { zh: '待审核', en: 'Awaiting review', open: true },
    returned: { zh: '已退回', en: 'Returned', open: true },
    'extension-requested': { zh: '延期申请中', en: 'Extension requested', open: true },
    'change-requested': { zh: '调整申请中', en: 'Change requested', open: true },
    'closing-requested': { zh: '申请销号', en: 'Closing requested', open: true },
    'awaiting-verification': { zh: '待核实', en: 'Awaiting verification', open: true },
    suspended: { zh: '已中止', en: 'Suspended', open: true },
    adjusted: { zh: '已调整', en: 'Adjusted', open: false },
    closed: { zh: '已销号', en: 'Closed', open: false },
  },
  commands: {
    'take-in': decomposition.takeIn,
    'set-out': decomposition.setOut,
    split: decomposition.split,
    'set-aside': decomposition.setAside,
    'take-source': decomposition.takeSource,
    restore: decomposition.restore,
    approve: decomposition.approve,
    recall: decomposition.recall,
    'send-back': decomposition.sendBack,
    'resolve-class': decomposition.resolveClass,
    accept: decomposition.accept,
    decline: decomposition.decline,
    acknowledge: decomposition.acknowledge,
    reassign: decomposition.reassign,
    'submit-report': reporting.submitReport,
    'take-back-report': signing.takeBackReport,
    'hand-back-report': signing.handBackReport,
    'sign-report': signing.signReport,
    'withdraw-signature': signing.withdrawSignature,
    'accept-report': reporting.acceptReport,
    'return-report': reporting.returnReport,
    'take-back-review': reviewing.takeBackReview,
    'ask-about-report': reviewing.askAboutReport,
    'answer-question': reviewing.answerQuestion,
    'verify-value': reporting.verifyValue,
    'request-extension': requests.requestExtension,
    'grant-extension': requests.grantExtension,
    'refuse-extension': requests.refuseExtension,
    'request-change': requests.requestChange,
    'withdraw-request': requests.withdrawRequest,
    amend: requests.amend,
    suspend: requests.suspend,
    resume: requests.resume,
    withdraw: requests.withdraw,
    'refuse-change': requests.refuseChange,
    'request-closing': closing.requestClosing,
    'return-closing': closing.returnClosing,
    'begin-verification': closing.beginVerification,
    'record-verification': closing.recordVerification,
    close: closing.close,
    reopen: closing.reopen,
    'note-objection': closing.noteObjection,
    'note-answer': closing.noteAnswer,
    'record-circumstance': circumstances.recordCircumstance,
    'find-circumstance': circumstances.findCircumstance,
    'note-month': noteMonth,
    'note-calendar': noteCalendar(),
  },
  table,
  initialFacts: noFacts,
  settle: reporting.settledStatus,
  clocks: commitmentClocks,
  // 公开 begins with the issue: before it the office is still deciding what the task is.
  visibility: { public: ({ facts }) => facts.issuedAt !== null },
}
