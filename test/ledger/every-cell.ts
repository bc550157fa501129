import { describe, expect, test } from 'vitest'
import { opens } from '../../src/ledger/decide.ts'
import { type Matter, none } from '../../src/ledger/matter.ts'
import type { Effect } from '../../src/ledger/matter-type.ts'
import { matterTypes } from '../../src/ledger/matter-types.ts'
import { roleOf } from '../../src/ledger/role.ts'
import {
  actorIn,
  attempt,
  type Cell,
  cellsOf,
  context,
  contextOn,
  type Rehearsal,
  situationsOf,
} from './explore.ts'

/**
 * What must hold for every matter type: each cell of its table does what the table says, and refuses, with the reason,
 * what it does not.
 */
export function describeEveryCell<Facts>(rehearsal: Rehearsal<Facts>): void {
  const situations = situationsOf(rehearsal)
  describeTable(rehearsal, situations)
  describeMatters(rehearsal, situations)
}

function describeTable<Facts>(rehearsal: Rehearsal<Facts>, situations: readonly Matter<Facts>[]): void {
  const { type } = rehearsal
  const rowsOf = ({ status, command, role }: Cell) =>
    type.table.filter(row => row.command === command && row.from.includes(status) && row.by.includes(role))
  const rowOf = (cell: Cell) => rowsOf(cell)[0]

  describe(`the table of ${type.id}`, () => {
    test('names statuses and commands that exist, each command in some row, each fact once', () => {
      const statuses = [none, ...Object.keys(type.statuses)]
      const named = type.table.flatMap(row => [
        ...row.from,
        ...(typeof row.to === 'string' ? (row.to === 'stay' ? [] : [row.to]) : row.to.settles),
      ])
      expect(named.filter(each => !statuses.includes(each))).toEqual([])
      expect(new Set(type.table.map(row => row.command))).toEqual(new Set(Object.keys(type.commands)))
      const facts = Object.values(type.commands).map(each => each.event)
      expect(new Set(facts).size).toBe(facts.length)
    })

    test('gives each status, command and role one row at most', () => {
      const rows = cellsOf(type).filter(cell => rowsOf(cell).length > 1)
      expect(rows).toEqual([])
    })

    test('leads to every status', () => {
      const reached = new Set(situations.map(each => each.status))
      expect(Object.keys(type.statuses).filter(each => !reached.has(each))).toEqual([])
    })

    test('in every allowed cell the command is done, leaves one fact, and leads where its row says', () => {
      const dead = cellsOf(type).filter(
        cell => rowOf(cell) && !situations.some(matter => isDone(rehearsal, matter, cell)),
      )
      expect(dead).toEqual([])
    })

    test('in every other cell it is refused, and the refusal names who may or when', () => {
      const cells = cellsOf(type).filter(cell => !rowOf(cell))
      const tried = cells.filter(cell => {
        // Nobody leads what nobody was given: a cell without a situation cannot come up.
        const matter = situations.find(
          each => each.status === cell.status && roleOf(actorIn(cell.role), each) === cell.role,
        )
        if (matter) expectRefused(rehearsal, matter, cell)
        return matter !== undefined
      })
      expect(tried.length).toBeGreaterThan(cellsOf(type).length / 3)
    })
  })
}

function describeMatters<Facts>(rehearsal: Rehearsal<Facts>, situations: readonly Matter<Facts>[]): void {
  const { type } = rehearsal
  describe(`every ${type.id} that the table leads to`, () => {
    test('every guard says no somewhere, and says it in Chinese and in English', () => {
      const guards = Object.values(type.commands).flatMap(each => each.guards ?? [])
      expect(guardsNeverRefusing(rehearsal, situations)).toEqual([])
      for (const { zh, en } of guards) {
        expect(zh.what + zh.remedy).toMatch(/[一-鿿]/)
        expect(en.what + en.remedy).toMatch(/^[\x20-\x7e’“”–]+$/)
      }
    })

    test('what it brings about elsewhere is something that the system may do there', () => {
      const impossible = effectsOf(rehearsal, situations).filter(effect => {
        const targets = Object.values(matterTypes).filter(
          target => effect.kind === 'command' || effect.type === target.id,
        )
        return !targets.some(({ table }) =>
          table.some(
            row =>
              row.command === effect.command &&
              row.by.includes('system') &&
              row.from.includes(none) === (effect.kind === 'open'),
          ),
        )
      })
      expect(impossible).toEqual([])
    })

    test('no agency has two parts in one matter', () => {
      const twice = situations.filter(({ lead, jointLeads, support }) => {
        const parts = [lead, ...jointLeads, ...support].filter(each => each !== null)
        return new Set(parts).size < parts.length
      })
      expect(twice).toEqual([])
    })

    test('a stream begins only with a command that opens one', () => {
      expect(Object.keys(type.commands).filter(command => opens(type, command)).length).toBeGreaterThan(0)
    })
  })
}

