import type { Category } from '../../ledger/schedule/category.ts'
import type { Language } from '../text.ts'
import { dayInProse, daysFrom } from './formats.ts'

/** What says when a task was done. Days as `2026-10-08`. */
type Done = {
  readonly category: Category
  readonly completedOn: string | null
  readonly dueOn: string | null
}

const isDone = (category: Category): boolean => category === 'completed' || category === 'completed-early'

/** The day on which a task was done, `10月8日`, for what follows the word of its category; undefined where it is not. */
export const doneDay = (
  { category, completedOn }: Omit<Done, 'dueOn'>,
  language: Language,
  today: string,
): string | undefined =>
  isDone(category) && completedOn !== null ? dayInProse(completedOn, language, today) : undefined

/** The same where there is room: what was done early also says by how much, `10月8日，提前 38 天`. */
export function doneDayAndLead(done: Done, language: Language, today: string): string | undefined {
  const day = doneDay(done, language, today)
  const { category, completedOn, dueOn } = done
  const early = completedOn && dueOn ? daysFrom(completedOn, dueOn) : 0
  if (day === undefined || category !== 'completed-early' || early <= 0) return day
  return language === 'zh'
    ? `${day}，提前 ${early} 天`
    : `${day}, by ${early} ${early === 1 ? 'day' : 'days'}`
}
