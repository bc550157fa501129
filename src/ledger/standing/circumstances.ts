import { localDateOf, type PlainDate } from '../../model/plain-date.ts'
import type { CircumstanceKind } from '../commitment/circumstances.ts'
import type { Circumstance, CommitmentFacts } from '../commitment/facts.ts'
import type { Named } from '../schedule/ladder.ts'
import type { Scheduled } from '../schedule/standing.ts'

// What was recorded of 开工, 入库, 资金 and marks, as rules for lamps and slips ask for it. Of two words on one thing the
// later counts: whoever was wrong says it again.

type Known = { readonly knownBy: PlainDate; readonly judgedOn: PlainDate; readonly utcOffset: number }

/** What was known by a day, of what had happened by the day judged; a plan may lie ahead. */
const knownOf = (
  { circumstances = [] }: Pick<CommitmentFacts, 'circumstances'>,
  { knownBy, judgedOn, utcOffset }: Known,
): readonly Circumstance[] =>
  circumstances.filter(
    ({ kind, on, at }) =>
      localDateOf(at, utcOffset) <= knownBy && (kind === 'start-planned' || on <= judgedOn),
  )

const last = (known: readonly Circumstance[], ...kinds: readonly CircumstanceKind[]) =>
  known.findLast(each => kinds.includes(each.kind))

/** What lamps ask beside figures and deadlines; null where nobody has said. */
export function circumstancesOf(
  facts: Pick<CommitmentFacts, 'circumstances'>,
  asked: Known,
): Pick<Scheduled, 'start' | 'stock' | 'moneyAsPlanned' | 'poorQuality'> {
  const known = knownOf(facts, asked)
  const [planned, started] = [last(known, 'start-planned'), last(known, 'started')]
  const plannedOn = planned?.on ?? started?.on
  const [stocked, money] = [last(known, 'stocked'), last(known, 'money-as-planned', 'money-short')]
  const quality = last(known, 'poor-quality', 'quality-sound')
  const mustBeStocked = stocked !== undefined || last(known, 'must-be-stocked') !== undefined
  return {
    start:
      plannedOn === undefined
        ? null
        : { plannedOn, on: started?.on ?? null, excused: last(known, 'start-excused') !== undefined },
    stock: mustBeStocked ? { on: stocked?.on ?? null } : null,
    moneyAsPlanned: money ? money.kind === 'money-as-planned' : null,
    poorQuality: quality ? quality.kind === 'poor-quality' : null,
  }
}

/** Ids of the marks that a task bears, out of those that a ladder names. */
export const marksOf = (
  { circumstances = [] }: Pick<CommitmentFacts, 'circumstances'>,
  marks: readonly Named[],
): string[] =>
  marks
    .filter(({ name }) => {
      const said = circumstances.findLast(
        each => each.mark === name.zh && (each.kind === 'marked' || each.kind === 'mark-lifted'),
      )
      return said?.kind === 'marked'
    })
    .map(({ id }) => id)
