import { completedSettings, type RegionSettings } from '../../ledger/region-settings.ts'
import type { LedgerSettings } from '../../ledger/settings.ts'
import type { WorkCalendar } from '../../model/calendar.ts'
import type { Region } from '../../model/region.ts'
import { findRegionCalendar, findTermVersions } from '../../store/day-store.ts'
import { findRegionSettings } from '../../store/organisation-store.ts'
import type { Database } from '../../store/sql.ts'
import { allRegions } from '../regions.ts'
import type { Setting } from '../setting.ts'
import { statutoryCalendar } from '../statutory-calendar.ts'

/** What a region's ledger goes by: its own settings where it has made some, the usual ones otherwise. */
export type RegionTerms = {
  readonly region: Region
  readonly settings: LedgerSettings
  readonly calendar: WorkCalendar
  /** All that the region has settled; `settings` is its part for the ledger. */
  readonly document: RegionSettings
  /** 0 where nothing was recorded and the usual holds. */
  readonly versions: { readonly settings: number; readonly calendar: number }
}

type Kept = Omit<RegionTerms, 'region'>

const keptOf = new WeakMap<Database, Map<string, Kept>>()

let statutory: WorkCalendar | undefined

/** The statutory calendar as the installed library has it: one object, since what is reckoned from it is kept by it. */
export function libraryCalendar(): WorkCalendar {
  statutory ??= statutoryCalendar()
  return statutory
}

/** The terms of a region, or undefined where there is no such region. Asks for the versions only, unless one moved. */
export async function termsOf(
  setting: Pick<Setting, 'db' | 'now' | 'tenantId'>,
  regionId: string,
): Promise<RegionTerms | undefined> {
  const region = (await allRegions(setting)).find(each => each.id === regionId)
  if (!region) return undefined
  const { db } = setting
  const versions = await findTermVersions(db, regionId)
  const kept = keptOf.get(db) ?? new Map<string, Kept>()
  keptOf.set(db, kept)
  const known = kept.get(regionId)
  if (known && known.versions.settings === versions.settings && known.versions.calendar === versions.calendar)
    return { region, ...known }
  const terms = await readTerms(db, regionId, known)
  kept.set(regionId, terms)
  return { region, ...terms }
}

async function readTerms(db: Database, regionId: string, known: Kept | undefined): Promise<Kept> {
  const [{ version, settings }, recorded] = await Promise.all([
    findRegionSettings(db, regionId),
    findRegionCalendar(db, { tenantId: regionId }),
  ])
  const document = completedSettings(settings)
  const isSame = known !== undefined && known.versions.calendar === recorded.version
  const calendar = isSame ? known.calendar : (recorded.calendar ?? libraryCalendar())
  return {
    settings: document.ledger,
    calendar,
    document,
    versions: { settings: version, calendar: recorded.version },
  }
}
