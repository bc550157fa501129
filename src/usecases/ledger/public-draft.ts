import type { CommitmentFacts } from '../../ledger/commitment/facts.ts'
import type { Matter, Source } from '../../ledger/matter.ts'

/** Statuses of a task that went back to the office after its issue: what stands in it now is a draft. */
const redrafted: ReadonlySet<string> = new Set(['undecomposed', 'awaiting-approval'])

export const isRedrafted = ({ status }: Pick<Matter, 'status'>): boolean => redrafted.has(status)

/**
 * A task that is being assigned anew, as the plan has it: the office's draft is not public before it is approved. The clock
 * of its issue goes on, and still says the deadline.
 */
export function asIssued(matter: Matter<CommitmentFacts>): Matter<CommitmentFacts> {
  if (!isRedrafted(matter)) return matter
  const [source] = matter.sources
  return {
    ...matter,
    title: source ? wordsOfSource(source) : matter.title,
    lead: null,
    jointLeads: [],
    support: [],
    dueOn: null,
    facts: { ...matter.facts, continuing: false, figures: [] },
  }
}

/** The first line of a source: the lines below it name agencies and terms. */
export const wordsOfSource = ({ text }: Source): string => (text.trim().split(/[\r\n]+/)[0] ?? '').trim()
