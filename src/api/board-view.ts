import { categoryNames } from '../ledger/schedule/category.ts'
import type { CountRow } from '../ledger/schedule/count.ts'
import { isNamedColour, type Lamp } from '../ledger/schedule/lamp.ts'
import type { PeriodDue } from '../ledger/schedule/reporting-calendar.ts'
import type { BoardGroup } from '../ledger/standing/board-count.ts'
import type { Board, BoardTask } from '../usecases/ledger/board.ts'
import type { OwedReturn } from '../usecases/ledger/reporting-duties.ts'

// The board as it goes over the wire: counts without the ids that they count, which the lists have.

/** The counts of a board, with the names of plans and sections. */
export function boardView(board: Board) {
  const { on, counts, terms, apart } = board
  const { rated, completion, lamps, ...rest } = counts
  const named = nameOf(board)
  const groups = (each: readonly BoardGroup[]) => each.map(group => ({ ...group, name: named(group.key) }))
  return {
    region: terms.region.id,
    on,
    total: rest.total,
    rated: {
      total: rated.total,
      rows: rated.rows.map(rowView),
      notInHeadline: rated.notInHeadline.map(rowView),
    },
    categories: rest.categories,
    continuing: rest.continuing,
    suspended: rest.suspended,
    lamps: terms.document.schedule.lamps.lamps.map(lamp => ({
      lamp: lampView(board, lamp),
      count: lamps.find(each => each.lamp === lamp.id)?.count ?? 0,
    })),
    lateNow: rest.lateNow,
    everLate: rest.everLate,
    completion: {
      of: completion.of.length,
      outOf: completion.outOf.length,
      leftOut: rest.total - completion.outOf.length,
      tenths: completion.tenths,
    },
    plans: groups(rest.plans),
    sections: groups(rest.sections),
    leads: groups(rest.leads),
    agencies: groups(rest.agencies),
    regions: groups(rest.regions),
    apart: statusCounts(apart.map(each => each.status)),
  }
}

const rowView = ({ name, headline, count, tenths }: CountRow) => ({ name, headline, count, tenths })

function nameOf({ plans }: Board): (key: string) => string | null {
  const names = new Map<string, string | null>()
  for (const [planId, { title, sections }] of plans) {
    names.set(planId, title)
    for (const section of sections) names.set(`${planId}/${section.id}`, section.title)
  }
  return key => names.get(key) ?? null
}

const statusCounts = (statuses: readonly string[]) =>
  [...new Set(statuses)]
    .sort()
    .map(status => ({ status, count: statuses.filter(each => each === status).length }))

/** A lamp as the board of its rules shows it. A colour without a word of its own is called as its lamp is. */
export const lampView = ({ terms }: Board, { id, colour, shape, name, meaning }: Lamp) => ({
  id,
  colour,
  colourName: isNamedColour(colour) ? terms.document.colours[colour] : name,
  shape,
  name,
  meaning,
})

export const periodView = (due: PeriodDue | null) =>
  due && { period: due.period, zh: due.zh, dueOn: due.dueOn, provisional: due.provisional }

/** One task with the arithmetic behind its category and its lamp. */
export function taskView(board: Board, task: BoardTask) {
  const { matter, standing, judged, nextReport, nextSlip } = task
  const { category, lateness, lamp } = standing
  return {
    id: matter.id,
    version: matter.version,
    title: matter.title,
    status: matter.status,
    planId: task.planId,
    section: task.section,
    lead: task.lead,
    agencies: task.agencies,
    countedAs: standing.countedAs,
    dueOn: lateness.dueOn,
    provisional: lateness.provisional,
    completedOn: standing.completedOn,
    lateDays: lateness.lateDays,
    everLate: lateness.everLate,
    judgedOn: standing.judgedOn,
    period: periodView(judged),
    category: { ...category, name: categoryNames[category.id] },
    lamp: lampView(board, lamp.lamp),
    lampWhy: lamp.zh,
    gapPoints: standing.gapPoints,
    figures: standing.figures,
    nextReport: periodView(nextReport),
    nextSlip: nextSlip?.due ? { step: nextSlip.step.id, name: nextSlip.step.name, zh: nextSlip.zh } : null,
  }
}

/** One return that an agency owes. */
export const returnView = ({ duty, part, state, reportedOn, returns, title, planId }: OwedReturn) => ({
  id: duty.id,
  matter: duty.matter,
  title,
  planId,
  agency: duty.agency,
  part,
  period: periodView(duty.due),
  state,
  reportedOn,
  returns,
})
