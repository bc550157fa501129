// 抽查: which tasks somebody looks at this month, and why each. Reasons come first; a share of the others is drawn by
// chance, the same on every machine and at every hour of the month, so that nobody can choose.

/** What a month's draw asks of a task. Values in the figure's own unit. */
export type Drawable = {
  readonly id: string
  /** Its closing waits for a check. */
  readonly isAsked: boolean
  readonly isLate: boolean
  readonly isSaidComplete: boolean
  readonly figures: readonly {
    readonly id: string
    readonly target: number
    readonly base: number
    readonly reported: number | null
    /** Of the return before. */
    readonly before: number | null
  }[]
}

export type DrawRule = {
  /** `2026-11` */
  readonly month: string
  /** Percent of the tasks that have a reported value. */
  readonly sampleShare: number
  /** Percent of the way from base to target. */
  readonly bigChange: number
}

/** Why a task is drawn, the weightiest first. */
export const drawReasons = ['asked', 'overdue', 'big-change', 'completion', 'chance'] as const
export type DrawReason = (typeof drawReasons)[number]

export type Drawn<Task> = { readonly task: Task; readonly reasons: readonly DrawReason[] }

/** The tasks drawn for a month, the weightiest reason first; `size` is how many could be drawn. */
export function drawSample<Task extends Drawable>(
  tasks: readonly Task[],
  rule: DrawRule,
): { readonly drawn: readonly Drawn<Task>[]; readonly size: number } {
  const reporting = tasks.filter(task => task.figures.some(each => each.reported !== null))
  const byChance = new Set(chosenByChance(reporting, rule))
  const drawn = tasks.flatMap(task => {
    const reasons = reasonsOf(task, rule, byChance.has(task.id))
    return reasons.length > 0 ? [{ task, reasons }] : []
  })
  const weight = ({ reasons: [first] }: Drawn<Task>) => (first ? drawReasons.indexOf(first) : 0)
  return { drawn: drawn.sort((one, other) => weight(one) - weight(other)), size: reporting.length }
}

function reasonsOf(task: Drawable, { bigChange }: DrawRule, isByChance: boolean): DrawReason[] {
  const hasValue = task.figures.some(each => each.reported !== null)
  const is: Readonly<Record<DrawReason, boolean>> = {
    asked: task.isAsked,
    overdue: hasValue && task.isLate,
    'big-change': task.figures.some(each => isBigChange(each, bigChange)),
    completion: hasValue && task.isSaidComplete,
    chance: isByChance,
  }
  return drawReasons.filter(each => is[each])
}

/** Whether a value moved by so many percent of its way since the return before. */
export function isBigChange(
  { target, base, reported, before }: Drawable['figures'][number],
  percent: number,
): boolean {
  if (reported === null || before === null) return false
  const way = Math.abs(target - base) || Math.abs(target)
  return way > 0 && Math.abs(reported - before) * 100 >= percent * way
}

/** How many tasks a share of so many percent draws by chance. */
export const countByChance = (tasks: number, sampleShare: number): number =>
  Math.ceil((tasks * sampleShare) / 100)

function chosenByChance(tasks: readonly Drawable[], { month, sampleShare }: DrawRule): string[] {
  const count = countByChance(tasks.length, sampleShare)
  return tasks
    .map(({ id }) => ({ id, lot: lotOf(`${month} ${id}`) }))
    .sort((one, other) => one.lot - other.lot || (one.id < other.id ? -1 : 1))
    .slice(0, count)
    .map(({ id }) => id)
}

/** A lot of 0 to 2³²−1 that a text draws: FNV-1a, then mixed, since alike texts would draw alike lots. */
export function lotOf(text: string): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index++)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}
