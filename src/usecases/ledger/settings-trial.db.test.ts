import { beforeAll, describe, expect, test } from 'vitest'

import { type LedgerYear, office, openLedgerYear, region } from '../../../test/ledger-year.ts'
import { changedParts } from '../../ledger/changed-parts.ts'
import { type RegionSettings, usualRegionSettings } from '../../ledger/region-settings.ts'
import type { Lamp } from '../../ledger/schedule/lamp.ts'
import { openBoard } from './board.ts'
import { firstSteps } from './first-steps.ts'
import { putSettings } from './region-settings.ts'
import { settingsHistory } from './settings-history.ts'
import { trySettings } from './settings-trial.ts'

let year: LedgerYear
const actor = office('office-head')

// Two tasks of figures: one 8 points below expected progress in March, one far below.
const figure = {
  id: 'f1',
  metric: '改造公里数',
  unit: '公里',
  target: 100,
  op: 'ge',
  basis: 'increase',
  pace: 'linear',
}

beforeAll(async () => {
  year = await openLedgerYear('2026-01-05')
  for (const [id, value] of [
    ['near', 17],
    ['far', 2],
  ] as const) {
    await year.issue(id, { dueOn: '2026-12-31', figures: [figure] })
    year.moveTo('2026-03-25')
    await year.report('jiaoti', id, '2026-03', value)
    year.moveTo('2026-01-05')
  }
  year.moveTo('2026-04-02')
  return () => year.close()
})

const { schedule } = usualRegionSettings
const withLamps = (lamps: RegionSettings['schedule']['lamps']): RegionSettings => ({
  ...usualRegionSettings,
  schedule: { ...schedule, lamps },
})

const tried = async (settings: RegionSettings) => {
  const trial = await trySettings(year.setting, { region, actor, settings })
  if (trial.outcome !== 'tried') throw new Error(trial.outcome)
  return trial
}

describe('a trial of settings', () => {
  test('moves nothing by the settings that hold', async () => {
    const { moved, before, after } = await tried(usualRegionSettings)
    expect(moved).toEqual([])
    expect(before.tasks).toHaveLength(2)
    expect(after.counts).toEqual(before.counts)
  })

  test('names exactly the tasks whose lamp another threshold changes', async () => {
    const [aspect] = schedule.lamps.aspects
    const rules = (aspect?.rules ?? []).map(rule => ({
      ...rule,
      when: rule.when.map(each =>
        each.fact === 'gap-points' && 'below' in each && each.below === -30
          ? { ...each, below: -5 }
          : 'atLeast' in each && each.atLeast === -30
            ? { ...each, atLeast: -5 }
            : each,
      ),
    }))
    const stricter = withLamps({ ...schedule.lamps, aspects: aspect ? [{ ...aspect, rules }] : [] })
    const { moved, before, after } = await tried(stricter)
    const lampIn = (board: typeof before, id: string) =>
      board.tasks.find(each => each.id === id)?.standing.lamp.lamp.id
    expect(moved.map(each => [each.before.id, each.parts])).toEqual([
      ...['far', 'near'].filter(id => lampIn(before, id) !== lampIn(after, id)).map(id => [id, ['lamp']]),
    ])
    expect(lampIn(before, 'near')).toBe('yellow')
    expect(lampIn(after, 'near')).toBe('red')
  })

  test('moves every task of a lamp that keeps its colour and says something else', async () => {
    const said = (lamp: Lamp): Lamp =>
      lamp.id === 'yellow' ? { ...lamp, meaning: { zh: '表扬', en: 'commended' } } : lamp
    const { moved, before } = await tried(
      withLamps({ ...schedule.lamps, lamps: schedule.lamps.lamps.map(said) }),
    )
    const yellow = before.tasks.filter(each => each.standing.lamp.lamp.id === 'yellow')
    expect(moved.map(each => each.before.id)).toEqual(yellow.map(each => each.id))
    expect(yellow.length).toBeGreaterThan(0)
  })

  test('of another reporting day says which task reports when', async () => {
    const reporting = {
      ...schedule.reporting,
      days: { ...schedule.reporting.days, month: { days: [20], dueIn: 'same' as const } },
    }
    const { moved } = await tried({ ...usualRegionSettings, schedule: { ...schedule, reporting } })
    expect(moved.map(each => each.parts)).toEqual([['report'], ['report']])
    expect(moved[0]?.after.nextReport?.dueOn).toBe('2026-04-20')
  })

  test('of rules that cannot be used is refused with each mistake, and none is kept', async () => {
    const settings = withLamps({ lamps: [], aspects: [] })
    expect(await trySettings(year.setting, { region, actor, settings })).toMatchObject({ outcome: 'refused' })
    const board = await openBoard(year.setting, { region, actor })
    expect(board?.terms.versions.settings).toBe(0)
  })
})

describe('the versions of settings', () => {
  test('say which post kept which, and what it changed', async () => {
    const first = {
      ...usualRegionSettings,
      dailyAt: '07:15',
      ledger: { ...usualRegionSettings.ledger, noticeDays: 7 },
    } as const
    await putSettings(year.setting, { region, actor, expectedVersion: 0, settings: first })
    await putSettings(year.setting, {
      ...{ region, actor: office('administrator'), expectedVersion: 1 },
      settings: { ...first, schedule: { ...schedule, step: 'day' } },
    })
    expect(await settingsHistory(year.setting, region)).toMatchObject([
      { version: 2, by: 'administrator', changed: ['schedule.step'] },
      { version: 1, by: 'office-head', changed: ['ledger.noticeDays', 'dailyAt'] },
    ])
    expect(changedParts(first, first)).toEqual([])
  })
})

test('the first steps are counted of what is there', async () => {
  const region = { id: 'wangcheng', kind: 'district', name: '望澄区', utcOffset: 480, members: [] } as const
  expect(await firstSteps(year.setting, region, actor)).toEqual({
    described: true,
    plans: 0,
    plan: null,
    samples: 0,
    agencies: 3,
    tasks: { undecomposed: 0, awaitingApproval: 0, issued: 2 },
    accounts: { officeHeads: 0, agencies: 0 },
  })
})
