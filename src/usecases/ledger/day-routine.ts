import type { Actor } from '../../ledger/actor.ts'
import type { Matter } from '../../ledger/matter.ts'
import { matterTypes } from '../../ledger/matter-types.ts'
import { type ReminderDue, remindersDue } from '../../ledger/schedule/reminders.ts'
import type { ReportDuty } from '../../ledger/schedule/reporting-status.ts'
import { reportsMade } from '../../ledger/standing/reporting-duties.ts'
import { addDays, localDateOf, type PlainDate } from '../../model/plain-date.ts'
import { type DayCounts, findSeenDay, insertSeenDay } from '../../store/day-store.ts'
import { inScope } from '../../store/region-scope.ts'
import type { Database } from '../../store/sql.ts'
import type { Setting } from '../setting.ts'
import type { LedgerSetting } from './act.ts'
import { type Commitment, everyMatter, planIdsOf } from './board.ts'
import { noteCalendars, takeUpCalendar } from './day-calendar.ts'
import { draftSlips, endSlipsOfTheOver, judgeMonths } from './day-commitments.ts'
import { scopeIn } from './ledger-scope.ts'
import { planTerms } from './plan-reporting.ts'
import { owedBetween } from './reporting-duties.ts'
import { type RegionTerms, termsOf } from './terms.ts'

// 每日例行: what a region's calendar day brings about by itself. Every step leaves facts that it looks for before it acts,
// so that a day may be run again, and one that was missed is made up for by the next.

/** A setting that also carries reminders on: within the transaction that records the day, so that each goes out once. */
export type DaySetting = Setting &
  LedgerSetting & {
    remind?(tx: Database, reminders: readonly ReminderDue[], terms: RegionTerms): Promise<void>
  }

/** How much was done; all zero where the day had been seen to before. */
export type DayDone = {
  readonly day: PlainDate
  /** The day seen to before it; what was due since then was made up for. */
  readonly since: PlainDate
  readonly done: {
    readonly months: number
    readonly slips: number
    readonly calendars: number
    readonly reminders: number
  }
}

export type DayOutcome =
  | { readonly outcome: 'done'; readonly day: DayDone }
  | { readonly outcome: 'not-come'; readonly today: PlainDate }
  | { readonly outcome: 'unknown-region' }

export const systemOf = (region: string): Actor => ({ region, agency: null, post: 'system' })

/** Runs one calendar day of a region. Throws where the database fails; running it again goes on where it stopped. */
export async function runDay(
  setting: DaySetting,
  { region, day }: { region: string; day: PlainDate },
): Promise<DayOutcome> {
  const before = await termsOf(setting, region)
  if (!before) return { outcome: 'unknown-region' }
  const today = localDateOf(setting.now(), before.region.utcOffset)
  if (day > today) return { outcome: 'not-come', today }
  const last = await findSeenDay(setting.db, { tenantId: region })
  if (last && last.day >= day)
    return { outcome: 'done', day: { day, since: last.day, done: counts(0, 0, 0, 0) } }
  const since = last?.day ?? addDays(day, -1)

  const terms = await takeUpCalendar(setting, before)
  const commitments = await allOf(setting, terms, 'commitment')
  const plans = await planTerms(setting, region, planIdsOf(commitments as Commitment[]))
  const run = { terms, plans, day, today }
  const months = await judgeMonths(setting, run, commitments as Commitment[])
  // The months just judged count for the ladder, so the tasks are asked for anew.
  const judged = months === 0 ? commitments : await allOf(setting, terms, 'commitment')
  const papers = await allOf(setting, terms, 'slip')
  await endSlipsOfTheOver(setting, run, judged as Commitment[], papers)
  const slips = await draftSlips(setting, run, judged as Commitment[], papers)
  const calendars = await noteCalendars(setting, terms, last?.calendarVersion ?? 0)
  const reminders = dueReminders(judged as Commitment[], { ...run, since })

  const done = counts(months, slips, calendars, reminders.length)
  const isFirst = await inScope(setting.db, scopeIn(terms.region, systemOf(region)), async tx => {
    const seen = { day, calendarVersion: terms.versions.calendar, did: done satisfies DayCounts }
    if (!(await insertSeenDay(tx, { ...seen, tenantId: region, at: setting.now() }))) return false
    await setting.remind?.(tx, reminders, terms)
    return true
  })
  return { outcome: 'done', day: { day, since, done: isFirst ? done : { ...done, reminders: 0 } } }
}

const counts = (months: number, slips: number, calendars: number, reminders: number): DayDone['done'] => ({
  months,
  slips,
  calendars,
  reminders,
})

const allOf = (setting: DaySetting, { region }: RegionTerms, type: string): Promise<Matter[]> =>
  matterTypes[type]
    ? inScope(setting.db, scopeIn(region, systemOf(region.id)), tx => everyMatter(tx, region.id, type))
    : Promise.resolve([])

// Reminders go out some days before the due day and after the end of grace; both are days of the same return.
const longestReach = 60

function dueReminders(
  commitments: readonly Commitment[],
  run: {
    readonly terms: RegionTerms
    readonly plans: Parameters<typeof owedBetween>[1]['plans']
    readonly day: PlainDate
    readonly since: PlainDate
  },
): ReminderDue[] {
  const { terms, plans, day, since } = run
  const span = { from: addDays(since, -longestReach), to: addDays(day, longestReach) }
  const duties: ReportDuty[] = owedBetween(commitments, { terms, plans, on: day, ...span }).map(
    ({ duty }) => duty,
  )
  const reports = commitments.flatMap(each => reportsMade(each, terms.region.utcOffset))
  const { reminders } = terms.document.schedule
  return remindersDue(reminders, duties, reports, { since, until: day }, terms.calendar)
}
