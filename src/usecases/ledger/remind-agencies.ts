import type { Actor } from '../../ledger/actor.ts'
import type { BoardRow, BoardRows } from '../../ledger/board/board-row.ts'
import { rowsIn } from '../../ledger/board/board-views.ts'
import type { Region } from '../../model/region.ts'
import { insertNewNotices, listChannels, type Notice } from '../../store/notice-store.ts'
import { inScope } from '../../store/region-scope.ts'
import { insertReminder, listReminders, type SentReminder } from '../../store/reminder-store.ts'
import type { Database } from '../../store/sql.ts'
import { recorderOf } from '../organisation.ts'
import type { Setting } from '../setting.ts'
import { openBoardRows } from './board-rows.ts'
import { scopeIn } from './ledger-scope.ts'
import { reaches, titleLine } from './notices.ts'

// 催报: the office reminds agencies of returns that are not in. One message an agency, however many tasks it is about.

/** A setting that also carries notices on, in the transaction that leaves them. */
export type RemindingSetting = Setting & {
  carryOn?(tx: Database, region: string, notices: readonly Notice[]): Promise<void>
}

export type RemindersAsked = {
  readonly region: Region
  readonly actor: Actor
  readonly matters: readonly string[]
}

/** What an agency would be told. `remindedAt`: it was reminded of this period today already, at that moment. */
export type PlannedReminder = {
  readonly agency: string
  readonly matters: readonly string[]
  /** Kinds of the channels that reach it; the notice itself stands in any case. */
  readonly channels: readonly string[]
  readonly remindedAt: string | null
}

export type PlannedReminders = {
  /** Null where no return is due to be made: then nobody is reminded. */
  readonly period: BoardRows['period']
  readonly reminders: readonly PlannedReminder[]
  /** Matters asked for that need none: reported, nothing owed, no lead, or not to be seen. */
  readonly leftOut: readonly string[]
}

type Group = { readonly agency: string; readonly rows: readonly BoardRow[] }

/** Whom the office would remind, and how. */
export async function planReminders(setting: Setting, asked: RemindersAsked): Promise<PlannedReminders> {
  const { region, actor } = asked
  const found = await openBoardRows(setting, { region: region.id, actor })
  if (!found?.period) return { period: null, reminders: [], leftOut: asked.matters }
  const { period } = found.period
  const groups = groupsOf(found, asked.matters)
  const [sent, channels] = await Promise.all([
    inScope(setting.db, scopeIn(region, actor), tx =>
      listReminders(tx, { tenantId: region.id, period, day: found.on }),
    ),
    listChannels(setting.db, region.id),
  ])
  const told = new Set(groups.flatMap(({ rows }) => rows.map(({ id }) => id)))
  return {
    period: found.period,
    reminders: groups.map(({ agency, rows }) => ({
      agency,
      matters: rows.map(({ id }) => id),
      channels: channels.filter(each => reaches(each, agency)).map(({ kind }) => kind),
      remindedAt: sent.findLast(each => each.agency === agency)?.at ?? null,
    })),
    leftOut: asked.matters.filter(id => !told.has(id)),
  }
}

export type RemindersSent = { readonly sent: readonly string[]; readonly notSent: readonly string[] }

/** Reminds: each agency once a day for a period, unless it is said that it shall be again. Agencies by id. */
export async function sendReminders(
  setting: RemindingSetting,
  asked: RemindersAsked & { readonly again: boolean },
): Promise<RemindersSent> {
  const { region, actor, again } = asked
  const found = await openBoardRows(setting, { region: region.id, actor })
  if (!found?.period) return { sent: [], notSent: [] }
  const { period } = found
  const groups = groupsOf(found, asked.matters)
  return inScope(setting.db, scopeIn(region, actor), async tx => {
    const before = await listReminders(tx, { tenantId: region.id, period: period.period, day: found.on })
    const sent: Group[] = []
    const notices: Notice[] = []
    for (const group of groups) {
      const turn = before.filter(({ agency }) => agency === group.agency).length + 1
      if (turn > 1 && !again) continue
      const reminder = reminderOf(group, { period: period.period, day: found.on, turn }, setting, actor)
      if (!(await insertReminder(tx, region.id, reminder))) continue
      sent.push(group)
      notices.push(noticeOf(group, reminder, period.zh))
    }
    const added = notices.length === 0 ? [] : await insertNewNotices(tx, region.id, notices)
    await setting.carryOn?.(tx, region.id, added)
    const ids = sent.map(({ agency }) => agency)
    return { sent: ids, notSent: groups.map(({ agency }) => agency).filter(id => !ids.includes(id)) }
  })
}

/** The tasks asked for whose lead has not reported, by lead, in the order of the ledger. */
function groupsOf({ rows, on }: BoardRows, matters: readonly string[]): Group[] {
  const asked = new Set(matters)
  const groups = new Map<string, BoardRow[]>()
  for (const row of rowsIn(rows, 'unreported', { on }))
    if (asked.has(row.id) && row.lead !== null) groups.set(row.lead, [...(groups.get(row.lead) ?? []), row])
  return [...groups].map(([agency, each]) => ({ agency, rows: each }))
}

const reminderOf = (
  { agency, rows }: Group,
  when: Pick<SentReminder, 'period' | 'day' | 'turn'>,
  { now }: Pick<Setting, 'now'>,
  actor: Actor,
): SentReminder => ({
  ...when,
  agency,
  matters: rows.map(({ id }) => id),
  at: now(),
  by: recorderOf(actor),
})

/** One notice, at the first of the tasks: a channel that reaches several agencies is told for each of them. */
function noticeOf({ agency, rows }: Group, { period, day, turn, at }: SentReminder, zh: string): Notice {
  const [first] = rows
  const more = rows.length - 1
  return {
    matterId: first?.id ?? '',
    occasion: `remind:${period}:${day}:${turn}`,
    recipient: agency,
    zh: `催报：${zh}还有${rows.length}项未报`,
    en: `Please report: ${rows.length} not in for ${period}`,
    title: `${titleLine(first?.title ?? '')}${more > 0 ? ` 等${rows.length}项` : ''}`,
    at,
  }
}
