import type { Actor } from '../../src/ledger/actor.ts'
import { type Decision, decide } from '../../src/ledger/decide.ts'
import { blankMatter, type Matter } from '../../src/ledger/matter.ts'
import type { Context, MatterType } from '../../src/ledger/matter-type.ts'
import { type Role, roleNames } from '../../src/ledger/role.ts'
import { usualSettings } from '../../src/ledger/settings.ts'

// Walks a matter type's table by its own commands, so that every cell can be tried on matters that really get there.

/** Agencies of a rehearsal: one in each relation to the matter. */
export const cast = { lead: 'jiaoti', support: 'zhujian', verifier: 'tongji', other: 'shuiwu' } as const

const region = 'wangcheng'
export const actorIn = (role: Role): Actor => {
  const [relation, rank] = role.split('-') as [keyof typeof cast, string]
  if (relation in cast && rank)
    return { region, agency: cast[relation], post: rank === 'head' ? 'agency-head' : 'reporter' }
  return { region, agency: null, post: role as Actor['post'] }
}

export const context: Context = {
  now: '2026-03-25T02:00:00.000Z',
  today: '2026-03-25',
  settings: usualSettings,
  number: '望督交〔2026〕1号',
}

export const contextOn = (day: string): Context => ({ ...context, now: `${day}T02:00:00.000Z`, today: day })

export type Rehearsal<Facts> = {
  readonly type: MatterType<Facts>
  /** Data that may pass the command's guards: several where one depends on what happened before. */
  data(command: string, matter: Matter<Facts>): readonly Record<string, unknown>[]
  /** Data by which a command's guards must say no. */
  readonly wrong?: Readonly<Record<string, readonly Record<string, unknown>[]>>
  /** A later day, for guards that say no once a day is past. */
  readonly laterDay?: string
  /** What tells two situations apart, beside the status. */
  signature(matter: Matter<Facts>): unknown
}

const mostSituations = 20_000

/** As `decide`, with data that a rehearsal made up. */
export const attempt = <Facts>(
  type: MatterType<Facts>,
  matter: Matter<Facts>,
  { command, role, data }: { command: string; role: Role; data: Record<string, unknown> },
  at: Context = context,
): Decision<Facts> => decide(type, matter, { command, by: actorIn(role), data: data as never }, at)

/** Every situation that the table leads to from nothing, by breadth; each found by commands that were accepted. */
export function situationsOf<Facts>({ type, data, signature }: Rehearsal<Facts>): Matter<Facts>[] {
  const blank = blankMatter(region, 'm1', type.id, type.initialFacts)
  const seen = new Map([[keyOf(blank, signature), blank]])
  const queue = [blank]
  for (let matter = queue.shift(); matter && seen.size < mostSituations; matter = queue.shift()) {
    for (const row of type.table.filter(each => each.from.includes(matter.status)))
      for (const role of row.by)
        for (const each of data(row.command, matter)) {
          const decision = attempt(type, matter, { command: row.command, role, data: each })
          if (!decision.accepted) continue
          const key = keyOf(decision.matter, signature)
          if (seen.has(key)) continue
          seen.set(key, decision.matter)
          queue.push(decision.matter)
        }
  }
  return [...seen.values()]
}

const keyOf = <Facts>(matter: Matter<Facts>, signature: (matter: Matter<Facts>) => unknown): string =>
  JSON.stringify([matter.status, signature(matter)])

export type Cell = { readonly status: string; readonly command: string; readonly role: Role }

/** All cells of a type's table: status × command × role. */
export const cellsOf = <Facts>(type: MatterType<Facts>): Cell[] =>
  ['none', ...Object.keys(type.statuses)].flatMap(status =>
    Object.keys(type.commands).flatMap(command => roleNames.map(role => ({ status, command, role }))),
  )
