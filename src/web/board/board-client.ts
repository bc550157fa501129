import { file, json, posted } from '../api-client.ts'

// What the board asks of the server besides its rows.

const regionPath = (region: string) => `/regions/${encodeURIComponent(region)}`

export type TableFormat = 'xlsx' | 'csv'

export type Table = {
  readonly title: string
  readonly notes: readonly string[]
  readonly heads: readonly string[]
  readonly rows: readonly (readonly (string | number)[])[]
}

/** Saves a table as a file; the server writes it, since a page has no writer of workbooks. */
export async function saveTable(region: string, format: TableFormat, table: Table): Promise<void> {
  const { name, blob } = await file(`${regionPath(region)}/tables/${format}`, posted(table))
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}

/** What one agency would be told, or was. */
export type ReminderView = {
  readonly agency: string
  readonly matters: readonly string[]
  /** Kinds of the channels that carry it on; the notice in the system stands in any case. */
  readonly channels: readonly string[]
  /** When the agency was reminded of this period today; null where it was not. */
  readonly remindedAt: string | null
}

export type RemindersPlanned = {
  readonly period: { readonly period: string; readonly zh: string; readonly dueOn: string } | null
  readonly reminders: readonly ReminderView[]
  /** Matters that need no reminder. */
  readonly leftOut: readonly string[]
}

export const planReminders = (region: string, matters: readonly string[]) =>
  json<RemindersPlanned>(`${regionPath(region)}/reminders/preview`, posted({ matters }))

export const sendReminders = (region: string, matters: readonly string[], again: boolean) =>
  json<{ sent: readonly string[]; notSent: readonly string[] }>(
    `${regionPath(region)}/reminders`,
    posted({ matters, again }),
  )
