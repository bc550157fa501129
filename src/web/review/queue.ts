import type { BoardRow } from '../../ledger/board/board-row.ts'

// 待审的一队: which returns wait, in which order, and what was done with them since the page was opened.

/** One signed return, as the list of returns has it. */
export type Queued = {
  readonly matter: string
  readonly title: string
  readonly planId: string | null
  readonly lead: string | null
  readonly agency: string
  readonly period: string
  readonly inHand: boolean
  readonly dueOn: string | null
  readonly signedOn: string | null
}

export const keyOf = ({ matter, agency, period }: Queued): string => `${matter} ${agency} ${period}`

export type DecisionKind = 'accepted' | 'returned' | 'asked'
export type Decision = { readonly queued: Queued; readonly kind: DecisionKind }

/** What was done on the page: decisions in their order, what was put off, and what a taken back decision brought back. */
export type Session = {
  readonly decisions: readonly Decision[]
  readonly later: readonly string[]
  readonly back: string | null
}

export const newSession: Session = { decisions: [], later: [], back: null }

/** What is still to be decided: what came back first, then what the address names, by the day signed; put off last. */
export function queueOf(waiting: readonly Queued[], session: Session, named: string | null): Queued[] {
  const decided = new Set(session.decisions.map(({ queued }) => keyOf(queued)))
  const rank = (each: Queued): readonly (string | number)[] => {
    const key = keyOf(each)
    const place = key === session.back ? 0 : session.later.includes(key) ? 3 : each.matter === named ? 1 : 2
    return [place, session.later.indexOf(key), each.signedOn ?? '', key]
  }
  return waiting
    .filter(each => !decided.has(keyOf(each)))
    .map(each => ({ each, rank: rank(each) }))
    .sort((one, other) => compare(one.rank, other.rank))
    .map(({ each }) => each)
}

function compare(one: readonly (string | number)[], other: readonly (string | number)[]): number {
  const at = one.findIndex((value, index) => value !== other[index])
  const [a = '', b = ''] = [one[at], other[at]]
  return at < 0 ? 0 : a < b ? -1 : 1
}

export const decided = (session: Session, queued: Queued, kind: DecisionKind): Session => ({
  decisions: [...session.decisions, { queued, kind }],
  later: session.later.filter(each => each !== keyOf(queued)),
  back: session.back === keyOf(queued) ? null : session.back,
})

export const putOff = (session: Session, queued: Queued): Session => ({
  ...session,
  later: [...session.later.filter(each => each !== keyOf(queued)), keyOf(queued)],
  back: session.back === keyOf(queued) ? null : session.back,
})

/** The decision that can be taken back: the last that was no mere question. */
export const lastDecision = ({ decisions }: Session): Decision | undefined =>
  decisions.findLast(({ kind }) => kind !== 'asked')

export const takenBack = (session: Session, decision: Decision): Session => ({
  ...session,
  decisions: session.decisions.filter(each => each !== decision),
  back: keyOf(decision.queued),
})

export const countOf = ({ decisions }: Session, kind: DecisionKind): number =>
  decisions.filter(each => each.kind === kind).length

/**
 * The returns of a list that one came from: those of its tasks. The list of returns to review counts tasks by their
 * lead's return for the period in hand, and so gives just these.
 */
export const ofList = (waiting: readonly Queued[], rows: readonly BoardRow[], view: string): Queued[] => {
  const ids = new Set(rows.map(({ id }) => id))
  return waiting.filter(
    each => ids.has(each.matter) && (view !== 'to-review' || (each.agency === each.lead && each.inHand)),
  )
}
