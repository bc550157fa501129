import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor, Post } from '../../src/ledger/actor.ts'
import { insertEvidence } from '../../src/store/evidence-store.ts'
import { insertRegion } from '../../src/store/organisation-store.ts'
import type { OpenDatabase } from '../../src/store/sql.ts'
import { type Act, act, type LedgerSetting } from '../../src/usecases/ledger/act.ts'
import { askMatters, openFacts, openMatter } from '../../src/usecases/ledger/read-matter.ts'
import { changeOrganisation } from '../../src/usecases/organisation.ts'
import { openTestDatabase } from '../database.ts'

// What one matter brings about on another, on a store: the types' own tests see only what they ask for.

const region = 'wangcheng'
let now = '2026-03-02T01:00:00.000Z'
let db: OpenDatabase
let setting: LedgerSetting

const post = (name: Post): Actor => ({ region, agency: null, post: name })
const at = (agency: string, name: Post): Actor => ({ region, agency, post: name })
const supervisor = post('supervisor')
const officeHead = post('office-head')
const someone = post('public')

const agencies = [
  ['jiaoti', '区教体局', 'department'],
  ['zhujian', '区住建局', 'department'],
  ['lianxihui', '学校建设联席会议', 'department'],
] as const

beforeAll(async () => {
  db = await openTestDatabase()
  setting = { db, now: () => now, tenantId: 'default' }
  const body = { id: region, kind: 'district', name: '望澄区', utcOffset: 480, members: [] } as const
  await insertRegion(db, body, { at: now, by: 'administrator' })
  const outcome = await changeOrganisation(setting, post('administrator'), body, {
    expectedVersion: 0,
    changes: agencies.map(([agency, name, kind]) => ({
      change: 'register',
      agency,
      kind,
      name,
      level: 'county',
      from: null,
      aliases: [],
      code: null,
      reportsTo: null,
      members: [],
      rules: null,
    })),
  })
  expect(outcome.outcome).toBe('recorded')
  await keep(acceptancePapers, 'jiaoti')
  await keep(minutesPaper, null)
  return () => db.close()
})

const acceptancePapers = { sha256: 'a'.repeat(64), name: '竣工验收.pdf' }
const minutesPaper = { sha256: 'b'.repeat(64), name: '纪要.pdf' }
const keep = (file: { sha256: string; name: string }, agency: string | null) =>
  insertEvidence(db, region, {
    ...file,
    type: 'application/pdf',
    bytes: 1000,
    agency,
    keptAt: now,
    keptBy: agency === null ? 'supervisor' : 'agency-head',
  })

const versionOf = async (matterId: string): Promise<number> =>
  (await openMatter(setting, { region, actor: officeHead, matterId }))?.matter.version ?? 0

/** One command, on the matter as it stands, or as its first. */
async function does(actor: Actor, matterId: string, command: string, data: object = {}, opens?: string) {
  const asked = { region, actor, matterId, command, data }
  return act(
    setting,
    (opens === undefined
      ? { ...asked, expectedVersion: await versionOf(matterId) }
      : { ...asked, opens }) as unknown as Act,
  )
}

async function did(...asked: Parameters<typeof does>) {
  const outcome = await does(...asked)
  if (outcome.outcome !== 'recorded') throw new Error(`${asked[2]}: ${JSON.stringify(outcome)}`)
  return outcome.matter
}

const seen = (actor: Actor, matterId: string) => openMatter(setting, { region, actor, matterId })
const statusOf = async (matterId: string) => (await seen(officeHead, matterId))?.matter.status
const only = async (type: string, parentId: string): Promise<string> => {
  const { matters } = await askMatters(setting, { region, actor: officeHead, type, parentId, limit: 10 })
  expect(matters).toHaveLength(1)
  return matters[0]?.id ?? ''
}

const draft = {
  planId: 'p1',
  title: '新建中小学5所',
  sources: [],
  printed: { lead: [], support: [], window: null },
  classes: [],
  figures: [],
}
const terms = { title: '新建中小学5所', lead: 'jiaoti', dueOn: '2026-12-31', continuing: false }

/** A task of the plan, issued and taken on. */
async function issued(task: string): Promise<void> {
  await did(supervisor, task, 'take-in', draft, 'commitment')
  await setOut(task)
}

