import { beforeAll, describe, expect, test } from 'vitest'
import { openTestDatabase } from '../../../test/database.ts'
import type { Actor, Post } from '../../ledger/actor.ts'
import { digestOf, firstDigest, listEvents, readLog } from '../../store/ledger-store.ts'
import { insertRegion } from '../../store/organisation-store.ts'
import type { OpenDatabase } from '../../store/sql.ts'
import { changeOrganisation } from '../organisation.ts'
import { type Act, act, type LedgerSetting } from './act.ts'

const region = 'wangcheng'
const start = '2026-03-02T01:00:00.000Z'
let db: OpenDatabase
let setting: LedgerSetting

const office = (post: Post): Actor => ({ region, agency: null, post })
const at = (agency: string, post: Post): Actor => ({ region, agency, post })

beforeAll(async () => {
  db = await openTestDatabase()
  setting = { db, now: () => start, tenantId: 'default' }
  const body = { id: region, kind: 'district', name: '望澄区', utcOffset: 480, members: [] } as const
  await insertRegion(db, body, { at: start, by: 'administrator' })
  const register = (agency: string, name: string) =>
    ({
      change: 'register',
      agency,
      kind: 'department',
      name,
      level: 'county',
      from: null,
      aliases: [],
      code: null,
      reportsTo: null,
      members: [],
      rules: null,
    }) as const
  const outcome = await changeOrganisation(setting, office('administrator'), body, {
    expectedVersion: 0,
    changes: [register('jiaoti', '区教体局'), register('zhujian', '区住建局')],
  })
  expect(outcome.outcome).toBe('recorded')
  return () => db.close()
})

const does = (actor: Actor, matterId: string, command: string, rest: Partial<Act> & object) =>
  act(setting, { region, actor, matterId, command, data: {}, ...rest } as Act)

const draft = {
  planId: 'p1',
  title: '新建学校',
  sources: [],
  printed: { lead: [], support: [], window: null },
  classes: [],
  figures: [],
}
const terms = {
  title: '新建学校',
  lead: 'jiaoti',
  support: ['zhujian'],
  dueOn: '2026-12-31',
  continuing: false,
}
const opened = (matterId: string) =>
  does(office('supervisor'), matterId, 'take-in', { opens: 'commitment', data: draft as never })

