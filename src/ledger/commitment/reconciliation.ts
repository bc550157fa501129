import type { ClauseKind, Plan } from '../../model/plan.ts'
import type { Matter, Source } from '../matter.ts'
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
  readonly line: ReconciliationLine
}

/**
 * 承诺 70 句 = 单独立项 58 + 拆开 4（成 9 项）+ 并入 5 + 不立项 3 → 事项 67: every promise stands in one part, every task is
 * counted once, at the clause it was first made of.
 */
export type ReconciliationLine = {
  readonly promises: number
  readonly alone: number
  readonly split: number
  /** Tasks that the split promises became. */
  readonly splitTasks: number
  readonly merged: number
  readonly setAside: number
  readonly unaccounted: number
  /** Tasks of clauses that are no promises any more, or that a newer reading does not have. */
  readonly otherTasks: number
  /** `alone` + `splitTasks` + `otherTasks` */
  readonly tasks: number
}

/** Sets a plan's clauses against the commitments of the ledger. */
export function reconcile(plan: Plan, commitments: readonly Matter<CommitmentFacts>[]): Reconciliation {
  const byClause = citedBy(commitments)
  const clauses = plan.clauses.map(({ id, kind }): ClauseAccount => {
    const mine = byClause.get(id) ?? []
    const tasks = mine.filter(isStanding).map(each => each.id)
    const setAside = mine.filter(each => !isStanding(each)).map(each => each.id)
    return { clauseId: id, kind, tasks, setAside, accounted: kind !== 'commitment' || mine.length > 0 }
  })
  const promises = clauses.filter(each => each.kind === 'commitment')
  const standing = commitments.filter(isStanding)
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
    line: lineOf(promises, standing),
  }
}

const isStanding = ({ status }: Matter) => status !== 'adjusted'

function citedBy(commitments: readonly Matter<CommitmentFacts>[]): Map<string, Matter<CommitmentFacts>[]> {
  const found = new Map<string, Matter<CommitmentFacts>[]>()
  for (const commitment of commitments)
    for (const clause of new Set(commitment.sources.flatMap(clauseOf))) {
      const known = found.get(clause)
      if (known) known.push(commitment)
      else found.set(clause, [commitment])
    }
  return found
}

const clauseOf = (source: Source | undefined) => (source?.kind === 'clause' ? [source.clauseId] : [])

function lineOf(promises: readonly ClauseAccount[], standing: readonly Matter[]): ReconciliationLine {
  const ownOf = new Map<string, number>()
  for (const { sources } of standing)
    for (const home of clauseOf(sources[0])) ownOf.set(home, (ownOf.get(home) ?? 0) + 1)
  const own = ({ clauseId }: ClauseAccount) => ownOf.get(clauseId) ?? 0
  const count = (test: (account: ClauseAccount) => boolean) => promises.filter(test).length
  const split = promises.filter(each => own(each) > 1)
  const alone = count(each => own(each) === 1)
  const splitTasks = split.reduce((sum, each) => sum + own(each), 0)
  return {
    promises: promises.length,
    alone,
    split: split.length,
    splitTasks,
    merged: count(each => own(each) === 0 && each.tasks.length > 0),
    setAside: count(each => each.tasks.length === 0 && each.setAside.length > 0),
    unaccounted: count(each => !each.accounted),
    otherTasks: standing.length - alone - splitTasks,
    tasks: standing.length,
  }
}
