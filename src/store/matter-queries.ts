import type { Matter } from '../ledger/matter.ts'
import { type Database, sql } from './sql.ts'

// Questions to the matters as they stand. What a caller may see, the row-level policies of its scope decide.

/** A matter as a list shows it. */
export type MatterRow = {
  readonly id: string
  readonly type: string
  readonly status: string
  readonly version: number
  readonly title: string
  readonly lead: string | null
  readonly planId: string | null
  readonly parentId: string | null
  readonly dueOn: string | null
  readonly openedAt: string
  readonly changedAt: string
}

export type MatterQuery = {
  readonly tenantId: string
  readonly type?: string | undefined
  readonly status?: string | undefined
  readonly lead?: string | undefined
  readonly party?: string | undefined
  readonly planId?: string | undefined
  readonly parentId?: string | undefined
  /** The last id of the page before. */
  readonly after?: string | undefined
  readonly limit: number
  /** Tasks to leave out: of these plans, and those that come from no plan. */
  readonly without?: { readonly plans: readonly string[]; readonly planless: boolean } | undefined
}

const nothing = { plans: [], planless: false } as const

/** Matters in the order of their ids, with how many there are in all: the number and its list are one answer. */
export async function listMatters(
  db: Database,
  query: MatterQuery,
): Promise<{ matters: MatterRow[]; total: number }> {
  const { type, status, lead, party, planId, parentId, without = nothing } = query
  const rows = await db.query(sql`
    with asked as (
      select matter_id, type, status, version, title, lead, plan_id, parent_id, due_on::text as due_on, opened_at, changed_at
        from matter
       where tenant_id = ${query.tenantId}
         and (${type ?? null}::text is null or type = ${type ?? null})
         and (${status ?? null}::text is null or status = ${status ?? null})
         and (${lead ?? null}::text is null or lead = ${lead ?? null})
         and (${party ?? null}::text is null or parties @> array[${party ?? null}::text])
         and (${planId ?? null}::text is null or plan_id = ${planId ?? null})
         and (${parentId ?? null}::text is null or parent_id = ${parentId ?? null})
         and (not ${without.planless}::boolean
              or plan_id is not null and coalesce(state -> 'sources' -> 0 ->> 'kind', '') = 'clause')
         and (cardinality(${without.plans}::text[]) = 0
              or coalesce(plan_id, '') <> all (${without.plans}::text[])
                 and coalesce(state -> 'sources' -> 0 ->> 'planId', '') <> all (${without.plans}::text[])))
    select page.*, counted.total
      from (select count(*)::integer as total from asked) as counted
      left join lateral (
             select * from asked
              where ${query.after ?? null}::text is null or matter_id > ${query.after ?? null}
              order by matter_id limit ${query.limit}) as page on true
     order by page.matter_id`)
  // Past the last row there is still one with the total.
  const matters = rows.filter(row => row.matter_id !== null).map(rowOf)
  return { matters, total: Number(rows[0]?.total ?? 0) }
}

/** Matters of a type that stand under another one, and where each stands. */
export async function listChildren(
  db: Database,
  query: { tenantId: string; parentId: string; type: string },
): Promise<{ id: string; status: string }[]> {
  const rows = await db.query(sql`
    select matter_id, status from matter
     where tenant_id = ${query.tenantId} and parent_id = ${query.parentId} and type = ${query.type}
     order by matter_id`)
  return rows.map(row => ({ id: String(row.matter_id), status: String(row.status) }))
}

/** Whole matters of one type, for what has to be folded over: reconciliation, the day's routine. */
export async function listWholeMatters(
  db: Database,
  query: { tenantId: string; type: string; planId?: string; after?: string; limit: number },
): Promise<Matter[]> {
  const rows = await db.query(sql`
    select state from matter
     where tenant_id = ${query.tenantId} and type = ${query.type}
       and (${query.planId ?? null}::text is null or plan_id = ${query.planId ?? null})
       and (${query.after ?? null}::text is null or matter_id > ${query.after ?? null})
     order by matter_id limit ${query.limit}`)
  return rows.map(row => row.state as Matter)
}

/** How many matters of each type stand in each status. The counts sum to what listMatters gives. */
export async function countMatters(
  db: Database,
  query: { tenantId: string },
): Promise<{ type: string; status: string; count: number }[]> {
  const rows = await db.query(sql`
    select type, status, count(*)::integer as count from matter
     where tenant_id = ${query.tenantId} group by type, status order by type, status`)
  return rows.map(row => ({ type: String(row.type), status: String(row.status), count: Number(row.count) }))
}

/** The tasks of one plan by how far they are. */
export type PlanTaskCounts = {
  readonly planId: string
  readonly tasks: number
  readonly toSetOut: number
  readonly toApprove: number
  readonly issued: number
  readonly setAside: number
  /** The instant of the first issue. */
  readonly firstIssuedAt: string | null
}

/** How far the tasks of each plan are, as far as the scope shows them. `tasks` leaves out those set aside. */
export async function countPlanTasks(
  db: Database,
  { tenantId }: { tenantId: string },
): Promise<PlanTaskCounts[]> {
  const rows = await db.query(sql`
    select plan_id,
           count(*) filter (where status = 'undecomposed')::integer as to_set_out,
           count(*) filter (where status = 'awaiting-approval')::integer as to_approve,
           count(*) filter (where status = 'adjusted')::integer as set_aside,
           count(*)::integer as every,
           min(state -> 'facts' ->> 'issuedAt') as first_issued_at
      from matter
     where tenant_id = ${tenantId} and type = 'commitment' and plan_id is not null
     group by plan_id order by plan_id`)
  return rows.map(row => {
    const [every, toSetOut, toApprove, setAside] = [
      Number(row.every),
      Number(row.to_set_out),
      Number(row.to_approve),
      Number(row.set_aside),
    ]
    return {
      planId: String(row.plan_id),
      tasks: every - setAside,
      toSetOut,
      toApprove,
      issued: every - setAside - toSetOut - toApprove,
      setAside,
      firstIssuedAt: row.first_issued_at as string | null,
    }
  })
}

const rowOf = (row: Record<string, unknown>): MatterRow => ({
  id: String(row.matter_id),
  type: String(row.type),
  status: String(row.status),
  version: Number(row.version),
  title: String(row.title),
  lead: row.lead as string | null,
  planId: row.plan_id as string | null,
  parentId: row.parent_id as string | null,
  dueOn: row.due_on as string | null,
  openedAt: (row.opened_at as Date).toISOString(),
  changedAt: (row.changed_at as Date).toISOString(),
})

/** The objection that was lodged under a receipt code, by the code's digest. */
export async function findObjectionByReceipt(
  db: Database,
  query: { tenantId: string; digest: string },
): Promise<Matter | undefined> {
  const [row] = await db.query(sql`
    select state from matter
     where tenant_id = ${query.tenantId} and type = 'objection' and state -> 'facts' ->> 'receipt' = ${query.digest}`)
  return row?.state as Matter | undefined
}
