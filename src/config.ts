// The only reader of the environment. What the command line also takes (port, host, data folder) comes from there.

/** What an installation sets once. */
export type Config = {
  /** 岗位 that corrections are recorded under while there are no accounts. */
  post: string
  /** Names, beside localhost and bare addresses, under which this server may be asked for. */
  hostNames: readonly string[]
  /** The connection string of a PostgreSQL server; `null` for PGlite in the data folder. */
  databaseUrl: string | null
}

const list = (value: string | undefined) =>
  (value ?? '')
    .split(',')
    .map(each => each.trim().toLowerCase())
    .filter(each => each !== '')

/** Reads the `LUOSHI_…` variables, and `DATABASE_URL`, which is everyone's name for it. */
export const readConfig = (env: NodeJS.ProcessEnv): Config => ({
  post: env.LUOSHI_POST?.trim() || '督查室',
  hostNames: list(env.LUOSHI_HOST_NAMES),
  databaseUrl: env.DATABASE_URL?.trim() || null,
})

export const config: Config = readConfig(process.env)
