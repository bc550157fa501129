import type { ClockEvent, ClockRule } from '../model/clock.ts'
import type { Actor } from './actor.ts'
import type { DataOf, Fields } from './field.ts'
import { blankMatter, type Clock, type LedgerEvent, type Matter, none } from './matter.ts'
import type { Command, Context, Effect, MatterType, Recorded, Row } from './matter-type.ts'
import { type Role, roleOf } from './role.ts'

type Data = DataOf<Fields> & Recorded

/** What somebody wants done with a matter. */
export type Intent = {
  readonly command: string
  readonly by: Actor
  /** Checked against the command's fields before. */
  readonly data: Data
}

/** Why a command is refused: a value, with what a screen needs to say it. */
export type Rejection =
  | { readonly code: 'unknown-command'; readonly command: string }
  | { readonly code: 'not-your-role'; readonly role: Role | null; readonly allowed: readonly Role[] }
  | { readonly code: 'not-in-status'; readonly status: string; readonly allowed: readonly string[] }
  | { readonly code: 'guarded'; readonly guard: string; readonly facts: Readonly<Record<string, unknown>> }

export type Decision<Facts = unknown> =
  | {
      readonly accepted: true
      readonly event: LedgerEvent
      readonly matter: Matter<Facts>
      readonly effects: readonly Effect[]
    }
  | { readonly accepted: false; readonly rejection: Rejection }

const reject = (rejection: Rejection): Decision<never> => ({ accepted: false, rejection })

/** Decides one command on one matter: the fact it leaves, or why it is refused. Role, status, guards, in this order. */
export function decide<Facts>(
  type: MatterType<Facts>,
  matter: Matter<Facts>,
  { command: name, by, data }: Intent,
  context: Context,
): Decision<Facts> {
  const command = type.commands[name]
  const rows = type.table.filter(row => row.command === name)
  if (!command || rows.length === 0) return reject({ code: 'unknown-command', command: name })
  const role = roleOf(by, matter)
  const allowedRoles = [...new Set(rows.flatMap(row => row.by))]
  if (role === null || !allowedRoles.includes(role))
    return reject({ code: 'not-your-role', role, allowed: allowedRoles })
  const mine = rows.filter(row => row.by.includes(role))
  const row = mine.find(each => each.from.includes(matter.status))
  if (!row)
    return reject({
      code: 'not-in-status',
      status: matter.status,
      allowed: [...new Set(mine.flatMap(each => each.from))],
    })
  for (const guard of command.guards ?? []) {
    const facts = guard.refuses({ matter, data, role, by, context })
    if (facts) return reject({ code: 'guarded', guard: guard.code, facts })
  }
  return accept(type, matter, command, row, { by, data }, context)
}

function accept<Facts>(
  type: MatterType<Facts>,
  matter: Matter<Facts>,
  command: Command<Facts>,
  row: Row,
  { by, data }: Pick<Intent, 'by' | 'data'>,
  context: Context,
): Decision<Facts> {
  const recorded = {
    ...data,
    ...command.records?.(matter, data, context),
    ...(command.numbered && context.number !== undefined ? { number: context.number } : {}),
  } as Data
  const head = { kind: command.event, from: matter.status, at: context.now, by, data: recorded }
  const to = statusAfter(type, matter, row, { ...head, to: matter.status })
  const started = clocksStarted(type.clocks(context.settings, context.today), { ...head, to })
  const event: LedgerEvent = { ...head, to, ...(started.length > 0 ? { clocks: started } : {}) }
  const after = evolve(type, matter, event)
  return {
    accepted: true,
    event,
    matter: after,
    effects: command.effects?.(after, recorded, event, context) ?? [],
  }
}

function statusAfter<Facts>(
  type: MatterType<Facts>,
  matter: Matter<Facts>,
  row: Row,
  event: LedgerEvent,
): string {
  if (row.to === 'stay') return matter.status
  if (typeof row.to === 'string') return row.to
  const status = type.settle?.(evolve(type, matter, event), event)
  if (status === undefined || !row.to.settles.includes(status))
    throw new Error(`${type.id}: ${row.command} settles at ${status}, which its row does not name`)
  return status
}

