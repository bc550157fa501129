import { z } from 'zod'
import { largestInteger } from './query-value.ts'
import { labelled } from './settings-fields.ts'
import { ScheduleSettings, SettingWords } from './settings-schedule.ts'

// A region's settings: one document, given and taken whole, with a version.

const Term = labelled({ n: z.int().min(0).max(3660), unit: z.enum(['D', 'WD', 'M', 'Y']) }).meta({
  id: 'SettingTerm',
  description: '期限：数和单位（天、工作日、月、年） · A term in days, working days, months or years',
})

export const LedgerTerms = labelled({
  jurisdiction: z.string().max(12),
  acceptance: Term,
  review: Term,
  noticeDays: z.int().min(0).max(90),
  minutes: Term,
  lodging: Term,
  coordination: Term,
  objection: Term,
  slipReceipt: Term,
  numberPrefix: z.string().trim().max(20),
}).meta({ id: 'LedgerTerms', description: '台账各步的期限和编号字头 · Terms of the ledger' })

const Printed = z.string().trim().max(200)
/** Empty, or an address on the web: it becomes a link on a page that anybody opens. */
const WebAddress = z.union([z.literal(''), z.url({ protocol: /^https?$/ }).max(500)])

const Publicity = z.enum(['public', 'kept-back'])
const PlanIds = z.array(z.string().min(1).max(200)).max(5000)

export const PublicPage = labelled({
  organiser: Printed,
  contact: Printed,
  siteCode: Printed,
  icpNumber: Printed,
  policeNumber: Printed,
  errorReport: WebAddress,
  institutionMark: WebAddress,
  address: WebAddress,
  newPlans: Publicity,
  keptBack: PlanIds,
  opened: PlanIds,
  meetingTasks: Publicity,
  audited: PlanIds,
}).meta({
  id: 'PublicPageSettings',
  description:
    '公开页：页脚（空的不显示），哪些计划公开，没有决定的按什么，哪些连同采纳的核对结果 · The public pages: their foot, which plans are public, what holds for those not decided on, and which stand with the accepted findings of their audit',
})

/** Reasons are chosen by one key, so there are no more than nine. */
export const Checking = labelled({
  returnReasons: z.array(z.string().trim().min(1).max(60)).max(9),
  sampleShare: z.int().min(0).max(100),
  bigChange: z.int().min(1).max(1000),
  staleAfter: z.int().min(0).max(60),
}).meta({
  id: 'CheckingSettings',
  description:
    '退回原因、抽查比例、变动大的界限 · How returns are reviewed and values drawn for verification',
})

export const RegionSettingsDocument = labelled({
  ledger: LedgerTerms,
  schedule: ScheduleSettings,
  colours: labelled({
    green: SettingWords,
    blue: SettingWords,
    yellow: SettingWords,
    orange: SettingWords,
    red: SettingWords,
    black: SettingWords,
    grey: SettingWords,
  }),
  dailyAt: z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/),
  publicPage: PublicPage,
  checking: Checking,
}).meta({ id: 'RegionSettings', description: '一个地区的全部设置 · All settings of a region' })
export type RegionSettingsDocument = z.infer<typeof RegionSettingsDocument>

const Version = z.int().min(0).max(largestInteger)

export const StandingSettings = z
  .strictObject({ version: Version, settings: RegionSettingsDocument })
  .meta({ id: 'StandingSettings', description: '现行设置和版本 · The settings and their version' })

export const PutSettings = labelled({ expectedVersion: Version, settings: RegionSettingsDocument }).meta({
  id: 'PutSettings',
  description: '要存的设置 · Settings to keep',
})

export const PresetAddress = z.strictObject({
  region: z.string().min(1).max(40),
  preset: z.string().min(1).max(40),
})

export const PresetList = z
  .strictObject({
    presets: z.array(
      z.strictObject({
        key: z.string(),
        name: z.strictObject({ zh: z.string(), en: z.string() }),
        source: z
          .strictObject({ document: z.string(), address: z.string(), official: z.boolean() })
          .nullable(),
        /** What the source leaves open. */
        note: z.string(),
        states: z.array(z.enum(['categories', 'layout', 'lamps', 'ladder'])),
      }),
    ),
  })
  .meta({ id: 'PresetList', description: '可以照用的各地规则 · Places whose rules can be taken over' })

const Day = z.iso.date()

export const CalendarDocument = z
  .strictObject({
    /** 0 while the region goes by the calendar that came with the program. */
    version: Version,
    calendar: z.strictObject({
      version: z.string(),
      years: z.record(z.string(), z.strictObject({ off: z.array(Day), on: z.array(Day) })),
      hours: z.array(z.tuple([z.string(), z.string()])),
    }),
  })
  .meta({ id: 'WorkCalendar', description: '工作日历 · Rest days, worked weekends and hours' })

export const EnterNotice = labelled({
  expectedVersion: Version,
  year: z.string().regex(/^[1-9]\d{3}$/),
  version: z.string().trim().min(1).max(100),
  off: z.array(Day).max(120),
  on: z.array(Day).max(60),
}).meta({ id: 'EnterNotice', description: '国务院办公厅的放假安排 · A year’s notice of rest days' })
export type EnterNotice = z.infer<typeof EnterNotice>
