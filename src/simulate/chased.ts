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
const beginsRound = new Set(['Issued', 'Reassigned', 'Reopened', 'ExtensionGranted'])

type Chased = {
  readonly stretches: readonly Stretch[]
  /** Slips of the task, with the place of their step on the ladder and the day they were drafted on. */
  readonly slips: readonly { readonly id: string; readonly step: number; readonly on: PlainDate }[]
}

/** Tasks that lay overdue, or whose slip ran out, without the slip that the ladder then asks for: each of its steps. */
export function chasedAsTheLadderSays(
  ledger: ExportedLedger,
  chasing: Chasing,
  utcOffset: number,
): { where: string; what: string }[] {
  const { ladder, until } = chasing
  const all = [...ledger.matters.values()]
  const slips = all.filter(each => each.type === 'slip') as Matter<SlipFacts>[]
  return all
    .filter(each => each.type === 'commitment')
    .flatMap(({ id }) => {
      const chased: Chased = {
        stretches: stretchesOf(ledger, id, until, utcOffset),
        slips: slips
          .filter(each => each.parent === id)
          .map(each => ({
            id: each.id,
            step: ladder.steps.findIndex(step => step.id === each.facts.step),
            on: localDateOf(each.openedAt, utcOffset),
          })),
      }
      return ladder.steps
        .flatMap(({ due }, step) =>
          due.flatMap(trigger => {
            if (trigger.when === 'overdue')
              return overdueWithout(chased, { step, days: trigger.days }, chasing)
            if (trigger.when !== 'slip-expired') return []
            return expiredWithout(chased, { ...trigger, to: step }, { ledger, chasing, utcOffset })
          }),
        )
        .map(what => ({ where: id, what }))
    })
}

const isTaken = ({ slips }: Chased, step: number, from: PlainDate, to: PlainDate): boolean =>
  slips.some(each => each.step >= step && each.on >= from && each.on <= to)

function overdueWithout(
  chased: Chased,
  { step, days }: { step: number; days: number },
  { slackDays }: Chasing,
): string[] {
  return chased.stretches
    .filter(({ from, to, due }) => daysBetween(later(due, from), to) > days + slackDays)
    .filter(({ to, round }) => !isTaken(chased, step, round, to))
    .map(({ due, to }) => `overdue since ${due} and not chased by ${to}`)
}

/** The routine finds a slip that ran out on the next morning; settled on that day it may lead no further. */
const expiredSlackDays = 2

/** What ends the reason to go on: the reply where the step asks for one, else that it is settled. */
const settling = ['SlipSettled', 'SlipEndedWithTask', 'SlipWithdrawn', 'SlipExcused']

function expiredWithout(
  chased: Chased,
  { step: from, without, to }: { step: string; without: 'reply' | 'settlement'; to: number },
  { ledger, chasing, utcOffset }: { ledger: ExportedLedger; chasing: Chasing; utcOffset: number },
): string[] {
  const { ladder, until } = chasing
  const ofStep = ladder.steps.findIndex(each => each.id === from)
  return chased.slips
    .filter(each => each.step === ofStep)
    .flatMap(({ id, on }) => {
      const events = (ledger.streams.get(id) ?? []).map(each => each.event)
      // The last day of reply that was set: an answer returned has another.
      const set = events.findLast(each => each.kind === 'SlipSigned' || each.kind === 'SlipAnswerReturned')
      const due = (set?.data as { dueOn?: string | null } | undefined)?.dueOn
      if (!set || !due) return []
      const ending = events.find(
        each =>
          each.at > set.at &&
          (settling.includes(each.kind) || (without === 'reply' && each.kind === 'SlipAnswered')),
      )
      const end = ending ? localDateOf(ending.at, utcOffset) : until
      return chased.stretches
        .map(stretch => ({ ...stretch, lastDay: end < stretch.to ? end : stretch.to }))
        .filter(({ round }) => on >= round)
        .filter(({ from: begun, lastDay }) => daysBetween(later(due, begun), lastDay) > expiredSlackDays)
        .filter(({ round, lastDay }) => !isTaken(chased, to, round, lastDay))
        .map(({ lastDay }) => `${id} ran out on ${due} and no further slip was drafted by ${lastDay}`)
    })
}

const later = (one: PlainDate, other: PlainDate): PlainDate => (one > other ? one : other)

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
