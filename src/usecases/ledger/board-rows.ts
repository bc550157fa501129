import type { Actor } from '../../ledger/actor.ts'
import type { BoardReturn } from '../../ledger/board/board-return.ts'
import type { BoardRow, BoardRows } from '../../ledger/board/board-row.ts'
import { awaitsWord } from '../../ledger/problem/problem-type.ts'
import { localDateOf } from '../../model/plain-date.ts'
import { inScope } from '../../store/region-scope.ts'
import { listSeenTasks } from '../../store/task-queries.ts'
import type { Setting } from '../setting.ts'
import { type BoardAsked, type BoardRead, everyMatter, readBoard } from './board.ts'
import { type DayTask, dayTasks, rowPeriods } from './day-tasks.ts'
import { keptTasks } from './kept-tasks.ts'
import { scopeIn } from './ledger-scope.ts'
import { termsOf } from './terms.ts'

/** Every row that the actor may see on a day; undefined where there is no such region. */
export async function openBoardRows(setting: Setting, asked: BoardAsked): Promise<BoardRows | undefined> {
  const found = await shownTasks(setting, asked)
  if (!found) return undefined
  const { read, tasks } = found
  const { inHand } = rowPeriods(read, [])(null)
  return {
    region: read.terms.region.id,
    on: read.on,
    rows: tasks.map(({ row }) => row).sort(inOrderOfPlans),
    period: inHand && { period: inHand.period, zh: inHand.zh, dueOn: inHand.dueOn },
    plans: [...read.plans].map(([id, { title, sections }]) => ({ id, title, sections })),
  }
}

// A plan is one office's list; whoever reads the ledger knows it by that order. What stands in no plan comes last.
const noPlace = Number.MAX_SAFE_INTEGER

function inOrderOfPlans(one: BoardRow, other: BoardRow): number {
  const [a, b] = [one.planId ?? '\uffff', other.planId ?? '\uffff']
  if (a !== b) return a < b ? -1 : 1
  const apart = (one.place ?? noPlace) - (other.place ?? noPlace)
  return apart !== 0 ? apart : one.id < other.id ? -1 : 1
}

/** A return with what a list says of its task. */
export type ListedReturn = BoardReturn & {
  readonly matter: string
  readonly title: string
  readonly planId: string | null
  readonly lead: string | null
  /** Version of the task, that commands name; `version` is where the return's words stand. */
  readonly matterVersion: number
}

export type ReturnFilter = {
  readonly state?: BoardReturn['state'] | undefined
  readonly agency?: string | undefined
  readonly period?: string | undefined
  readonly part?: BoardReturn['part'] | undefined
  readonly inHand?: boolean | undefined
  readonly missing?: boolean | undefined
}

/** The returns of every agency that somebody has to see to, as far as the actor may see, in the order of their ids. */
export async function openBoardReturns(
  setting: Setting,
  asked: BoardAsked,
  filter: ReturnFilter,
): Promise<{ readonly on: string; readonly returns: ListedReturn[] } | undefined> {
  const found = await shownTasks(setting, asked)
  if (!found) return undefined
  const asks = Object.entries(filter).filter(([, value]) => value !== undefined)
  const returns = found.tasks.flatMap(({ row, returns: ofTask }) => {
    const { id: matter, title, planId, lead, version: matterVersion } = row
    return ofTask
      .filter(each => asks.every(([key, value]) => each[key as keyof ReturnFilter] === value))
      .map(each => ({ ...each, matter, title, planId, lead, matterVersion }))
  })
  return { on: found.read.on, returns: returns.sort((a, b) => (a.id < b.id ? -1 : 1)) }
}

type Shown = {
  readonly read: Pick<BoardRead, 'on' | 'terms' | 'plans'>
  readonly tasks: readonly DayTask[]
}

/** Today's tasks come from memory; another day's are judged for the asking. */
async function shownTasks(setting: Setting, asked: BoardAsked): Promise<Shown | undefined> {
  const terms = await termsOf(setting, asked.region)
  if (!terms) return undefined
  const today = localDateOf(setting.now(), terms.region.utcOffset)
  if ((asked.on ?? today) !== today) return tasksOfAnotherDay(setting, asked)
  const { tasks, plans } = await keptTasks(setting, terms, today)
  const read = { on: today, terms, plans }
  if (seesAll(asked.actor)) return { read, tasks }
  const seen = await inScope(setting.db, scopeIn(terms.region, asked.actor), tx =>
    listSeenTasks(tx, { tenantId: terms.region.id }),
  )
  const own = tasks.filter(({ row }) => seen.tasks.has(row.id)).map(task => asSeenBy(seen.problems, task))
  const planIds = new Set(own.map(({ row }) => row.planId))
  return { read: { ...read, plans: new Map([...plans].filter(([id]) => planIds.has(id))) }, tasks: own }
}

const seesAll = ({ agency, post }: Actor): boolean => agency === null && post !== 'public'

/** Agencies do not see each other's slips. */
const asSeenBy = (problems: ReadonlySet<string>, { row, returns }: DayTask): DayTask => ({
  row: { ...row, slip: null, nextSlip: null, problems: row.problems.filter(id => problems.has(id)) },
  returns,
})

async function tasksOfAnotherDay(setting: Setting, asked: BoardAsked): Promise<Shown | undefined> {
  const read = await readBoard(setting, asked)
  if (!read) return undefined
  const { region } = read.terms
  const problems = await inScope(setting.db, scopeIn(region, asked.actor), tx =>
    everyMatter(tx, region.id, 'problem'),
  )
  return { read, tasks: dayTasks(read, problems.filter(awaitsWord)) }
}
