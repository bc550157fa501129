import type { TimeOfDay } from '../model/plain-date.ts'
import type { Words } from './field.ts'
import { type Colour, colourNames } from './schedule/lamp.ts'
import { mistakesOfSchedule, type RegionSchedule, usualSchedule } from './schedule/region-schedule.ts'
import type { Mistake } from './schedule/rule-mistakes.ts'
import { type LedgerSettings, usualSettings } from './settings.ts'

/** All that a region settles for itself, one document: terms, schedule, names of colours, the hour of the day's routine. */
export type RegionSettings = {
  readonly ledger: LedgerSettings
  readonly schedule: RegionSchedule
  readonly colours: Readonly<Record<Colour, Words>>
  /** On the region's clock. */
  readonly dailyAt: TimeOfDay
}

/** What a region goes by before it has settled anything: early enough for a list on the desk when work begins. */
export const usualRegionSettings: RegionSettings = {
  ledger: usualSettings,
  schedule: usualSchedule,
  colours: colourNames,
  dailyAt: '06:30',
}

/** Settings as stored, with what they leave out as usual: an older document lacks what came later. */
export function completedSettings(stored: unknown): RegionSettings {
  const given = (stored ?? {}) as { readonly [Part in keyof RegionSettings]?: Partial<RegionSettings[Part]> }
  return {
    ledger: { ...usualRegionSettings.ledger, ...given.ledger },
    schedule: { ...usualRegionSettings.schedule, ...given.schedule },
    colours: { ...usualRegionSettings.colours, ...given.colours },
    dailyAt: (given.dailyAt as TimeOfDay | undefined) ?? usualRegionSettings.dailyAt,
  }
}

/** Everything that keeps settings from being used, with its place in the document. */
export const mistakesOfSettings = ({ schedule }: RegionSettings): Mistake[] =>
  mistakesOfSchedule(schedule).map(mistake => ({ ...mistake, at: `schedule.${mistake.at}` }))
