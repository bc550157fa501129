import type { Words } from '../ledger/field.ts'
import type { LedgerEvent, Matter } from '../ledger/matter.ts'

// 提醒: which facts concern whom, as a table. A notice says what is to be done and of what; nothing of what was written.

/** `named`: the agency that the fact names, as in a return that was accepted. */
export type Concern = 'lead' | 'support' | 'verifier' | 'named' | 'office'

export type NoticeRule = Words & { readonly events: readonly string[]; readonly to: readonly Concern[] }

const rule = (events: string, to: string, zh: string, en: string): NoticeRule => ({
  events: events.split(' '),
  to: to.split(' ') as Concern[],
  zh,
  en,
})

/** By matter type. Of several rules for one fact, the first that reaches somebody is theirs. */
export const noticeRules: Readonly<Record<string, readonly NoticeRule[]>> = {
  commitment: [
    rule('Issued Reassigned', 'lead', '待签收', 'To be accepted'),
    rule('Issued ClassResolved', 'support', '待配合', 'Support is asked for'),
    rule('IssueTakenBack', 'lead support', '交办已撤回', 'The task was taken back'),
    rule('Declined', 'office', '牵头单位不接收', 'Declined by its lead'),
    rule('ReportSigned', 'office', '报送待审核', 'A return awaits review'),
    rule('ReportAccepted', 'named', '报送已审核通过', 'The return was accepted'),
    rule('ReportReturned', 'named', '报送已退回', 'The return was sent back'),
    rule('ReviewTakenBack', 'named', '审核结论已撤销', 'The review was taken back'),
    rule('QuestionAsked', 'named', '督查室有询问', 'The office asks a question'),
    rule('QuestionAnswered', 'office', '询问已答复', 'The question was answered'),
    rule('ValueVerified', 'lead', '数值已核实', 'A value was verified'),
    rule('ExtensionRequested', 'office', '延期申请待审定', 'An extension is asked for'),
    rule('ExtensionGranted', 'lead support', '已同意延期', 'The extension was granted'),
    rule('ExtensionRefused', 'lead', '未同意延期', 'The extension was refused'),
    rule('ChangeRequested', 'office lead', '调整申请待审定', 'A change is asked for'),
    rule('RequestWithdrawn', 'office', '申请已撤回', 'The request was withdrawn'),
    rule('Amended', 'lead support', '已调整', 'Amended'),
    rule('Suspended', 'lead support', '已中止', 'Suspended'),
    rule('Resumed', 'lead support', '已恢复', 'Resumed'),
    rule('Withdrawn', 'lead support', '已撤销', 'Withdrawn'),
    rule('ChangeRefused', 'lead', '未同意调整', 'The change was refused'),
    rule('ClosingRequested', 'office', '销号申请待审核', 'Closing is asked for'),
    rule('ClosingReturned', 'lead', '销号申请已退回', 'The request for closing was sent back'),
    rule('VerificationBegun', 'verifier', '待核实', 'To be verified'),
    rule('VerificationRecorded', 'office', '核实结果已出', 'The verification is there'),
    rule('Closed', 'lead support', '已销号', 'Closed'),
    rule('Reopened', 'lead support', '已重新打开', 'Reopened'),
    rule('ObjectionNoted', 'lead', '有群众异议', 'There is an objection'),
  ],
  slip: [
    rule('SlipDrafted', 'office', '待签发', 'To be signed'),
    rule('SlipSigned', 'lead', '待签收', 'To be received'),
    rule('SlipAnswered', 'office', '已回复，待审核', 'Answered, to be reviewed'),
    rule('SlipAnswerReturned', 'lead', '已退回重办', 'The answer was sent back'),
    rule('SlipSettled SlipEndedWithTask', 'lead', '已办结', 'Settled'),
    rule('SlipWithdrawn', 'lead', '已撤回', 'Withdrawn'),
  ],
  problem: [
    rule('RaisedInReport Raised', 'office', '待受理', 'To be taken up'),
    rule('TakenUp', 'lead', '已受理', 'Taken up'),
    rule('TakenHigher', 'support lead', '已提请协调', 'Taken higher'),
    rule('ProblemDecided', 'lead', '已议定', 'Decided'),
    rule('ProblemResolved', 'lead', '待确认已解决', 'Resolved, to be confirmed'),
    rule('ResolutionConfirmed', 'office', '已确认解决', 'Confirmed as resolved'),
    rule('ResolutionDisputed', 'office', '单位认为没有解决', 'Disputed as not resolved'),
    rule('CoordinationDeclined', 'lead', '不予协调', 'Coordination was declined'),
  ],
  meeting: [
    rule('MeetingCalled', 'lead support', '会议通知', 'A meeting is called'),
    rule('MeetingMoved', 'lead support', '会议改期', 'The meeting was moved'),
    rule('MeetingCancelled', 'lead support', '会议取消', 'The meeting was cancelled'),
  ],
  decision: [rule('MinutesNoted', 'office', '纪要已到，待交办', 'Minutes are in, to be lodged')],
  objection: [
    rule('ObjectionLodged', 'office', '待受理', 'To be accepted'),
    rule('ExplanationAsked', 'lead named', '请说明情况', 'An explanation is asked for'),
    rule('ExplanationGiven', 'office', '单位已说明情况', 'The explanation is there'),
  ],
  explanation: [
    rule('ExplanationSought', 'office', '请说明，待转办', 'An explanation is asked for, to be passed on'),
    rule('ExplanationPassedOn', 'lead', '请说明情况', 'An explanation is asked for'),
    rule('TaskExplained', 'office', '单位已说明情况', 'The explanation is there'),
    rule('MoreExplanationSought', 'lead', '请补充说明', 'More is asked for'),
    rule('ExplanationNoted', 'lead', '说明已知悉', 'The explanation was noted'),
    rule('ExplanationWithdrawn', 'lead', '不用再说明', 'No explanation is needed any more'),
  ],
  proposal: [
    rule(
      'ProposalHandedOver DifficultProposalHandedOver ProposalReassigned',
      'lead',
      '待签收',
      'To be accepted',
    ),
    rule(
      'ProposalHandedOver DifficultProposalHandedOver ProposalReassigned',
      'support',
      '待会办',
      'Help is asked for',
    ),
    rule('ProposalHandedBack', 'office', '已退回交办', 'Handed back'),
    rule('CoReplyGiven', 'lead', '会办意见已到', 'A helping agency has replied'),
    rule('ProposalAnswered', 'office', '已答复', 'Answered'),
  ],
}

