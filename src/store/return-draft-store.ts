import type { Evidence } from '../ledger/field.ts'
import { type Database, sql } from './sql.ts'

/** Whose draft of which return. */
export type DraftKey = {
  readonly tenantId: string
  readonly matterId: string
  readonly agency: string
  readonly period: string
}

/** A return as far as it is typed: values in the unit that the page types them in. */
export type DraftContent = {
  readonly values: readonly { readonly figure: string; readonly value: string }[]
  readonly progress: string
  readonly problems: string
  readonly nextSteps: string
  readonly coordination: string
  readonly evidence: readonly Evidence[]
}

/** `savedBy` is a post. */
export type ReturnDraft = {
  readonly matter: string
  readonly period: string
  readonly revision: number
  readonly savedAt: string
  readonly savedBy: string
  readonly content: DraftContent
}

/** An agency owes some dozens of returns a month; more drafts than this were written by a program. */
const mostDrafts = 1000

const draftOf = (row: Record<string, unknown>): ReturnDraft => ({
  matter: String(row.matter_id),
  period: String(row.period),
  revision: Number(row.revision),
  savedAt: (row.saved_at as Date).toISOString(),
  savedBy: String(row.saved_by),
  content: row.content as DraftContent,
})

/** The drafts of an agency, the latest saved first. */
export async function listDrafts(
  db: Database,
  { tenantId, agency }: Pick<DraftKey, 'tenantId' | 'agency'>,
): Promise<ReturnDraft[]> {
  const rows = await db.query(sql`
    select matter_id, period, revision, saved_at, saved_by, content from return_draft where tenant_id = ${tenantId} and agency_id = ${agency}
     order by saved_at desc, matter_id, period limit ${mostDrafts}`)
  return rows.map(draftOf)
}

/** The draft of one return; undefined where there is none. */
export async function findDraft(db: Database, key: DraftKey): Promise<ReturnDraft | undefined> {
  const [row] = await db.query(sql`
    select matter_id, period, revision, saved_at, saved_by, content from return_draft
     where tenant_id = ${key.tenantId} and matter_id = ${key.matterId} and agency_id = ${key.agency}
       and period = ${key.period}`)
  return row && draftOf(row)
}

/**
 * Puts a draft in the place of the revision that its writer has seen, 0 for none; gives the new revision. Undefined where
 * another stands there by now: nothing is overwritten unseen.
 */
export async function replaceDraft(
  db: Database,
  key: DraftKey & { expectedRevision: number },
  { content, at, by }: { content: DraftContent; at: string; by: string },
): Promise<number | undefined> {
  const text = JSON.stringify(content)
  const { tenantId, matterId, agency, period, expectedRevision } = key
  const rows =
    expectedRevision === 0
      ? await db.query(sql`
          insert into return_draft (tenant_id, matter_id, agency_id, period, revision, content, saved_at, saved_by)
          values (${tenantId}, ${matterId}, ${agency}, ${period}, 1, ${text}::jsonb, ${at}, ${by})
          on conflict do nothing returning revision`)
      : await db.query(sql`
          update return_draft
             set revision = revision + 1, content = ${text}::jsonb, saved_at = ${at}, saved_by = ${by}
           where tenant_id = ${tenantId} and matter_id = ${matterId} and agency_id = ${agency}
             and period = ${period} and revision = ${expectedRevision}
          returning revision`)
  return rows[0] && Number(rows[0].revision)
}

/** Takes a draft away; false where there was none. */
export async function deleteDraft(db: Database, key: DraftKey): Promise<boolean> {
  const rows = await db.query(sql`
    delete from return_draft
     where tenant_id = ${key.tenantId} and matter_id = ${key.matterId} and agency_id = ${key.agency}
       and period = ${key.period}
    returning revision`)
  return rows.length > 0
}

/**
 * Deletes drafts that nobody goes on with: their return is signed, or nothing was typed for a year. For the nightly duty:
 * it reads the drafts of every agency, which no scope does.
 */
export async function deleteAbandonedDrafts(db: Database, now: string): Promise<void> {
  await db.query(sql`
    delete from return_draft as draft
     where draft.saved_at < ${now}::timestamptz - interval '1 year' or exists (
       select from matter, jsonb_array_elements(matter.state -> 'facts' -> 'reports') as report
        where matter.tenant_id = draft.tenant_id and matter.matter_id = draft.matter_id
          and report ->> 'agency' = draft.agency_id and report ->> 'period' = draft.period
          and report ->> 'state' in ('signed', 'accepted'))`)
}
