import { isOperation } from '../../src/api/matter-commands.ts'
import { dataSchemaOf } from '../../src/contract/command-schema.ts'
import type { Decision } from '../../src/ledger/decide.ts'
import type { Fields } from '../../src/ledger/field.ts'
import { none, partiesOf } from '../../src/ledger/matter.ts'
import { type Role, roleNames } from '../../src/ledger/role.ts'
import { actorIn, attempt, context, contextOn, type Rehearsal } from './explore.ts'
import { type Data, type Journey, journeysOf } from './journeys.ts'

// For each operation on a matter type a situation in which it is done, and one for each way in which it is refused.

/** What a request is to come to: `names-matter` is done too, and its data name another matter. */
export type Outcome = 'done' | 'names-matter' | 'not-your-role' | 'not-in-status' | 'guarded'

/** One command tried at the end of a journey. */
export type Try = {
  readonly journey: Journey
  readonly command: string
  readonly role: Role
  readonly data: Data
  readonly decision: Decision
  /** The day on which it is tried. */
  readonly today: string
}

const outcomes: readonly Outcome[] = ['done', 'names-matter', 'not-your-role', 'not-in-status', 'guarded']

/** The first try of each command that comes to each outcome; one that never does is missing. */
export function triesOf(rehearsal: Rehearsal<unknown>): Map<string, Map<Outcome, Try>> {
  const { type } = rehearsal
  const found = new Map<string, Map<Outcome, Try>>()
  const sought = new Map<string, Set<Outcome>>()
  for (const command of Object.keys(type.commands).filter(each => isOperation(type, each))) {
    found.set(command, new Map())
    sought.set(command, new Set(outcomes.filter(each => isPossible(rehearsal, command, each))))
  }
  for (const journey of journeysOf(rehearsal)) {
    for (const [command, missing] of sought) {
      for (const tried of triesAt(journey, command)) {
        const outcome = [...missing].find(each => isOutcome(rehearsal, tried, each))
        if (outcome === undefined) continue
        found.get(command)?.set(outcome, tried)
        missing.delete(outcome)
      }
      if (missing.size === 0) sought.delete(command)
    }
    if (sought.size === 0) break
  }
  return found
}

function isPossible({ type }: Rehearsal<unknown>, command: string, outcome: Outcome): boolean {
  const { fields = {}, guards = [] } = type.commands[command] ?? {}
  if (outcome === 'guarded') return guards.length > 0
  return outcome !== 'names-matter' || namesMatter(fields)
}

const namesMatter = (fields: Fields): boolean => Object.values(fields).some(each => each.type === 'matter')

/** The fields of a command in which its data name another matter. */
export const matterFieldsIn = (fields: Fields, data: Data): string[] =>
  Object.keys(fields).filter(name => fields[name]?.type === 'matter' && data[name] !== undefined)

function isOutcome(
  { type }: Rehearsal<unknown>,
  { command, data, decision }: Try,
  outcome: Outcome,
): boolean {
  if (!decision.accepted) return decision.rejection.code === outcome
  if (outcome === 'names-matter') return matterFieldsIn(type.commands[command]?.fields ?? {}, data).length > 0
  return outcome === 'done'
}

function* triesAt(journey: Journey, command: string): Generator<Try> {
  const { rehearsal, matter } = journey
  const { type, data, wrong, laterDay } = rehearsal
  const isOpening = type.table.some(row => row.command === command && row.from.includes(none))
  // Where a command opens a matter it is addressed to none, and everywhere else to one that is there.
  if (isOpening !== (matter.status === none)) return
  const schema = dataSchemaOf(type.commands[command]?.fields ?? {})
  const given = [...data(command, matter), ...(wrong?.[command] ?? [])].filter(
    each => schema.safeParse(each).success,
  )
  const moments = [context, ...(laterDay === undefined ? [] : [contextOn(laterDay)])]
  for (const role of roleNames.filter(each => isSignedIn(each) && sees(each, journey)))
    for (const each of given)
      for (const moment of moments)
        yield {
          journey,
          command,
          role,
          data: each,
          decision: attempt(type, matter, { command, role, data: each }, moment),
          today: moment.today,
        }
}

const isSignedIn = (role: Role) => role !== 'public' && role !== 'system'

// What an agency takes no part in is not there for it: another refusal than those looked for here.
function sees(role: Role, { matter }: Journey): boolean {
  const { agency } = actorIn(role)
  return agency === null || matter.status === none || partiesOf(matter).includes(agency)
}
