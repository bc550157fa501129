import type { Actor } from '../../ledger/actor.ts'
import { mistakesOfSettings, type RegionSettings } from '../../ledger/region-settings.ts'
import { allPresets } from '../../ledger/schedule/presets/all-presets.ts'
import { withPreset } from '../../ledger/schedule/region-schedule.ts'
import type { Mistake } from '../../ledger/schedule/rule-mistakes.ts'
import type { WorkCalendar } from '../../model/calendar.ts'
import { type CalendarNotice, type NoticeRefusal, withNotice } from '../../model/calendar-notice.ts'
import { insertRegionCalendar } from '../../store/day-store.ts'
import { insertRegionSettings } from '../../store/organisation-store.ts'
import { recorderOf } from '../organisation.ts'
import type { Setting } from '../setting.ts'
import { type RegionTerms, termsOf } from './terms.ts'

// What a region settles for itself: its settings, and the calendar that it reckons with.

type Clocked = Pick<Setting, 'db' | 'now' | 'tenantId'>
type Kept = { readonly region: string; readonly actor: Actor; readonly expectedVersion: number }

export type SettingsOutcome =
  | { readonly outcome: 'recorded'; readonly version: number }
  | { readonly outcome: 'refused'; readonly mistakes: readonly Mistake[] }
  /** Somebody else has recorded since: the newer version, with what it says. */
  | { readonly outcome: 'conflict'; readonly version: number; readonly settings: RegionSettings }
  | { readonly outcome: 'unknown-region' }

/** Keeps a region's settings as their next version, if they can be used. */
export async function putSettings(
  setting: Clocked,
  { region, actor, expectedVersion, settings }: Kept & { settings: RegionSettings },
): Promise<SettingsOutcome> {
  const mistakes = mistakesOfSettings(settings)
  if (mistakes.length > 0) return { outcome: 'refused', mistakes }
  const recording = { settings, at: setting.now(), by: recorderOf(actor) }
  if (await insertRegionSettings(setting.db, { tenantId: region, expectedVersion }, recording))
    return { outcome: 'recorded', version: expectedVersion + 1 }
  const terms = await termsOf(setting, region)
  if (!terms) return { outcome: 'unknown-region' }
  return { outcome: 'conflict', version: terms.versions.settings, settings: terms.document }
}

/** A region's settings as they would be with a place's rules taken over; nothing is kept. Undefined for no such place. */
export function proposedSettings({ document }: RegionTerms, key: string): RegionSettings | undefined {
  const preset = allPresets.find(each => each.key === key)
  return preset && { ...document, schedule: withPreset(document.schedule, preset) }
}

export type NoticeOutcome =
  | { readonly outcome: 'recorded'; readonly version: number; readonly calendar: WorkCalendar }
  | { readonly outcome: 'refused'; readonly refusal: NoticeRefusal }
  | { readonly outcome: 'conflict'; readonly version: number; readonly calendar: WorkCalendar }
  | { readonly outcome: 'unknown-region' }

/** Enters a year's notice of rest days. Due dates that it moves are put on record by the day's routine. */
export async function enterNotice(
  setting: Clocked,
  { region, actor, expectedVersion, notice }: Kept & { notice: CalendarNotice },
): Promise<NoticeOutcome> {
  const terms = await termsOf(setting, region)
  if (!terms) return { outcome: 'unknown-region' }
  const made = withNotice(terms.calendar, notice)
  if (!made.accepted) return { outcome: 'refused', refusal: made.refusal }
  const { calendar } = made
  const recording = { calendar, at: setting.now(), by: recorderOf(actor) }
  if (
    terms.versions.calendar === expectedVersion &&
    (await insertRegionCalendar(setting.db, { tenantId: region, expectedVersion }, recording))
  )
    return { outcome: 'recorded', version: expectedVersion + 1, calendar }
  const now = await termsOf(setting, region)
  if (!now) return { outcome: 'unknown-region' }
  return { outcome: 'conflict', version: now.versions.calendar, calendar: now.calendar }
}
