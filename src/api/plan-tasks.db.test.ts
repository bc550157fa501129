import { describe, expect, test } from 'vitest'
import { accountedApi, region as ownRegion } from '../../test/accounts-under-test.ts'
import { as, ask, openApi, post, stored } from '../../test/api-under-test.ts'
import { MatterList } from '../contract/matters-api.ts'
import { CommitmentStepsDone, PlanLineage, PlanStages, PlanTasks } from '../contract/plan-tasks-api.ts'
import { PlanList, StoredPlan } from '../contract/plans-api.ts'

openApi()

const region = '/api/regions/default'

async function takenIn(text: string): Promise<{ planId: string; ids: string[] }> {
  const planId = await stored(text)
  await post(`${region}/plans/${planId}/taking-in`, {})
  const { body } = await as(MatterList, ask(`${region}/matters?planId=${planId}`))
  return { planId, ids: body.matters.map(each => each.id) }
}

const tasksOf = async (planId: string) =>
  (await as(PlanTasks, ask(`${region}/plans/${planId}/tasks?detail=terms`))).body
const steps = async (...all: object[]) =>
  (await as(CommitmentStepsDone, post(`${region}/commitments/steps`, { steps: all }))).body.results

test('the line of a plan sums over tasks that were split, merged and set aside', async () => {
  const { planId, ids } = await takenIn('建成甲桥\n建成乙桥\n建成丙桥\n建成丁桥')
  const [one, two, three] = ids
  const results = await steps(
    { matter: one, expectedVersion: 1, command: 'split', data: { title: '建成甲桥引道' } },
    {
      matter: two,
      expectedVersion: 1,
      command: 'set-aside',
      data: { why: 'merged', into: three, reason: '同' },
    },
    {
      matter: ids[3],
      expectedVersion: 1,
      command: 'set-aside',
      data: { why: 'no-task', reason: '不属本级' },
    },
  )
  expect(results.map(each => each.problem)).toEqual([null, null, null])
  const { reconciliation, tasks } = await tasksOf(planId)
  expect(reconciliation.line).toEqual({
    promises: 4,
    alone: 1,
    split: 1,
    splitTasks: 2,
    merged: 1,
    setAside: 1,
    unaccounted: 0,
    otherTasks: 0,
    tasks: 3,
  })
  expect(tasks).toHaveLength(5)
  expect(tasks.find(each => each.id === three)?.clauses).toHaveLength(2)
})

test('of several steps each is recorded by itself, and a refused one stops no other', async () => {
  const { ids } = await takenIn('修好东渠\n修好西渠')
  const aside = { why: 'no-task', reason: '已完成' }
  const results = await steps(
    { matter: ids[0], expectedVersion: 1, command: 'approve', data: {} },
    { matter: 'nowhere', expectedVersion: 1, command: 'set-aside', data: aside },
    { matter: ids[1], expectedVersion: 1, command: 'set-aside', data: aside },
  )
  expect(results.map(each => each.problem?.code ?? each.done?.event)).toEqual([
    'not-in-status',
    'unknown-matter',
    'SetAside',
  ])
  expect(results[0]?.problem?.zh.remedy).toContain('待审定')
})

test('a plan is taken in as corrected: a sentence that is no promise any more becomes no task', async () => {
  const planId = await stored('种树300棵\n清淤2公里')
  const acts = [{ act: 'change', changes: [{ type: 'reclassify', clause: 'c2', kind: 'result' }] }]
  const corrected = await post(`/api/plans/${planId}/corrections`, { expectedVersion: 0, acts })
  expect(corrected.status).toBe(201)
  await post(`${region}/plans/${planId}/taking-in`, {})
  expect((await tasksOf(planId)).tasks.map(each => each.title)).toEqual(['种树300棵'])
})

test('the list of plans says how far the tasks of each are', async () => {
  const { planId } = await takenIn('铺路6公里\n架桥1座')
  const { stages } = (await as(PlanStages, ask(`${region}/plans`))).body
  expect(stages.find(each => each.planId === planId)).toEqual({
    planId,
    tasks: 2,
    toSetOut: 2,
    toApprove: 0,
    issued: 0,
    setAside: 0,
    firstIssuedAt: null,
    public: false,
    reserve: null,
  })
})

test('the lineage says when a plan was read, and that none came before', async () => {
  const planId = await stored('办好庙会。')
  const { body } = await as(PlanLineage, ask(`${region}/plans/${planId}/lineage`))
  expect(body).toMatchObject({ readings: 1, before: null })
})

describe('an agency', () => {
  test('reads a plan that tasks were issued from, and no draft, and writes neither', async () => {
    const api = await accountedApi()
    const storedAs = async (text: string) =>
      StoredPlan.parse(
        await (await api.send('POST', '/api/plans', { name: '计划', text }, api.officeHead)).json(),
      ).plan.id
    const [issued, draft] = [await storedAs('建成菜场3处。'), await storedAs('建成灯廊1处。')]
    const base = `/api/regions/${ownRegion}`
    await api.send('POST', `${base}/plans/${issued}/taking-in`, {}, api.officeHead)
    const listed = await api.send('GET', `${base}/matters?planId=${issued}`, undefined, api.officeHead)
    const matter = MatterList.parse(await listed.json()).matters[0]?.id
    const terms = { title: '建成菜场3处', lead: 'fgj', continuing: true }
    await api.send(
      'POST',
      `${base}/commitments/steps`,
      {
        steps: [
          { matter, expectedVersion: 1, command: 'set-out', data: terms },
          { matter, expectedVersion: 2, command: 'approve', data: {} },
        ],
      },
      api.officeHead,
    )
    const codes = async (path: string, method = 'GET', body?: unknown) =>
      (await api.send(method, path, body, api.reporter)).status
    expect(await codes(`/api/plans/${issued}`)).toBe(200)
    expect(await codes(`/api/plans/${issued}/audit`)).toBe(200)
    expect(await codes(`${base}/plans/${issued}/tasks`)).toBe(200)
    expect(await codes(`${base}/plans/${issued}/tasks?detail=terms`)).toBe(403)
    expect(await codes(`/api/plans/${draft}`)).toBe(404)
    expect(await codes(`/api/plans/${draft}/original`)).toBe(404)
    expect(await codes(`${base}/plans/${draft}/tasks`)).toBe(404)
    expect(await codes(`${base}/plans/${draft}/lineage`)).toBe(404)
    expect(await codes(`/api/plans/${issued}/corrections`, 'POST', { expectedVersion: 0, acts: [] })).toBe(
      403,
    )
    const plans = PlanList.parse(await (await api.send('GET', '/api/plans', undefined, api.reporter)).json())
    expect(plans.plans.map(each => each.id)).toEqual([issued])
  })
})
