import { join } from 'node:path'
import { openPglite } from './pglite.ts'
import { openPostgres } from './postgres.ts'
import type { OpenDatabase } from './sql.ts'

/** Which database: a server's connection string, or PGlite in a folder where there is none. */
export type DatabaseChoice = { databaseUrl: string | null; dataDir: string }

/** Opens the chosen database. For PGlite the caller holds the folder's lock (data-lock.ts). */
export const openDatabase = ({ databaseUrl, dataDir }: DatabaseChoice): Promise<OpenDatabase> =>
  databaseUrl === null ? openPglite(join(dataDir, 'pgdata')) : openPostgres(databaseUrl)
