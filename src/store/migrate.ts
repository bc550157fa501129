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

/** Brings the schema up to date, one transaction a migration. A database from a newer program is left alone. */
export async function migrate(db: Database): Promise<void> {
  await db.execute(`create table if not exists schema_migration (
    number integer not null, name text not null, applied_at timestamptz not null default now(),
    constraint schema_migration_key primary key (number))`)
  const rows = await db.query(sql`select number from schema_migration order by number`)
  const applied = new Set(rows.map(row => Number(row.number)))
  const migrations = listMigrations()
  const newest = Math.max(0, ...applied)
  if (newest > migrations.length)
    throw new Error(
      `数据由更新的版本建立（第 ${newest} 号结构，本程序只到第 ${migrations.length} 号）。请升级程序，或另选数据文件夹。\n` +
        `The data is from a newer version (schema ${newest}, this program knows ${migrations.length}). Upgrade, or choose another folder.`,
    )
  for (const { number, name, script } of migrations) {
    if (applied.has(number)) continue
    await db.transaction(async tx => {
      await tx.execute(script)
      await tx.query(sql`insert into schema_migration (number, name) values (${number}, ${name})`)
    })
  }
}
