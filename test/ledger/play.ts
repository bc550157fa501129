import { expect } from 'vitest'
import { fold, type Rejection } from '../../src/ledger/decide.ts'
import { blankMatter, type LedgerEvent, type Matter } from '../../src/ledger/matter.ts'
import type { Effect } from '../../src/ledger/matter-type.ts'
import type { Role } from '../../src/ledger/role.ts'
import { attempt, context, type Rehearsal } from './explore.ts'

// Given these steps, when this one comes, then …: a matter played from nothing by its own commands.

/** Data are the rehearsal's first sample where none are given; `at` is an instant, whose UTC day is taken for today. */
export type Step = readonly [
  role: Role,
  command: string,
  data?: Readonly<Record<string, unknown>> | undefined,
  at?: string,
]

/** What the steps come to. The effects are those of the last one. */
export type Played<Facts> = {
  readonly matter: Matter<Facts>
  readonly events: readonly LedgerEvent[]
  readonly effects: readonly Effect[]
}

/** Plays steps from nothing; each must be accepted, and their facts folded again must give the same matter. */
export function play<Facts>(rehearsal: Rehearsal<Facts>, steps: readonly Step[]): Played<Facts> {
  const { type } = rehearsal
  let matter = blankMatter('wangcheng', 'm1', type.id, type.initialFacts)
  const events: LedgerEvent[] = []
  let effects: readonly Effect[] = []
  for (const step of steps) {
    const decision = decisionOn(rehearsal, matter, step)
    if (!decision.accepted) throw new Error(`${step[1]}: ${JSON.stringify(decision.rejection)}`)
    matter = decision.matter
    effects = decision.effects
    events.push(decision.event)
  }
  const recorded = JSON.parse(JSON.stringify(events)) as LedgerEvent[]
  expect(fold(type, { region: matter.region, id: matter.id }, recorded)).toEqual(matter)
  return { matter, events, effects }
}

/** Why the last step is refused after the others were done; null where it is done. */
export function refusalOf<Facts>(rehearsal: Rehearsal<Facts>, steps: readonly Step[]): Rejection | null {
  const last = steps.at(-1)
  if (!last) throw new Error('Nothing to refuse')
  const decision = decisionOn(rehearsal, play(rehearsal, steps.slice(0, -1)).matter, last)
  return decision.accepted ? null : decision.rejection
}

function decisionOn<Facts>(
  { type, data }: Rehearsal<Facts>,
  matter: Matter<Facts>,
  [role, command, given, now = context.now]: Step,
) {
  const intent = { role, command, data: given ?? data(command, matter)[0] ?? {} }
  return attempt(type, matter, intent, { ...context, now, today: now.slice(0, 10) })
}
