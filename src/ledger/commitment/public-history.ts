import type { LedgerEvent, Matter } from '../matter.ts'
import type { CommitmentFacts, LedgerFigure, Report } from './facts.ts'

// 经过: what the public is told of how a commitment went, and its values by period. What an agency wrote in its returns,
// what was not granted, and the office's papers stay in the office.

/** One step, in what happened and not yet in words. */
export type HistoryStep = { readonly on: string } & (
  | { readonly kind: PlainStep }
  | { readonly kind: 'suspended' | 'withdrawn'; readonly office: string | null }
  /** Not listed by itself any more; `into` is the task that it was merged into. */
  | { readonly kind: 'set-aside'; readonly into: string | null }
  | { readonly kind: 'reassigned'; readonly lead: string | null }
  | { readonly kind: 'verification-begun'; readonly noticeUntil: string | null }
  | {
      readonly kind: 'extended'
      readonly from: string | null
      readonly to: string
      readonly office: string | null
    }
  | {
      readonly kind: 'reworded'
      readonly before: string
      readonly after: string
      readonly office: string | null
    }
  | {
      readonly kind: 'retargeted'
      readonly metric: string
      readonly unit: string
      readonly before: number | null
      readonly after: number
      readonly office: string | null
    }
  | {
      readonly kind: 'verified'
      readonly metric: string
      readonly unit: string
      readonly period: string
      readonly value: number
      readonly method: string
      /** What was found before for the same period, where this corrects it (更正). */
      readonly corrects: number | null
    }
  | { readonly kind: 'due-passed' }
  | { readonly kind: 'answered'; readonly upheld: boolean; readonly text: string }
)

export type VerifiedPublicly = { readonly value: number; readonly method: string; readonly on: string }

/** The values of one figure by period: what the office accepted of the agencies, and every value that was verified. */
export type PublicValues = {
  readonly figure: string
  readonly periods: readonly {
    readonly period: string
    readonly reported: number | null
    readonly verified: readonly VerifiedPublicly[]
  }[]
}

type Commitment = Matter<CommitmentFacts>

/** What the history needs to know besides the facts. */
export type Around = {
  readonly dayOf: (at: string) => string
  readonly nameOf: (agency: string) => string
  readonly on: string
  readonly completedOn: string | null
}

/** What a commitment was while its facts are gone through. */
type Then = {
  title: string
  readonly figures: Map<string, Pick<LedgerFigure, 'metric' | 'unit' | 'target'>>
  readonly verified: Map<string, number>
  dueOn: string | null
  isIssued: boolean
}

/** The steps of a commitment that the public is shown, in the order of their days, each with the fact it comes from. */
export function publicHistoryOf(
  matter: Commitment,
  facts: readonly LedgerEvent[],
  around: Around,
): { readonly step: HistoryStep; readonly fact: LedgerEvent | null }[] {
  const then: Then = { title: '', figures: new Map(), verified: new Map(), dueOn: null, isIssued: false }
  const told = facts.flatMap(fact => stepsOf(fact, then, around).map(step => ({ step, fact })))
  const passed = duesPassed(matter, around).map(on => ({
    step: { kind: 'due-passed' as const, on },
    fact: null,
  }))
  return [...told, ...passed].sort((a, b) => (a.step.on < b.step.on ? -1 : a.step.on > b.step.on ? 1 : 0))
}

type PlainStep = 'issued' | 'accepted' | 'resumed' | 'closing-requested' | 'closed' | 'reopened'

const plainSteps: Readonly<Record<string, PlainStep>> = {
  Issued: 'issued',
  Accepted: 'accepted',
  Resumed: 'resumed',
  ClosingRequested: 'closing-requested',
  Closed: 'closed',
  Reopened: 'reopened',
}

function stepsOf({ kind, at, data }: LedgerEvent, then: Then, { dayOf, nameOf }: Around): HistoryStep[] {
  const on = dayOf(at)
  const plain = plainSteps[kind]
  if (plain === 'issued') then.isIssued = true
  if (plain) return [{ kind: plain, on }]
  const office = textOf(data.office)
  switch (kind) {
    case 'TakenIn':
    case 'SetOut':
      setOut(then, data)
      return []
    case 'Suspended':
      return [{ kind: 'suspended', on, office }]
    case 'Withdrawn':
      return [{ kind: 'withdrawn', on, office }]
    // Before its issue it was nobody's business: the office may list an item and take it off again.
    case 'SetAside':
      return then.isIssued ? [{ kind: 'set-aside', on, into: textOf(data.into) }] : []
    case 'Reassigned':
      return [{ kind: 'reassigned', on, lead: textOf(data.lead) && nameOf(String(data.lead)) }]
    case 'VerificationBegun':
      return [{ kind: 'verification-begun', on, noticeUntil: textOf(data.noticeUntil) }]
    case 'ExtensionGranted':
      return [extended(then, String(data.until), on, office)]
    case 'Amended':
      return amended(then, data, on, office)
    case 'ValueVerified':
      return verified(then, data, on)
    case 'ObjectionAnswered':
      return typeof data.answer === 'string'
        ? [{ kind: 'answered', on, upheld: data.upheld === true, text: data.answer }]
        : []
    default:
      return []
  }
}

