/** A statement with its parameters: a value never becomes SQL text. */
export type Sql = { readonly text: string; readonly values: readonly unknown[] }

/** Turns sql`… ${value} …` into a parameterised statement. */
export const sql = (parts: TemplateStringsArray, ...values: unknown[]): Sql => ({
  text: parts.reduce((text, part, index) => `${text}$${index}${part}`),
  values,
})

export type Row = Record<string, unknown>

/** What PGlite, node-postgres and Citus all offer. The rest of the store knows nothing else. */
export type Database = {
  query(statement: Sql): Promise<Row[]>
  /** Several statements without parameters, as a migration file holds them; gives the rows of all, in order. */
  execute(script: string): Promise<Row[]>
  /** All of the work or nothing. Inside one, it is the same transaction. */
  transaction<T>(work: (db: Database) => Promise<T>): Promise<T>
}

/** A database that somebody has to close. */
export type OpenDatabase = Database & {
  /** Whether a commit reaches the disk (fsync), found out when opened, and if not, why. */
  readonly durability: { durable: boolean; reason: string | null }
  close(): Promise<void>
}

/** Every row belongs to a region (地区). Until there is more than one, this is it. */
export const defaultTenant = 'default'
