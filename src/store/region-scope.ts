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
 * Costs no round trip of its own. A scope does not nest: the inner one would go on to hold for the rest of the outer.
 */
export const inScope = <T>(db: Database, scope: Scope, work: (tx: Database) => Promise<T>): Promise<T> =>
  db.transaction(async tx => {
    if (scoped.has(tx)) throw new Error('A scope does not nest')
    scoped.add(tx)
    // Sent before the work's first statement, and not waited for: where it fails the transaction takes no other.
    const entered = enter(tx, scope)
    entered.catch(() => {})
    try {
      return await work(tx)
    } finally {
      scoped.delete(tx)
      await entered
    }
  })

/** Throws at once where the scope cannot be written down: nothing is sent then. */
function enter(tx: Database, scope: Scope): Promise<unknown> {
  const { regions, region, audience } = scope
  const unlistable = regions.find(each => each.includes(',') || each === '')
  if (unlistable !== undefined)
    throw new Error(`A region's id holds no comma and is not empty: “${unlistable}”`)
  const agency = scope.audience === 'agency' ? scope.agency : ''
  return tx.query(sql`
    select set_config('role', 'luoshi_app', true), set_config('app.regions', ${regions.join(',')}, true),
           set_config('app.region', ${region ?? ''}, true), set_config('app.audience', ${audience}, true),
           set_config('app.agency', ${agency}, true)`)
}
