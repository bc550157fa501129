import { createHash } from 'node:crypto'
import { matterTypes } from '../../ledger/matter-types.ts'
import { findLedgerShape, hasFacts, putLedgerShape } from '../../store/ledger-shape.ts'
import { allRegions } from '../regions.ts'
import type { Setting } from '../setting.ts'
import { rebuildLedger } from './rebuild-ledger.ts'

/** What this program folds facts into: another version may do it otherwise, and so may other beginnings. */
export function shapeOf(version: string): string {
  const beginnings = Object.values(matterTypes).map(({ id, initialFacts }) => [id, initialFacts])
  const digest = createHash('sha256').update(JSON.stringify(beginnings)).digest('hex')
  return `${version} ${digest.slice(0, 16)}`
}

/**
 * Folds every ledger anew where another program folded it: matters are derived from their facts, and an older one's
 * lack what came later. Gives how many matters were folded; 0 where nothing had changed. Before anybody is served.
 */
export async function renewLedgers(setting: Setting): Promise<number> {
  const { db } = setting
  const shape = shapeOf(setting.reader.version)
  let matters = 0
  for (const { id } of await allRegions(setting)) {
    if ((await findLedgerShape(db, id)) === shape) continue
    if (await hasFacts(db, id)) matters += (await rebuildLedger(db, id)).matters
    await putLedgerShape(db, id, shape)
  }
  return matters
}