async function setOut(task: string): Promise<void> {
  await did(supervisor, task, 'set-out', terms)
  await did(officeHead, task, 'approve')
  await did(at('jiaoti', 'reporter'), task, 'accept')
}

async function verified(task: string): Promise<void> {
  const request = { statement: '已竣工。', evidence: [acceptancePapers] }
  await did(at('jiaoti', 'agency-head'), task, 'request-closing', request)
  await did(supervisor, task, 'begin-verification', { method: 'papers' })
  const conclusion = { holds: true, method: 'papers', on: '2026-03-20', note: '材料齐全' }
  await did(supervisor, task, 'record-verification', conclusion)
}

const meeting = { title: '联席会议', body: 'lianxihui', on: '2026-03-02' }
const minutes = { title: '纪要〔2026〕1号', minutes: [minutesPaper] }

describe('what needs coordination', () => {
  test('goes from a return to a meeting, to a decision, to a task, and the decision ends with the task', async () => {
    await issued('t1')
    const report = { period: '2026-02', progress: '开工2所。', coordination: '用地指标未落实' }
    await did(at('jiaoti', 'reporter'), 't1', 'submit-report', report)
    const problem = await only('problem', 't1')
    await did(supervisor, problem, 'take-up')

    await did(supervisor, 'h1', 'call', meeting, 'meeting')
    await did(supervisor, problem, 'put-on-agenda', { meeting: 'h1' })
    const decided = { text: '调剂用地指标60亩', lead: 'zhujian', dueOn: '2026-05-31' }
    expect(await does(supervisor, problem, 'decide', decided)).toMatchObject({
      outcome: 'refused-elsewhere',
      matterId: 'h1',
      rejection: { code: 'not-in-status', status: 'called' },
    })
    await did(supervisor, 'h1', 'hold')
    await did(supervisor, problem, 'decide', decided)
    const decision = await only('decision', problem)
    expect((await seen(supervisor, decision))?.clocks).toEqual([])

    now = '2026-03-03T01:00:00.000Z'
    await did(supervisor, 'h1', 'send-minutes', minutes)
    expect((await seen(supervisor, decision))?.clocks).toMatchObject([
      { id: 'lodging', standing: 'running', due: '2026-03-05' },
    ])
    await did(supervisor, decision, 'lodge')
    const task = await only('commitment', decision)
    expect((await seen(supervisor, task))?.matter).toMatchObject({
      status: 'undecomposed',
      lead: 'zhujian',
      dueOn: '2026-05-31',
      sources: [{ kind: 'matter', matterId: decision, text: decided.text }],
    })

    await setOut(task)
    await verified(task)
    expect(await statusOf(decision)).toBe('lodged')
    await did(officeHead, task, 'close')
    expect(await statusOf(decision)).toBe('concluded')
    await did(officeHead, task, 'reopen', { reason: '回头看', dueOn: '2026-09-30' })
    expect(await statusOf(decision)).toBe('lodged')
  })

  test('recorded after the minutes is due from the minutes all the same', async () => {
    now = '2026-03-09T01:00:00.000Z'
    await did(supervisor, 'h2', 'call', { ...meeting, on: '2026-03-09' }, 'meeting')
    await did(supervisor, 'h2', 'hold')
    await did(supervisor, 'h2', 'send-minutes', minutes)
    now = '2026-03-11T01:00:00.000Z'
    await did(
      supervisor,
      'd2',
      'record',
      { meeting: 'h2', text: '增设校车专线', lead: 'zhujian' },
      'decision',
    )
    expect((await seen(supervisor, 'd2'))?.clocks).toMatchObject([{ id: 'lodging', due: '2026-03-11' }])
  })

  test('is not put on an agenda of a meeting that is none', async () => {
    await did(supervisor, 'q3', 'raise', { text: '缺教师编制' }, 'problem')
    await did(supervisor, 'q3', 'take-up')
    expect(await does(supervisor, 'q3', 'put-on-agenda', { meeting: 't1' })).toMatchObject({
      outcome: 'refused-elsewhere',
      rejection: { code: 'unknown-command' },
    })
    expect(await statusOf('q3')).toBe('coordinating')
  })
})

