import type { ClockEvent, ClockRule } from '../model/clock.ts'
import type { Span } from '../model/plan.ts'
import type { Actor } from './actor.ts'
import type { Evidence } from './field.ts'

// A matter (事项): one thing that an agency owes, whatever its type. Nothing here knows a commitment.

/** Where a matter comes from: every one points home. */
export type Source =
  | {
      readonly kind: 'clause'
      readonly planId: string
      readonly reading: number
      readonly clauseId: string
      /** UTF-16 code units of the plan's original. */
      readonly span: Span
      readonly text: string
    }
  | { readonly kind: 'matter'; readonly matterId: string; readonly text: string }
  | { readonly kind: 'told'; readonly text: string }

/** A clock that runs or ran on a matter. Its rule is the one in force when it started, whatever the settings say later. */
export type Clock = { readonly rule: ClockRule; readonly events: readonly ClockEvent[] }

/** What the facts of one stream come to. `Facts` is the matter type's own part. */
export type Matter<Facts = unknown> = {
  readonly region: string
  readonly id: string
  readonly type: string
  readonly version: number
  readonly status: string
  readonly title: string
  /** The one agency that answers for it, by id; null until somebody is named, or where the office itself does. */
  readonly lead: string | null
  readonly jointLeads: readonly string[]
  readonly support: readonly string[]
  /** Who checks it: never the lead, never a supporter; null for the office itself. */
  readonly verifier: string | null
  readonly parent: string | null
  readonly sources: readonly Source[]
  /** The last day on which it is still on time, as now in force. */
  readonly dueOn: string | null
  readonly public: boolean
  readonly openedAt: string
  readonly changedAt: string
  readonly clocks: readonly Clock[]
  readonly evidence: readonly Evidence[]
  readonly facts: Facts
}

/** A fact: what happened, when, by which post; it says where it led, so that a later table cannot retell it. */
export type LedgerEvent = {
  /** Past tense: `ReportSubmitted`. */
  readonly kind: string
  /** Status before (`none` for the first fact of a stream) and after. */
  readonly from: string
  readonly to: string
  /** ISO 8601, UTC. */
  readonly at: string
  readonly by: Actor
  readonly data: Readonly<Record<string, unknown>>
  /** Rules of the clocks that this fact starts. */
  readonly clocks?: readonly ClockRule[]
}

/** The status of a matter that nothing is recorded of yet. */
export const none = 'none'

/** A stream before its first fact. */
export const blankMatter = <Facts>(
  region: string,
  id: string,
  type: string,
  facts: Facts,
): Matter<Facts> => ({
  region,
  id,
  type,
  version: 0,
  status: none,
  title: '',
  lead: null,
  jointLeads: [],
  support: [],
  verifier: null,
  parent: null,
  sources: [],
  dueOn: null,
  public: false,
  openedAt: '',
  changedAt: '',
  clocks: [],
  evidence: [],
  facts,
})

/** The agencies that take part in a matter, each once: they see it. */
export const partiesOf = ({ lead, jointLeads, support, verifier }: Matter): string[] => [
  ...new Set([lead, ...jointLeads, ...support, verifier].filter(each => each !== null)),
]
