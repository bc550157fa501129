import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { migrate } from '../src/store/migrate.ts'
import { openPglite } from '../src/store/pglite.ts'
import { openPostgres } from '../src/store/postgres.ts'
import type { OpenDatabase } from '../src/store/sql.ts'
import { startPostgres } from './postgres-server.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** A migrated data folder to copy; the project `db` has it. */
    pgliteTemplate: string
    /** The administrator's connection string of the server; the project `pg` has it. */
    postgresUrl: string
  }
}

export const templateName = 'luoshi_template'

/** Makes, once a run, what every test file copies: a migrated database. Runs before the tests of a project. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  return project.name === 'pg' ? setupPostgres(project) : setupPglite(project)
}

async function setupPglite(project: TestProject) {
  const folder = mkdtempSync(join(tmpdir(), 'luoshi-template-'))
  await migrated(await openPglite(folder))
  project.provide('pgliteTemplate', folder)
  return async () => rmSync(folder, { recursive: true, force: true })
}

async function setupPostgres(project: TestProject) {
  const server = await startPostgres()
  try {
    const administrator = await openPostgres(server.urlOf('postgres'))
    await administrator.execute(`create database ${templateName}`).finally(administrator.close)
    await migrated(await openPostgres(server.urlOf(templateName)))
  } catch (error) {
    await server.stop() // or the run would neither go on nor end
    throw error
  }
  project.provide('postgresUrl', server.urlOf('postgres'))
  return server.stop
}

/** Closed again: a database is copied only while nobody is connected to it. */
const migrated = (db: OpenDatabase): Promise<void> => migrate(db).finally(db.close)