/** The refusal says who may, or in which status; and nothing is recorded. */
function expectRefused<Facts>({ type, data }: Rehearsal<Facts>, matter: Matter<Facts>, cell: Cell): void {
  const decision = attempt(type, matter, { ...cell, data: data(cell.command, matter)[0] ?? {} })
  if (decision.accepted) throw new Error(`${JSON.stringify(cell)} was done`)
  const rows = type.table.filter(row => row.command === cell.command)
  expect(decision.rejection).toMatchObject(
    rows.some(row => row.by.includes(cell.role))
      ? { code: 'not-in-status', status: cell.status }
      : { code: 'not-your-role', role: cell.role, allowed: [...new Set(rows.flatMap(row => row.by))] },
  )
}

/** Guards that let everything pass at a command that has them, in every situation. */
function guardsNeverRefusing<Facts>(
  rehearsal: Rehearsal<Facts>,
  situations: readonly Matter<Facts>[],
): string[] {
  const guards = Object.entries(rehearsal.type.commands).flatMap(([command, { guards = [] }]) =>
    guards.map(each => `${command}: ${each.code}`),
  )
  const silent = new Set(guards)
  for (const matter of situations) {
    if (silent.size === 0) break
    for (const guard of guardsRefusing(rehearsal, matter)) silent.delete(guard)
  }
  return [...silent]
}

/** The guards that refuse something of what the table allows in a situation, today or on the later day. */
function guardsRefusing<Facts>(
  { type, data, wrong, laterDay }: Rehearsal<Facts>,
  matter: Matter<Facts>,
): string[] {
  const rows = type.table.filter(row => row.from.includes(matter.status))
  const tries = rows.flatMap(({ command, by }) =>
    by.flatMap(role =>
      [...data(command, matter), ...(wrong?.[command] ?? [])].map(each => ({ command, role, data: each })),
    ),
  )
  const contexts = [context, ...(laterDay === undefined ? [] : [contextOn(laterDay)])]
  return contexts.flatMap(moment =>
    tries.flatMap(each => {
      const decision = attempt(type, matter, each, moment)
      if (decision.accepted || decision.rejection.code !== 'guarded') return []
      return [`${each.command}: ${decision.rejection.guard}`]
    }),
  )
}

/** What each command brings about with each of its data, in the first situation in which it is done. */
function effectsOf<Facts>(
  { type, data }: Rehearsal<Facts>,
  situations: readonly Matter<Facts>[],
): readonly Effect[] {
  const seen = new Map<string, readonly Effect[]>()
  for (const matter of situations)
    for (const { command, by } of type.table.filter(row => row.from.includes(matter.status)))
      for (const each of data(command, matter)) {
        const key = `${command} ${JSON.stringify(each)}`
        const role = by[0]
        if (seen.has(key) || !role) continue
        const decision = attempt(type, matter, { command, role, data: each })
        if (decision.accepted) seen.set(key, decision.effects)
      }
  return [...seen.values()].flat()
}

function isDone<Facts>(rehearsal: Rehearsal<Facts>, matter: Matter<Facts>, cell: Cell): boolean {
  if (matter.status !== cell.status) return false
  const { type } = rehearsal
  return rehearsal.data(cell.command, matter).some(data => {
    const decision = attempt(type, matter, { ...cell, data })
    if (!decision.accepted) return false
    const { event, matter: after } = decision
    const row = type.table.find(
      each => each.command === cell.command && each.from.includes(cell.status) && each.by.includes(cell.role),
    )
    const to = row?.to
    const led =
      to === 'stay'
        ? after.status === cell.status
        : typeof to === 'string'
          ? after.status === to
          : to?.settles.includes(after.status)
    return led === true && event.to === after.status && after.version === matter.version + 1
  })
}
