import { localDateOf, type PlainDate } from '../../model/plain-date.ts'
import type { CommitmentFacts, LedgerFigure, Report } from '../commitment/facts.ts'
import type { Matter } from '../matter.ts'
import type { NextStep } from '../schedule/ladder.ts'
import { type ChasingSlip, slipType } from '../slip/slip-type.ts'
import { type CommitmentStanding, type FigureView, isJudged } from '../standing/commitment-standing.ts'
import { type OwedReport, stands } from '../standing/reporting-duties.ts'
import type { BoardRow, RowFigure, RowSlip } from './board-row.ts'
import { type RowDay, rowReturnOf } from './row-return.ts'

type Commitment = Matter<CommitmentFacts>

/** All that a row is made of besides the matter. */
export type RowAround = {
  readonly day: RowDay
  /** Null where the task is not judged. */
  readonly standing: CommitmentStanding | null
  /** Every return that its agencies have owed since the issue, up to the period in hand. */
  readonly owed: readonly OwedReport[]
  /** Key of the period in hand. */
  readonly inHand: string | null
  readonly section: string | null
  readonly region: string
  /** Null for agencies, which do not see each other's slips; steps of the ladder from the mildest. */
  readonly chased: {
    readonly slips: readonly ChasingSlip[]
    readonly steps: readonly string[]
    readonly next: NextStep
  } | null
  /** Problems on it that are not over. */
  readonly problems: readonly string[]
}

/** The row of one task on a day. */
export function boardRowOf(matter: Commitment, around: RowAround): BoardRow {
  const { day, standing, section, region, chased } = around
  const { facts } = matter
  return {
    id: matter.id,
    version: matter.version,
    title: matter.title,
    status: matter.status,
    planId: facts.planId,
    section,
    place: placeOf(matter),
    lead: matter.lead,
    jointLeads: matter.jointLeads,
    support: matter.support,
    region,
    issuedOn: facts.issuedAt === null ? null : localDateOf(facts.issuedAt, day.utcOffset),
    ...standingParts(matter, standing, day.on),
    ...returnParts(matter, around),
    slip: chased && openSlip(chased, day),
    nextSlip: chased?.next.due ? { step: chased.next.step.id, name: chased.next.step.name.zh } : null,
    problems: around.problems,
    openObjections: facts.openObjections.length,
    request: facts.request?.kind ?? null,
    unaccepted: isUnaccepted(matter),
  }
}

type StandingParts = Pick<
  BoardRow,
  | 'countedAs'
  | 'dueOn'
  | 'provisional'
  | 'completedOn'
  | 'late'
  | 'lateDays'
  | 'everLate'
  | 'category'
  | 'why'
  | 'lamp'
  | 'lampWhy'
  | 'gapPoints'
  | 'turnedBehind'
  | 'figures'
  | 'unverified'
>

function standingParts(
  { dueOn, facts }: Commitment,
  standing: CommitmentStanding | null,
  on: PlainDate,
): StandingParts {
  if (!standing)
    return { ...notJudged, dueOn, figures: facts.figures.map(figure => rowFigure(figure, undefined)) }
  const { lateness, completedOn, category, lamp, figures } = standing
  return {
    countedAs: standing.countedAs,
    dueOn: lateness.dueOn,
    provisional: lateness.provisional,
    completedOn,
    late: completedOn === null && lateness.dueOn !== null && lateness.dueOn < on,
    lateDays: lateness.lateDays,
    everLate: lateness.everLate,
    category: category.id,
    why: category.zh,
    lamp: lamp.lamp.id,
    lampWhy: lamp.zh,
    gapPoints: standing.gapPoints,
    turnedBehind: standing.countedAs === 'rated' && completedOn === null && turnedBehind(facts, on),
    figures: facts.figures.map(figure =>
      rowFigure(
        figure,
        figures.find(({ id }) => id === figure.id),
      ),
    ),
    unverified: figures.some(({ reported, verified }) => reported !== null && verified === null),
  }
}

const notJudged = {
  countedAs: 'apart',
  provisional: false,
  completedOn: null,
  late: false,
  lateDays: 0,
  everLate: false,
  category: null,
  why: '',
  lamp: null,
  lampWhy: '',
  gapPoints: null,
  turnedBehind: false,
  unverified: false,
} as const

