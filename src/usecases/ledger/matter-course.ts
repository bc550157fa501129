import type { Actor } from '../../ledger/actor.ts'
import { type FigureCourse, figureCourse } from '../../ledger/standing/figure-course.ts'
import { addDays, localDateOf, type PlainDate } from '../../model/plain-date.ts'
import { findMatter } from '../../store/ledger-store.ts'
import { inScope } from '../../store/region-scope.ts'
import type { Setting } from '../setting.ts'
import { type Board, type BoardTask, type Commitment, judgedBoard, planIdsOf } from './board.ts'
import { scopeIn } from './ledger-scope.ts'
import { planTerms } from './plan-reporting.ts'
import { type OwedReturn, owedBetween } from './reporting-duties.ts'
import { termsOf } from './terms.ts'

/** How a task has gone and how it stands: judged as the board judges it, each figure by month, each return it owed. */
export type MatterCourse = {
  readonly on: PlainDate
  /** The board of this one task: what its lamp and category are called by. */
  readonly board: Board
  /** Null where it is not judged: not issued yet, or given up. */
  readonly task: BoardTask | null
  readonly figures: readonly FigureCourse[]
  /** From its issue up to what is about to fall due, in the order of their days. */
  readonly returns: readonly OwedReturn[]
}

type Asked = { readonly region: string; readonly actor: Actor; readonly matterId: string }

/** The course of a task as of today; undefined where the actor sees no such task. */
export async function openCourse(
  setting: Setting,
  { region, actor, matterId }: Asked,
): Promise<MatterCourse | undefined> {
  const terms = await termsOf(setting, region)
  if (!terms) return undefined
  const matter = await inScope(setting.db, scopeIn(terms.region, actor), tx =>
    findMatter(tx, { tenantId: region, matterId }),
  )
  if (matter?.type !== 'commitment') return undefined
  const commitment = matter as Commitment
  const on = localDateOf(setting.now(), terms.region.utcOffset)
  const plans = await planTerms(setting, region, planIdsOf([commitment]))
  const board = judgedBoard({ on, terms, commitments: [commitment], slips: null, plans })
  const task = board.tasks[0] ?? null
  const { schedule } = terms.document
  const dueOn = task?.standing.lateness.dueOn ?? commitment.dueOn
  const from = commitment.facts.issuedAt
  return {
    on,
    board,
    task,
    figures: commitment.facts.figures.map(figure =>
      figureCourse(commitment, figure, { on, dueOn, step: schedule.step }),
    ),
    returns:
      from === null
        ? []
        : owedBetween([commitment], {
            ...{ terms, plans, on },
            from: localDateOf(from, terms.region.utcOffset),
            to: addDays(on, schedule.reporting.opensDaysBefore),
          }).sort((one, other) => (one.duty.due.dueOn < other.duty.due.dueOn ? -1 : 1)),
  }
}
