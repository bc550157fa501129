import type { Actor } from '../../ledger/actor.ts'
import { type PeriodDue, periodsDue } from '../../ledger/schedule/reporting-calendar.ts'
import { isJudged } from '../../ledger/standing/commitment-standing.ts'
import { type OwedReport, owedReports } from '../../ledger/standing/reporting-duties.ts'
import { addDays, addMonths, localDateOf, type PlainDate } from '../../model/plain-date.ts'
import { inScope } from '../../store/region-scope.ts'
import type { Setting } from '../setting.ts'
import { type Commitment, everyMatter, planIdsOf } from './board.ts'
import { scopeIn } from './ledger-scope.ts'
import { type PlanTerms, planTerms, ruleOf } from './plan-reporting.ts'
import { type RegionTerms, termsOf } from './terms.ts'

/** Which returns are asked for; all of the last and the present periods where nothing is said. */
export type DutyFilter = {
  readonly period?: string | undefined
  readonly agency?: string | undefined
  readonly state?: OwedReport['state'] | undefined
}

export type OwedReturn = OwedReport & { readonly title: string; readonly planId: string | null }

/** Returns of one period that one agency owes, by where they stand; the states sum to `total`. */
export type DutyGroup = {
  readonly period: string
  readonly agency: string
  readonly dueOn: PlainDate
  readonly total: number
  readonly states: Readonly<Partial<Record<OwedReport['state'], number>>>
}

export type Duties = {
  readonly on: PlainDate
  readonly from: PlainDate
  readonly to: PlainDate
  readonly returns: readonly OwedReturn[]
  readonly groups: readonly DutyGroup[]
}

type Asked = {
  readonly region: string
  readonly actor: Actor
  readonly on?: PlainDate | undefined
  /** Due days, both included. */
  readonly from?: PlainDate | undefined
  readonly to?: PlainDate | undefined
}

/** Who owes a return, and where it stands on a day; an agency is shown its own and those of tasks that it takes part in. */
export async function openDuties(setting: Setting, asked: Asked): Promise<Duties | undefined> {
  const { region, actor } = asked
  const terms = await termsOf(setting, region)
  if (!terms) return undefined
  const on = asked.on ?? localDateOf(setting.now(), terms.region.utcOffset)
  const from = asked.from ?? `${addMonths(on, -1).slice(0, 7)}-01`
  const to = asked.to ?? addDays(on, terms.document.schedule.reporting.opensDaysBefore)
  const commitments = (await inScope(setting.db, scopeIn(terms.region, actor), tx =>
    everyMatter(tx, region, 'commitment'),
  )) as Commitment[]
  const plans = await planTerms(setting, region, planIdsOf(commitments))
  const returns = owedBetween(commitments, { terms, plans, on, from, to })
  return { on, from, to, returns, groups: groupsOf(returns) }
}

/** Every return that tasks owe with its due day between two days, both included. */
export function owedBetween(
  commitments: readonly Commitment[],
  asked: {
    readonly terms: RegionTerms
    readonly plans: ReadonlyMap<string, PlanTerms>
    readonly on: PlainDate
    readonly from: PlainDate
    readonly to: PlainDate
  },
): OwedReturn[] {
  const { terms, plans, on, from, to } = asked
  const known = new Map<string | null, { rule: ReturnType<typeof ruleOf>; periods: PeriodDue[] }>()
  const duesOf = (planId: string | null) => {
    const found = known.get(planId)
    if (found) return found
    const rule = ruleOf(planId === null ? undefined : plans.get(planId), terms)
    const dues = { rule, periods: periodsDue(rule, from, to, terms.calendar) }
    known.set(planId, dues)
    return dues
  }
  return commitments.filter(isJudged).flatMap(matter => {
    const { planId } = matter.facts
    const { rule, periods } = duesOf(planId)
    const day = { on, utcOffset: terms.region.utcOffset }
    return owedReports(matter, periods, rule, day).map(owed => ({ ...owed, title: matter.title, planId }))
  })
}

/** The returns that a filter asks for. */
export const listedReturns = ({ returns }: Duties, { period, agency, state }: DutyFilter): OwedReturn[] =>
  returns.filter(
    each =>
      (period === undefined || each.duty.due.period === period) &&
      (agency === undefined || each.duty.agency === agency) &&
      (state === undefined || each.state === state),
  )

function groupsOf(returns: readonly OwedReturn[]): DutyGroup[] {
  const groups = new Map<
    string,
    DutyGroup & { total: number; states: Partial<Record<OwedReport['state'], number>> }
  >()
  for (const { duty, state } of returns) {
    const { agency, due } = duty
    const key = `${due.period}\n${agency}`
    const group = groups.get(key) ?? { period: due.period, agency, dueOn: due.dueOn, total: 0, states: {} }
    groups.set(key, {
      ...group,
      total: group.total + 1,
      states: { ...group.states, [state]: (group.states[state] ?? 0) + 1 },
    })
  }
  return [...groups.values()].sort((a, b) =>
    a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : a.agency < b.agency ? -1 : 1,
  )
}
