import type { TimeOfDay } from '../model/plain-date.ts'
import type { Words } from './field.ts'
import { type Colour, colourNames } from './schedule/lamp.ts'
import { mistakesOfSchedule, type RegionSchedule, usualSchedule } from './schedule/region-schedule.ts'
import type { Mistake } from './schedule/rule-mistakes.ts'
import { type LedgerSettings, usualSettings } from './settings.ts'

/** What the foot of a government site carries (《政府网站发展指引》国办发〔2017〕47号); what is empty is left out of the public pages. */
export type PublicPageSettings = {
  readonly organiser: string
  /** How to reach the organiser: a telephone number, an office. Never a person. */
  readonly contact: string
  readonly siteCode: string
  readonly icpNumber: string
  readonly policeNumber: string
  /** 我为政府网站找错, and 党政机关网站标识: addresses. */
  readonly errorReport: string
  readonly institutionMark: string
  /** Where the pages are found from outside, as in `https://www.example.org/open`. */
  readonly address: string
}

export const usualPublicPage: PublicPageSettings = {
  organiser: '',
  contact: '',
  siteCode: '',
  icpNumber: '',
  policeNumber: '',
  errorReport: '',
  institutionMark: '',
  address: '',
}

/** All that a region settles for itself, one document: terms, schedule, names of colours, the hour of the day's routine. */
export type RegionSettings = {
  readonly ledger: LedgerSettings
  readonly schedule: RegionSchedule
  readonly colours: Readonly<Record<Colour, Words>>
  /** On the region's clock. */
  readonly dailyAt: TimeOfDay
  readonly publicPage: PublicPageSettings
}

/** What a region goes by before it has settled anything: early enough for a list on the desk when work begins. */
export const usualRegionSettings: RegionSettings = {
  ledger: usualSettings,
  schedule: usualSchedule,
  colours: colourNames,
  dailyAt: '06:30',
  publicPage: usualPublicPage,
}

/** Settings as stored, with what they leave out as usual: an older document lacks what came later. */
export function completedSettings(stored: unknown): RegionSettings {
  const given = (stored ?? {}) as { readonly [Part in keyof RegionSettings]?: Partial<RegionSettings[Part]> }
  return {
    ledger: { ...usualRegionSettings.ledger, ...given.ledger },
    schedule: { ...usualRegionSettings.schedule, ...given.schedule },
    colours: { ...usualRegionSettings.colours, ...given.colours },
    dailyAt: (given.dailyAt as TimeOfDay | undefined) ?? usualRegionSettings.dailyAt,
    publicPage: { ...usualRegionSettings.publicPage, ...given.publicPage },
  }
}

/** Everything that keeps settings from being used, with its place in the document. */
export const mistakesOfSettings = ({ schedule }: RegionSettings): Mistake[] =>
  mistakesOfSchedule(schedule).map(mistake => ({ ...mistake, at: `schedule.${mistake.at}` }))
