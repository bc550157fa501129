import { expect, test } from 'vitest'
import { z } from 'zod'
import { as, ask, openApi, post, stored } from '../../test/api-under-test.ts'
import {
  CommandDone,
  FactList,
  MatterList,
  MatterView,
  ReconciliationView,
  TakenIn,
} from '../contract/matters-api.ts'
import { Problem } from '../contract/problem.ts'

openApi()

// Without accounts this machine works as the head of the office of the first region.
const region = '/api/regions/default'
const Any = z.looseObject({})

async function takenIn(text: string): Promise<{ planId: string; ids: string[] }> {
  const planId = await stored(text)
  const taken = await as(TakenIn, post(`${region}/plans/${planId}/taking-in`, {}))
  expect(taken.status).toBe(201)
  const { body } = await as(MatterList, ask(`${region}/matters?planId=${planId}`))
  return { planId, ids: body.matters.map(each => each.id) }
}

test('a plan taken in becomes a task for each of its promises, once', async () => {
  const { planId, ids } = await takenIn('新建小学5所\n改造公园3处')
  expect(ids).toHaveLength(2)
  const again = await as(TakenIn, post(`${region}/plans/${planId}/taking-in`, {}))
  expect(again.body).toEqual({ opened: 0, known: 2 })
})

test('a task points at the characters it was read from and says what may be done with it', async () => {
  const { ids } = await takenIn('新建中学2所\n新建公园1处')
  const { body } = await as(MatterView, ask(`${region}/matters/${ids[1]}`))
  expect(body.sources).toMatchObject([{ kind: 'clause', span: [7, 13], text: '新建公园1处' }])
  expect(body.commands).toContain('set-out')
  expect(body.commands).not.toContain('accept')
})

test('a command is recorded with the post that gave it', async () => {
  const { ids } = await takenIn('修路3公里')
  const path = `${region}/commitments/${ids[0]}/set-aside`
  const done = await as(
    CommandDone,
    post(path, { expectedVersion: 1, data: { why: 'no-task', reason: '是口号' } }),
  )
  expect(done.body).toMatchObject({ version: 2, status: 'adjusted', event: 'SetAside' })
  const { body } = await as(FactList, ask(`${region}/matters/${ids[0]}/facts?after=1`))
  expect(body.facts).toMatchObject([{ kind: 'SetAside', by: { agency: null, post: 'office-head' } }])
})

test('a plan’s clauses are accounted for, and the counts add up', async () => {
  const { planId, ids } = await takenIn('建成甲\n建成乙\n建成丙')
  await post(`${region}/commitments/${ids[0]}/set-aside`, {
    expectedVersion: 1,
    data: { why: 'merged', into: ids[1], reason: '同一件事' },
  })
  const { counts } = (await as(ReconciliationView, ask(`${region}/plans/${planId}/reconciliation`))).body
  expect(counts).toMatchObject({ promises: 3, one: 3, setAside: 0, unaccounted: 0, tasks: 2 })
  expect(counts.one + counts.several + counts.setAside + counts.unaccounted).toBe(counts.promises)
})

test('a stale writer gets 409 with what it has not seen', async () => {
  const { ids } = await takenIn('绿化10亩')
  const path = `${region}/commitments/${ids[0]}/split`
  await post(path, { expectedVersion: 1, data: { title: '其一' } })
  const late = await as(Problem, post(path, { expectedVersion: 1, data: { title: '其二' } }))
  expect(late.status).toBe(409)
  expect(late.body).toMatchObject({ code: 'stream-moved', version: 2, facts: [{ kind: 'Split' }] })
})

test('a refusal says in Chinese what is wrong and what to do', async () => {
  const { ids } = await takenIn('清淤5公里')
  const early = await as(
    Problem,
    post(`${region}/commitments/${ids[0]}/approve`, { expectedVersion: 1, data: {} }),
  )
  expect(early.body.zh).toEqual({
    what: '现在是“待分解”，不能“审定印发”',
    where: '任务：清淤5公里',
    remedy: '这一步在“待审定”时办',
  })
  const wrong = await as(
    Problem,
    post(`${region}/commitments/${ids[0]}/set-out`, { expectedVersion: 1, data: { lead: 3 } }),
  )
  expect(wrong.body.fields?.map(each => [each.field, each.rule])).toContainEqual(['data.title', 'required'])
})

test('a refusal names what the rule went by, and what is in the way', async () => {
  const { ids } = await takenIn('护坡2公里')
  const path = `${region}/commitments/${ids[0]}/set-out`
  const terms = { title: '护坡', lead: 'nobody', continuing: false }
  const days = { startOn: '2026-05-01', dueOn: '2026-04-01' }
  const unknown = await as(Problem, post(path, { expectedVersion: 1, data: { ...terms, ...days } }))
  expect(unknown.body.zh.where).toBe('单位：nobody')
  const orphan = await as(Problem, post(`${region}/problems/raise`, { data: { text: '无', parent: 'x1' } }))
  expect(orphan.body.zh).toMatchObject({ what: '填写的事项不在本地区的台账里', where: '事项编号 x1' })
  const late = await as(
    Problem,
    post(`${region}/commitments/${ids[0]}/split`, { expectedVersion: 9, data: { title: '甲' } }),
  )
  expect([late.body.zh.what, late.body.zh.where]).toEqual(['填写的版本比台账还新', '台账记录现在是第 1 版'])
  const text = { expectedVersion: 1, data: { period: '三月', progress: '开工', values: [] } }
  const period = await as(Problem, post(`${region}/commitments/${ids[0]}/submit-report`, text))
  expect(period.body.fields).toMatchObject([{ field: 'data.period', rule: 'not-a-period' }])
})

test('an unknown matter, and a region that is not open, are not found', async () => {
  expect((await as(Problem, ask(`${region}/matters/nowhere`))).body.code).toBe('unknown-matter')
  expect((await as(Any, ask('/api/regions/liuyan/matters'))).status).toBe(403)
})

test('a page past the last row still says how many there are', async () => {
  await takenIn('种树100棵')
  const { body } = await as(MatterList, ask(`${region}/matters?after=zzzz`))
  expect(body.matters).toEqual([])
  expect(body.total).toBeGreaterThan(0)
})
