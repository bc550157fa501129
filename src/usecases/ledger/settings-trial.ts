import { mistakesOfSettings, type RegionSettings } from '../../ledger/region-settings.ts'
import type { Mistake } from '../../ledger/schedule/rule-mistakes.ts'
import type { Setting } from '../setting.ts'
import { type Board, type BoardAsked, type BoardTask, judgedBoard, readBoard } from './board.ts'

// 试算: what rules that nobody has kept would make of the tasks as they stand. Nothing is recorded.

/** What of a task the rules decide. */
export type RuledPart = 'category' | 'lamp' | 'report' | 'slip'

/** A task that the rules tried would show otherwise than those that hold. */
export type MovedTask = {
  readonly parts: readonly RuledPart[]
  readonly before: BoardTask
  readonly after: BoardTask
}

export type SettingsTrial =
  | {
      readonly outcome: 'tried'
      readonly before: Board
      readonly after: Board
      readonly moved: readonly MovedTask[]
    }
  | { readonly outcome: 'refused'; readonly mistakes: readonly Mistake[] }
  | { readonly outcome: 'unknown-region' }

/** Judges the board of today by settings that are not kept, beside those that hold. */
export async function trySettings(
  setting: Setting,
  { settings, ...asked }: BoardAsked & { settings: RegionSettings },
): Promise<SettingsTrial> {
  const mistakes = mistakesOfSettings(settings)
  if (mistakes.length > 0) return { outcome: 'refused', mistakes }
  const read = await readBoard(setting, asked)
  if (!read) return { outcome: 'unknown-region' }
  const [before, after] = [judgedBoard(read), judgedBoard(read, settings)]
  return { outcome: 'tried', before, after, moved: movedTasks(before.tasks, after.tasks) }
}

/** The tasks that two boards of the same matters show differently, in the order of the first. */
export function movedTasks(before: readonly BoardTask[], after: readonly BoardTask[]): MovedTask[] {
  const later = new Map(after.map(task => [task.id, task]))
  return before.flatMap(task => {
    const other = later.get(task.id)
    if (!other) return []
    const parts = ruledParts.filter(part => shownAs[part](task) !== shownAs[part](other))
    return parts.length === 0 ? [] : [{ parts, before: task, after: other }]
  })
}

// A lamp that keeps its colour and says something else is another lamp: in some places red turns from worst to best.
const shownAs: Readonly<Record<RuledPart, (task: BoardTask) => string>> = {
  category: ({ standing: { category, countedAs } }) =>
    `${countedAs} ${category.id} ${category.detail?.zh ?? ''}`,
  lamp: ({ standing: { lamp } }) => `${lamp.lamp.id} ${lamp.lamp.meaning.zh}`,
  report: ({ nextReport }) => `${nextReport?.period} ${nextReport?.dueOn}`,
  slip: ({ nextSlip }) => (nextSlip?.due ? nextSlip.step.id : ''),
}

const ruledParts = Object.keys(shownAs) as readonly RuledPart[]
