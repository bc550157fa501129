import type { Actor } from '../../ledger/actor.ts'
import { findMatter } from '../../store/ledger-store.ts'
import { inScope } from '../../store/region-scope.ts'
import {
  type DraftContent,
  type DraftKey,
  deleteDraft,
  findDraft,
  listDrafts,
  type ReturnDraft,
  replaceDraft,
} from '../../store/return-draft-store.ts'
import type { Database } from '../../store/sql.ts'
import type { Setting } from '../setting.ts'
import type { RecordedFact } from './act.ts'
import { scopeIn } from './ledger-scope.ts'

// 草稿: what an agency's posts have typed of a return, on the server, so that another browser or machine goes on with it.

type Asked = { readonly region: string; readonly actor: Actor }
type OfReturn = Asked & { readonly matterId: string; readonly period: string }

const keyOf = ({ region, actor, matterId, period }: OfReturn): DraftKey => ({
  tenantId: region,
  matterId,
  agency: actor.agency ?? '',
  period,
})

/** The drafts of the actor's own agency. */
export const openDrafts = ({ db }: Pick<Setting, 'db'>, { region, actor }: Asked): Promise<ReturnDraft[]> =>
  inScope(db, scopeIn({ id: region }, actor), tx =>
    listDrafts(tx, { tenantId: region, agency: actor.agency ?? '' }),
  )

export type DraftKept =
  | { readonly outcome: 'kept'; readonly revision: number; readonly savedAt: string }
  /** Another writer was first: `current` is what stands there, null where it was taken away or sent. */
  | { readonly outcome: 'moved'; readonly current: ReturnDraft | null }
  | { readonly outcome: 'unknown-matter' }

/** Keeps a draft of a return on a matter that the agency takes part in. */
export function keepDraft(
  { db, now }: Pick<Setting, 'db' | 'now'>,
  asked: OfReturn & { readonly expectedRevision: number; readonly content: DraftContent },
): Promise<DraftKept> {
  const { region, actor, matterId, expectedRevision, content } = asked
  return inScope(db, scopeIn({ id: region }, actor), async tx => {
    if (!(await findMatter(tx, { tenantId: region, matterId }))) return { outcome: 'unknown-matter' }
    const key = keyOf(asked)
    const at = now()
    const revision = await replaceDraft(tx, { ...key, expectedRevision }, { content, at, by: actor.post })
    if (revision !== undefined) return { outcome: 'kept', revision, savedAt: at }
    return { outcome: 'moved', current: (await findDraft(tx, key)) ?? null }
  })
}

/** Takes a draft of the actor's own agency away; false where there was none. */
export const dropDraft = ({ db }: Pick<Setting, 'db'>, asked: OfReturn): Promise<boolean> =>
  inScope(db, scopeIn({ id: asked.region }, asked.actor), tx => deleteDraft(tx, keyOf(asked)))

/** A return that is sent takes its draft away, in the transaction that records it. */
export async function dropSentDrafts(tx: Database, facts: readonly RecordedFact[]): Promise<void> {
  for (const { event, matter } of facts) {
    const { agency } = event.by
    if (event.kind !== 'ReportSubmitted' || agency === null) continue
    const period = String(event.data.period)
    await deleteDraft(tx, { tenantId: matter.region, matterId: matter.id, agency, period })
  }
}
