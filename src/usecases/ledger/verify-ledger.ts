import { digestOf, firstDigest } from '../../store/ledger-store.ts'
import { type LoggedFact, type MatterState, readStreams } from '../../store/rebuild.ts'
import type { Database } from '../../store/sql.ts'
import { foldStream, UnknownMatterType } from './rebuild-ledger.ts'

/** Where a ledger is not what was recorded: the fact of this version is the first one that does not fit. */
export type LedgerBreak = {
  readonly code:
    | 'version-missing' // facts do not count on from 1
    | 'chain-broken' // bound to another fact than the one before it
    | 'fact-altered' // its characters do not give its digest
    | 'unknown-type' // facts of a type that this program does not have
    | 'matter-missing' // facts, and nothing that they come to
    | 'facts-missing' // the row says more, or other, than the last fact
    | 'state-altered' // the row is not what the facts come to
  readonly matterId: string
  readonly version: number
}

export type Verification = { facts: number; matters: number; breaks: LedgerBreak[] }

/** A ledger that was tampered with everywhere need not be listed to its end. */
const mostBreaks = 100

/** Looks at every digest and version of a region, and whether what stands is what the facts come to. */
export async function verifyLedger(db: Database, region: string): Promise<Verification> {
  const found: Verification = { facts: 0, matters: 0, breaks: [] }
  for await (const { matterId, facts, state } of readStreams(db, region)) {
    found.facts += facts.length
    found.matters++
    const broken = chainBreak(facts) ?? stateBreak(region, { matterId, facts, state })
    if (broken && found.breaks.length < mostBreaks) found.breaks.push(broken)
  }
  return found
}

function chainBreak(facts: readonly LoggedFact[]): LedgerBreak | null {
  let previous = firstDigest
  for (const [index, fact] of facts.entries()) {
    const { matterId, version } = fact
    if (version !== index + 1) return { code: 'version-missing', matterId, version: index + 1 }
    if (fact.previous !== previous) return { code: 'chain-broken', matterId, version }
    if (digestOf(fact.previous, fact.text) !== fact.digest) return { code: 'fact-altered', matterId, version }
    previous = fact.digest
  }
  return null
}

function stateBreak(
  region: string,
  { matterId, facts, state }: { matterId: string; facts: readonly LoggedFact[]; state: MatterState | null },
): LedgerBreak | null {
  const last = facts.at(-1)
  const version = last?.version ?? 0
  if (!state) return { code: 'matter-missing', matterId, version }
  if (state.version !== version || state.digest !== last?.digest)
    return { code: 'facts-missing', matterId, version: version + 1 }
  try {
    const folded = foldStream(region, { matterId, facts })
    const isSame = inOrder(JSON.parse(JSON.stringify(folded))) === inOrder(JSON.parse(state.text))
    return isSame ? null : { code: 'state-altered', matterId, version }
  } catch (error) {
    if (error instanceof UnknownMatterType) return { code: 'unknown-type', matterId, version: 1 }
    throw error
  }
}

/** JSON with the names of every object in order, since jsonb keeps none. */
const inOrder = (value: unknown): string =>
  JSON.stringify(value, (_name, each: unknown) =>
    each !== null && typeof each === 'object' && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  )
