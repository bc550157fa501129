import { changedParts } from '../../ledger/changed-parts.ts'
import { completedSettings, type RegionSettings } from '../../ledger/region-settings.ts'
import { listRegionSettings } from '../../store/organisation-store.ts'
import type { Setting } from '../setting.ts'

/** A version of a region's settings: when it was kept, by which post, and the parts that it changed. */
export type SettingsVersion = {
  readonly version: number
  readonly at: string
  readonly by: string
  readonly changed: readonly string[]
  readonly settings: RegionSettings
}

/** Rules change some times a year; older versions are looked up by their number. */
const mostVersions = 100

/** The latest versions of a region's settings, newest first. */
export async function settingsHistory(
  { db }: Pick<Setting, 'db'>,
  region: string,
): Promise<SettingsVersion[]> {
  const kept = await listRegionSettings(db, { tenantId: region, limit: mostVersions + 1 })
  const completed = kept.map(each => ({ ...each, settings: completedSettings(each.settings) }))
  return completed.slice(0, mostVersions).map((each, index) => {
    const before = completed[index + 1]?.settings ?? completedSettings(undefined)
    return { ...each, changed: changedParts(before, each.settings) }
  })
}
