import { instantOf, localDateOf } from '../model/plain-date.ts'
import { findSeenDay } from '../store/day-store.ts'
import { type DaySetting, runDay } from '../usecases/ledger/day-routine.ts'
import { keptTasks } from '../usecases/ledger/kept-tasks.ts'
import { termsOf } from '../usecases/ledger/terms.ts'
import { allRegions } from '../usecases/regions.ts'
import type { Setting } from '../usecases/setting.ts'
import type { Duty } from './duty.ts'

/**
 * Runs each region's day at the hour that the region has set, on the region's own clock. One appointment looks every ten
 * minutes: regions and their hours change while the program runs, and a region's clock is an offset and no time zone.
 */
export const dayRoutine = (setting: DaySetting): Duty => ({
  queue: 'day-routine',
  handler: async () => {
    await runDaysDue(setting)
    await judgeAhead(setting)
  },
  appointments: [{ key: 'every-ten-minutes', cron: '*/10 * * * *', timeZone: 'UTC', facts: {} }],
})

/** Runs the present day of every region whose hour has come and that has not had it. */
export async function runDaysDue(setting: DaySetting): Promise<void> {
  const now = setting.now()
  for (const { id, utcOffset } of await allRegions(setting)) {
    const terms = await termsOf(setting, id)
    const day = localDateOf(now, utcOffset)
    if (!terms || now < instantOf(day, terms.document.dailyAt, utcOffset)) continue
    if (await findSeenDay(setting.db, { tenantId: id, day })) continue
    await runDay({ ...setting, tenantId: id }, { region: id, day })
  }
}

/** Judges the tasks of every region before anybody asks: after midnight that takes a large ledger some seconds. */
export async function judgeAhead(setting: Setting): Promise<void> {
  for (const { id, utcOffset } of await allRegions(setting)) {
    const terms = await termsOf(setting, id)
    if (terms) await keptTasks(setting, terms, localDateOf(setting.now(), utcOffset))
  }
}
