import { parseArgs } from 'node:util'
import { migrate } from '../src/store/migrate.ts'
import { openPglite } from '../src/store/pglite.ts'
import { openPostgres } from '../src/store/postgres.ts'
import { inScope } from '../src/store/region-scope.ts'
import { type Database, sql } from '../src/store/sql.ts'

// The child of test/kill-trials.ts: says what it finds, writes without end, and says what was acknowledged to it.
//   found {"whole":[[1,7],[9,9]],"half":[]}     once, when the store is open
//   ack 1000003                                 after each commit
// Another program that says the same (a server in its own process, asked by HTTP) is tried the same way.

const { values } = parseArgs({
  options: {
    store: { type: 'string' },
    /** A data folder, or a connection string. */
    place: { type: 'string' },
    /** Batches of one run are numbered from here. */
    from: { type: 'string' },
    /** Ends after it has said what it found. */
    look: { type: 'boolean', default: false },
  },
})
const { store, place = '', from = '1', look } = values

const region = 'wangcheng'
const office = { audience: 'office', regions: [region], region } as const
const at = '2026-03-01T08:00:00.000Z'
const writers = 4

/** A batch is a matter with its facts, one to five: over two tables and several statements, whole or not there. */
const writeBatch = (db: Database, batch: number): Promise<void> =>
  inScope(db, office, async tx => {
    const facts = 1 + (batch % 5)
    for (let version = 1; version <= facts; version++)
      await tx.query(sql`
        insert into ledger_event (tenant_id, matter_id, version, type, kind, event, previous_digest, digest, recorded_at)
        values (${region}, ${String(batch)}, ${version}, 'commitment', 'registered', '{}', '', ${'0'.repeat(64)}, ${at})`)
    await tx.query(sql`
      insert into matter (tenant_id, matter_id, type, status, version, title, parties, public, opened_at, changed_at,
                          digest, state)
      values (${region}, ${String(batch)}, 'commitment', 'underway', ${facts}, '', '{}', false, ${at}, ${at}, '', '{}')`)
  })

async function whatIsThere(db: Database): Promise<{ whole: [number, number][]; half: number[] }> {
  const rows = await db.query(sql`
    select matter_id::bigint as batch, coalesce(facts, 0) = version as whole
      from matter full join (
             select matter_id, count(*) as facts from ledger_event where tenant_id = ${region} group by matter_id
           ) as stream using (matter_id)
     order by 1`)
  const whole: [number, number][] = []
  for (const { batch } of rows.filter(row => row.whole === true)) {
    const last = whole.at(-1)
    if (last && last[1] === Number(batch) - 1) last[1] = Number(batch)
    else whole.push([Number(batch), Number(batch)])
  }
  return { whole, half: rows.filter(row => row.whole !== true).map(row => Number(row.batch)) }
}

const db = await (store === 'postgres' ? openPostgres(place) : openPglite(place))
await migrate(db)
process.stdout.write(`found ${JSON.stringify(await whatIsThere(db))}\n`)

let next = Number(from)
async function writeForEver() {
  for (;;) {
    const batch = next++
    await writeBatch(db, batch)
    process.stdout.write(`ack ${batch}\n`) // into a pipe this returns when the reader's end has it
  }
}
if (look) await db.close()
// A server that was killed first ends the writer; what it was told before still counts.
else await Promise.all(Array.from({ length: writers }, writeForEver)).catch(() => process.exit(3))