describe('a command', () => {
  test('is recorded as a fact, bound to the one before it', async () => {
    await opened('m1')
    await does(office('supervisor'), 'm1', 'set-out', { expectedVersion: 1, data: terms as never })
    const events = await listEvents(db, { tenantId: region, matterId: 'm1' })
    expect(events.map(each => [each.version, each.kind, each.from, each.to])).toEqual([
      [1, 'TakenIn', 'none', 'undecomposed'],
      [2, 'SetOut', 'undecomposed', 'awaiting-approval'],
    ])
    const log = (await readLog(db, { tenantId: region, after: 0, limit: 10 })).filter(
      each => each.matterId === 'm1',
    )
    expect(log[0]?.previous).toBe(firstDigest)
    for (const [index, entry] of log.entries()) {
      expect(entry.digest).toBe(digestOf(entry.previous, entry.text))
      if (index > 0) expect(entry.previous).toBe(log[index - 1]?.digest)
    }
  })

  test('from a version that is not the last is given what was recorded since', async () => {
    await opened('m2')
    await does(office('supervisor'), 'm2', 'set-out', { expectedVersion: 1, data: terms as never })
    const late = await does(office('supervisor'), 'm2', 'split', {
      expectedVersion: 1,
      data: { title: '扩建' } as never,
    })
    expect(late).toMatchObject({ outcome: 'moved', version: 2, unseen: [{ kind: 'SetOut', version: 2 }] })
  })

  test('of two at the same moment one is recorded and the other told', async () => {
    await opened('m3')
    const both = await Promise.all(
      ['甲', '乙'].map(title =>
        does(office('supervisor'), 'm3', 'split', { expectedVersion: 1, data: { title } as never }),
      ),
    )
    expect(both.map(each => each.outcome).sort()).toEqual(['moved', 'recorded'])
  })

  test('sent again under its key is recorded once', async () => {
    await opened('m4')
    const asked = { expectedVersion: 1, data: terms as never, request: 'k1' }
    const first = await does(office('supervisor'), 'm4', 'set-out', asked)
    const again = await does(office('supervisor'), 'm4', 'set-out', asked)
    expect([first.outcome, again.outcome]).toEqual(['recorded', 'repeated'])
    expect(await listEvents(db, { tenantId: region, matterId: 'm4' })).toHaveLength(2)
  })

  test('that names an agency nobody registered is refused before anything is decided', async () => {
    await opened('m5')
    const outcome = await does(office('supervisor'), 'm5', 'set-out', {
      expectedVersion: 1,
      data: { ...terms, support: ['nobody'] } as never,
    })
    expect(outcome).toEqual({ outcome: 'unknown-agencies', agencies: ['nobody'] })
  })

  test('that would merge into a task that is not there records nothing', async () => {
    await opened('m6')
    const data = { why: 'merged', into: 'nowhere', reason: '同一件事' }
    const outcome = await does(office('supervisor'), 'm6', 'set-aside', {
      expectedVersion: 1,
      data: data as never,
    })
    expect(outcome).toMatchObject({
      outcome: 'refused-elsewhere',
      matterId: 'nowhere',
      rejection: { code: 'unknown-matter' },
    })
    expect(await listEvents(db, { tenantId: region, matterId: 'm6' })).toHaveLength(1)
  })

  test('of an agency that takes no part finds no such matter', async () => {
    await opened('m7')
    await does(office('supervisor'), 'm7', 'set-out', {
      expectedVersion: 1,
      data: { ...terms, support: [] } as never,
    })
    const outcome = await does(at('zhujian', 'reporter'), 'm7', 'acknowledge', { expectedVersion: 2 })
    expect(outcome).toEqual({ outcome: 'unknown-matter' })
  })

  test('of another region finds no such region', async () => {
    const stranger: Actor = { region: 'liuyan', agency: null, post: 'office-head' }
    expect(await does(stranger, 'm1', 'approve', { expectedVersion: 2 })).toEqual({
      outcome: 'unknown-region',
    })
  })

  test('that takes a task back withdraws its open slips with the reason, and leaves the settled as they were', async () => {
    await opened('m9')
    await does(office('supervisor'), 'm9', 'set-out', { expectedVersion: 1, data: terms as never })
    await does(office('office-head'), 'm9', 'approve', { expectedVersion: 2 })
    const paper = {
      ...{ step: 'chase', stepName: '催办单', numberPart: '催', parent: 'm9', agency: 'jiaoti' },
      ...{ about: '新建学校', demand: '请抓紧签收' },
    }
    const draftSlip = (id: string) =>
      does(office('supervisor'), id, 'draft', { opens: 'slip', data: paper as never })
    for (const id of ['s1', 's2', 's3']) await draftSlip(id)
    await does(office('office-head'), 's2', 'sign', { expectedVersion: 1 })
    const dropped = { expectedVersion: 1, data: { reason: '重复' } as never }
    await does(office('supervisor'), 's3', 'withdraw', dropped)
    const reason = { reason: '牵头单位选错' } as never
    const taken = await does(office('office-head'), 'm9', 'recall', { expectedVersion: 3, data: reason })
    expect(taken).toMatchObject({ outcome: 'recorded', matter: { status: 'awaiting-approval' } })
    const last = async (id: string) => (await listEvents(db, { tenantId: region, matterId: id })).at(-1)
    for (const id of ['s1', 's2'])
      expect(await last(id)).toMatchObject({
        to: 'withdrawn',
        by: { post: 'system' },
        data: { reason: '所督事项已撤回交办' },
      })
    expect(await last('s3')).toMatchObject({ version: 2, data: { reason: '重复' } })
  })

  test('splits a task into two that point at the same clause', async () => {
    await opened('m8')
    await does(office('supervisor'), 'm8', 'split', { expectedVersion: 1, data: { title: '扩建' } as never })
    expect(await listEvents(db, { tenantId: region, matterId: 'm8.2.part' })).toMatchObject([
      { kind: 'TakenIn', to: 'undecomposed', by: { post: 'system' } },
    ])
  })
})
