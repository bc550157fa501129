import { type Matter, none } from '../../ledger/matter.ts'
import { matterTypes } from '../../ledger/matter-types.ts'
import type { WorkCalendar } from '../../model/calendar.ts'
import { recountDue } from '../../model/clock-recount.ts'
import { localDateOf } from '../../model/plain-date.ts'
import { findRegionCalendar, insertRegionCalendar } from '../../store/day-store.ts'
import { inScope } from '../../store/region-scope.ts'
import type { LedgerSetting } from './act.ts'
import { everyMatter } from './board.ts'
import { recordEach } from './day-record.ts'
import { scopeIn } from './ledger-scope.ts'
import { libraryCalendar, type RegionTerms, termsOf } from './terms.ts'

// A year's rest days come to a region in two ways: an office enters the notice, or the program's library has it.

/** Keeps the calendar that the region reckons with, with the years that a newer library has and the region has not. */
export async function takeUpCalendar(setting: LedgerSetting, terms: RegionTerms): Promise<RegionTerms> {
  const { region, calendar, versions } = terms
  const taken = versions.calendar === 0 ? calendar : withYearsOf(calendar, libraryCalendar())
  if (versions.calendar > 0 && taken === calendar) return terms
  const recording = { calendar: taken, at: setting.now(), by: 'system' }
  await insertRegionCalendar(
    setting.db,
    { tenantId: region.id, expectedVersion: versions.calendar },
    recording,
  )
  // Where somebody entered a notice meanwhile, theirs holds, and the next day takes up what is still missing.
  return (await termsOf(setting, region.id)) ?? terms
}

/** A year that the region has stays as the region has it: its office has read the notice. */
export function withYearsOf(calendar: WorkCalendar, library: WorkCalendar): WorkCalendar {
  const added = Object.entries(library.years).filter(([year]) => calendar.years[year] === undefined)
  if (added.length === 0) return calendar
  const years = { ...calendar.years, ...Object.fromEntries(added) }
  return { ...calendar, version: `${calendar.version} + ${library.version}`, years }
}

/** Puts on record which due dates a newer calendar moved or settled; 0 where the calendar is the one of the last day. */
export async function noteCalendars(
  setting: LedgerSetting,
  terms: RegionTerms,
  lastVersion: number,
): Promise<number> {
  const { region, calendar, versions } = terms
  if (lastVersion === 0 || lastVersion === versions.calendar) return 0
  const { calendar: before } = await findRegionCalendar(setting.db, {
    tenantId: region.id,
    version: lastVersion,
  })
  if (!before) return 0
  const types = Object.values(matterTypes).filter(({ commands }) => 'note-calendar' in commands)
  let noted = 0
  for (const { id } of types) {
    const actor = { region: region.id, agency: null, post: 'system' } as const
    const matters = await inScope(setting.db, scopeIn(region, actor), tx => everyMatter(tx, region.id, id))
    const moved = matters.flatMap(matter => {
      const dues = movedDues(matter, { before, after: calendar }, region.utcOffset)
      if (dues.length === 0 || !takesNotes(matter)) return []
      const data = { calendar: calendar.version.slice(-longestVersion), dues }
      // The same calendar is noted once, however often the day is run.
      const request = `calendar:${versions.calendar}`
      return [
        { matterId: matter.id, expectedVersion: matter.version, command: 'note-calendar', data, request },
      ]
    })
    noted += await recordEach(setting, terms, moved)
  }
  return noted
}

const longestVersion = 200

const takesNotes = ({ type, status }: Matter): boolean =>
  status !== none &&
  (matterTypes[type]?.table ?? []).some(
    ({ command, from }) => command === 'note-calendar' && from.includes(status),
  )

function movedDues(
  { clocks }: Matter,
  calendars: { before: WorkCalendar; after: WorkCalendar },
  utcOffset: number,
): { clock: string; from: string; to: string }[] {
  const dayOf = (due: string) => (due.length > 10 ? localDateOf(due, utcOffset) : due)
  // A clock that was started again is the one that runs.
  const running = [...new Map(clocks.map(clock => [clock.rule.id, clock])).values()]
  return running.flatMap(({ rule, events }) => {
    const recounted = recountDue(rule, events, calendars, utcOffset)
    if (!recounted) return []
    return [{ clock: rule.id, from: dayOf(recounted.from.due), to: dayOf(recounted.to.due) }]
  })
}
