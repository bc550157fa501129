import { type Database, type Row, sql } from './sql.ts'

// Every row of one database into another of the same schema: from PGlite to a server, when an office has outgrown its folder.

export type CopiedTable = { readonly table: string; readonly rows: number }

/** A table holds rows already: what is there would be mixed with what comes. */
export class TargetNotEmpty extends Error {
  override readonly name = 'TargetNotEmpty'
  readonly table: string

  constructor(table: string) {
    super(`The table ${table} is not empty`)
    this.table = table
  }
}

/** What arrived is not what was sent. */
export class CopyDiffers extends Error {
  override readonly name = 'CopyDiffers'
  readonly table: string

  constructor(table: string) {
    super(`The table ${table} did not arrive as it was`)
    this.table = table
  }
}

/** Each database is brought to its state by its own program; what is to be done later, too, and only its jobs are copied. */
const ownBookkeeping = `('public.schema_migration')`
const jobsOfQueues = 'pgboss.job'

/** A table that holds rows, or undefined: the first by name. What another program keeps in the database counts, too. */
export async function firstFilledTable(db: Database): Promise<string | undefined> {
  const tables = await db.query(sql`
    select format('%I.%I', n.nspname, c.relname) as name
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'p') and not c.relispartition and n.nspname not like 'pg\\_%'
       and n.nspname not in ('information_schema', 'pgboss')
     order by 1`)
  for (const name of [...tables.map(row => String(row.name)), jobsOfQueues]) {
    if (ownBookkeeping.includes(`'${name}'`) || !(await exists(db, name))) continue
    const [row] = await db.query({ text: `select exists (select from ${name}) as filled`, values: [] })
    if (row?.filled === true) return name
  }
  return undefined
}

const exists = async (db: Database, table: string): Promise<boolean> =>
  (await db.query(sql`select to_regclass(${table}) is not null as there`))[0]?.there === true

/**
 * Copies every row, and holds each table against what was read: as many rows, with the same digest. Both must be at the
 * same migration; `check` looks at the target before anything is committed. All or nothing: what it or a table throws
 * leaves the target as it was. Throws TargetNotEmpty, CopyDiffers.
 */
export const copyDatabase = (
  source: Database,
  target: Database,
  check: (target: Database) => Promise<void>,
): Promise<CopiedTable[]> =>
  source.transaction(from =>
    target.transaction(async to => {
      await to.execute('set local statement_timeout = 0; set local idle_in_transaction_session_timeout = 0')
      const filled = await firstFilledTable(to)
      if (filled !== undefined) throw new TargetNotEmpty(filled)
      const copied: CopiedTable[] = []
      for (const table of await tablesInOrder(from)) {
        await copyRows(from, to, table)
        await copySequences(from, to, table)
        const [sent, arrived] = [await digestOf(from, table), await digestOf(to, table)]
        if (sent.rows !== arrived.rows || sent.digest !== arrived.digest) throw new CopyDiffers(table)
        copied.push({ table, rows: sent.rows })
      }
      await check(to)
      return copied
    }),
  )

/** Tables with those they refer to before them. */
async function tablesInOrder(db: Database): Promise<string[]> {
  const rows = await db.query({
    text: `
      select format('%I.%I', n.nspname, c.relname) as name,
             array(select r.confrelid::regclass::text from pg_constraint r
                    where r.conrelid = c.oid and r.contype = 'f' and r.confrelid <> c.oid) as refers
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where c.relkind = 'r' and n.nspname = 'public' and format('%I.%I', n.nspname, c.relname) not in ${ownBookkeeping}
       order by 1`,
    values: [],
  })
  const left = new Map(rows.map(row => [String(row.name), (row.refers as string[]).map(qualified)]))
  const ordered: string[] = []
  while (left.size > 0) {
    const ready = [...left]
      .filter(([, refers]) => refers.every(each => !left.has(each)))
      .map(([name]) => name)
    if (ready.length === 0) throw new Error(`Tables refer to one another: ${[...left.keys()].join(', ')}`)
    for (const name of ready) left.delete(name)
    ordered.push(...ready)
  }
  return (await exists(db, jobsOfQueues)) ? [...ordered, jobsOfQueues] : ordered
}

const qualified = (name: string): string => (name.includes('.') ? name : `public.${name}`)

type Column = { readonly name: string; readonly type: string }

const columnsOf = async (db: Database, table: string): Promise<Column[]> =>
  (
    await db.query(sql`
      select quote_ident(attname) as name, format_type(atttypid, atttypmod) as type from pg_attribute
       where attrelid = ${table}::regclass and attnum > 0 and not attisdropped and attgenerated = ''
       order by attnum`)
  ).map(row => ({ name: String(row.name), type: String(row.type) }))

const mostRows = 1000
/** Stored bytes a page, about: what is packed in the database comes out several times as large. */
const pageBytes = 4 * 1024 * 1024

/** As text, which is the same in every PostgreSQL: no value is read and made anew on its way, json keeps its characters. */
async function copyRows(from: Database, to: Database, table: string): Promise<void> {
  const columns = await columnsOf(from, table)
  const [size] = await from.query({
    text: `select coalesce(max(pg_column_size(t.*)), 0)::integer as largest from ${table} t`,
    values: [],
  })
  const page = Math.max(1, Math.min(mostRows, Math.floor(pageBytes / Math.max(1, Number(size?.largest)))))
  const asText = columns.map(({ name }, index) => `${name}::text as c${index}`).join(', ')
  const named = columns.map((_, index) => `c${index}`).join(', ')
  const insert = `
    insert into ${table} (${columns.map(each => each.name).join(', ')}) overriding system value
    select ${columns.map(({ type }, index) => `u.c${index}::${type}`).join(', ')}
      from unnest(${columns.map((_, index) => `$${index + 1}::text[]`).join(', ')}) as u (${named})`
  await from.execute(`declare copied no scroll cursor for select ${asText} from ${table}`)
  for (;;) {
    const rows = await from.execute(`fetch ${page} from copied`)
    if (rows.length === 0) break
    await to.query({ text: insert, values: columns.map((_, index) => rows.map(row => row[`c${index}`])) })
  }
  await from.execute('close copied')
}

/** Numbers given out go on where they were. */
async function copySequences(from: Database, to: Database, table: string): Promise<void> {
  const sequences = await from.query(sql`
    select attname as column, pg_get_serial_sequence(${table}, attname) as name from pg_attribute
     where attrelid = ${table}::regclass and attnum > 0 and not attisdropped
       and pg_get_serial_sequence(${table}, attname) is not null`)
  for (const { name } of sequences) {
    const [last] = await from.query({ text: `select last_value, is_called from ${name}`, values: [] })
    await to.query(
      sql`select setval(${name}::regclass, ${String(last?.last_value)}::bigint, ${last?.is_called}::boolean)`,
    )
  }
}

/** How many rows there are, and the SHA-256 over the digests of all of them, in an order that no collation changes. */
async function digestOf(db: Database, table: string): Promise<{ rows: number; digest: string }> {
  const columns = (await columnsOf(db, table)).map(({ name }) => `t.${name}`).sort()
  const [row] = (await db.query({
    text: `
      select count(*)::integer as rows, encode(sha256(convert_to(coalesce(string_agg(digest, '' order by digest collate "C"), ''), 'UTF8')), 'hex') as digest
        from (select encode(sha256(convert_to(row(${columns.join(', ')})::text, 'UTF8')), 'hex') as digest from ${table} t) as each`,
    values: [],
  })) as [Row | undefined]
  return { rows: Number(row?.rows), digest: String(row?.digest) }
}
