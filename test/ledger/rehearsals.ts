import { matterTypes } from '../../src/ledger/matter-types.ts'
import type { Rehearsal } from './explore.ts'

/** The rehearsal of every matter type, from the file in test/ledger/rehearsals that bears the type's id. */
export const rehearsals: ReadonlyMap<string, Rehearsal<unknown>> = new Map(
  await Promise.all(
    Object.keys(matterTypes).map(async id => {
      const { rehearsal } = (await import(`./rehearsals/${id}.ts`)) as { rehearsal: Rehearsal<unknown> }
      return [id, rehearsal] as const
    }),
  ),
)

/** The rehearsal of one type. */
export function rehearsalOf(type: string): Rehearsal<unknown> {
  const rehearsal = rehearsals.get(type)
  if (!rehearsal) throw new Error(`test/ledger/rehearsals has none of ${type}`)
  return rehearsal
}
