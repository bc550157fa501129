import { type PlanReserve, reserveOf } from '../../ledger/plan-reserve.ts'
import { isPlanPublic, type PublicSight, type PublicSightSettings } from '../../ledger/public-sight.ts'
import type { Database } from '../../store/sql.ts'
import { openPlan } from '../open-plan.ts'
import type { Setting } from '../setting.ts'
import type { RegionTerms } from './terms.ts'

// What the public may see of a region. Everything that is shown without an account is asked here: pages and operations.

/** Words never change once they are stored, and so neither does what they say of themselves. */
const reserves = new WeakMap<Database, Map<string, PlanReserve | null>>()

type Opening = Pick<Setting, 'db'>

/** What a plan's own words say against its being public; null too for a plan that is not stored, which shows no words. */
export async function planReserve(
  { db }: Opening,
  region: string,
  planId: string,
): Promise<PlanReserve | null> {
  const known = reserves.get(db) ?? new Map<string, PlanReserve | null>()
  reserves.set(db, known)
  const key = `${region}/${planId}`
  const recalled = known.get(key)
  if (recalled !== undefined) return recalled
  const opened = await openPlan({ db, tenantId: region }, planId)
  if (!opened) return null
  const reserve = reserveOf({ name: opened.name, title: opened.plan.title, text: opened.text })
  known.set(key, reserve)
  return reserve
}

/** What of these plans the public may see, and whether what comes from no plan. */
export async function publicSight(
  setting: Opening,
  { region, document }: Pick<RegionTerms, 'region' | 'document'>,
  planIds: readonly string[],
): Promise<PublicSight> {
  const settings: PublicSightSettings = document.publicPage
  const hiddenPlans = new Set<string>()
  for (const id of planIds)
    if (!isPlanPublic(settings, id, await planReserve(setting, region.id, id))) hiddenPlans.add(id)
  return { meetingTasks: settings.meetingTasks === 'public', hiddenPlans }
}
