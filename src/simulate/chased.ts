import type { Matter } from '../ledger/matter.ts'
import type { Ladder } from '../ledger/schedule/ladder.ts'
import type { SlipFacts } from '../ledger/slip/slip-type.ts'
import { daysBetween, localDateOf, type PlainDate } from '../model/plain-date.ts'
import type { ExportedLedger } from './exported.ts'

// 催办: reckoned from the facts alone. In every stretch in which a task lay overdue long enough, some slip was drafted.

export type Chasing = {
  readonly ladder: Ladder
  /** The last day that was lived. */
  readonly until: PlainDate
  /** Days between the rule's day and the next on which an office works and looks. */
  readonly slackDays: number
}

/** From when to when a task was in its lead's hands with one deadline. */
type Stretch = {
  readonly from: PlainDate
  readonly to: PlainDate
  readonly due: PlainDate
  readonly round: PlainDate
}

const begins = new Set(['Issued', 'Reopened', 'ClosingReturned', 'Resumed', 'ExtensionGranted', 'Reassigned'])
const ends = new Set(['ClosingRequested', 'Suspended', 'Withdrawn', 'Declined', 'Closed', 'SetAside'])
const beginsRound = new Set(['Issued', 'Reopened', 'ExtensionGranted'])

/** Tasks that lay overdue without the slip that the ladder asks for. */
export function chasedAsTheLadderSays(
  ledger: ExportedLedger,
  { ladder, until, slackDays }: Chasing,
  utcOffset: number,
): { where: string; what: string }[] {
  const days = ladder.steps.flatMap((step, index) =>
    step.due.flatMap(each => (each.when === 'overdue' ? [{ index, days: each.days }] : [])),
  )
  const first = days.sort((a, b) => a.days - b.days)[0]
  if (!first) return []
  const steps = new Set(ladder.steps.slice(first.index).map(each => each.id))
  const slips = [...ledger.matters.values()].filter(each => each.type === 'slip') as Matter<SlipFacts>[]
  return [...ledger.matters.values()]
    .filter(each => each.type === 'commitment')
    .flatMap(({ id }) => {
      const drafted = slips
        .filter(each => each.parent === id && steps.has(each.facts.step))
        .map(each => localDateOf(each.openedAt, utcOffset))
      return stretchesOf(ledger, id, until, utcOffset)
        .filter(({ from, to, due }) => {
          const overdueFrom = due > from ? due : from
          return daysBetween(overdueFrom, to) > first.days + slackDays
        })
        .filter(({ to, round }) => !drafted.some(day => day >= round && day <= to))
        .map(({ due, to }) => ({ where: id, what: `overdue since ${due} and not chased by ${to}` }))
    })
}

function stretchesOf(
  { streams }: ExportedLedger,
  id: string,
  until: PlainDate,
  utcOffset: number,
): Stretch[] {
  const found: Stretch[] = []
  let open: { from: PlainDate; due: PlainDate; round: PlainDate } | null = null
  let due: PlainDate | null = null
  let round: PlainDate = ''
  const closeAt = (to: PlainDate) => {
    if (open) found.push({ ...open, to })
    open = null
  }
  for (const { event } of streams.get(id) ?? []) {
    const day = localDateOf(event.at, utcOffset)
    const given = (event.data as { dueOn?: string | null }).dueOn
    if (!begins.has(event.kind) && !ends.has(event.kind)) continue
    closeAt(day)
    if (beginsRound.has(event.kind)) [due, round] = [given ?? due, day]
    if (begins.has(event.kind) && due !== null) open = { from: day, due, round }
  }
  closeAt(until)
  return found
}
