import { localDateOf, type PlainDate } from '../../model/plain-date.ts'
import type { CommitmentFacts, Report } from '../commitment/facts.ts'
import type { Matter } from '../matter.ts'
import { isJudged } from '../standing/commitment-standing.ts'
import type { OwedReport, PartInTask } from '../standing/reporting-duties.ts'
import type { RowReturn } from './board-row.ts'
import { type RowDay, rowReturnOf } from './row-return.ts'

// 各单位的报送: the returns that somebody has to write, sign or review, of every agency that takes part.

/** One agency's return for one period. */
export type BoardReturn = Omit<RowReturn, 'dueOn'> & {
  /** `<matter>:<agency>:<period>` */
  readonly id: string
  readonly agency: string
  /** Null where nothing is owed for the period: it came of its own accord, or for the time before the issue. */
  readonly dueOn: PlainDate | null
  /** Null where the agency takes part no longer, and its return still waits for review. */
  readonly part: PartInTask | null
  /** Of the period in hand; the others are of another period, and not done with. */
  readonly inHand: boolean
  readonly submittedOn: PlainDate | null
  readonly signedOn: PlainDate | null
  /** How often the office has returned it. */
  readonly returns: number
}

type Commitment = Matter<CommitmentFacts>

type Around = {
  readonly day: RowDay
  readonly owed: readonly OwedReport[]
  readonly inHand: string | null
}

/**
 * The returns owed for the period in hand, whatever their state, and those of other periods that were sent and are not
 * accepted yet, wherever the office can still deal with them.
 */
export function boardReturnsOf(matter: Commitment, { day, owed, inHand }: Around): BoardReturn[] {
  const { facts, id } = matter
  const reportOf = (agency: string, period: string): Report | undefined =>
    facts.reports.find(each => each.agency === agency && each.period === period)
  const ofDuties = owed.flatMap(({ duty, part, state, returns }): BoardReturn[] => {
    const report = reportOf(duty.agency, duty.due.period)
    const isInHand = duty.due.period === inHand
    const made = rowReturnOf({ duty, state }, report, day)
    if (!isInHand && (made.state === 'to-write' || made.state === 'accepted' || !isOpen(matter))) return []
    return [
      { ...made, id: duty.id, agency: duty.agency, part, inHand: isInHand, returns, ...daysOf(report, day) },
    ]
  })
  const known = new Set(ofDuties.map(each => each.id))
  const unowed = isOpen(matter) ? facts.reports.filter(({ state }) => state === 'signed') : []
  return [
    ...ofDuties,
    ...unowed.flatMap((report): BoardReturn[] => {
      const { agency, period, returns, version } = report
      const days = daysOf(report, day)
      const key = `${id}:${agency}:${period}`
      if (known.has(key) || days.signedOn === null) return []
      const part = partOf(matter, agency)
      const state = { state: 'to-review', missing: false, late: false } as const
      return [
        { ...state, id: key, agency, part, period, dueOn: null, inHand: false, version, returns, ...days },
      ]
    }),
  ]
}

function partOf({ lead, jointLeads, support }: Commitment, agency: string): PartInTask | null {
  if (agency === lead) return 'lead'
  if (jointLeads.includes(agency)) return 'joint-lead'
  return support.includes(agency) ? 'support' : null
}

/** A task whose returns can still be signed and reviewed. */
const isOpen = (matter: Commitment): boolean =>
  isJudged(matter) && matter.status !== 'suspended' && matter.status !== 'closed'

const daysOf = (report: Report | undefined, { on, utcOffset }: RowDay) => {
  const dayOf = (at: string | null | undefined): PlainDate | null => {
    const date = at ? localDateOf(at, utcOffset) : null
    return date !== null && date <= on ? date : null
  }
  return { submittedOn: dayOf(report?.submittedAt), signedOn: dayOf(report?.signedAt) }
}
