import { expect, test } from 'vitest'
import { openTestDatabase } from '../../../test/database.ts'
import { issuedTask } from '../../../test/ledger/issued-task.ts'
import { findMatter } from '../../store/ledger-store.ts'
import { type OpenDatabase, sql } from '../../store/sql.ts'
import { readPlan } from '../read-plan.ts'
import type { Setting } from '../setting.ts'
import { renewLedgers, shapeOf } from './renew-ledgers.ts'

type Opened = Setting & { db: OpenDatabase; reads(): Promise<unknown> }

async function opened(version: string): Promise<Opened> {
  const db = await openTestDatabase()
  const setting = {
    ...{ db, tenantId: 'default', post: '督查室', now: () => '2026-03-02T01:00:00.000Z' },
    reader: { version, read: readPlan },
  }
  const id = await issuedTask(setting)
  return { ...setting, reads: () => findMatter(db, { tenantId: 'default', matterId: id }) }
}

test('what an older program left is folded anew once, and is then as this program folds it', async () => {
  const setting = await opened('1.0.0')
  const asFolded = await setting.reads()
  // As an older program would have left it: a part of the facts is not there yet.
  await setting.db.query(sql`
    update matter set state = (state::jsonb #- '{facts,extensions}')::json where tenant_id = 'default'`)
  expect(await setting.reads()).not.toEqual(asFolded)
  expect(await renewLedgers(setting)).toBe(1)
  expect(await setting.reads()).toEqual(asFolded)
  expect(await renewLedgers(setting)).toBe(0)
  await setting.db.close()
})

test('another version folds anew, the same one does not', async () => {
  const setting = await opened('1.0.0')
  expect(await renewLedgers(setting)).toBe(1)
  expect(await renewLedgers({ ...setting, reader: { ...setting.reader, version: '1.0.1' } })).toBe(1)
  expect(shapeOf('1.0.0')).not.toBe(shapeOf('1.0.1'))
  await setting.db.close()
})
