import { localDateOf, monthOf, type PlainDate } from '../../model/plain-date.ts'
import type { CommitmentFacts } from '../commitment/facts.ts'
import type { Matter } from '../matter.ts'
import { lastMonthEndedOn, monthsBetween } from '../schedule/months.ts'
import { isJudged } from './commitment-standing.ts'
import type { MonthToJudge } from './reporting-plan.ts'

/** The months of a task that can be judged by a day and have not been, the earliest first: what was missed is made up for. */
export function monthsToJudge(
  matter: Matter<CommitmentFacts>,
  day: PlainDate,
  monthOfRule: (month: string) => MonthToJudge,
  utcOffset: number,
): MonthToJudge[] {
  const { facts, status } = matter
  if (!isJudged(matter) || facts.issuedAt === null || status === 'suspended') return []
  const done = facts.closing?.closedAt ? facts.closing.requestedAt : null
  const last = lastMonthEndedOn(day)
  // The month in which it was done is its last.
  const doneIn = done === null ? last : monthOf(localDateOf(done, utcOffset))
  const judged = new Set(facts.months.map(({ month }) => month))
  return monthsBetween(monthOf(localDateOf(facts.issuedAt, utcOffset)), doneIn < last ? doneIn : last)
    .filter(month => !judged.has(month))
    .map(monthOfRule)
    .filter(({ from }) => from <= day)
}
