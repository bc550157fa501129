import { type LedgerSettings, usualSettings } from '../../ledger/settings.ts'
import type { WorkCalendar } from '../../model/calendar.ts'
import type { Region } from '../../model/region.ts'
import { findRegionSettings } from '../../store/organisation-store.ts'
import { allRegions } from '../regions.ts'
import type { Setting } from '../setting.ts'
import { statutoryCalendar } from '../statutory-calendar.ts'

/** What a region's ledger goes by: its own settings where it has made some, the usual ones otherwise. */
export type RegionTerms = {
  readonly region: Region
  readonly settings: LedgerSettings
  readonly calendar: WorkCalendar
}

let statutory: WorkCalendar | undefined

/** The terms of a region, or undefined where there is no such region. */
export async function termsOf(
  setting: Pick<Setting, 'db' | 'now' | 'tenantId'>,
  regionId: string,
): Promise<RegionTerms | undefined> {
  const region = (await allRegions(setting)).find(each => each.id === regionId)
  if (!region) return undefined
  const { settings } = await findRegionSettings(setting.db, regionId)
  const own = (settings as { ledger?: Partial<LedgerSettings> } | undefined)?.ledger
  statutory ??= statutoryCalendar()
  return { region, settings: { ...usualSettings, ...own }, calendar: statutory }
}