const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)

function setOut(then: Then, { title, figures, dueOn }: LedgerEvent['data']): void {
  if (typeof title === 'string') then.title = title
  then.dueOn = textOf(dueOn)
  if (!Array.isArray(figures)) return
  for (const { id, metric, unit, target } of figures as readonly LedgerFigure[])
    then.figures.set(id, { metric, unit, target })
}

function extended(then: Then, to: string, on: string, office: string | null): HistoryStep {
  const from = then.dueOn
  then.dueOn = to
  return { kind: 'extended', on, from, to, office }
}

function amended(then: Then, data: LedgerEvent['data'], on: string, office: string | null): HistoryStep[] {
  const steps: HistoryStep[] = []
  if (typeof data.title === 'string' && data.title !== then.title) {
    steps.push({ kind: 'reworded', on, before: then.title, after: data.title, office })
    then.title = data.title
  }
  const figure = then.figures.get(String(data.figure))
  if (figure && typeof data.target === 'number') {
    const { metric, unit, target: before } = figure
    steps.push({ kind: 'retargeted', on, metric, unit, before, after: data.target, office })
    then.figures.set(String(data.figure), { ...figure, target: data.target })
  }
  return steps
}

function verified(then: Then, data: LedgerEvent['data'], recordedOn: string): HistoryStep[] {
  const figure = then.figures.get(String(data.figure))
  if (!figure || typeof data.value !== 'number') return []
  const key = `${data.figure}\n${data.period}`
  const before = then.verified.get(key)
  then.verified.set(key, data.value)
  return [
    {
      kind: 'verified',
      on: textOf(data.on) ?? recordedOn,
      metric: figure.metric,
      unit: figure.unit,
      period: String(data.period),
      value: data.value,
      method: String(data.method),
      corrects: before === undefined || before === data.value ? null : before,
    },
  ]
}

/** Deadlines that passed while they held and the commitment was not done: neither an extension nor completion undoes it. */
function duesPassed({ dueOn, facts }: Commitment, { on, completedOn, dayOf }: Around): string[] {
  const until = completedOn ?? on
  const held = facts.extensions.map(({ from, at }) => ({ due: from, ended: dayOf(at) }))
  return [...held, { due: dueOn, ended: until }].flatMap(({ due, ended }) =>
    due !== null && due < (ended < until ? ended : until) ? [due] : [],
  )
}

/** The values of every figure, period by period. The lead's own go before those of others, as they do when it is judged. */
export function publicValuesOf({ lead, facts }: Commitment): PublicValues[] {
  const accepted = facts.reports.filter(each => each.state === 'accepted')
  return facts.figures.map(({ id }) => {
    const checked = facts.verified.filter(each => each.figure === id)
    const periods = new Set([
      ...accepted.filter(each => valueIn(each, id) !== undefined).map(each => each.period),
      ...checked.map(each => each.period),
    ])
    return {
      figure: id,
      periods: [...periods].sort().map(period => ({
        period,
        reported: reportedIn(accepted, { period, figure: id, lead }),
        verified: checked
          .filter(each => each.period === period)
          .map(({ value, method, on }) => ({ value, method, on })),
      })),
    }
  })
}

const valueIn = ({ values }: Report, figure: string): number | undefined =>
  values.find(each => each.figure === figure)?.value

function reportedIn(
  accepted: readonly Report[],
  { period, figure, lead }: { period: string; figure: string; lead: string | null },
): number | null {
  const given = accepted.filter(each => each.period === period && valueIn(each, figure) !== undefined)
  const report = given.find(each => each.agency === lead) ?? given[0]
  return (report && valueIn(report, figure)) ?? null
}

/** The lead's latest period that is signed and that the office has not reviewed: its values are not public yet. */
export function underReview({ lead, facts }: Commitment): string | null {
  const own = facts.reports.filter(each => each.agency === lead)
  const signed = own.filter(each => each.state === 'signed').map(each => each.period)
  return signed.sort().at(-1) ?? null
}
