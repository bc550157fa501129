import { z } from 'zod'
import { BoardRow, ByCategory, CategoryId, LampView, PeriodView, Words } from './board-api.ts'
import { integerInQuery, largestInteger } from './query-value.ts'
import { RegionSettingsDocument } from './settings-api.ts'
import { labelled } from './settings-fields.ts'

// 试算 and 历次设置: what settings that are not kept would change, and the versions that are kept.

const Count = z.int().min(0)

export const TrySettings = labelled({ settings: RegionSettingsDocument }).meta({
  id: 'TrySettings',
  description: '要试算的设置，不保存 · Settings to try; they are not kept',
})

const RuledBoard = z
  .strictObject({
    total: Count,
    rated: Count,
    rows: z.array(BoardRow),
    categories: ByCategory,
    continuing: Count,
    suspended: Count,
    lamps: z.array(z.strictObject({ lamp: LampView, count: Count })),
  })
  .meta({ id: 'RuledBoard', description: '按一套规则的汇总 · Counts by one set of rules' })

const RuledTask = z
  .strictObject({
    category: z.strictObject({ id: CategoryId, name: Words, detail: Words.nullable(), zh: z.string() }),
    lamp: LampView,
    lampWhy: z.string(),
    nextReport: PeriodView.nullable(),
    nextSlip: Words.nullable(),
  })
  .meta({ id: 'RuledTask', description: '一项任务按一套规则的情况 · A task by one set of rules' })

export const RuledPart = z
  .enum(['category', 'lamp', 'report', 'slip'])
  .meta({ id: 'RuledPart', description: '类别、灯、报送日、该发的单 · What of a task the rules decide' })
export type RuledPart = z.infer<typeof RuledPart>

export const SettingsTrial = z
  .strictObject({
    on: z.iso.date(),
    before: RuledBoard,
    after: RuledBoard,
    /** How many tasks change in each part. */
    changes: z.strictObject({ category: Count, lamp: Count, report: Count, slip: Count }),
    moved: z.array(
      z.strictObject({
        id: z.string(),
        title: z.string(),
        lead: z.string().nullable(),
        parts: z.array(RuledPart),
        before: RuledTask,
        after: RuledTask,
      }),
    ),
  })
  .meta({
    id: 'SettingsTrial',
    description:
      '试算：改前改后各几项，哪几项变 · A trial: counts before and after, and the tasks that change',
  })
export type SettingsTrial = z.infer<typeof SettingsTrial>

export const SettingsVersionList = z
  .strictObject({
    versions: z.array(
      z.strictObject({
        version: z.int().min(1),
        at: z.iso.datetime(),
        /** A post. */
        by: z.string(),
        /** Parts that differ from the version before: `ledger.review`, `schedule.lamps`. */
        changed: z.array(z.string()),
      }),
    ),
  })
  .meta({
    id: 'SettingsVersionList',
    description: '历次设置，新的在前：何时、哪个岗位、改了哪些 · The versions kept, newest first',
  })
export type SettingsVersionList = z.infer<typeof SettingsVersionList>

export const SettingsVersionAddress = z.strictObject({
  region: z.string().min(1).max(40),
  version: integerInQuery(1, largestInteger).meta({ description: '版本 · A version' }),
})
