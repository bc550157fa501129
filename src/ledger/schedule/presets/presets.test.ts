import { describe, expect, test } from 'vitest'
import { mistakesOfSchedule, usualSchedule, withPreset } from '../region-schedule.ts'
import { allPresets } from './all-presets.ts'

const keyed = allPresets.map(preset => [preset.key, preset] as const)

describe('presets', () => {
  test.each(keyed)('%s can be used as it is', (_, preset) => {
    expect(mistakesOfSchedule(withPreset(usualSchedule, preset))).toEqual([])
  })

  test('each has its own key, and survives being written as JSON', () => {
    expect(new Set(allPresets.map(preset => preset.key)).size).toBe(allPresets.length)
    expect(JSON.parse(JSON.stringify(allPresets))).toEqual(allPresets)
  })

  test('only the usual one names no source, and it is what a region begins with', () => {
    expect(allPresets.filter(preset => preset.source === null).map(preset => preset.key)).toEqual(['usual'])
    expect(allPresets[0] && withPreset(usualSchedule, allPresets[0])).toEqual(usualSchedule)
  })

  test('one changes what it states and nothing else', () => {
    const sanming = allPresets.find(preset => preset.key === 'sanming')
    if (!sanming) throw new Error('no preset')
    expect(withPreset(usualSchedule, sanming)).toEqual({ ...usualSchedule, ladder: sanming.ladder })
  })

  test('a ladder that counts lamps does not outlive them', () => {
    const [guangyuan, suqian] = ['guangyuan', 'suqian'].map(key => allPresets.find(each => each.key === key))
    if (!guangyuan || !suqian) throw new Error('no preset')
    const mixed = withPreset(withPreset(usualSchedule, guangyuan), suqian)
    expect(mistakesOfSchedule(mixed)).toEqual([])
    const withoutYellow = { ...mixed.lamps, lamps: mixed.lamps.lamps.filter(lamp => lamp.id !== 'yellow') }
    const found = mistakesOfSchedule({ ...mixed, lamps: withoutYellow }).map(mistake => mistake.at)
    expect(found).toContain('ladder.steps.letter')
  })

  test('a mistake says in which part of the schedule it stands', () => {
    const { layout } = usualSchedule
    const faulty = { ...usualSchedule, layout: { ...layout, rows: layout.rows.slice(1) } }
    expect(mistakesOfSchedule(faulty).map(mistake => mistake.at)).toEqual(['layout.rows'])
  })
})

test('no lamp of a preset is a triangle, which on every desk means ahead or behind', () => {
  for (const { lamps } of allPresets)
    expect(lamps?.lamps.filter(each => each.shape === 'triangle') ?? []).toEqual([])
})
