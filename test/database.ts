import { randomBytes } from 'node:crypto'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inject } from 'vitest'
import { openPglite } from '../src/store/pglite.ts'
import { openPostgres } from '../src/store/postgres.ts'
import type { OpenDatabase } from '../src/store/sql.ts'
import { templateName } from './database-template.ts'

/** Which of the two stores this run is on: the project `db` is PGlite, the project `pg` a real PostgreSQL. */
export const store: 'pglite' | 'postgres' = inject('postgresUrl') ? 'postgres' : 'pglite'

/** A migrated database of the caller's own, copied from a template: gone when closed. */
export const openTestDatabase = (): Promise<OpenDatabase> =>
  store === 'postgres' ? copyOnPostgres() : copyOnPglite()

/** A connection string for a migrated database of the caller's own; only where `store` is 'postgres'. */
export async function createPostgresDatabase(): Promise<{ url: string; drop(): Promise<void> }> {
  const server = new URL(inject('postgresUrl'))
  const name = `test_${randomBytes(6).toString('hex')}`
  await asAdministrator(server, `create database ${name} template ${templateName}`)
  const url = new URL(server)
  url.pathname = `/${name}`
  return {
    url: url.href,
    drop: () => asAdministrator(server, `drop database if exists ${name} with (force)`),
  }
}

/** A migrated data folder of the caller's own; only where `store` is 'pglite'. */
export function createPgliteFolder(): { dataDir: string; drop(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'luoshi-db-'))
  const dataDir = join(folder, 'pgdata')
  cpSync(inject('pgliteTemplate'), dataDir, { recursive: true })
  return { dataDir, drop: () => rmSync(folder, { recursive: true, force: true }) }
}

async function copyOnPostgres(): Promise<OpenDatabase> {
  const { url, drop } = await createPostgresDatabase()
  const db = await openPostgres(url)
  return closedBy(db, drop)
}

async function copyOnPglite(): Promise<OpenDatabase> {
  const { dataDir, drop } = createPgliteFolder()
  const db = await openPglite(dataDir)
  return closedBy(db, async () => drop())
}

const closedBy = (db: OpenDatabase, after: () => Promise<void>): OpenDatabase => ({
  ...db,
  close: async () => {
    await db.close()
    await after()
  },
})

async function asAdministrator(server: URL, statement: string): Promise<void> {
  const administrator = await openPostgres(server.href)
  try {
    await administrator.execute(statement)
  } finally {
    await administrator.close()
  }
}
