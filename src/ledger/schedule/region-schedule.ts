import { type CategoryRules, mistakesOfCategories } from './category.ts'
import { type CountLayout, mistakesOfLayout } from './count.ts'
import type { Ladder } from './ladder.ts'
import { mistakesOfLadder } from './ladder-mistakes.ts'
import { type LampSet, mistakesOfLamps } from './lamp.ts'
import type { Preset } from './presets/preset.ts'
import { sixCategories, sixRows, threeLamps, threeSlips } from './presets/usual.ts'
import { mistakesOfReminders, type Reminder, usualReminders } from './reminders.ts'
import { mistakesOfReportingSettings, type ReportingSettings, usualReporting } from './reporting-rule.ts'
import type { Mistake } from './rule-mistakes.ts'

/** All that a region settles about progress, lamps, slips and reporting; plain data, kept as JSON. */
export type RegionSchedule = {
  readonly step: 'day' | 'month'
  readonly categories: CategoryRules
  readonly layout: CountLayout
  readonly lamps: LampSet
  readonly ladder: Ladder
  readonly reporting: ReportingSettings
  readonly reminders: readonly Reminder[]
}

/** What a region begins with. */
export const usualSchedule: RegionSchedule = {
  step: 'month',
  categories: sixCategories(10),
  layout: sixRows,
  lamps: threeLamps,
  ladder: threeSlips,
  reporting: usualReporting,
  reminders: usualReminders,
}

/** Takes over what a preset states, and keeps the rest as it was. */
export const withPreset = (schedule: RegionSchedule, preset: Preset): RegionSchedule => ({
  ...schedule,
  step: preset.step,
  categories: preset.categories ?? schedule.categories,
  layout: preset.layout ?? schedule.layout,
  lamps: preset.lamps ?? schedule.lamps,
  ladder: preset.ladder ?? schedule.ladder,
})

/** Everything that keeps a region's schedule from being used, with the part it stands in. */
export function mistakesOfSchedule(schedule: RegionSchedule): Mistake[] {
  const { categories, layout, lamps, ladder, reporting, reminders } = schedule
  const lampIds = lamps.lamps.map(lamp => lamp.id)
  const parts: [string, Mistake[]][] = [
    ['categories', mistakesOfCategories(categories)],
    ['layout', mistakesOfLayout(layout)],
    ['lamps', mistakesOfLamps(lamps)],
    ['ladder', mistakesOfLadder(ladder, lampIds)],
    ['reporting', mistakesOfReportingSettings(reporting)],
    ['reminders', mistakesOfReminders(reminders)],
  ]
  return parts.flatMap(([part, mistakes]) =>
    mistakes.map(mistake => ({ ...mistake, at: `${part}.${mistake.at}` })),
  )
}
