import { localDateOf, type PlainDate } from '../../model/plain-date.ts'
import type { CommitmentFacts, LedgerFigure, VerifiedValue } from '../commitment/facts.ts'
import type { Matter } from '../matter.ts'
import { stands } from '../standing/reporting-duties.ts'
import type { Drawable } from './sample.ts'

// 待核实: a task as the desk that verifies sees it: what was reported last, what was found last, what is asked.

type Commitment = Matter<CommitmentFacts>

export type FigureToVerify = {
  readonly id: string
  readonly metric: string
  readonly unit: string
  readonly text: string | null
  readonly target: number
  /** The lead's last standing value. */
  readonly reported: { readonly period: string; readonly value: number; readonly on: PlainDate } | null
  readonly verified: VerifiedValue | null
  /** The last value was verified: for the period that was reported last, or in the month of the draw. */
  readonly isDone: boolean
  /** Somebody looked in the month of the draw. */
  readonly isOfMonth: boolean
}

export type TaskToVerify = Drawable & {
  readonly matter: Commitment
  readonly toVerify: readonly FigureToVerify[]
  /** Every figure with a value, or the closing where it is asked for, was looked at. */
  readonly isDone: boolean
}

/** A task with what the draw asks of it; `month` is `2026-11`. */
export function taskToVerify(
  matter: Commitment,
  { month, isLate, utcOffset }: { month: string; isLate: boolean; utcOffset: number },
): TaskToVerify {
  const { facts, status, id } = matter
  const toVerify = facts.figures.map(figure => figureToVerify(matter, figure, month, utcOffset))
  const isAsked = status === 'awaiting-verification'
  const withValue = toVerify.filter(({ reported }) => reported !== null)
  return {
    id,
    matter,
    toVerify,
    isAsked,
    isLate,
    isSaidComplete:
      status === 'closing-requested' || (withValue.length > 0 && withValue.every(isReached(facts))),
    figures: facts.figures.map((figure, index) => {
      const values = valuesOf(matter, figure)
      return {
        id: figure.id,
        target: figure.target,
        base: figure.base ?? 0,
        reported: toVerify[index]?.reported?.value ?? null,
        before: values.at(-2)?.value ?? null,
      }
    }),
    isDone: isAsked
      ? facts.closing?.verification != null
      : withValue.length > 0 && withValue.every(each => each.isDone),
  }
}

const isReached =
  ({ figures }: CommitmentFacts) =>
  ({ id, reported }: FigureToVerify): boolean => {
    const figure = figures.find(each => each.id === id)
    if (!figure || reported === null || figure.pace === 'held') return false
    const falls = figure.op === 'le' || figure.op === 'lt' || figure.target < (figure.base ?? 0)
    // A ceiling is under its bound from the first day; that says nothing of completion.
    return !falls && reported.value >= figure.target
  }

function figureToVerify(
  matter: Commitment,
  figure: LedgerFigure,
  month: string,
  utcOffset: number,
): FigureToVerify {
  const last = valuesOf(matter, figure).at(-1)
  const verified = matter.facts.verified.filter(each => each.figure === figure.id).at(-1) ?? null
  const isOfMonth = verified?.on.startsWith(month) ?? false
  const { id, metric, unit, text, target } = figure
  return {
    ...{ id, metric, unit, text, target, verified },
    reported: last ? { period: last.period, value: last.value, on: localDateOf(last.at, utcOffset) } : null,
    isDone: isOfMonth || (last !== undefined && verified?.period === last.period),
    isOfMonth,
  }
}

/** The lead's standing values of a figure, by period. */
const valuesOf = ({ lead, facts }: Commitment, { id }: LedgerFigure) =>
  facts.reports
    .filter(each => each.agency === lead && stands(each))
    .flatMap(({ period, values, signedAt, submittedAt }) =>
      values
        .filter(each => each.figure === id)
        .map(({ value }) => ({ period, value, at: signedAt ?? submittedAt })),
    )
    .sort((one, other) => (one.period < other.period ? -1 : 1))