// A clock whose due date comes with the fact runs only where the fact brings one: a continuing duty has none.
const clocksStarted = (rules: readonly ClockRule[], event: LedgerEvent): ClockRule[] =>
  rules.filter(
    rule =>
      rule.start.includes(event.kind) && (!('given' in rule.term) || clockEventOf(event).due !== undefined),
  )

/** Folds one fact into what a matter is. Total: a recorded fact is never refused. */
export function evolve<Facts>(
  type: MatterType<Facts>,
  matter: Matter<Facts>,
  event: LedgerEvent,
): Matter<Facts> {
  const command = commandOf(type, event.kind)
  const changes = command?.apply?.(matter, event.data as Data, event) ?? {}
  const next: Matter<Facts> = {
    ...matter,
    ...changes,
    version: matter.version + 1,
    status: event.to,
    openedAt: matter.version === 0 ? event.at : matter.openedAt,
    changedAt: event.at,
    clocks: clocksAfter(matter.clocks, event),
  }
  return { ...next, public: type.visibility.public(next) }
}

/** What all facts of a stream come to. */
export const fold = <Facts>(
  type: MatterType<Facts>,
  key: { readonly region: string; readonly id: string },
  events: readonly LedgerEvent[],
): Matter<Facts> =>
  events.reduce<Matter<Facts>>(
    (matter, event) => evolve(type, matter, event),
    blankMatter(key.region, key.id, type.id, type.initialFacts),
  )

/** Every command with every row it stands in that this role may use now: what a screen offers as buttons. */
export function offersTo(type: Pick<MatterType, 'table'>, matter: Matter, by: Actor): string[] {
  const role = roleOf(by, matter)
  const rows = type.table.filter(row => role !== null && row.by.includes(role))
  return [...new Set(rows.filter(row => row.from.includes(matter.status)).map(row => row.command))]
}

/** Whether a stream may begin with this command. */
export const opens = (type: Pick<MatterType, 'table'>, command: string): boolean =>
  type.table.some(row => row.command === command && row.from.includes(none))

function commandOf<Facts>(type: MatterType<Facts>, kind: string): Command<Facts> | undefined {
  return Object.values(type.commands).find(command => command.event === kind)
}

// A running clock takes the facts its rule names; one started again (reopening) is a new clock, and the first stays.
function clocksAfter(clocks: readonly Clock[], event: LedgerEvent): readonly Clock[] {
  const mark = clockEventOf(event)
  const marked = clocks.map(clock =>
    isMarkedBy(clock.rule, event.kind) && !isOver(clock)
      ? { ...clock, events: [...clock.events, mark] }
      : clock,
  )
  return [...marked, ...(event.clocks ?? []).map(rule => ({ rule, events: [startOf(rule, mark)] }))]
}

// A due date that comes with a fact (完成时限) is for the clocks that are given theirs; a term runs its own length.
const startOf = ({ term }: ClockRule, { due, ...mark }: ClockEvent): ClockEvent =>
  'given' in term && due !== undefined ? { ...mark, due } : mark

function clockEventOf({ kind, at, data }: LedgerEvent): ClockEvent {
  const { dueOn, until, effectiveAt } = data as Recorded
  return { at: effectiveAt ?? at, kind, ...(dueOn ? { due: dueOn } : {}), ...(until ? { until } : {}) }
}

const isMarkedBy = ({ stop, suspend, extend, restart }: ClockRule, kind: string): boolean =>
  [stop, restart, suspend?.on, suspend?.off, extend?.on].some(kinds => kinds?.includes(kind))

// The first event is the start, which may be of a kind that also stops (改派 ends one term and begins the next).
const isOver = ({ rule, events }: Clock): boolean =>
  events.slice(1).some(each => rule.stop.includes(each.kind))
