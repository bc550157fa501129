import { addDays, addMonths, daysBetween, monthOf, type PlainDate } from '../../model/plain-date.ts'
import { type Expected, expectedAt, type NotExpected } from './expected-progress.ts'
import type { Facts } from './facts.ts'
import { type Actual, type Gap, gapOf, type NoGap } from './gap.ts'
import { addToMonth, lastMonthEndedOn, monthNumber } from './months.ts'
import { roundTo } from './quantities.ts'
import type { Trajectory } from './trajectory.ts'

// Where a matter stands against its schedule on a day: the facts that rules for categories and lamps ask for.

/** A value as somebody stated it, and the day up to which it counts. */
export type Stated = Actual & { readonly asOf: PlainDate }

/** A figure of a matter with both its values: what the agency reported and what was verified (核实). */
export type FigureValues = {
  readonly name: string
  readonly trajectory: Trajectory
  readonly reported: Stated | null
  readonly verified: Stated | null
}

/** What is known of a matter besides its figures; null where nobody has said. */
export type Scheduled = {
  readonly dueOn: PlainDate | null
  readonly completedOn: PlainDate | null
  readonly figures: readonly FigureValues[]
  /** Whether this period's report came in. */
  readonly reported: boolean | null
  readonly forecastMet: boolean | null
  readonly poorQuality: boolean | null
  readonly moneyAsPlanned: boolean | null
  /** 开工. */
  readonly start: {
    readonly plannedOn: PlainDate
    readonly on: PlainDate | null
    readonly excused: boolean
  } | null
  /** 入库: the day of entry in the statistical books; asked only where it must be entered. */
  readonly stock: { readonly on: PlainDate | null } | null
  /** 位次 among agencies or districts. */
  readonly place: { readonly place: number; readonly of: number } | null
  /** Earlier months as they were judged. */
  readonly past: readonly { readonly month: string; readonly gapPoints: number | null }[]
}

/** A matter of which nothing is known yet: the start for what is. */
export const nothingKnown: Scheduled = {
  dueOn: null,
  completedOn: null,
  figures: [],
  reported: null,
  forecastMet: null,
  poorQuality: null,
  moneyAsPlanned: null,
  start: null,
  stock: null,
  place: null,
  past: [],
}

export type FigureStanding = {
  readonly name: string
  /** Which of the two values is set against the expected one. */
  readonly shown: 'verified' | 'reported' | 'none'
  readonly actual: Stated | null
  readonly expected: Expected | NotExpected
  readonly gap: Gap | NoGap | null
  readonly zh: string
}

export type Standing = {
  readonly on: PlainDate
  /** 常态化开展: neither a deadline nor a figure with a target. */
  readonly continuing: boolean
  readonly figures: readonly FigureStanding[]
  /** The figure that is furthest behind and so speaks for the matter; null where none can be compared. */
  readonly decisive: FigureStanding | null
  readonly facts: Facts
}

/** Sets a matter against its schedule on a day. A reporting period is judged at its last day. */
export function standingOf(scheduled: Scheduled, on: PlainDate): Standing {
  const figures = scheduled.figures.map(figure => figureStanding(figure, on))
  const decisive = furthestBehind(figures)
  const continuing =
    scheduled.dueOn === null && scheduled.figures.every(({ trajectory }) => trajectory.kind === 'continuing')
  return { on, continuing, figures, decisive, facts: factsOf(scheduled, figures, decisive, on) }
}

function figureStanding(figure: FigureValues, on: PlainDate): FigureStanding {
  const { name, trajectory } = figure
  const { shown, actual } = valueShown(figure)
  const expected = expectedAt(trajectory, on)
  const gap = actual && expected.kind === 'expected' ? gapOf(trajectory, expected, actual) : null
  const words = { verified: '核实值', reported: '上报值', none: '' }[shown]
  const value = actual ? `${words}，截至${actual.asOf}` : '无上报值'
  return {
    name,
    shown,
    actual,
    expected,
    gap,
    zh: `${name}（${value}）：${gap ? `${gap.zh}。` : ''}${expected.zh}`,
  }
}

