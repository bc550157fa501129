import { readdirSync, readFileSync } from 'node:fs'
import { type Database, sql } from './sql.ts'

// Also in the bundle `import.meta.url` means this source file (scripts/build.mjs), so the files are found beside it.
const folder = new URL('./migrations/', import.meta.url)

const numberedName = /^(\d{4})-[a-z0-9-]+\.sql$/

/** The migrations in order: `NNNN-verb-object.sql`, numbered from 1 without gaps. */
export function listMigrations(): { number: number; name: string; script: string }[] {
  const names = readdirSync(folder).filter(name => name.endsWith('.sql'))
  return names.sort().map((name, index) => {
    const number = Number(numberedName.exec(name)?.[1])
    if (number !== index + 1) throw new Error(`Migration ${name} should be number ${index + 1}`)
    return { number, name, script: readFileSync(new URL(name, folder), 'utf8') }
  })
}

/** Any number that is not another program's: whoever migrates holds this lock, and a second server waits for it. */
const migrationLock = 2_026_112_201

/** Brings the schema up to date, one transaction a migration. A database from a newer program is left alone. */
export async function migrate(db: Database): Promise<void> {
  await alone(db, tx =>
    tx.execute(`create table if not exists schema_migration (
      number integer not null, name text not null, applied_at timestamptz not null default now(),
      constraint schema_migration_key primary key (number))`),
  )
  const migrations = listMigrations()
  const newest = Math.max(0, ...(await appliedIn(db)))
  if (newest > migrations.length)
    throw new Error(
      `数据由更新的版本建立（第 ${newest} 号结构，本程序只到第 ${migrations.length} 号）。请升级程序，或另选数据文件夹。\n` +
        `The data is from a newer version (schema ${newest}, this program knows ${migrations.length}). Upgrade, or choose another folder.`,
    )
  for (const { number, name, script } of migrations) {
    await alone(db, async tx => {
      if ((await appliedIn(tx)).has(number)) return
      await tx.execute(script)
      await tx.query(sql`insert into schema_migration (number, name) values (${number}, ${name})`)
    })
  }
}

const alone = <T>(db: Database, work: (tx: Database) => Promise<T>): Promise<T> =>
  db.transaction(async tx => {
    await tx.query(sql`select pg_advisory_xact_lock(${migrationLock}::bigint)`)
    return work(tx)
  })

async function appliedIn(db: Database): Promise<Set<number>> {
  const rows = await db.query(sql`select number from schema_migration order by number`)
  return new Set(rows.map(row => Number(row.number)))
}
