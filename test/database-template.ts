import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { migrate } from '../src/store/migrate.ts'
import { openPglite } from '../src/store/pglite.ts'
import { openPostgres } from '../src/store/postgres.ts'
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
  const db = await openPglite(folder)
  await migrate(db)
  await db.close()
  project.provide('pgliteTemplate', folder)
  return async () => rmSync(folder, { recursive: true, force: true })
}

async function setupPostgres(project: TestProject) {
  const server = await startPostgres()
  const administrator = await openPostgres(server.urlOf('postgres'))
  await administrator.execute(`create database ${templateName}`)
  await administrator.close()
  const template = await openPostgres(server.urlOf(templateName))
  await migrate(template)
  await template.close() // a database is copied only while nobody is connected to it
  project.provide('postgresUrl', server.urlOf('postgres'))
  return server.stop
}
