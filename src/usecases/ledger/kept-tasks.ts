import { awaitsWord } from '../../ledger/problem/problem-type.ts'
import type { PlainDate } from '../../model/plain-date.ts'
import { inScope } from '../../store/region-scope.ts'
import type { Database } from '../../store/sql.ts'
import { listTaskKeys, readTasks, type TaskKey, type TaskWithChildren } from '../../store/task-queries.ts'
import type { Setting } from '../setting.ts'
import { type DayTask, dayTasks } from './day-tasks.ts'
import { scopeIn } from './ledger-scope.ts'
import { type PlanTerms, planTerms } from './plan-reporting.ts'
import type { RegionTerms } from './terms.ts'

// What a day shows of every task of a region, kept in memory. To judge thousands of tasks takes seconds; to ask which of
// them have changed takes milliseconds, and is asked before every answer. Writers need not know that anything is kept.

/** `task` is null where the day does not show it: issued later. */
type Entry = { readonly key: string; readonly plan: PlanTerms | undefined; readonly task: DayTask | null }

type Kept = {
  /** What every entry was judged by. Terms are the same objects for as long as their versions are. */
  by: { readonly on: PlainDate; readonly terms: RegionTerms } | null
  entries: Map<string, Entry>
  /** Readers of a region take turns: who comes second finds the work done. */
  turn: Promise<unknown>
}

const keptOf = new WeakMap<Database, Map<string, Kept>>()

/** So many are judged at a time, so that others get their turn at a database of one session. */
const atOnce = 250

export type TasksKept = {
  /** In the order of their ids. */
  readonly tasks: readonly DayTask[]
  readonly plans: ReadonlyMap<string, PlanTerms>
}

/** Every task of a region as a day shows it to the office; only what changed since it was last asked is judged anew. */
export function keptTasks(setting: Setting, terms: RegionTerms, on: PlainDate): Promise<TasksKept> {
  const kept = keptIn(setting.db, terms.region.id)
  const turn = kept.turn.then(() => freshened(setting, { kept, terms, on }))
  kept.turn = turn.catch(() => {})
  return turn
}

function keptIn(db: Database, region: string): Kept {
  const regions = keptOf.get(db) ?? new Map<string, Kept>()
  keptOf.set(db, regions)
  const kept = regions.get(region) ?? { by: null, entries: new Map(), turn: Promise.resolve() }
  regions.set(region, kept)
  return kept
}

type Freshening = { readonly kept: Kept; readonly terms: RegionTerms; readonly on: PlainDate }

async function freshened(setting: Setting, { kept, terms, on }: Freshening): Promise<TasksKept> {
  if (!isJudgedBy(kept.by, { terms, on })) kept.entries = new Map()
  kept.by = { terms, on }
  const keys = await asSystem(setting, terms, tx => listTaskKeys(tx, { tenantId: terms.region.id }))
  const planIds = [...new Set(keys.flatMap(({ planId }) => planId ?? []))]
  const plans = await planTerms(setting, terms.region.id, planIds)
  const stale = keys.filter(each => isStale(kept.entries.get(each.id), each, plans))
  for await (const read of readInParts(setting, terms, stale))
    for (const [id, entry] of judged(read, { terms, on, plans })) kept.entries.set(id, entry)
  if (kept.entries.size > keys.length) forgetOthers(kept, keys)
  return { tasks: keys.flatMap(({ id }) => kept.entries.get(id)?.task ?? []), plans }
}

/** The next part is read while the last one is judged: the database has a thread of its own. */
async function* readInParts(
  setting: Setting,
  terms: RegionTerms,
  keys: readonly TaskKey[],
): AsyncGenerator<TaskWithChildren[]> {
  const tenantId = terms.region.id
  const readFrom = (from: number) => {
    const ids = keys.slice(from, from + atOnce).map(({ id }) => id)
    const reading = ids.length === 0 ? null : asSystem(setting, terms, tx => readTasks(tx, { tenantId, ids }))
    reading?.catch(() => {}) // it is awaited later, or not at all where the part before it failed
    return reading
  }
  let reading = readFrom(0)
  for (let from = atOnce; reading !== null; from += atOnce) {
    const read = await reading
    reading = readFrom(from)
    yield read
  }
}

function isJudgedBy(by: Kept['by'], { terms, on }: Omit<Freshening, 'kept'>): boolean {
  if (by?.on !== on || by.terms.document !== terms.document || by.terms.calendar !== terms.calendar)
    return false
  const [past, present] = [by.terms.region, terms.region]
  return past.utcOffset === present.utcOffset && past.members.join() === present.members.join()
}

const isStale = (
  entry: Entry | undefined,
  { key, planId }: TaskKey,
  plans: ReadonlyMap<string, PlanTerms>,
): boolean => entry?.key !== key || entry.plan !== plans.get(planId ?? '')

function judged(
  read: readonly TaskWithChildren[],
  judging: { readonly terms: RegionTerms; readonly on: PlainDate; readonly plans: TasksKept['plans'] },
): [string, Entry][] {
  const commitments = read.map(({ matter }) => matter)
  const slips = read.flatMap(each => each.slips)
  const problems = read.flatMap(each => each.problems).filter(awaitsWord)
  const tasks = new Map(
    dayTasks({ ...judging, commitments, slips }, problems).map(task => [task.row.id, task]),
  )
  return read.map(({ key, matter: { id, facts } }) => [
    id,
    { key, plan: judging.plans.get(facts.planId ?? ''), task: tasks.get(id) ?? null },
  ])
}

function forgetOthers({ entries }: Kept, keys: readonly TaskKey[]): void {
  const known = new Set(keys.map(({ id }) => id))
  for (const id of entries.keys()) if (!known.has(id)) entries.delete(id)
}

const asSystem = <T>(
  { db }: Setting,
  { region }: RegionTerms,
  work: (tx: Database) => Promise<T>,
): Promise<T> => inScope(db, scopeIn(region, { region: region.id, agency: null, post: 'system' }), work)
