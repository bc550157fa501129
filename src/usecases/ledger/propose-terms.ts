import type { CommitmentFacts } from '../../ledger/commitment/facts.ts'
import { type OpenQuestion, proposedTerms, setOutData } from '../../ledger/commitment/proposed-terms.ts'
import type { Matter } from '../../ledger/matter.ts'
import { localDateOf } from '../../model/plain-date.ts'
import type { Region } from '../../model/region.ts'
import { openOrganisation } from '../organisation.ts'
import type { Setting } from '../setting.ts'

/** The data of `set-out` as they stand, null while a lead or a deadline is open; and what a person has to settle. */
export type TermsProposal = {
  readonly setOut: Record<string, unknown> | null
  readonly open: readonly OpenQuestion[]
}

/** What could be set out of every task that is not issued yet, by its id, as the plan and today's register have it. */
export async function proposalsOf(
  setting: Setting,
  region: Region,
  tasks: readonly Matter<CommitmentFacts>[],
): Promise<ReadonlyMap<string, TermsProposal>> {
  const { organisation } = await openOrganisation(setting, region)
  const known = {
    organisation,
    day: localDateOf(setting.now(), region.utcOffset),
    place: { name: region.name },
  }
  const waiting = tasks.filter(({ status }) => status === 'undecomposed' || status === 'awaiting-approval')
  return new Map(
    waiting.map(task => {
      const { terms, open } = proposedTerms(task, known)
      return [task.id, { setOut: setOutData(terms), open }]
    }),
  )
}
