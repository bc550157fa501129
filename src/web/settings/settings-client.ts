import type { PresetAddress, PresetList } from '../../contract/settings-api.ts'
import type { SettingsTrial, SettingsVersionList } from '../../contract/settings-trial-api.ts'
import type { RegionSettings } from '../../ledger/region-settings.ts'
import type { WorkCalendar } from '../../model/calendar.ts'
import type { CalendarNotice } from '../../model/calendar-notice.ts'
import { json, posted } from '../api-client.ts'

// A region's settings over the wire (src/api/settings.ts, settings-trial.ts).

export type Presets = (typeof PresetList)['_output']['presets']
export type PresetKey = (typeof PresetAddress)['_output']['preset']
export type Standing = { readonly version: number; readonly settings: RegionSettings }
export type { SettingsTrial }
export type SettingsVersion = SettingsVersionList['versions'][number]

const path = (region: string) => `/regions/${encodeURIComponent(region)}`

const put = (body: unknown): RequestInit => ({ ...posted(body), method: 'PUT' })

export const openSettings = (region: string) => json<Standing>(`${path(region)}/settings`)

export const putSettings = (region: string, expectedVersion: number, settings: RegionSettings) =>
  json<{ version: number }>(`${path(region)}/settings`, put({ expectedVersion, settings }))

export const trySettings = (region: string, settings: RegionSettings) =>
  json<SettingsTrial>(`${path(region)}/settings/trial`, posted({ settings }))

export const listPresets = (region: string) => json<{ presets: Presets }>(`${path(region)}/settings/presets`)

export const proposeSettings = (region: string, preset: PresetKey) =>
  json<Standing>(`${path(region)}/settings/presets/${encodeURIComponent(preset)}`)

export const listVersions = (region: string) =>
  json<{ versions: SettingsVersion[] }>(`${path(region)}/settings/versions`)

export const openVersion = (region: string, version: number) =>
  json<Standing>(`${path(region)}/settings/versions/${version}`)

export const openCalendar = (region: string) =>
  json<{ version: number; calendar: WorkCalendar }>(`${path(region)}/calendar`)

export const enterNotice = (region: string, expectedVersion: number, notice: CalendarNotice) =>
  json<{ version: number }>(`${path(region)}/calendar/notices`, posted({ expectedVersion, ...notice }))

export const describeRegion = (region: string, described: { name: string; kind: string }) =>
  json<{ name: string }>(`${path(region)}/description`, posted(described))
