import type { TimeOfDay } from '../model/plain-date.ts'
import type { Words } from './field.ts'
import { type PublicSightSettings, usualPublicSight } from './public-sight.ts'
import { type Colour, colourNames } from './schedule/lamp.ts'
import { mistakesOfSchedule, type RegionSchedule, usualSchedule } from './schedule/region-schedule.ts'
import type { Mistake } from './schedule/rule-mistakes.ts'
import { type LedgerSettings, usualSettings } from './settings.ts'

/** What the foot of a government site carries (《政府网站发展指引》国办发〔2017〕47号); what is empty is left out of the public pages. */
export type PublicFoot = {
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

/** What the public pages show, and what they carry. */
export type PublicPageSettings = PublicFoot & PublicSightSettings

export const usualPublicFoot: PublicFoot = {
  organiser: '',
  contact: '',
  siteCode: '',
  icpNumber: '',
  policeNumber: '',
  errorReport: '',
  institutionMark: '',
  address: '',
}

export const usualPublicPage: PublicPageSettings = { ...usualPublicFoot, ...usualPublicSight }

/** The foot alone: ids of what is kept back are not for the pages. */
export const footOf = (settings: PublicPageSettings): PublicFoot => ({
  organiser: settings.organiser,
  contact: settings.contact,
  siteCode: settings.siteCode,
  icpNumber: settings.icpNumber,
  policeNumber: settings.policeNumber,
  errorReport: settings.errorReport,
  institutionMark: settings.institutionMark,
  address: settings.address,
})

/** How returns are reviewed and values verified (审核和核实). */
export type CheckingSettings = {
  /** Reasons for a return, chosen by their number. */
  readonly returnReasons: readonly string[]
  /** 抽查比例: percent of the tasks with figures that are drawn each month by chance, beside those drawn for a reason. */
  readonly sampleShare: number
  /** A value that moved by at least so many percent of the target since the last return is looked at. */
  readonly bigChange: number
  /** 久未更新: after more than so many periods without a return. */
  readonly staleAfter: number
}

/** Sources: reasons as reviews of returns give them; a fifth drawn each month is the project's own. */
export const usualChecking: CheckingSettings = {
  returnReasons: [
    '数值与佐证不符',
    '文字与事项不符',
    '未说明原因',
    '没有下一步措施',
    '口径不一致',
    '佐证缺失',
  ],
  sampleShare: 20,
  bigChange: 25,
  staleAfter: 1,
}

/** All that a region settles for itself, one document: terms, schedule, names of colours, the hour of the day's routine. */
export type RegionSettings = {
  readonly ledger: LedgerSettings
  readonly schedule: RegionSchedule
  readonly colours: Readonly<Record<Colour, Words>>
  /** On the region's clock. */
  readonly dailyAt: TimeOfDay
  readonly publicPage: PublicPageSettings
  readonly checking: CheckingSettings
}

/** What a region goes by before it has settled anything: early enough for a list on the desk when work begins. */
export const usualRegionSettings: RegionSettings = {
  ledger: usualSettings,
  schedule: usualSchedule,
  colours: colourNames,
  dailyAt: '06:30',
  publicPage: usualPublicPage,
  checking: usualChecking,
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
    checking: { ...usualRegionSettings.checking, ...given.checking },
  }
}

/** Everything that keeps settings from being used, with its place in the document. */
export const mistakesOfSettings = ({ schedule }: RegionSettings): Mistake[] =>
  mistakesOfSchedule(schedule).map(mistake => ({ ...mistake, at: `schedule.${mistake.at}` }))
