import { expect, test } from 'vitest'
import {
  appOn,
  as,
  ask,
  at,
  correct,
  host,
  lineReader,
  one,
  openApi,
  origin,
  post,
  setting,
  stored,
} from '../../test/api-under-test.ts'
import { CorrectionList, PlanDocument, PlanList } from '../contract/plans-api.ts'
import { Problem } from '../contract/problem.ts'
import type { Reader } from '../usecases/setting.ts'

openApi()

const reclassify = one({ type: 'reclassify', clause: 'c1', kind: 'principle' })

test('a correction is recorded under a post with its time, and stands beside what was read', async () => {
  const id = await stored('更正一。\n更正二。')
  const { status, body } = await as(CorrectionList, correct(id, 0, reclassify))
  expect(status).toBe(201)
  expect(body).toEqual({
    corrections: [{ version: 1, at: at, by: '督查室', ...reclassify }],
    version: 1,
  })
  const opened = await as(PlanDocument, ask(`/api/plans/${id}`))
  expect(opened.body.plan.clauses[0]?.kind).toBe('commitment')
  expect(opened.body.corrections).toEqual(body.corrections)
  const { plans } = (await as(PlanList, ask('/api/plans'))).body
  expect(plans.find(each => each.id === id)).toMatchObject({ version: 1, clauses: 2, commitments: 1 })
})

test('a writer behind gets 409 with the entries not seen, even where the correction would not fit any more', async () => {
  const id = await stored('冲突一。\n冲突二。')
  await correct(id, 0, one({ type: 'merge', clause: 'c1', next: 'c2' }))
  const { status, body } = await as(Problem, correct(id, 0, reclassify))
  expect(status).toBe(409)
  expect(body).toMatchObject({ code: 'version-conflict', version: 1, corrections: [{ version: 1 }] })
})

test('a request sent again after its answer was lost is recorded once', async () => {
  const id = await stored('再发一次。')
  const body = { expectedVersion: 0, acts: [reclassify], request: 'k1' }
  const first = await as(CorrectionList, post(`/api/plans/${id}/corrections`, body))
  const again = await as(CorrectionList, post(`/api/plans/${id}/corrections`, body))
  expect(again.body).toEqual(first.body)
  expect((await as(CorrectionList, ask(`/api/plans/${id}/corrections`))).body.version).toBe(1)
})

test('of several acts none is recorded when one does not fit, and the one is named', async () => {
  const id = await stored('全或无。')
  const unknown = one({ type: 'mark-checked', clause: 'c7', checked: true })
  const { status, body } = await as(Problem, correct(id, 0, reclassify, unknown))
  expect(status).toBe(422)
  expect(body).toMatchObject({
    code: 'correction-refused',
    act: 1,
    refusals: [{ code: 'unknown-clause', clause: 'c7' }],
  })
  expect(body.zh.what).toBe('这一句已经不在了')
  expect((await as(CorrectionList, ask(`/api/plans/${id}/corrections`))).body.corrections).toEqual([])
})

test('acts that build on each other go together, also one that a later one undoes', async () => {
  const id = await stored('先拆后改，再撤销。')
  const { status, body } = await as(
    CorrectionList,
    correct(
      id,
      0,
      one({ type: 'split', clause: 'c1', at: 5 }),
      one({ type: 'reclassify', clause: 'c1.2', kind: 'result' }),
      { act: 'undo', entry: 1 },
    ),
  )
  expect([status, body.version]).toEqual([201, 3])
  const since = await as(CorrectionList, ask(`/api/plans/${id}/corrections?after=2`))
  expect(since.body).toMatchObject({ version: 3, corrections: [{ act: 'undo', entry: 1 }] })
})

test.each([
  ['a change it does not know', { type: 'rename', clause: 'c1' }],
  ['a kind it does not know', { type: 'reclassify', clause: 'c1', kind: 'slogan' }],
  ['a span that is none', { type: 'add-clause', span: [3], kind: 'result' }],
  ['a figure without its unit', { type: 'set-figures', clause: 'c1', figures: [{ value: 1 }] }],
])('%s is refused with the place of the mistake', async (_, change) => {
  const id = await stored('形状。')
  const body = { expectedVersion: 0, acts: [{ act: 'change', changes: [change] }] }
  const answer = await as(Problem, post(`/api/plans/${id}/corrections`, body))
  expect([answer.status, answer.body.code]).toEqual([400, 'invalid-request'])
  expect(answer.body.zh.where).toMatch(/^acts\.0\.changes\.0/)
})

test.each(['', '/corrections', '/original', '/export/csv'])(
  'a plan that is not stored is 404: %s',
  async path => {
    const { status, body } = await as(Problem, ask(`/api/plans/0000000000000000${path}`))
    expect([status, body.code]).toEqual([404, 'unknown-plan'])
  },
)

test('reading again with the same reader adds no reading', async () => {
  const id = await stored('重读。')
  const { status, body } = await as(PlanDocument, post(`/api/plans/${id}/readings`, {}))
  expect([status, body.reading]).toEqual([201, 1])
})

test('a newer reader adds a reading, and the corrections of what it left alone stay', async () => {
  const id = await stored('新读法一。\n新读法二。')
  await correct(id, 0, one({ type: 'mark-checked', clause: 'c2', checked: true }))
  const read: Reader['read'] = async (bytes, name) => {
    const { plan, text } = await lineReader.read(bytes, name)
    return { text, plan: { ...plan, title: '新读出的标题', clauses: plan.clauses.slice(1) } }
  }
  const newer = appOn(Promise.resolve({ ...setting(), reader: { version: 'newer', read } }))
  const reread = newer.request(`${origin}/api/plans/${id}/readings`, { method: 'POST', headers: host })
  const { body } = await as(PlanDocument, reread)
  expect(body).toMatchObject({ reading: 2, version: 1, plan: { title: '新读出的标题' } })
  const { plans } = (await as(PlanList, ask('/api/plans'))).body
  expect(plans.find(each => each.id === id)).toMatchObject({ clauses: 1, checked: 1 })
})
