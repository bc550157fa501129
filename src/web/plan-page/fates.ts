import type { BoardRow } from '../../ledger/board/board-row.ts'
import type { ClauseKind, Framework } from '../../model/plan.ts'
import type { Row } from '../intake/intake-model.ts'
import type { Progress } from '../parts/CategoryShape.tsx'
import type { PlanTask, PlanTasks } from './plan-client.ts'

// What became of each sentence: its tasks with where they stand, or why nothing became of it. Pure.

/** A task with its line of the board; `row` is null where the reader does not see it there. */
export type FateTask = {
  readonly task: PlanTask
  readonly row: BoardRow | null
  /** Null where nothing is judged of it: not issued yet, or another agency's. */
  readonly progress: Progress | null
}

/** Why a sentence stands without a task of its own. */
export type WhyNone = 'no-promise' | 'not-taken-in' | 'set-aside' | 'merged'

export type Fate = {
  readonly row: Row
  /** Tasks that answer for it, those of other sentences among them where it was merged. */
  readonly tasks: readonly FateTask[]
  readonly setAside: readonly PlanTask[]
  /** Null where it has tasks of its own. */
  readonly why: WhyNone | null
}

const progressOf = (row: BoardRow | null): Progress | null => {
  if (!row || row.countedAs === 'apart') return null
  if (row.category !== null && row.category !== 'other') return row.category
  const isSilent = row.return !== null && !['accepted', 'to-review', 'returned'].includes(row.return.state)
  return isSilent ? 'unreported' : row.category
}

/** What became of every clause, by its id, in the order of the document. */
export function fatesOf(
  rows: readonly Row[],
  { tasks }: Pick<PlanTasks, 'tasks'>,
  board: readonly BoardRow[],
): Map<string, Fate> {
  const rowOf = new Map(board.map(row => [row.id, row]))
  const byClause = new Map<string, PlanTask[]>()
  for (const task of tasks)
    for (const clause of task.clauses) byClause.set(clause, [...(byClause.get(clause) ?? []), task])
  return new Map(
    rows.map(row => {
      const mine = byClause.get(row.id) ?? []
      const standing = mine.filter(each => each.status !== 'adjusted')
      const setAside = mine.filter(each => each.status === 'adjusted')
      const withRows = standing.map((task): FateTask => {
        const own = rowOf.get(task.id) ?? null
        return { task, row: own, progress: progressOf(own) }
      })
      return [row.id, { row, tasks: withRows, setAside, why: whyNone(row, standing, setAside) }] as const
    }),
  )
}

function whyNone(row: Row, standing: readonly PlanTask[], setAside: readonly PlanTask[]): WhyNone | null {
  if (standing.some(each => each.clauses[0] === row.id)) return null
  if (standing.length > 0) return 'merged'
  if (setAside.length > 0) return 'set-aside'
  return row.clause.now.kind === 'commitment' ? 'not-taken-in' : 'no-promise'
}

/** The gravest first: what is behind must not be the one that is cut off. */
const byGravity: readonly Progress[] = [
  'behind',
  'unreported',
  'on-schedule',
  'ahead',
  'other',
  'completed',
  'completed-early',
]

export type ProgressCount = { readonly progress: Progress; readonly count: number }

/** How many tasks stand at each category, the gravest first; those that are not judged in `unjudged`. */
export function progressCounts(tasks: readonly Pick<FateTask, 'progress'>[]): {
  counts: ProgressCount[]
  unjudged: number
} {
  const counts = byGravity
    .map(progress => ({ progress, count: tasks.filter(each => each.progress === progress).length }))
    .filter(each => each.count > 0)
  return { counts, unjudged: tasks.filter(each => each.progress === null).length }
}

/** The document's order of kinds in 全文 n 句 = 承诺 + ….  */
export const kinds: readonly ClauseKind[] = [
  'commitment',
  'result',
  'principle',
  'exhortation',
  'procedure',
  'context',
]

/** How many clauses are of each kind; they sum to all of them. */
export const kindCounts = (rows: readonly Row[]): { kind: ClauseKind; count: number }[] =>
  kinds
    .map(kind => ({ kind, count: rows.filter(each => each.clause.now.kind === kind).length }))
    .filter(each => each.count > 0)

/** Every task once, in the order of the document. */
export function tasksInOrder(fates: Iterable<Fate>): { number: string; fate: FateTask }[] {
  const seen = new Set<string>()
  const found: { number: string; fate: FateTask }[] = []
  for (const { row, tasks } of fates)
    for (const fate of tasks) {
      if (seen.has(fate.task.id)) continue
      seen.add(fate.task.id)
      found.push({ number: row.number, fate })
    }
  return found
}

/** One thing that a digit of a framework stands for, with the clauses that speak of it. */
export type FrameworkItem = { readonly name: string; readonly clauses: readonly string[] }

/** The clauses below the headings that name an item, else those that name it themselves. */
export function clausesOfItem(
  item: string,
  rows: readonly Row[],
  sections: ReadonlyMap<
    string,
    { readonly id: string; readonly parent: string | null; readonly title: string }
  >,
): string[] {
  const named = new Set([...sections.values()].filter(each => each.title.includes(item)).map(each => each.id))
  const isBelow = (section: string | null): boolean => {
    for (let id = section, depth = 0; id !== null && depth < 12; depth++) {
      if (named.has(id)) return true
      id = sections.get(id)?.parent ?? null
    }
    return false
  }
  const below = named.size > 0 ? rows.filter(each => isBelow(each.clause.section)) : []
  const found = below.length > 0 ? below : rows.filter(each => each.clause.text.includes(item))
  return found.map(each => each.id)
}

/** Items that the plan spells out of so many that its digit says. */
export const spelledOut = ({ count, items }: Framework['parts'][number]): 'all' | 'some' | 'none' => {
  if (items.length >= count) return 'all'
  return items.length > 0 ? 'some' : 'none'
}

/** The clause that an address names after `#`: by its id, its number (`c12`), or a character of the text (`at-120`). */
export function clauseOfHash(hash: string, rows: readonly Row[]): string | null {
  const name = hash.replace(/^#/, '')
  if (name === '') return null
  const byId = rows.find(each => each.id === name)
  if (byId) return byId.id
  const place = /^at-(\d+)$/.exec(name)?.[1]
  if (place !== undefined) {
    const at = Number(place)
    return rows.find(({ clause }) => clause.span[0] <= at && at < clause.span[1])?.id ?? null
  }
  return rows.find(each => `c${each.number}` === name)?.id ?? null
}
