import { type BoardReturn, boardReturnsOf } from '../../ledger/board/board-return.ts'
import type { BoardRow } from '../../ledger/board/board-row.ts'
import { boardRowOf } from '../../ledger/board/board-row-of.ts'
import { knownBy, type RowDay } from '../../ledger/board/row-return.ts'
import { type PeriodDue, periodsDue } from '../../ledger/schedule/reporting-calendar.ts'
import type { ReportingRule } from '../../ledger/schedule/reporting-rule.ts'
import { owedReports, stands } from '../../ledger/standing/reporting-duties.ts'
import { addDays, localDateOf } from '../../model/plain-date.ts'
import { type BoardRead, byParent, type Commitment, judgedBoard, memberOf, sectionOf } from './board.ts'
import { ruleOf } from './plan-reporting.ts'

/** What a day shows of one task: its row, and the returns that somebody has to see to. */
export type DayTask = { readonly row: BoardRow; readonly returns: readonly BoardReturn[] }

/** An open problem, and the task that it stands on. */
export type OpenProblem = { readonly id: string; readonly parent: string | null }

/** The tasks of a board as its day shows them, in the order of their ids. */
export function dayTasks(read: BoardRead, problems: readonly OpenProblem[]): DayTask[] {
  const { on, terms, slips } = read
  const board = judgedBoard(read)
  const { staleAfter } = terms.document.checking
  const day = { on, utcOffset: terms.region.utcOffset, staleAfter }
  const tasks = new Map(board.tasks.map(task => [task.id, task]))
  const matters = [...board.tasks.map(({ matter }) => matter), ...board.apart]
  const periodsOf = rowPeriods(read, matters)
  const slipsOf = slips && byParent(slips)
  const problemsOf = problemsByTask(problems)
  const steps = terms.document.schedule.ladder.steps.map(({ id }) => id)
  return matters
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map(matter => {
      const task = tasks.get(matter.id)
      const { rule, periods, inHand } = periodsOf(matter.facts.planId)
      const owed = owedReports(matter, sinceHeardOf(matter, periods, day), rule, day)
      const reporting = { day, owed, inHand: inHand?.period ?? null }
      const row = boardRowOf(matter, {
        ...reporting,
        standing: task?.standing ?? null,
        section: sectionOf(matter, read.plans),
        region: memberOf(matter, terms),
        chased: slipsOf && {
          slips: slipsOf.get(matter.id) ?? [],
          steps,
          next: task?.nextSlip ?? { due: false, code: 'nothing-due', zh: '' },
        },
        problems: problemsOf.get(matter.id) ?? [],
      })
      return { row, returns: boardReturnsOf(matter, reporting) }
    })
}

function problemsByTask(problems: readonly OpenProblem[]): Map<string, string[]> {
  const found = new Map<string, string[]>()
  for (const { id, parent } of problems)
    if (parent !== null) found.set(parent, [...(found.get(parent) ?? []), id])
  return found
}

/**
 * The periods that a row asks about: from the last one of which the lead's return stands, and those of which a return is
 * on its way. What went before is accepted or silent, and however many years of it there are, nothing asks for it.
 */
function sinceHeardOf(
  { lead, facts }: Commitment,
  periods: readonly PeriodDue[],
  day: RowDay,
): readonly PeriodDue[] {
  const isBy = knownBy(day)
  const standing = new Set(
    facts.reports
      .filter(each => each.agency === lead && stands(each) && isBy(each.signedAt))
      .map(({ period }) => period),
  )
  const unfinished = new Set(
    facts.reports
      .filter(each => each.state !== 'accepted' || !isBy(each.reviewedAt))
      .map(({ period }) => period),
  )
  const last = periods.findLast(({ period }) => standing.has(period))?.period
  // Of a chain's levels the first reports before the last does, for the same period.
  const since = periods.findIndex(({ period }) => period === last)
  return periods.filter(({ period }, index) => index >= since || unfinished.has(period))
}

type RowPeriods = {
  readonly rule: ReportingRule
  /** Those that may have come due since the first task was issued, up to the one in hand. */
  readonly periods: readonly PeriodDue[]
  /** The last one whose return may be handed in. */
  readonly inHand: PeriodDue | null
}

// A return of a year opens long before its day, and the one before it may still be in hand.
const longestPeriod = 400

/** The periods of each plan's rule, reckoned once a plan; null for the region's usual one. */
export function rowPeriods(
  { on, terms, plans }: Pick<BoardRead, 'on' | 'terms' | 'plans'>,
  matters: readonly Commitment[],
): (planId: string | null) => RowPeriods {
  const from = firstIssue(matters, terms.region.utcOffset) ?? on
  const known = new Map<string | null, RowPeriods>()
  return planId => {
    const found = known.get(planId) ?? reckon(planId === null ? undefined : plans.get(planId))
    known.set(planId, found)
    return found
  }
  function reckon(plan: Parameters<typeof ruleOf>[0]): RowPeriods {
    const rule = ruleOf(plan, terms)
    const level = rule.levels.at(-1)?.id ?? null
    const all = periodsDue(rule, addDays(from, -longestPeriod), addDays(on, longestPeriod), terms.calendar)
    const inHand = all.findLast(due => due.level === level && due.opensOn <= on) ?? null
    const periods = all.filter(({ dueOn }) => inHand !== null && dueOn <= inHand.dueOn)
    return { rule, periods, inHand }
  }
}

const firstIssue = (matters: readonly Commitment[], utcOffset: number): string | undefined =>
  matters
    .flatMap(({ facts }) => (facts.issuedAt === null ? [] : [localDateOf(facts.issuedAt, utcOffset)]))
    .sort()
    .at(0)
