import type { CommitmentFacts, Report } from '../../ledger/commitment/facts.ts'
import type { Matter } from '../../ledger/matter.ts'
import type { OwedReturn } from './report-client.ts'

// 要填的: which returns an agency owes, in the order in which they are done, by period.

/** Where a return stands for the posts of its own agency. */
export type DueState = Report['state'] | 'to-write'

type Task = Pick<Matter<CommitmentFacts>, 'id' | 'title' | 'lead' | 'dueOn' | 'facts'>

/** A return that is owed, with the task it is of. */
export type Due<T extends Task = Task> = {
  readonly task: T
  readonly owed: OwedReturn
  readonly state: DueState
}

/** A period as the desk offers it; `open` counts returns that are still to be written. */
export type DuePeriod = {
  readonly period: string
  readonly dueOn: string
  readonly open: number
  /** Not open yet by the calendar: nobody waits for it. */
  readonly isComing: boolean
}

const still: ReadonlySet<DueState> = new Set(['to-write', 'taken-back', 'handed-back', 'returned'])

/** Whether a return is still to be written or to be written again. */
export const isToWrite = (state: DueState): boolean => still.has(state)

/** The return of one agency for a period, as its task has it. */
export const reportFor = ({ facts }: Pick<Task, 'facts'>, agency: string, period: string) =>
  facts.reports.find(each => each.agency === agency && each.period === period)

/** The periods in which something is owed, the latest due first. */
export function periodsOwed(owed: readonly OwedReturn[]): DuePeriod[] {
  const periods = new Map<string, DuePeriod>()
  for (const { period, state } of owed) {
    const isDone = state === 'reported' || state === 'reported-late'
    const known = periods.get(period.period)
    periods.set(period.period, {
      period: period.period,
      dueOn: period.dueOn,
      open: (known?.open ?? 0) + (isDone ? 0 : 1),
      isComing: (known?.isComing ?? true) && state === 'not-open',
    })
  }
  return [...periods.values()].sort((one, other) => (one.dueOn < other.dueOn ? 1 : -1))
}

/** The period that is written now: the next to fall due that is open, else the last that was; null where none is. */
export function presentPeriod(periods: readonly DuePeriod[], today: string): DuePeriod | null {
  const open = periods.filter(each => !each.isComing)
  return open.findLast(each => each.dueOn >= today) ?? open[0] ?? null
}

/** The next period that is not open yet; null where the calendar has none. */
export const comingPeriod = (periods: readonly DuePeriod[]): DuePeriod | null =>
  periods.findLast(each => each.isComing) ?? null

const urgency: Readonly<Record<DueState, number>> = {
  returned: 0,
  'handed-back': 0,
  'taken-back': 1,
  'to-write': 1,
  submitted: 2,
  signed: 3,
  accepted: 4,
}

/** What is owed for a period: sent back first, then by the task's deadline, lead before support. */
export function dueIn<T extends Task>(
  tasks: readonly T[],
  owed: readonly OwedReturn[],
  period: string,
): Due<T>[] {
  const byId = new Map(tasks.map(each => [each.id, each]))
  const due = owed.flatMap((each): Due<T>[] => {
    const task = byId.get(each.matter)
    if (!task || each.period.period !== period) return []
    return [{ task, owed: each, state: reportFor(task, each.agency, period)?.state ?? 'to-write' }]
  })
  const rank = ({ task, owed: { part }, state }: Due<T>) =>
    [urgency[state], task.dueOn ?? '9999', part === 'support' ? 1 : 0, task.title] as const
  return due.sort((one, other) => compare(rank(one), rank(other)))
}

function compare(one: readonly (string | number)[], other: readonly (string | number)[]): number {
  for (const [index, value] of one.entries()) {
    const against = other[index] ?? ''
    if (value !== against) return value < against ? -1 : 1
  }
  return 0
}