describe('an objection of the public', () => {
  const objection = { kind: 'objection', text: '柳堰路小学还没有完工。', receipt: 'd'.repeat(64) }

  test('holds the closing up until it is answered, and the published answer stands on the task', async () => {
    await issued('t4')
    await verified('t4')
    await did(someone, 'o4', 'lodge', { ...objection, parent: 't4' }, 'objection')
    expect(await does(officeHead, 't4', 'close')).toMatchObject({
      outcome: 'refused',
      rejection: { guard: 'objections-open', facts: { objections: ['o4'] } },
    })
    await did(supervisor, 'o4', 'accept')
    await did(officeHead, 'o4', 'answer', { upheld: false, answer: '已于三月一日竣工。', publish: true })
    await did(officeHead, 't4', 'close')
    const record = await openFacts(setting, { region, actor: someone, matterId: 't4', after: 0 })
    expect(record?.facts.find(each => each.kind === 'ObjectionAnswered')?.data).toEqual({
      objection: 'o4',
      upheld: false,
      answer: '已于三月一日竣工。',
    })
    expect(JSON.stringify(record)).not.toContain(objection.text)
  })

  test('is seen by the unit only once it was asked, and by the public never', async () => {
    await issued('t5')
    await did(someone, 'o5', 'lodge', { ...objection, parent: 't5' }, 'objection')
    const head = at('jiaoti', 'agency-head')
    expect(await seen(head, 'o5')).toBeUndefined()
    await did(supervisor, 'o5', 'accept')
    await did(supervisor, 'o5', 'ask', { agency: 'jiaoti', question: '请说明完工情况' })
    expect((await seen(head, 'o5'))?.commands).toEqual(['explain'])
    await did(head, 'o5', 'explain', { explanation: '正在装修。' })
    await did(officeHead, 'o5', 'answer', { upheld: true, answer: '限期完工。', publish: true })
    expect(await seen(someone, 'o5')).toBeUndefined()
  })

  test('on a task that is not issued is refused, and nothing is recorded', async () => {
    await did(supervisor, 't6', 'take-in', draft, 'commitment')
    expect(await does(someone, 'o6', 'lodge', { ...objection, parent: 't6' }, 'objection')).toMatchObject({
      outcome: 'refused-elsewhere',
      matterId: 't6',
    })
    expect(await seen(officeHead, 'o6')).toBeUndefined()
  })

  test('that is a clue leaves no trace where its unit could read it', async () => {
    await issued('t7')
    const before = await openFacts(setting, {
      region,
      actor: at('jiaoti', 'agency-head'),
      matterId: 't7',
      after: 0,
    })
    await did(someone, 'o7', 'lodge', { ...objection, kind: 'clue', parent: 't7' }, 'objection')
    await did(supervisor, 'o7', 'accept')
    await did(officeHead, 'o7', 'pass-on', { to: '有权处理的机关', reason: '属检举控告' })
    const after = await openFacts(setting, {
      region,
      actor: at('jiaoti', 'agency-head'),
      matterId: 't7',
      after: 0,
    })
    expect(after).toEqual(before)
    expect(await seen(at('jiaoti', 'agency-head'), 'o7')).toBeUndefined()
    expect(await seen(supervisor, 'o7')).toBeDefined()
  })
})

describe('a slip', () => {
  test('is numbered without a gap, keeps its number and is settled with the matter that it chases', async () => {
    await issued('t8')
    const slip = {
      step: 'chase',
      stepName: '催办单',
      numberPart: '催',
      parent: 't8',
      agency: 'jiaoti',
      about: '新建中小学5所',
      demand: '说明原因。',
      replyBy: '2026-03-20',
    }
    for (const id of ['s1', 's2']) {
      await did(supervisor, id, 'draft', slip, 'slip')
      expect(await seen(at('jiaoti', 'agency-head'), id)).toBeUndefined()
      await did(officeHead, id, 'sign')
    }
    await verified('t8')
    await did(officeHead, 't8', 'close')
    const slips = await Promise.all(['s1', 's2'].map(id => seen(at('jiaoti', 'agency-head'), id)))
    expect(slips.map(each => each?.matter)).toMatchObject([
      { status: 'settled', facts: { number: '督催〔2026〕1号' } },
      { status: 'settled', facts: { number: '督催〔2026〕2号' } },
    ])
  })
})
