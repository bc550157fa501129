import type { WorkCalendar } from '../../model/calendar.ts'
import { localDateOf, type PlainDate } from '../../model/plain-date.ts'
import type { CommitmentFacts } from '../commitment/facts.ts'
import type { Matter } from '../matter.ts'
import { type Ladder, type LadderMatter, type NextStep, nextStep, type Slip } from '../schedule/ladder.ts'
import { ladderSlipOf } from '../slip/ladder-slip.ts'
import type { ChasingSlip } from '../slip/slip-type.ts'
import { marksOf } from './circumstances.ts'
import { isJudged } from './commitment-standing.ts'

type Commitment = Matter<CommitmentFacts>

/** A task with its slips as the ladder sees them. */
export function ladderMatterOf(
  matter: Commitment,
  slips: readonly ChasingSlip[],
  ladder: Pick<Ladder, 'marks'>,
  utcOffset: number,
): LadderMatter {
  const { facts, dueOn } = matter
  const dayOf = (at: string | null): PlainDate | null => (at === null ? null : localDateOf(at, utcOffset))
  // Nobody is chased for what nobody was given, also where the deadline of the plan is past already.
  const isGiven = isJudged(matter)
  return {
    handedOverOn: isGiven ? dayOf(facts.issuedAt) : null,
    dueOn: isGiven ? dueOn : null,
    restsSince: restsSince(matter, utcOffset),
    roundFrom: roundFrom(matter, utcOffset),
    slips: slips.map(slip => takenStep(slip, utcOffset)),
    lamps: facts.months.map(({ month, lamp }) => ({ month, lamp })),
    marks: marksOf(facts, ladder.marks),
  }
}

/** The step of the ladder that a task is due for, and why; none while a slip of it waits to be signed. */
export function nextSlip(
  ladder: Ladder,
  { matter, slips }: { readonly matter: Commitment; readonly slips: readonly ChasingSlip[] },
  today: PlainDate,
  { calendar, utcOffset }: { readonly calendar: WorkCalendar; readonly utcOffset: number },
): NextStep {
  if (slips.some(({ status }) => status === 'drafted'))
    return { due: false, code: 'nothing-due', zh: '已拟督查单，待签发' }
  return nextStep(ladder, ladderMatterOf(matter, slips, ladder, utcOffset), today, calendar)
}

/** A new deadline, a reopening or another lead begins a round: what was chased before it no longer counts. */
export function roundFrom({ facts, clocks }: Commitment, utcOffset: number): PlainDate | null {
  const startsOf = (clock: string, kind: string) =>
    clocks.flatMap(({ rule, events: [start] }) =>
      rule.id === clock && start?.kind === kind ? [start.at] : [],
    )
  const issues = startsOf('completion', 'Issued').sort()
  const begun = [
    ...facts.extensions.map(({ at }) => at),
    ...startsOf('completion', 'Reopened'),
    // Declined or taken back, and issued again: whoever has it now was never chased.
    ...issues.slice(1),
    ...startsOf('acceptance', 'Reassigned'),
  ]
  const last = begun.sort().at(-1)
  return last === undefined ? null : localDateOf(last, utcOffset)
}

// Whoever has asked to close is done until the office says otherwise, and is not chased meanwhile.
function restsSince({ status, facts, changedAt }: Commitment, utcOffset: number): PlainDate | null {
  if (facts.closing) return localDateOf(facts.closing.requestedAt, utcOffset)
  return ['suspended', 'adjusted'].includes(status) ? localDateOf(changedAt, utcOffset) : null
}

/** A slip that the office took back has been taken all the same: its step is not begun anew, and leads no further. */
function takenStep(slip: ChasingSlip, utcOffset: number): Slip {
  return (
    ladderSlipOf(slip, utcOffset) ?? {
      step: slip.facts.step,
      number: slip.facts.number ?? '',
      issuedOn: localDateOf(slip.facts.signedAt ?? slip.openedAt, utcOffset),
      replyDueOn: null,
      repliedOn: null,
      settledOn: null,
      excused: true,
    }
  )
}
