import { type Decision, decide } from '../../src/ledger/decide.ts'
import { blankMatter, type Matter } from '../../src/ledger/matter.ts'
import type { Effect } from '../../src/ledger/matter-type.ts'
import { matterTypes } from '../../src/ledger/matter-types.ts'
import type { Role } from '../../src/ledger/role.ts'
import { actorIn, attempt, context, type Rehearsal } from './explore.ts'

// The ways that a rehearsal leads to its situations, so that they can be gone again on a real ledger.

export type Data = Readonly<Record<string, unknown>>

/** What a command brought about on another matter, by its name in the rehearsal. */
export type AskedElsewhere = Extract<Effect, { kind: 'command' }>

/** One command that was done, by whom, and what other matters are asked to do for it. */
export type Taken = {
  readonly role: Role
  readonly command: string
  readonly data: Data
  readonly asks: readonly AskedElsewhere[]
}

/** How a situation is come to: commands from nothing on, each accepted. */
export type Journey = {
  readonly rehearsal: Rehearsal<unknown>
  readonly steps: readonly Taken[]
  readonly matter: Matter
}

/** What the matter of a rehearsal is called in its own data. */
export const rehearsed = 'm1'

/** Enough to come by every deed of a table; all combinations of deeds are every-cell.ts's. */
const mostJourneys = 4000

/**
 * Journeys to each situation, the shortest first; but those that end in a deed that none before them ended in come
 * before all others, so that what is looked for is found early.
 */
export function journeysOf(rehearsal: Rehearsal<unknown>): Generator<Journey> {
  const { id, initialFacts } = rehearsal.type
  return journeysFrom(rehearsal, blankMatter('wangcheng', rehearsed, id, initialFacts))
}

/** As `journeysOf`, from where a matter stands. */
export function* journeysFrom(rehearsal: Rehearsal<unknown>, matter: Matter): Generator<Journey> {
  const queue: Journey[] = [{ rehearsal, steps: [], matter }]
  const later: Journey[] = []
  const deeds = new Set<string>()
  const situations = new Set<string>()
  for (let count = 0; count < mostJourneys; count++) {
    const journey = queue.shift() ?? later.shift()
    if (!journey) return
    yield journey
    for (const next of stepsFrom(journey)) {
      const isNewDeed = isNew(deeds, deedOf(journey, next))
      const isNewSituation = isNew(situations, [next.matter.status, rehearsal.signature(next.matter)])
      if (isNewDeed) queue.push(next)
      else if (isNewSituation) later.push(next)
    }
  }
}

/** The last command of a journey, with its data, from which status to which, and by which unit. */
function deedOf(before: Journey, { steps, matter }: Journey): unknown {
  const last = steps.at(-1)
  return [before.matter.status, matter.status, last?.command, last?.data, last && actorIn(last.role).agency]
}

function isNew(seen: Set<string>, value: unknown): boolean {
  const key = JSON.stringify(value)
  if (seen.has(key)) return false
  seen.add(key)
  return true
}

function* stepsFrom({ rehearsal, steps, matter }: Journey): Generator<Journey> {
  const { type, data } = rehearsal
  // The public sees only part of a ledger; where somebody else may do it, too, there is less in the way.
  for (const { command, by } of type.table.filter(row => row.from.includes(matter.status)))
    for (const role of [...by].sort((one, other) => Number(one === 'public') - Number(other === 'public')))
      for (const given of data(command, matter)) {
        const decision = attempt(type, matter, { command, role, data: given })
        if (!decision.accepted) continue
        const { matter: after, asks } = broughtAbout(rehearsal, decision)
        yield { rehearsal, steps: [...steps, { role, command, data: given, asks }], matter: after }
      }
}

/**
 * The matter once all is done that a decision brings about, as far as that comes back to it; and what is asked of
 * others. Matters that it opens are opened here, too, for what they bring about in turn.
 */
export function broughtAbout(
  { type }: Rehearsal<unknown>,
  decision: Decision & { accepted: true },
): { matter: Matter; asks: AskedElsewhere[] } {
  let matter = decision.matter
  const asks: AskedElsewhere[] = []
  const pending = decision.effects.map(effect => ({ effect, from: decision.matter }))
  for (let next = pending.shift(); next; next = pending.shift()) {
    const { effect, from } = next
    // What stands under a rehearsed matter is rehearsed by itself.
    if (effect.kind === 'open-children') continue
    if (effect.kind === 'command' && effect.matterId !== rehearsed) {
      asks.push(effect)
      continue
    }
    const opened = effect.kind === 'open' ? matterTypes[effect.type] : undefined
    const done = opened
      ? decideBySystem(
          opened,
          blankMatter(from.region, openedBy(from, effect), opened.id, opened.initialFacts),
          effect,
        )
      : decideBySystem(type, matter, effect)
    if (!done.accepted) continue
    if (!opened) matter = done.matter
    pending.push(...done.effects.map(each => ({ effect: each, from: done.matter })))
  }
  return { matter, asks }
}

const openedBy = ({ id, version }: Matter, effect: Exclude<Effect, { kind: 'open-children' }>): string =>
  effect.kind === 'open' ? `${id}.${version}.${effect.suffix}` : effect.matterId

/** What an effect comes to on a matter. */
export const decideBySystem = (
  type: Rehearsal<unknown>['type'],
  matter: Matter,
  { command, data }: Pick<Effect, 'command' | 'data'>,
): Decision => decide(type, matter, { command, by: actorIn('system'), data: data as never }, context)
