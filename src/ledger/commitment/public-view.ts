import type { LedgerEvent, Matter } from '../matter.ts'
import type { CommitmentFacts, LedgerFigure } from './facts.ts'
import { publicValuesOf } from './public-history.ts'

// What the public sees of a task (公开): its words, who answers for it, how far it is, and what happened, without the
// office's papers. Reported and verified values are told apart.

export type PublicFigure = Pick<LedgerFigure, 'id' | 'metric' | 'unit' | 'target' | 'op' | 'text'> & {
  readonly reported: { readonly period: string; readonly value: number } | null
  readonly verified: {
    readonly period: string
    readonly value: number
    readonly method: string
    readonly on: string
  } | null
}

export type PublicStep = { readonly kind: string; readonly on: string }

/** Steps that concern everybody. What an agency wrote in its returns, and requests not granted, stay in the office. */
const publicSteps: ReadonlySet<string> = new Set([
  'Issued',
  'Accepted',
  'Reassigned',
  'ExtensionGranted',
  'Amended',
  'Suspended',
  'Resumed',
  'Withdrawn',
  'ClosingRequested',
  'VerificationBegun',
  'Closed',
  'Reopened',
])

/** The steps of a task that the public is shown, each with the region's day. */
export const publicStepsOf = (facts: readonly LedgerEvent[], dayOf: (at: string) => string): PublicStep[] =>
  facts.filter(each => publicSteps.has(each.kind)).map(({ kind, at }) => ({ kind, on: dayOf(at) }))

/** The figures of a task with the latest value that the office accepted and the latest that it verified. */
export function publicFiguresOf(matter: Matter<CommitmentFacts>): PublicFigure[] {
  const valuesOf = new Map(publicValuesOf(matter).map(each => [each.figure, each.periods]))
  return matter.facts.figures.map(({ id, metric, unit, target, op, text }) => {
    const periods = valuesOf.get(id) ?? []
    const last = periods.findLast(each => each.reported !== null)
    const checked = matter.facts.verified.filter(each => each.figure === id).at(-1)
    return {
      id,
      metric,
      unit,
      target,
      op,
      text,
      reported: last?.reported == null ? null : { period: last.period, value: last.reported },
      verified: checked
        ? { period: checked.period, value: checked.value, method: checked.method, on: checked.on }
        : null,
    }
  })
}
