import type { Fact } from '../ledger/ledger-client.ts'

// 记录按类看: which facts a kind of entry has, and which were undone by a later one. Undone ones stay on record.

export const recordKinds = ['returns', 'checks', 'requests', 'closing', 'terms', 'system'] as const
export type RecordKind = (typeof recordKinds)[number]

const kindOf: Readonly<Record<string, RecordKind>> = {
  ReportSubmitted: 'returns',
  ReportTakenBack: 'returns',
  ReportHandedBack: 'returns',
  ReportSigned: 'returns',
  ReportSignatureWithdrawn: 'returns',
  ReportAccepted: 'returns',
  ReportReturned: 'returns',
  ReviewTakenBack: 'returns',
  QuestionAsked: 'returns',
  QuestionAnswered: 'returns',
  ValueVerified: 'checks',
  VerificationBegun: 'checks',
  VerificationRecorded: 'checks',
  ExtensionRequested: 'requests',
  ExtensionGranted: 'requests',
  ExtensionRefused: 'requests',
  ChangeRequested: 'requests',
  RequestWithdrawn: 'requests',
  Amended: 'requests',
  Suspended: 'requests',
  Resumed: 'requests',
  Withdrawn: 'requests',
  ChangeRefused: 'requests',
  ClosingRequested: 'closing',
  ClosingReturned: 'closing',
  Closed: 'closing',
  Reopened: 'closing',
  ObjectionNoted: 'closing',
  ObjectionAnswered: 'closing',
  MonthNoted: 'system',
  CalendarNoted: 'system',
}

/** Which kind an entry is of; what is neither reported, checked, asked nor closed settles who does what by when. */
export const recordKindOf = (kind: string): RecordKind => kindOf[kind] ?? 'terms'

/** What takes back what: the entry undone is the last of its kinds for the same agency and period. */
const undoes: Readonly<Record<string, readonly string[]>> = {
  ReviewTakenBack: ['ReportAccepted', 'ReportReturned'],
  ReportTakenBack: ['ReportSubmitted'],
  ReportSignatureWithdrawn: ['ReportSigned'],
}

const subjectOf = ({ data, by }: Pick<Fact, 'data' | 'by'>): string =>
  `${String(data.agency ?? by.agency)} ${String(data.period)}`

type Entry = Pick<Fact, 'version' | 'kind' | 'data' | 'by'>

/** Versions of the entries that a later one took back. */
export function undoneVersions(facts: readonly Entry[]): ReadonlySet<number> {
  const undone = new Set<number>()
  for (const [index, fact] of facts.entries()) {
    const kinds = undoes[fact.kind]
    const last =
      kinds &&
      facts.slice(0, index).findLast(each => kinds.includes(each.kind) && subjectOf(each) === subjectOf(fact))
    if (last) undone.add(last.version)
  }
  return undone
}
