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

/** Parts that differ between two documents, to the second level: `dailyAt`, `ledger.review`, `schedule.lamps`. */
export function changedParts(before: RegionSettings, after: RegionSettings): string[] {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  return keys.flatMap(key => differences(key, partOf(before, key), partOf(after, key), 2))
}

function differences(path: string, before: unknown, after: unknown, levels: number): string[] {
  if (JSON.stringify(before) === JSON.stringify(after)) return []
  if (levels === 1 || !isPlain(before) || !isPlain(after)) return [path]
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  return keys.flatMap(key => differences(`${path}.${key}`, before[key], after[key], levels - 1))
}

const isPlain = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const partOf = (settings: RegionSettings, key: string): unknown =>
  (settings as unknown as Readonly<Record<string, unknown>>)[key]