/** Types whose title is made of what an agency or the public wrote: their notices go by the name of the type. */
export const untitledTypes: ReadonlySet<string> = new Set(['problem', 'objection', 'explanation'])

/** A notice to one agency, or to the office (null). */
export type NoticeTo = { readonly recipient: string | null; readonly words: Words }

/** Whom a fact concerns, each once. Who acted needs no notice of it. */
export function noticesOf(
  event: Pick<LedgerEvent, 'kind' | 'by' | 'data'>,
  matter: Matter,
  rules: Readonly<Record<string, readonly NoticeRule[]>> = noticeRules,
): NoticeTo[] {
  const reached = new Map<string | null, NoticeTo>()
  for (const { events, to, zh, en } of rules[matter.type] ?? []) {
    if (!events.includes(event.kind)) continue
    for (const recipient of to.flatMap(concern => concernedBy(concern, event, matter)))
      if (!isActor(event.by, recipient) && !reached.has(recipient))
        reached.set(recipient, { recipient, words: { zh, en } })
  }
  return [...reached.values()]
}

function concernedBy(concern: Concern, { data }: Pick<LedgerEvent, 'data'>, matter: Matter) {
  const agency = (id: unknown): string[] => (typeof id === 'string' ? [id] : [])
  switch (concern) {
    case 'office':
      return [null]
    case 'lead':
      return agency(matter.lead)
    case 'support':
      return [...matter.jointLeads, ...matter.support]
    case 'verifier':
      return agency(matter.verifier)
    case 'named':
      return agency(data.agency)
  }
}

// The calendar's hand is nobody's: what it does, the office is told of.
const isActor = ({ agency, post }: LedgerEvent['by'], recipient: string | null): boolean =>
  recipient === agency && post !== 'system' && post !== 'public'
