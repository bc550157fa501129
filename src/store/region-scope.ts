import { type Database, sql } from './sql.ts'

/** For whom is asked: an office (督查室) sees its regions whole, an agency what it is a party to, the public what is public. */
export type Audience = { audience: 'office' | 'public' } | { audience: 'agency'; agency: string }

/** Whose rows a request may see, and to which region's it may add; the API takes it from who is signed in. */
export type Scope = Audience & {
  /** Regions (地区) that are read: more than one where bodies of several regions work together. */
  regions: readonly string[]
  /** The one that is written to; `null` writes nothing. */
  region: string | null
}

const scoped = new WeakSet<Database>()

/**
 * One transaction that sees and writes only what the scope names, enforced by the database (0005-guard-rows-by-region).
 * Costs one round trip. A scope does not nest: the inner one would go on to hold for the rest of the outer.
 */
export const inScope = <T>(db: Database, scope: Scope, work: (tx: Database) => Promise<T>): Promise<T> =>
  db.transaction(async tx => {
    if (scoped.has(tx)) throw new Error('A scope does not nest')
    scoped.add(tx)
    try {
      await enter(tx, scope)
      return await work(tx)
    } finally {
      scoped.delete(tx)
    }
  })

async function enter(tx: Database, scope: Scope): Promise<void> {
  const { regions, region, audience } = scope
  const unlistable = regions.find(each => each.includes(',') || each === '')
  if (unlistable !== undefined)
    throw new Error(`A region's id holds no comma and is not empty: “${unlistable}”`)
  const agency = scope.audience === 'agency' ? scope.agency : ''
  await tx.query(sql`
    select set_config('role', 'luoshi_app', true), set_config('app.regions', ${regions.join(',')}, true),
           set_config('app.region', ${region ?? ''}, true), set_config('app.audience', ${audience}, true),
           set_config('app.agency', ${agency}, true)`)
}
