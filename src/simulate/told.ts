import type { FactList } from '../contract/matters-api.ts'
import { bodyOf } from './client.ts'
import type { Desk } from './desk.ts'

// What the API tells at the end of a year, as far as it can tell: totals, lists, clocks, the account of every clause.

type Row = { id: string; type: string; status: string; lead: string | null }
type ClockTold = { id: string; standing: string; due: string | null; lateDays: number; everLate: boolean }
export type Account = {
  clauseId: string
  kind: string
  tasks: string[]
  setAside: string[]
  accounted: boolean
}

export type Told = {
  /** How many matters of each type stand in each status. */
  readonly counts: readonly { type: string; status: string; count: number }[]
  /** The list behind each of those counts, with the total that it states. */
  readonly lists: readonly { type: string; status: string; total: number; ids: readonly string[] }[]
  /** Every matter, as one list asked without a question gives them. */
  readonly matters: readonly Row[]
  readonly total: number
  readonly reconciliation: { clauses: Account[]; counts: Record<string, number> }
  /** Clauses of the plan as it was read. */
  readonly clauses: readonly { id: string; kind: string }[]
  /** Clocks of every commitment, decision and objection, by matter. */
  readonly clocks: Readonly<Record<string, readonly ClockTold[]>>
  /** How many facts the API gives of each of them. */
  readonly versions: Readonly<Record<string, number>>
}

const page = 500

/** Types whose clocks and facts are asked for one by one. */
const clocked: ReadonlySet<string> = new Set(['commitment', 'decision', 'objection'])

/** Asks as the head of the office. */
export async function askEverything(desk: Desk, planId: string): Promise<Told> {
  const { client, cast, asks } = desk
  const base = `/api/regions/${cast.region}`
  const { head } = cast.office
  const get = async <T>(path: string) =>
    bodyOf<T>(path, await asks(head, cookie => client.get(path, cookie)), 200)

  async function listed(query: string): Promise<{ total: number; matters: Row[] }> {
    const matters: Row[] = []
    for (;;) {
      const after = matters.at(-1)?.id
      const more = after === undefined ? '' : `&after=${encodeURIComponent(after)}`
      const part = await get<{ matters: Row[]; total: number }>(
        `${base}/matters?limit=${page}${query}${more}`,
      )
      matters.push(...part.matters)
      if (part.matters.length < page) return { total: part.total, matters }
    }
  }

  const { counts } = await get<Pick<Told, 'counts'>>(`${base}/matters/counts`)
  const lists: Told['lists'][number][] = []
  for (const { type, status } of counts) {
    const { total, matters } = await listed(`&type=${type}&status=${status}`)
    lists.push({ type, status, total, ids: matters.map(each => each.id) })
  }
  const { matters, total } = await listed('')
  const clocks: Record<string, ClockTold[]> = {}
  const versions: Record<string, number> = {}
  for (const { id } of matters.filter(each => clocked.has(each.type))) {
    const address = `${base}/matters/${encodeURIComponent(id)}`
    clocks[id] = (await get<{ clocks: ClockTold[] }>(address)).clocks
    versions[id] = (await get<typeof FactList._output>(`${address}/facts`)).facts.length
  }
  const { plan } = await get<{ plan: { clauses: Told['clauses'] } }>(`/api/plans/${planId}`)
  return {
    counts,
    lists,
    matters,
    total,
    reconciliation: await get(`${base}/plans/${planId}/reconciliation`),
    clauses: plan.clauses.map(({ id, kind }) => ({ id, kind })),
    clocks,
    versions,
  }
}
