import { createRequire } from 'node:module'
import type { WorkCalendar } from '../model/calendar.ts'
import { type PlainDate, weekdayOf } from '../model/plain-date.ts'

// The only place that knows chinese-days. Its functions answer plain weekdays for years that nobody has published, so
// only its list of days is taken, and the years it stands for are named.

type ListedDays = {
  readonly holidays: Readonly<Record<PlainDate, string>>
  readonly workdays: Readonly<Record<PlainDate, string>>
}

const load = createRequire(import.meta.url)

/** Office hours where a region has set none; each region's own stand in its settings. */
export const usualHours: WorkCalendar['hours'] = [
  ['09:00', '12:00'],
  ['13:30', '17:30'],
]

/** The statutory calendar of the published years, in the edition of the installed library, which `version` names. */
export function statutoryCalendar(hours = usualHours): WorkCalendar {
  const { version } = load('chinese-days/package.json') as { version: string }
  const { holidays, workdays } = load('chinese-days/dist/chinese-days.json') as ListedDays
  const listed = Object.keys(holidays).sort()
  // A notice has every holiday of its year. It may also move the last days of the year before, which is no year of it.
  const published = [...new Set(listed.map(yearOf))].filter(
    year => listed.includes(`${year}-01-01`) && listed.includes(`${year}-10-01`),
  )
  const worked = Object.keys(workdays).sort()
  const years = published.map(year => {
    const off = listed.filter(day => yearOf(day) === year && weekdayOf(day) <= 5)
    return [year, { off, on: worked.filter(day => yearOf(day) === year) }]
  })
  return { version: `chinese-days ${version}`, years: Object.fromEntries(years), hours }
}

const yearOf = (day: PlainDate): string => day.slice(0, 4)
