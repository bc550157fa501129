import { z } from 'zod'

// 催报 by the office, and tables saved as files.

/** A city's largest ledgers have some thousand tasks; a list of all of them can be reminded of at once. */
const mostMatters = 20_000

const MatterIds = z
  .array(z.string().min(1).max(200))
  .min(1)
  .max(mostMatters)
  .meta({ description: '要催的事项 · The matters to remind of' })

export const RemindersAsked = z
  .strictObject({ matters: MatterIds })
  .meta({ id: 'RemindersAsked', description: '要看的催报 · Reminders to look at before they are sent' })

export const RemindersToSend = z
  .strictObject({
    matters: MatterIds,
    again: z.boolean().meta({ description: '今天已催过的也再催 · Also whoever was reminded today' }),
  })
  .meta({ id: 'RemindersToSend', description: '要发的催报 · Reminders to send' })

export const PlannedReminders = z
  .strictObject({
    period: z.strictObject({ period: z.string(), zh: z.string(), dueOn: z.iso.date() }).nullable(),
    reminders: z.array(
      z.strictObject({
        agency: z.string(),
        matters: z.array(z.string()),
        /** Kinds of the channels that reach the agency; the notice itself stands in any case. */
        channels: z.array(z.string()),
        remindedAt: z.iso.datetime().nullable(),
      }),
    ),
    leftOut: z.array(z.string()),
  })
  .meta({ id: 'PlannedReminders', description: '将发的催报，一个单位一条 · One reminder an agency' })

export const RemindersSent = z
  .strictObject({ sent: z.array(z.string()), notSent: z.array(z.string()) })
  .meta({ id: 'RemindersSent', description: '发给了哪些单位，哪些今天已催过 · Agencies reminded, and not' })

const Words = z.string().max(2000)

export const TableAsked = z
  .strictObject({
    title: z.string().trim().min(1).max(200),
    notes: z.array(Words).max(10),
    heads: z.array(z.string().max(200)).min(1).max(60),
    rows: z.array(z.array(z.union([Words, z.number().min(-1e15).max(1e15)])).max(60)).max(mostMatters),
  })
  .meta({ id: 'TableAsked', description: '要存成文件的表 · A table to save as a file' })
export type TableAsked = z.infer<typeof TableAsked>

export const TableAddress = z.strictObject({
  region: z.string().min(1).max(40),
  format: z.enum(['xlsx', 'csv']),
})
