import type { Actor } from '../../ledger/actor.ts'
import { offersTo } from '../../ledger/decide.ts'
import type { Matter } from '../../ledger/matter.ts'
import { readMatterClock } from '../../ledger/matter-clock.ts'
import { matterTypes } from '../../ledger/matter-types.ts'
import { standingOf } from '../../model/clock.ts'
import { localDateOf } from '../../model/plain-date.ts'
import { findMatter, listEvents, type StoredEvent } from '../../store/ledger-store.ts'
import { listMatters, type MatterQuery, type MatterRow } from '../../store/matter-queries.ts'
import { inScope } from '../../store/region-scope.ts'
import type { LedgerSetting } from './act.ts'
import { scopeIn } from './ledger-scope.ts'
import { type RegionTerms, termsOf } from './terms.ts'

type Asked = { readonly region: string; readonly actor: Actor }

/** How a clock stands today. */
export type ClockToday = {
  readonly id: string
  readonly title: string
  readonly standing: 'running' | 'warned' | 'overdue' | 'suspended' | 'stopped'
  readonly due: string | null
  readonly daysLeft: number | null
  readonly lateDays: number
  readonly everLate: boolean
  readonly provisional: boolean
}

/** The clocks of a matter, read from its facts and the calendar: nothing of them is stored. */
export function clocksToday(matter: Matter, { region, calendar }: RegionTerms, now: string): ClockToday[] {
  const today = localDateOf(now, region.utcOffset)
  return matter.clocks.flatMap(clock => {
    const { rule } = clock
    const reading = readMatterClock(clock, calendar, region.utcOffset)
    if (!reading) return []
    const { standing, due, daysLeft, lateDays, everLate, provisional } = standingOf(reading, today)
    return [{ id: rule.id, title: rule.title, standing, due, daysLeft, lateDays, everLate, provisional }]
  })
}

export type OpenedMatter = { matter: Matter; clocks: ClockToday[]; commands: string[] }

/** One matter as its reader may see it, with its clocks today and what may be done with it; undefined where unseen. */
export async function openMatter(
  setting: LedgerSetting,
  { region, actor, matterId }: Asked & { matterId: string },
): Promise<OpenedMatter | undefined> {
  const terms = await termsOf(setting, region)
  if (!terms) return undefined
  const matter = await inScope(setting.db, scopeIn(terms.region, actor), tx =>
    findMatter(tx, { tenantId: region, matterId }),
  )
  const type = matter && matterTypes[matter.type]
  if (!matter || !type) return undefined
  return {
    matter,
    clocks: clocksToday(matter, terms, setting.now()),
    commands: offersTo(type, matter, actor),
  }
}

/** The facts of a matter after a version, in order; undefined where the matter is not seen. */
export async function openFacts(
  setting: LedgerSetting,
  { region, actor, matterId, after }: Asked & { matterId: string; after: number },
): Promise<{ facts: StoredEvent[]; version: number } | undefined> {
  return inScope(setting.db, scopeIn({ id: region }, actor), async tx => {
    const matter = await findMatter(tx, { tenantId: region, matterId })
    if (!matter) return undefined
    return { facts: await listEvents(tx, { tenantId: region, matterId, after }), version: matter.version }
  })
}

/** The matters that a reader may see, and how many they are. */
export const askMatters = (
  { db }: LedgerSetting,
  { region, actor, ...query }: Asked & Omit<MatterQuery, 'tenantId'>,
): Promise<{ matters: MatterRow[]; total: number }> =>
  inScope(db, scopeIn({ id: region }, actor), tx => listMatters(tx, { ...query, tenantId: region }))
