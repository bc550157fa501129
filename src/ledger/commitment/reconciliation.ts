import type { ClauseKind, Plan } from '../../model/plan.ts'
import type { Matter } from '../matter.ts'
import type { CommitmentFacts } from './facts.ts'

// 145 项 → 222 项: at any time every clause is accounted for, and the counts add up.

/** What became of one clause. `accounted` is false only for a promise that no task answers for. */
export type ClauseAccount = {
  readonly clauseId: string
  readonly kind: ClauseKind
  /** Tasks that answer for it, among them those into which its own was merged. */
  readonly tasks: readonly string[]
  /** Its own tasks that were set aside or withdrawn. */
  readonly setAside: readonly string[]
  readonly accounted: boolean
}

export type Reconciliation = {
  readonly clauses: readonly ClauseAccount[]
  readonly counts: {
    readonly clauses: number
    /** Clauses that promise something. */
    readonly promises: number
    /** By what became of the promises; they sum to `promises`. */
    readonly one: number
    readonly several: number
    readonly setAside: number
    readonly unaccounted: number
    /** Tasks that stand: neither set aside nor withdrawn. */
    readonly tasks: number
    readonly continuing: number
    readonly withDeadline: number
    readonly notSetOut: number
  }
}

/** Sets a plan's clauses against the commitments of the ledger. */
export function reconcile(plan: Plan, commitments: readonly Matter<CommitmentFacts>[]): Reconciliation {
  const clauses = plan.clauses.map(({ id, kind }): ClauseAccount => {
    const mine = commitments.filter(({ sources }) =>
      sources.some(source => source.kind === 'clause' && source.clauseId === id),
    )
    const tasks = mine.filter(each => each.status !== 'adjusted').map(each => each.id)
    const setAside = mine.filter(each => each.status === 'adjusted').map(each => each.id)
    return { clauseId: id, kind, tasks, setAside, accounted: kind !== 'commitment' || mine.length > 0 }
  })
  const promises = clauses.filter(each => each.kind === 'commitment')
  const standing = commitments.filter(each => each.status !== 'adjusted')
  const count = (test: (account: ClauseAccount) => boolean) => promises.filter(test).length
  return {
    clauses,
    counts: {
      clauses: clauses.length,
      promises: promises.length,
      one: count(each => each.tasks.length === 1),
      several: count(each => each.tasks.length > 1),
      setAside: count(each => each.tasks.length === 0 && each.setAside.length > 0),
      unaccounted: count(each => !each.accounted),
      tasks: standing.length,
      continuing: standing.filter(each => each.facts.continuing).length,
      withDeadline: standing.filter(each => each.dueOn !== null).length,
      notSetOut: standing.filter(each => !each.facts.continuing && each.dueOn === null).length,
    },
  }
}
