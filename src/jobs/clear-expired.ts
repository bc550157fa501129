import { deleteExpired } from '../store/session-store.ts'
import type { Database } from '../store/sql.ts'
import type { Duty } from './duty.ts'

/** Deletes sessions and set-up links that have run out, once a night: a secret that opens nothing is kept by nobody. */
export const clearExpired = ({ db, now }: { db: Database; now(): string }): Duty => ({
  queue: 'clear-expired',
  handler: () => deleteExpired(db, now()),
  appointments: [{ key: 'nightly', cron: '15 3 * * *', timeZone: 'Asia/Shanghai', facts: {} }],
})
