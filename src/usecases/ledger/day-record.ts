import { inScope } from '../../store/region-scope.ts'
import { type Act, actWithin, type LedgerSetting } from './act.ts'
import { scopeIn } from './ledger-scope.ts'
import type { RegionTerms } from './terms.ts'

/** What the day's routine records on one matter. */
export type Routine = {
  readonly matterId: string
  readonly command: string
  readonly data: object
  readonly request?: string
} & ({ readonly opens: string } | { readonly expectedVersion: number })

/** So many facts a transaction: one commit each would take most of the time, and all in one would hold others up. */
const batchSize = 100

/**
 * Records facts as the system, in batches; gives how many are new. A matter that somebody acted on meanwhile, or that no
 * longer takes the command, is left to the next day.
 */
export async function recordEach(
  setting: LedgerSetting,
  terms: RegionTerms,
  routines: readonly Routine[],
): Promise<number> {
  const { region } = terms
  const actor = { region: region.id, agency: null, post: 'system' } as const
  let recorded = 0
  for (let from = 0; from < routines.length; from += batchSize) {
    const batch = routines.slice(from, from + batchSize)
    recorded += await inScope(setting.db, scopeIn(region, actor), async tx => {
      let count = 0
      for (const routine of batch) {
        const asked = { region: region.id, actor, ...routine } as unknown as Act
        const { outcome } = await actWithin(tx, setting, terms, asked)
        if (outcome === 'recorded') count++
      }
      return count
    })
  }
  return recorded
}
