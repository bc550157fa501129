import { beforeAll, describe, expect, test } from 'vitest'
import { type LedgerYear, office, openLedgerYear, region } from '../../../test/ledger-year.ts'
import { usualRegionSettings } from '../../ledger/region-settings.ts'
import { listEvents } from '../../store/ledger-store.ts'
import { withYearsOf } from './day-calendar.ts'
import { runDay } from './day-routine.ts'
import { enterNotice, proposedSettings, putSettings } from './region-settings.ts'
import { libraryCalendar, termsOf } from './terms.ts'

let year: LedgerYear
const actor = office('office-head')

beforeAll(async () => {
  year = await openLedgerYear('2026-01-05')
  return () => year.close()
})

const terms = async () => {
  const found = await termsOf(year.setting, region)
  if (!found) throw new Error('no such region')
  return found
}

describe('a region’s settings', () => {
  test('are the usual ones until some are kept, and then those', async () => {
    expect(await terms()).toMatchObject({ document: usualRegionSettings, versions: { settings: 0 } })
    const settings = { ...usualRegionSettings, dailyAt: '05:00' }
    const kept = await putSettings(year.setting, { region, actor, expectedVersion: 0, settings })
    expect(kept).toEqual({ outcome: 'recorded', version: 1 })
    expect(await terms()).toMatchObject({ document: settings, versions: { settings: 1 } })
  })

  test('of two writers the second is given what the first kept', async () => {
    const settings = { ...usualRegionSettings, dailyAt: '08:00' }
    const late = await putSettings(year.setting, { region, actor, expectedVersion: 0, settings })
    expect(late).toMatchObject({ outcome: 'conflict', version: 1, settings: { dailyAt: '05:00' } })
  })

  test('that cannot be used are not kept, and each mistake has its place', async () => {
    const { schedule } = usualRegionSettings
    const ladder = { ...schedule.ladder, steps: [] }
    const settings = { ...usualRegionSettings, schedule: { ...schedule, ladder } }
    const refused = await putSettings(year.setting, { region, actor, expectedVersion: 1, settings })
    expect(refused).toMatchObject({ outcome: 'refused', mistakes: [{ at: 'schedule.ladder.steps' }] })
    expect((await terms()).versions.settings).toBe(1)
  })

  test('take over what a place states and keep the rest, without being kept by that', async () => {
    const proposed = proposedSettings(await terms(), 'jinzhai')
    expect(proposed?.schedule.layout.shares).toBe('rest-to-largest')
    expect(proposed?.schedule.ladder).toEqual(usualRegionSettings.schedule.ladder)
    expect((await terms()).document.schedule.layout.shares).toBe('largest-remainder')
    expect(proposedSettings(await terms(), 'nowhere')).toBeUndefined()
  })
})

describe('a region’s calendar', () => {
  // A year that no library has: its 1 October is a Monday, its notice joins the week to it.
  const notice = {
    year: '2029',
    version: '国办发明电〔2028〕7号',
    off: ['2029-01-01', '2029-05-01', '2029-10-01', '2029-10-02', '2029-10-03', '2029-10-04', '2029-10-05'],
    on: [],
  }

  test('settles due dates that leaned on its year, and the day’s routine puts that on record', async () => {
    year.moveTo('2029-09-28')
    await runDay(year.setting, { region, day: '2029-09-28' })
    await year.does(office('supervisor'), 'm1', 'take-in', {
      planId: null,
      title: '修路',
      sources: [],
      printed: { lead: [], support: [], window: null },
      classes: [],
      figures: [],
    })
    await year.does(office('supervisor'), 'm1', 'set-out', {
      title: '修路',
      lead: 'jiaoti',
      dueOn: '2029-12-31',
      continuing: false,
    })
    await year.does(office('office-head'), 'm1', 'approve')
    await year.does(office('office-head'), 'm1', 'reassign', { lead: 'zhujian', reason: '职责划转' })
    const { versions } = await terms()
    const entered = await enterNotice(year.setting, {
      region,
      actor,
      expectedVersion: versions.calendar,
      notice,
    })
    expect(entered).toMatchObject({ outcome: 'recorded', version: versions.calendar + 1 })
    year.moveTo('2029-09-29')
    const run = await runDay(year.setting, { region, day: '2029-09-29' })
    expect(run).toMatchObject({ outcome: 'done', day: { done: { calendars: 1 } } })
    const events = await listEvents(year.setting.db, { tenantId: region, matterId: 'm1' })
    const [noted] = events.filter(({ kind }) => kind === 'CalendarNoted')
    // Three working days after Friday 28 September: with the week of rest these are 8, 9 and 10 October.
    expect(noted?.data).toMatchObject({
      dues: [{ clock: 'acceptance', from: '2029-10-03', to: '2029-10-10' }],
    })
    year.moveTo('2029-09-30')
    expect(await runDay(year.setting, { region, day: '2029-09-30' })).toMatchObject({
      day: { done: { calendars: 0 } },
    })
  })

  test('takes no notice that leaves a statutory holiday out, nor one from a reader of an older calendar', async () => {
    const { versions } = await terms()
    const asked = { region, actor, expectedVersion: versions.calendar }
    const without = { ...notice, year: '2030', off: [] }
    expect(await enterNotice(year.setting, { ...asked, notice: without })).toMatchObject({
      outcome: 'refused',
      refusal: { code: 'holiday-missing' },
    })
    expect(await enterNotice(year.setting, { ...asked, expectedVersion: 1, notice })).toMatchObject({
      outcome: 'conflict',
      version: versions.calendar,
    })
  })

  test('takes a year from a newer library only where it has none of its own', () => {
    const library = libraryCalendar()
    const { 2026: own = { off: [], on: [] }, ...others } = library.years
    const older = { ...library, version: 'older', years: { 2026: { ...own, off: [] } } }
    const taken = withYearsOf(older, library)
    expect(taken.years).toEqual({ ...others, 2026: { ...own, off: [] } })
    expect(withYearsOf(taken, library)).toBe(taken)
  })
})
