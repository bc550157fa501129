import { type CopiedTable, copyDatabase } from '../../store/copy-database.ts'
import type { Database } from '../../store/sql.ts'
import { verifyLedger } from './verify-ledger.ts'

/** A ledger's facts do not hold together where they have arrived: nothing was kept there. */
export class LedgerNotWhole extends Error {
  override readonly name = 'LedgerNotWhole'
  readonly region: string
  readonly matterId: string

  constructor(region: string, matterId: string) {
    super(`The ledger of ${region} does not hold at ${matterId}`)
    this.region = region
    this.matterId = matterId
  }
}

export type Moved = {
  readonly tables: readonly CopiedTable[]
  readonly facts: number
  readonly matters: number
}

/** Copies all of a database into an empty one, and verifies every ledger there before it is kept. */
export async function moveLedgers(
  source: Database,
  target: Database,
  regions: readonly string[],
): Promise<Moved> {
  let [facts, matters] = [0, 0]
  const tables = await copyDatabase(source, target, async arrived => {
    for (const region of regions) {
      const verified = await verifyLedger(arrived, region)
      const [first] = verified.breaks
      if (first) throw new LedgerNotWhole(region, first.matterId)
      facts += verified.facts
      matters += verified.matters
    }
  })
  return { tables, facts, matters }
}
