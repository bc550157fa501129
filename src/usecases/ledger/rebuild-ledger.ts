import { fold } from '../../ledger/decide.ts'
import type { LedgerEvent } from '../../ledger/matter.ts'
import type { MatterType } from '../../ledger/matter-type.ts'
import { matterTypes } from '../../ledger/matter-types.ts'
import { deleteMatters, insertMatters, readStreams, type Stream } from '../../store/rebuild.ts'
import type { Database } from '../../store/sql.ts'

/** Rows that go into the database at once. */
const mattersAtOnce = 100

export class UnknownMatterType extends Error {
  override readonly name = 'UnknownMatterType'
}

/** Folds every fact of a region anew and puts what they come to in the place of what stood there: all of it or nothing. */
export async function rebuildLedger(
  db: Database,
  region: string,
): Promise<{ facts: number; matters: number }> {
  return db.transaction(async tx => {
    const counts = { facts: 0, matters: 0 }
    let batch: Parameters<typeof insertMatters>[1][number][] = []
    const streams = readStreams(tx, region)
    let emptied = false
    const write = async () => {
      // Only after the first streams are read, since these name what is there.
      if (!emptied) await deleteMatters(tx, region)
      emptied = true
      if (batch.length > 0) await insertMatters(tx, batch)
      batch = []
    }
    for await (const stream of streams) {
      if (stream.facts.length === 0) continue
      batch.push({ matter: foldStream(region, stream), digest: stream.facts.at(-1)?.digest ?? '' })
      counts.facts += stream.facts.length
      counts.matters++
      if (batch.length >= mattersAtOnce) await write()
    }
    await write()
    return counts
  })
}

/** What a stream's facts come to. Throws UnknownMatterType for facts of a type that this program does not have. */
export function foldStream(region: string, { matterId, facts }: Stream) {
  return fold(
    typeOf(facts[0]?.type ?? ''),
    { region, id: matterId },
    facts.map(({ text }) => JSON.parse(text) as LedgerEvent),
  )
}

function typeOf(id: string): MatterType {
  const type = matterTypes[id]
  if (!type)
    throw new UnknownMatterType(`The ledger has matters of a type that this program does not know: ${id}`)
  return type
}
