import type { Matter } from '../../ledger/matter.ts'
import { replyDueOn } from '../../ledger/schedule/ladder.ts'
import { type SlipFacts, slipType } from '../../ledger/slip/slip-type.ts'
import { judgeCommitment } from '../../ledger/standing/commitment-standing.ts'
import { monthsToJudge } from '../../ledger/standing/months-to-judge.ts'
import { nextSlip, roundFrom } from '../../ledger/standing/next-slip.ts'
import { type MonthToJudge, monthToJudge } from '../../ledger/standing/reporting-plan.ts'
import type { PlainDate } from '../../model/plain-date.ts'
import type { LedgerSetting } from './act.ts'
import { byParent, type Commitment } from './board.ts'
import { type Routine, recordEach } from './day-record.ts'
import { type PlanTerms, ruleOf } from './plan-reporting.ts'
import type { RegionTerms } from './terms.ts'

/** One run of a day: `today` is when it is run, which is later where a day is made up for. */
export type DayRun = {
  readonly terms: RegionTerms
  readonly plans: ReadonlyMap<string, PlanTerms>
  readonly day: PlainDate
  readonly today: PlainDate
}

const reckoningOf = ({ region, calendar, document }: RegionTerms) => ({
  step: document.schedule.step,
  calendar,
  utcOffset: region.utcOffset,
})

/** Notes on each task how its months were judged that can be judged by now; gives how many. */
export async function judgeMonths(
  setting: LedgerSetting,
  { terms, plans, day }: DayRun,
  commitments: readonly Commitment[],
): Promise<number> {
  const { schedule } = terms.document
  const reckoning = reckoningOf(terms)
  const monthOfPlan = monthsByPlan(plans, terms)
  const notes = commitments.flatMap(matter => {
    let past = matter.facts.months
    const months = monthsToJudge(matter, day, monthOfPlan(matter.facts.planId), reckoning.utcOffset)
    return months.map(({ month, last, from, periods }, index): Routine => {
      // As known on the day from which the month could be judged: run late, it comes to the same.
      const judging = { knownBy: from, on: last, judgedOn: last, periods }
      const known = { ...matter, facts: { ...matter.facts, months: past } }
      const { category, lamp, gapPoints } = judgeCommitment(known, judging, schedule, reckoning)
      past = [...past, { month, category: category.id, gapPoints, lamp: lamp.lamp.id }]
      return {
        matterId: matter.id,
        expectedVersion: matter.version + index,
        command: 'note-month',
        data: {
          month,
          category: category.id,
          lamp: lamp.lamp.id,
          ...(gapPoints === null ? {} : { gapPoints }),
        },
      }
    })
  })
  return recordEach(setting, terms, notes)
}

/** Months as each plan's rule of reporting lets them be judged, reckoned once. */
function monthsByPlan(plans: ReadonlyMap<string, PlanTerms>, terms: RegionTerms) {
  const known = new Map<string, MonthToJudge>()
  return (planId: string | null) =>
    (month: string): MonthToJudge => {
      const key = `${planId}\n${month}`
      const rule = ruleOf(planId === null ? undefined : plans.get(planId), terms)
      const found = known.get(key) ?? monthToJudge(rule, month, terms.calendar)
      known.set(key, found)
      return found
    }
}

/** Ends what still chases a task that is over: slips of a ledger older than the rule that they end with it. */
export function endSlipsOfTheOver(
  setting: LedgerSetting,
  { terms }: Pick<DayRun, 'terms'>,
  commitments: readonly Commitment[],
  slips: readonly Matter[],
): Promise<number> {
  const over = new Map(
    commitments.flatMap(({ id, status }) =>
      status === 'closed' || status === 'adjusted' ? [[id, status] as const] : [],
    ),
  )
  const ends = slips.flatMap((slip): Routine[] => {
    const status = over.get(slip.parent ?? '')
    if (status === undefined || !slipType.statuses[slip.status]?.open) return []
    const [command, reason] =
      status === 'closed' ? ['end-with-task', '所督事项已销号'] : ['withdraw', '所督事项不再办理']
    return [{ matterId: slip.id, expectedVersion: slip.version, command, data: { reason } }]
  })
  return recordEach(setting, terms, ends)
}

/** Drafts the slips that the ladder asks for, for the office to sign; gives how many. */
export function draftSlips(
  setting: LedgerSetting,
  { terms, day, today }: DayRun,
  commitments: readonly Commitment[],
  slips: readonly Matter[],
): Promise<number> {
  const { ladder } = terms.document.schedule
  const { region, calendar } = terms
  const slipsOf = byParent(slips as readonly Matter<SlipFacts>[])
  const drafts = commitments.flatMap((matter): Routine[] => {
    const chased = { matter, slips: slipsOf.get(matter.id) ?? [] }
    const next = nextSlip(ladder, chased, day, { calendar, utcOffset: region.utcOffset })
    if (!next.due || matter.lead === null) return []
    const { step } = next
    const replyBy = replyDueOn(step, today, calendar).date
    const round = roundFrom(matter, region.utcOffset)
    return [
      {
        // A step is taken once in a round, so that its slip has one name however often the day is run.
        matterId: `${matter.id}.slip.${round === null ? '' : `${round}.`}${step.id}`,
        opens: 'slip',
        command: 'draft',
        data: {
          step: step.id,
          stepName: step.name.zh,
          numberPart: step.numberPart,
          parent: matter.id,
          agency: matter.lead,
          about: matter.title,
          demand: next.zh,
          ...(replyBy === null ? {} : { replyBy }),
        },
      },
    ]
  })
  return recordEach(setting, terms, drafts)
}
