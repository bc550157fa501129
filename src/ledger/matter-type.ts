import type { ClockRule } from '../model/clock.ts'
import type { PlainDate } from '../model/plain-date.ts'
import type { DataOf, Fields, Words } from './field.ts'
import type { LedgerEvent, Matter, Source } from './matter.ts'
import type { Role } from './role.ts'
import type { LedgerSettings } from './settings.ts'

// A matter type is data: statuses, a table of rows (command × statuses × roles → status), commands with their fields,
// clocks and visibility. Code stands only in guards and effects.

/** What a decision may look at beside the matter itself. All of it is given. */
export type Context = {
  /** ISO 8601, UTC. */
  readonly now: string
  /** The region's calendar day. */
  readonly today: string
  readonly settings: LedgerSettings
  /** Marks (重大、特事) that the ladder of the region's settings names; none unless given. */
  readonly marks?: readonly string[]
  /** The next number of a series (编号), when the command asks for one. */
  readonly number?: string
}

/** A rule beyond table and fields. `refuses` gives facts for the screen, or null where it lets the command pass. */
export type Guard<Facts, Data> = {
  readonly code: string
  readonly zh: { readonly what: string; readonly remedy: string }
  readonly en: { readonly what: string; readonly remedy: string }
  refuses(input: {
    readonly matter: Matter<Facts>
    readonly data: Data
    readonly role: Role
    readonly by: LedgerEvent['by']
    readonly context: Context
  }): Readonly<Record<string, unknown>> | null
}

/** What a command brings about elsewhere, in the same transaction: a matter opened, or a command on another one. */
export type Effect =
  | {
      readonly kind: 'open'
      readonly type: string
      readonly command: string
      /** Added to this matter's id and version, so that the new id needs no chance. */
      readonly suffix: string
      readonly data: Readonly<Record<string, unknown>>
    }
  | {
      readonly kind: 'command'
      readonly matterId: string
      readonly command: string
      readonly data: Readonly<Record<string, unknown>>
    }
  | {
      /** On every matter of a type that stands under this one and is still open: a task knows its slips by no name. */
      readonly kind: 'open-children'
      readonly type: string
      readonly command: string
      readonly data: Readonly<Record<string, unknown>>
    }

/** What one fact changes on the generic part of a matter; `facts` replaces the type's own part. */
export type Changes<Facts> = Partial<
  Pick<
    Matter<Facts>,
    | 'title'
    | 'lead'
    | 'jointLeads'
    | 'support'
    | 'verifier'
    | 'parent'
    | 'sources'
    | 'dueOn'
    | 'public'
    | 'evidence'
    | 'facts'
  >
>

export type Command<Facts, F extends Fields = Fields> = Words & {
  /** The fact that it leaves behind: past tense, one of its own. */
  readonly event: string
  readonly fields: F
  /** Its data are made by a use case (from a plan, say) and never typed: it is no operation of its own. */
  readonly broughtByUseCase?: boolean
  readonly guards?: readonly Guard<Facts, DataOf<F>>[]
  /** Series of the number it needs (编号), by the matter as it stands. */
  numbered?(matter: Matter<Facts>, data: DataOf<F>): string
  /** What is recorded beside the given data, so that the fact stands by itself. */
  records?(matter: Matter<Facts>, data: DataOf<F>, context: Context): Readonly<Record<string, unknown>>
  /** Folds the fact: a fact is never refused here. */
  apply?(matter: Matter<Facts>, data: DataOf<F> & Recorded, event: LedgerEvent): Changes<Facts>
  effects?(matter: Matter<Facts>, data: DataOf<F> & Recorded, event: LedgerEvent, context: Context): Effect[]
}

/** What `records` and callers of opening commands may add to the data of any command. */
export type Recorded = {
  /** The due date that the fact gives the matter's clocks. */
  readonly dueOn?: string | null
  /** The last day of a suspension. */
  readonly until?: string
  /** When it counts from, where that is not when it was recorded. */
  readonly effectiveAt?: string
  readonly number?: string
  readonly sources?: readonly Source[]
  readonly parent?: string
}

/** One row of the table. `to`: a status, `stay`, or the type's own `settle`, with the statuses it may come to. */
export type Row = {
  readonly command: string
  readonly from: readonly string[]
  readonly to: string | 'stay' | { readonly settles: readonly string[] }
  readonly by: readonly Role[]
}

export type MatterType<Facts = unknown> = {
  readonly id: string
  readonly name: Words
  /** In addresses: `commitments`. */
  readonly plural: string
  readonly statuses: Readonly<Record<string, Words & { readonly open: boolean }>>
  readonly commands: Readonly<Record<string, Command<Facts>>>
  readonly table: readonly Row[]
  readonly initialFacts: Facts
  /** Where a row says `settles`: the status that the facts ask for. Given the matter after the fact. */
  settle?(matter: Matter<Facts>, event: LedgerEvent): string
  /** The clocks that may run on such a matter: the region's own terms, and statutes in force on the day they start. */
  clocks(settings: LedgerSettings, startedOn: PlainDate): readonly ClockRule[]
  /** Whether the public may see a matter, and which of its facts. Agencies see what they take part in. */
  readonly visibility: { public(matter: Matter<Facts>): boolean }
}

/** A command with its fields' types known inside, and forgotten outside. */
export const command =
  <Facts>() =>
  <const F extends Fields>(definition: Command<Facts, F>): Command<Facts> =>
    // The API checks data against the fields before any command is decided, so the types inside hold.
    definition as unknown as Command<Facts>

/** A guard for commands whose data have at least these parts. */
export const guard =
  <Facts, Data = unknown>() =>
  (definition: Guard<Facts, Data>): Guard<Facts, Data> =>
    definition