const rowFigure = (
  { id, metric, unit, text, target }: LedgerFigure,
  seen: FigureView | undefined,
): RowFigure => ({
  id,
  name: metric,
  unit,
  text,
  target,
  expected: seen?.expected?.value ?? null,
  reported: seen?.reported ?? null,
  verified: seen?.verified ?? null,
  reportedAsOf: seen?.reportedAsOf ?? null,
  verifiedAsOf: seen?.verifiedAsOf ?? null,
  gapPoints: seen?.gapPoints ?? null,
})

/** A task that is behind in the first month ever judged turned behind in it. */
function turnedBehind({ months }: CommitmentFacts, on: PlainDate): boolean {
  const [before, last] = [undefined, ...months.filter(({ month }) => month < on.slice(0, 7))].slice(-2)
  return last?.category === 'behind' && before?.category !== 'behind'
}

type ReturnParts = Pick<
  BoardRow,
  'return' | 'othersOwed' | 'othersIn' | 'reportedOn' | 'acceptedOn' | 'periodsSilent' | 'stale'
>

function returnParts({ lead, facts }: Commitment, { day, owed, inHand }: RowAround): ReturnParts {
  const now = owed.filter(({ duty }) => duty.due.period === inHand)
  const own = now.find(({ part }) => part === 'lead')
  const others = now.filter(({ part }) => part !== 'lead')
  const made = facts.reports.filter(({ agency }) => agency === lead)
  const dayOf = (at: string | null) => (at === null ? null : localDateOf(at, day.utcOffset))
  const silent = periodsSilent(
    owed.filter(({ part }) => part === 'lead'),
    day.on,
  )
  return {
    return: own
      ? rowReturnOf(
          own,
          made.find(({ period }) => period === own.duty.due.period),
          day,
        )
      : null,
    othersOwed: others.length,
    othersIn: others.filter(({ reportedOn }) => reportedOn !== null).length,
    reportedOn: lastDay(
      made.filter(stands).map(({ signedAt }) => dayOf(signedAt)),
      day.on,
    ),
    acceptedOn: lastDay(
      made.filter(isAccepted).map(({ reviewedAt }) => dayOf(reviewedAt)),
      day.on,
    ),
    periodsSilent: silent,
    stale: silent > day.staleAfter,
  }
}

const isAccepted = ({ state }: Report): boolean => state === 'accepted'

const lastDay = (days: readonly (PlainDate | null)[], on: PlainDate): PlainDate | null =>
  days
    .filter(each => each !== null && each <= on)
    .sort()
    .at(-1) ?? null

/** Periods whose day, with its grace, is over, after the last one of which a return stands. */
function periodsSilent(owed: readonly OwedReport[], on: PlainDate): number {
  const over = owed.filter(({ duty, reportedOn }) => duty.due.graceUntil < on || reportedOn !== null)
  return over.length - 1 - over.findLastIndex(({ reportedOn }) => reportedOn !== null)
}

/** The open slip of the highest step; of two of one step the later. */
function openSlip(
  { slips, steps }: NonNullable<RowAround['chased']>,
  { on, utcOffset }: RowDay,
): RowSlip | null {
  const open = slips
    .filter(each => slipType.statuses[each.status]?.open && localDateOf(each.openedAt, utcOffset) <= on)
    .sort(
      (a, b) =>
        steps.indexOf(a.facts.step) - steps.indexOf(b.facts.step) || (a.openedAt < b.openedAt ? -1 : 1),
    )
  const last = open.at(-1)
  if (!last) return null
  const { step, stepName, number } = last.facts
  const { id, status, dueOn } = last
  return { id, step, name: stepName, number, status, dueOn, others: open.length - 1 }
}

/** Only what is issued and goes on can still be taken on. */
function isUnaccepted(matter: Commitment): boolean {
  const { facts, status, jointLeads, support } = matter
  if (!isJudged(matter) || status === 'suspended' || status === 'closed') return false
  return facts.acceptedAt === null || [...jointLeads, ...support].some(id => !facts.acknowledged.includes(id))
}

function placeOf({ sources }: Commitment): number | null {
  const clause = sources.find(each => each.kind === 'clause')
  return clause?.span[0] ?? null
}
