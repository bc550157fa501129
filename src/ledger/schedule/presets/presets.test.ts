import { describe, expect, test } from 'vitest'
import { allPresets } from './all-presets.ts'
import { mistakesOfPreset } from './preset.ts'

describe('presets', () => {
  test.each(allPresets.map(preset => [preset.key, preset] as const))(
    '%s can be used as it is',
    (_, preset) => {
      expect(mistakesOfPreset(preset)).toEqual([])
    },
  )

  test('each has its own key, and survives being written as JSON', () => {
    expect(new Set(allPresets.map(preset => preset.key)).size).toBe(allPresets.length)
    expect(JSON.parse(JSON.stringify(allPresets))).toEqual(allPresets)
  })

  test('only the usual one names no source', () => {
    expect(allPresets.filter(preset => preset.source === null).map(preset => preset.key)).toEqual(['usual'])
  })
})
