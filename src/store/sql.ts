/** A statement with its parameters: a value never becomes SQL text. */
export type Sql = { readonly text: string; readonly values: readonly unknown[] }

/** Turns sql`… ${value} …` into a parameterised statement. */
export const sql = (parts: TemplateStringsArray, ...values: unknown[]): Sql => ({
  text: parts.reduce((text, part, index) => `${text}$${index}${part}`),
  values,
})

/** What PGlite, node-postgres and Citus all offer. The rest of the store knows nothing else. */
export type Database = {
  query(statement: Sql): Promise<Record<string, unknown>[]>
  /** Several statements without parameters, as a migration file holds them. */
  execute(script: string): Promise<void>
  transaction<T>(work: (db: Database) => Promise<T>): Promise<T>
}

/** Every row belongs to a region (地区). Until there is more than one, this is it. */
export const defaultTenant = 'default'
