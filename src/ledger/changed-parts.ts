import type { RegionSettings } from './region-settings.ts'

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
