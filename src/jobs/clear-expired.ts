import { deleteAbandonedDrafts } from '../store/return-draft-store.ts'
import { deleteExpired } from '../store/session-store.ts'
import type { Database } from '../store/sql.ts'
import type { Duty } from './duty.ts'

/**
 * Deletes what has run out, once a night: sessions and set-up links, since a secret that opens nothing is kept by nobody,
 * and drafts of returns that are signed or were left a year ago.
 */
export const clearExpired = ({ db, now }: { db: Database; now(): string }): Duty => ({
  queue: 'clear-expired',
  handler: async () => {
    await deleteExpired(db, now())
    await deleteAbandonedDrafts(db, now())
  },
  appointments: [{ key: 'nightly', cron: '15 3 * * *', timeZone: 'Asia/Shanghai', facts: {} }],
})
