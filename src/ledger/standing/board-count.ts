import { type Category, categories } from '../schedule/category.ts'
import {
  type CategoryCount,
  type CountLayout,
  countCategories,
  type Rate,
  rateOf,
} from '../schedule/count.ts'
import type { CommitmentStanding, CountedAs } from './commitment-standing.ts'

// 汇总: how many tasks stand where. Every number is the length of a list that the same words ask for.

/** A judged task as the board counts it. */
export type BoardEntry = {
  readonly id: string
  readonly planId: string | null
  /** Id of the plan's section that its clause stands in. */
  readonly section: string | null
  readonly lead: string | null
  /** Every agency that takes part, the lead among them. */
  readonly agencies: readonly string[]
  /** In a joint ledger the member that the lead belongs to. */
  readonly region: string
  readonly standing: Pick<CommitmentStanding, 'countedAs' | 'category' | 'lamp' | 'lateness' | 'completedOn'>
}

/** What a list of tasks is asked by. `category`, `row` and `lamp` are of rated tasks alone, as in the counts. */
export type BoardFilter = {
  readonly countedAs?: CountedAs | undefined
  readonly category?: Category | undefined
  /** Place of the row in the region's layout, from 0. */
  readonly row?: number | undefined
  readonly lamp?: string | undefined
  readonly late?: 'now' | 'ever' | undefined
  readonly planId?: string | undefined
  readonly section?: string | undefined
  readonly lead?: string | undefined
  readonly agency?: string | undefined
  readonly region?: string | undefined
}

/** Tasks of one plan, section, agency or region: the parts sum to `total`. */
export type BoardGroup = {
  readonly key: string
  readonly total: number
  readonly categories: Readonly<Record<Category, number>>
  readonly continuing: number
  readonly suspended: number
  /** Overdue today. */
  readonly late: number
}

export type BoardCounts = {
  readonly total: number
  /** The rows of the region's bulletin; they sum to the rated tasks and to 100.0. */
  readonly rated: CategoryCount
  readonly categories: Readonly<Record<Category, number>>
  readonly continuing: number
  readonly suspended: number
  /** Rated tasks by the id of their lamp. */
  readonly lamps: readonly { readonly lamp: string; readonly count: number }[]
  readonly lateNow: number
  readonly everLate: number
  /** Completed, in time or late, of the rated ones. */
  readonly completion: Rate
  readonly plans: readonly BoardGroup[]
  readonly sections: readonly BoardGroup[]
  /** By the lead alone, so that they sum to the whole. */
  readonly leads: readonly BoardGroup[]
  /** By every agency that takes part: a task stands in several. */
  readonly agencies: readonly BoardGroup[]
  readonly regions: readonly BoardGroup[]
}

const isRated = ({ standing }: BoardEntry): boolean => standing.countedAs === 'rated'
const isLateNow = ({ standing: { lateness, completedOn } }: BoardEntry, on: string): boolean =>
  completedOn === null && lateness.dueOn !== null && lateness.dueOn < on

/** Whether a task is in the list that a filter asks for. */
export function isInList(entry: BoardEntry, filter: BoardFilter, layout: CountLayout, on: string): boolean {
  const { standing } = entry
  const { countedAs, category, row, lamp, late, planId, section, lead, agency, region } = filter
  const rated = isRated(entry)
  return (
    (countedAs === undefined || standing.countedAs === countedAs) &&
    (category === undefined || (rated && standing.category.id === category)) &&
    (row === undefined || (rated && isInRow(standing.category.id, layout, row))) &&
    (lamp === undefined || (rated && standing.lamp.lamp.id === lamp)) &&
    (late === undefined || (late === 'now' ? isLateNow(entry, on) : standing.lateness.everLate)) &&
    (planId === undefined || entry.planId === planId) &&
    (section === undefined || entry.section === section) &&
    (lead === undefined || entry.lead === lead) &&
    (agency === undefined || entry.agencies.includes(agency)) &&
    (region === undefined || entry.region === region)
  )
}

const isInRow = (category: Category, { rows }: CountLayout, row: number): boolean =>
  rows[row]?.categories.includes(category) ?? false

/** Counts judged tasks in every way that the board shows. */
export function boardCounts(entries: readonly BoardEntry[], layout: CountLayout, on: string): BoardCounts {
  const rated = entries.filter(isRated)
  const judged = rated.map(({ id, standing }) => ({ id, category: standing.category.id, rated: true }))
  const whole = groupOf('', entries, on)
  return {
    total: entries.length,
    rated: countCategories(judged, layout),
    categories: whole.categories,
    continuing: whole.continuing,
    suspended: whole.suspended,
    lamps: lampCounts(rated),
    lateNow: whole.late,
    everLate: entries.filter(({ standing }) => standing.lateness.everLate).length,
    completion: rateOf(judged, ['completed', 'completed-early']),
    plans: groupsBy(entries, on, ({ planId }) => (planId === null ? [] : [planId])),
    sections: groupsBy(entries, on, ({ section }) => (section === null ? [] : [section])),
    leads: groupsBy(entries, on, ({ lead }) => (lead === null ? [] : [lead])),
    agencies: groupsBy(entries, on, ({ agencies }) => agencies),
    regions: groupsBy(entries, on, ({ region }) => [region]),
  }
}

function lampCounts(rated: readonly BoardEntry[]): BoardCounts['lamps'] {
  const counts = new Map<string, number>()
  for (const { standing } of rated)
    counts.set(standing.lamp.lamp.id, (counts.get(standing.lamp.lamp.id) ?? 0) + 1)
  return [...counts].map(([lamp, count]) => ({ lamp, count }))
}

function groupsBy(
  entries: readonly BoardEntry[],
  on: string,
  keysOf: (entry: BoardEntry) => readonly string[],
): BoardGroup[] {
  const members = new Map<string, BoardEntry[]>()
  for (const entry of entries)
    for (const key of keysOf(entry)) {
      const known = members.get(key)
      if (known) known.push(entry)
      else members.set(key, [entry])
    }
  return [...members].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, each]) => groupOf(key, each, on))
}

function groupOf(key: string, entries: readonly BoardEntry[], on: string): BoardGroup {
  const count = Object.fromEntries(categories.map(each => [each, 0])) as Record<Category, number>
  let [continuing, suspended, late] = [0, 0, 0]
  for (const entry of entries) {
    const { countedAs, category } = entry.standing
    if (countedAs === 'rated') count[category.id]++
    else if (countedAs === 'continuing') continuing++
    else suspended++
    if (isLateNow(entry, on)) late++
  }
  return { key, total: entries.length, categories: count, continuing, suspended, late }
}