/** 核实值 goes before 上报值, unless it is of an earlier day: then it no longer says where the figure stands. */
function valueShown({ reported, verified }: FigureValues): Pick<FigureStanding, 'shown' | 'actual'> {
  if (verified && (!reported || verified.asOf >= reported.asOf))
    return { shown: 'verified', actual: verified }
  return reported ? { shown: 'reported', actual: reported } : { shown: 'none', actual: null }
}

function furthestBehind(figures: readonly FigureStanding[]): FigureStanding | null {
  const compared = figures.filter(({ gap }) => gap?.kind === 'gap')
  return compared.reduce<FigureStanding | null>(
    (worst, figure) => (worst && pointsOf(worst) <= pointsOf(figure) ? worst : figure),
    null,
  )
}

const pointsOf = ({ gap }: FigureStanding): number => (gap?.kind === 'gap' ? gap.points : 0)

function factsOf(
  scheduled: Scheduled,
  figures: readonly FigureStanding[],
  decisive: FigureStanding | null,
  on: PlainDate,
): Facts {
  const gap = decisive?.gap?.kind === 'gap' ? decisive.gap : null
  const { dueOn, completedOn, start, place } = scheduled
  const daysToDue = dueOn === null ? null : daysBetween(completedOn ?? on, dueOn)
  return {
    'gap-points': gap?.points ?? null,
    'shortfall-percent': gap?.shortfallPercent ?? null,
    'days-to-due': daysToDue,
    'months-behind-in-a-row': gap && monthsBehind(gap.points, scheduled.past, on),
    'months-start-overdue': start && monthsStartOverdue(start, on),
    'months-unstocked': monthsUnstocked(scheduled, on),
    'place-from-first': place?.place ?? null,
    'place-from-last': place && place.of - place.place + 1,
    completed: completedOn !== null,
    overdue: completedOn === null && daysToDue !== null && daysToDue < 0,
    'forecast-met': scheduled.forecastMet,
    'target-reached': targetReached(figures),
    'start-excused': start?.excused ?? null,
    'money-as-planned': scheduled.moneyAsPlanned,
    'poor-quality': scheduled.poorQuality,
    reported: scheduled.reported,
  }
}

/** All figures that have a target; not known while one of them cannot be compared. */
function targetReached(figures: readonly FigureStanding[]): boolean | null {
  const aimed = figures.filter(({ expected }) => expected.rule !== 'continuing')
  if (aimed.length === 0 || aimed.some(({ gap }) => gap?.kind !== 'gap')) return null
  return aimed.every(({ gap }) => gap?.kind === 'gap' && gap.reached)
}

/** Counts back from the month judged; a month on time, without a verdict or missing ends the row. */
function monthsBehind(points: number, past: Scheduled['past'], on: PlainDate): number {
  if (points >= 0) return 0
  const behind = new Set(
    past.filter(each => each.gapPoints !== null && each.gapPoints < 0).map(each => each.month),
  )
  const judged = lastMonthEndedOn(on)
  let months = 1
  while (behind.has(addToMonth(judged, -months))) months++
  return months
}

/** Calendar months from that of the first day late to the present one; none while the planned day has not passed. */
function monthsStartOverdue(start: NonNullable<Scheduled['start']>, on: PlainDate): number {
  if (start.on !== null || on <= start.plannedOn) return 0
  return monthNumber(monthOf(on)) - monthNumber(monthOf(addDays(start.plannedOn, 1))) + 1
}

/** Months from 开工 without 入库, begun ones in part: 「超2个月」 is the day after two months. */
function monthsUnstocked({ start, stock }: Scheduled, on: PlainDate): number | null {
  if (!stock || !start || start.on === null) return null
  if (stock.on !== null || on <= start.on) return 0
  const full = wholeMonths(start.on, on)
  const [last, next] = [addMonths(start.on, full), addMonths(start.on, full + 1)]
  return roundTo(full + daysBetween(last, on) / daysBetween(last, next), 2)
}

function wholeMonths(from: PlainDate, to: PlainDate): number {
  const months = monthNumber(monthOf(to)) - monthNumber(monthOf(from))
  return addMonths(from, months) <= to ? months : months - 1
}
