import type { LedgerEvent, Matter } from '../ledger/matter.ts'
import type { Term } from '../ledger/settings.ts'
import { addDays, localDateOf } from '../model/plain-date.ts'
import type { ExportedLedger } from './exported.ts'
import type { Told } from './told.ts'

// What was asked has been answered, or stands on a list for all to see: problems, decisions, objections of the public.

type Found = { readonly where: string; readonly what: string }
type Given = { readonly ledger: ExportedLedger; readonly told: Told }

const eventsOf = ({ streams }: ExportedLedger, id: string): readonly LedgerEvent[] =>
  (streams.get(id) ?? []).map(each => each.event)

const ofType = ({ matters }: ExportedLedger, type: string): Matter[] =>
  [...matters.values()].filter(each => each.type === type)

const listedIn = ({ lists }: Told, type: string): ReadonlySet<string> =>
  new Set(lists.filter(each => each.type === type).flatMap(each => each.ids))

/** The versions in which facts of a kind stand in a stream. */
const versionsOf = (events: readonly LedgerEvent[], kind: string): number[] =>
  events.flatMap((event, index) => (event.kind === kind ? [index + 1] : []))

/** Problems that ended neither in a decision nor in an answer, and are on no list; returns whose problem was lost. */
export function problemsWithoutAnswer({ ledger, told }: Given): Found[] {
  const listed = listedIn(told, 'problem')
  const lost = ofType(ledger, 'commitment').flatMap(({ id }) =>
    eventsOf(ledger, id).flatMap(({ kind, data }, index) =>
      kind === 'ReportSubmitted' &&
      data.coordination !== undefined &&
      !ledger.matters.has(`${id}.${index + 1}.problem`)
        ? [{ where: `${id} ${index + 1}`, what: 'asked for coordination, and no problem was opened' }]
        : [],
    ),
  )
  const unanswered = ofType(ledger, 'problem').flatMap(({ id, status }) => {
    const events = eventsOf(ledger, id)
    const undecided = versionsOf(events, 'ProblemDecided').filter(
      version => !ledger.matters.has(`${id}.${version}.decision`),
    )
    if (undecided.length > 0) return [{ where: id, what: 'decided, and no decision is recorded' }]
    const isOver = status === 'over' || status === 'declined'
    const isAnswered = events.some(each => ['ProblemResolved', 'CoordinationDeclined'].includes(each.kind))
    if (isOver && !isAnswered) return [{ where: id, what: 'over without an answer' }]
    return isOver || listed.has(id) ? [] : [{ where: id, what: 'open, and on no list' }]
  })
  return [...lost, ...unanswered]
}

/** Decisions of which nothing became although the minutes were sent, or whose lateness is not said. */
export function decisionsNotLodged(
  { ledger, told }: Given,
  { lodging }: { readonly lodging: Term },
  utcOffset: number,
): Found[] {
  const listed = listedIn(told, 'decision')
  return ofType(ledger, 'decision').flatMap(matter => {
    const { id } = matter
    const meeting = (matter.facts as { meeting?: string | null }).meeting ?? ''
    const events = eventsOf(ledger, id)
    const sent = eventsOf(ledger, meeting).find(each => each.kind === 'MinutesSent')
    if (sent && !events.some(each => each.kind === 'MinutesNoted'))
      return [{ where: id, what: 'was not told of the minutes' }]
    const untasked = versionsOf(events, 'DecisionLodged').filter(
      version => !ledger.matters.has(`${id}.${version}.task`),
    )
    if (untasked.length > 0) return [{ where: id, what: 'lodged, and there is no task' }]
    const settled = events.find(each => ['DecisionLodged', 'LodgingRefused'].includes(each.kind))
    if (!settled) return listed.has(id) ? [] : [{ where: id, what: 'not lodged, and on no list' }]
    return sent ? lodgedInTime(id, { sent, settled }, told, lodging, utcOffset) : []
  })
}

/** The term runs from the minutes; a due day may roll on over holidays, and never lies before its days have gone. */
function lodgedInTime(
  id: string,
  { sent, settled }: { sent: LedgerEvent; settled: LedgerEvent },
  told: Told,
  lodging: Term,
  utcOffset: number,
): Found[] {
  const clock = (told.clocks[id] ?? []).find(each => each.id === 'lodging')
  if (!clock?.due) return [{ where: id, what: 'has no term for its lodging' }]
  const due = clock.due.slice(0, 10)
  const soonest = addDays(localDateOf(sent.at, utcOffset), lodging.unit === 'D' ? lodging.n : 0)
  const isLate = localDateOf(settled.at, utcOffset) > due
  return due < soonest || clock.everLate !== isLate
    ? [{ where: id, what: `lodged ${isLate ? 'late' : 'in time'}, and its clock says otherwise` }]
    : []
}

const ends = ['ObjectionAnsweredByOffice', 'ObjectionDeclined', 'ObjectionPassedOn']

/** Objections and clues that were neither answered nor listed; tasks closed over an objection in hand. */
export function objectionsWithoutAnswer({ ledger, told }: Given): Found[] {
  const listed = listedIn(told, 'objection')
  return ofType(ledger, 'objection').flatMap(matter => {
    const { id, parent, status } = matter
    const events = eventsOf(ledger, id)
    const end = events.find(each => ends.includes(each.kind))
    const isOpen = ['lodged', 'in-hand', 'asked'].includes(status)
    if (isOpen === (end !== undefined)) return [{ where: id, what: `${status}, and its facts say otherwise` }]
    if (isOpen && !listed.has(id)) return [{ where: id, what: 'open, and on no list' }]
    const ofTask = eventsOf(ledger, parent ?? '')
    const names = (event: LedgerEvent) => (event.data as { objection?: string }).objection === id
    const isPublished = end?.data.publish === true
    if (isPublished && !ofTask.some(each => names(each) && each.data.answer === end.data.answer))
      return [{ where: id, what: 'its answer is published, and not on the task' }]
    const lodgedAt = events[0]?.at ?? ''
    const isClue = (matter.facts as { kind?: string }).kind === 'clue'
    const closedOver = ofTask.some(
      each => each.kind === 'Closed' && each.at > lodgedAt && (end === undefined || each.at < end.at),
    )
    return !isClue && closedOver ? [{ where: id, what: 'its task was closed while it was in hand' }] : []
  })
}
