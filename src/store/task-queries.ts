import type { CommitmentFacts } from '../ledger/commitment/facts.ts'
import type { Matter } from '../ledger/matter.ts'
import type { ChasingSlip } from '../ledger/slip/slip-type.ts'
import { type Database, sql } from './sql.ts'

// Tasks (matters of type commitment) with the slips and problems that stand on them. What a caller may see, the row-level
// policies of its scope decide.

/** A task's id and plan, and a key that is another one whenever the task, a slip or a problem on it has changed. */
export type TaskKey = { readonly id: string; readonly planId: string | null; readonly key: string }

/** The keys of all tasks in the order of their ids by code unit. */
export async function listTaskKeys(db: Database, { tenantId }: { tenantId: string }): Promise<TaskKey[]> {
  // As one text: a thread hands that over faster than a row for each of many thousand tasks.
  const [row] = await db.query(sql`
    select string_agg(json_build_array(task.matter_id, task.plan_id, concat_ws(' ', task.version, child.versions))::text,
                      ',' order by task.matter_id collate "C") as keys
      from matter as task
      left join (
             select parent_id, string_agg(matter_id || ' ' || version, ' ' order by matter_id) as versions
               from matter where tenant_id = ${tenantId} and type in ('slip', 'problem')
              group by parent_id) as child on child.parent_id = task.matter_id
     where task.tenant_id = ${tenantId} and task.type = 'commitment'`)
  const keys = JSON.parse(`[${row?.keys ?? ''}]`) as [string, string | null, string][]
  return keys.map(([id, planId, key]) => ({ id, planId, key }))
}

/** A task with what stands on it, and the key that they had when they were read. */
export type TaskWithChildren = {
  readonly key: string
  readonly matter: Matter<CommitmentFacts>
  readonly slips: readonly ChasingSlip[]
  readonly problems: readonly { readonly id: string; readonly parent: string; readonly status: string }[]
}

/** Tasks by their ids. Of slips and problems only what a task is judged by is read. */
export async function readTasks(
  db: Database,
  { tenantId, ids }: { tenantId: string; ids: readonly string[] },
): Promise<TaskWithChildren[]> {
  const rows = await db.query(sql`
    select task.state::text as state, concat_ws(' ', task.version, child.versions) as key,
           child.slips::text as slips, child.problems::text as problems
      from matter as task
      left join (
             select parent_id, string_agg(matter_id || ' ' || version, ' ' order by matter_id) as versions,
                    json_agg(json_build_object('id', matter_id, 'status', status, 'parent', parent_id, 'dueOn', due_on,
                             'openedAt', state -> 'openedAt', 'facts', (state -> 'facts') - 'about' - 'demand')
                             order by matter_id) filter (where type = 'slip') as slips,
                    json_agg(json_build_object('id', matter_id, 'status', status, 'parent', parent_id)
                             order by matter_id) filter (where type = 'problem') as problems
               from matter
              where tenant_id = ${tenantId} and type in ('slip', 'problem') and parent_id = any (${ids}::text[])
              group by parent_id) as child on child.parent_id = task.matter_id
     where task.tenant_id = ${tenantId} and task.type = 'commitment' and task.matter_id = any (${ids}::text[])`)
  return rows.map(({ state, key, slips, problems }) => ({
    key: String(key),
    matter: JSON.parse(String(state)),
    slips: JSON.parse(String(slips ?? '[]')),
    problems: JSON.parse(String(problems ?? '[]')),
  }))
}

/** Which tasks a scope sees, and which problems, open or not. */
export async function listSeenTasks(
  db: Database,
  { tenantId }: { tenantId: string },
): Promise<{ tasks: ReadonlySet<string>; problems: ReadonlySet<string> }> {
  const rows = await db.query(sql`
    select type, json_agg(matter_id)::text as ids from matter
     where tenant_id = ${tenantId} and type in ('commitment', 'problem') group by type`)
  const idsOf = (type: string) =>
    new Set(JSON.parse(String(rows.find(row => row.type === type)?.ids ?? '[]')) as string[])
  return { tasks: idsOf('commitment'), problems: idsOf('problem') }
}
