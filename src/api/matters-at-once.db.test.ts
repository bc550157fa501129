import { beforeAll, describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { accountedApi, cookieOf, password, region } from '../../test/accounts-under-test.ts'
import { openApi } from '../../test/api-under-test.ts'
import { CommandDone, FactList, MatterList } from '../contract/matters-api.ts'
import { StoredPlan } from '../contract/plans-api.ts'
import { Problem } from '../contract/problem.ts'

openApi()

const ledger = `/api/regions/${region}`
let api: Awaited<ReturnType<typeof accountedApi>>
let supervisor: string

beforeAll(async () => {
  api = await accountedApi()
  const { link } = await api.invite({ signInName: 'dcs-yi', post: 'supervisor' })
  supervisor = cookieOf(await api.send('POST', '/api/set-up/password', { link, password }))
})

const ask = async <Schema extends z.ZodType>(schema: Schema, path: string) =>
  schema.parse(await (await api.send('GET', `${ledger}/${path}`, undefined, api.officeHead)).json())

let plans = 0
async function newTask(): Promise<string> {
  const body = { name: '计划.txt', text: `修好第 ${++plans} 条路。` }
  const { plan } = StoredPlan.parse(await (await api.send('POST', '/api/plans', body, api.officeHead)).json())
  await api.send('POST', `${ledger}/plans/${plan.id}/taking-in`, {}, api.officeHead)
  const { matters } = await ask(MatterList, `matters?planId=${plan.id}`)
  return matters[0]?.id ?? ''
}

type Split = { expectedVersion: number; title: string; request?: string }

/** Splits a task, which leaves a fact on it and opens another one. */
const split = (id: string, { title, ...rest }: Split, cookie = api.officeHead) =>
  api.send('POST', `${ledger}/commitments/${id}/split`, { ...rest, data: { title } }, cookie)

const titlesOf = async (id: string) =>
  (await ask(FactList, `matters/${id}/facts?after=1`)).facts.map(each => each.data.title)

const raise = (request: string, cookie = api.officeHead) =>
  api.send('POST', `${ledger}/problems/raise`, { request, data: { text: `${request} 未落实` } }, cookie)

describe('two people edit one task at once', () => {
  test('one wins, and the other is told what changed and where it now stands', async () => {
    const id = await newTask()
    const answers = await Promise.all([
      split(id, { expectedVersion: 1, title: '东段' }),
      split(id, { expectedVersion: 1, title: '西段' }, supervisor),
    ])
    const [won, lost] = answers[0].ok ? answers : answers.toReversed()
    expect([won?.status, lost?.status]).toEqual([200, 409])
    const refusal = Problem.parse(await lost?.json())
    const [title] = await titlesOf(id)
    expect(refusal).toMatchObject({ code: 'stream-moved', version: 2, facts: [{ data: { title } }] })
    expect(refusal.facts).toHaveLength(1)
  })

  test('of twenty one wins, and all are recorded once each has looked and tried again', async () => {
    const id = await newTask()
    const titles = Array.from({ length: 20 }, (_, index) => `第${index + 1}段`)
    const first = await Promise.all(titles.map(title => split(id, { expectedVersion: 1, title })))
    expect(first.map(each => each.status).filter(each => each === 200)).toHaveLength(1)
    expect(new Set(first.map(each => each.status))).toEqual(new Set([200, 409]))
    await Promise.all(
      titles.map(async (title, index) => {
        let answer = first[index]
        while (answer?.status === 409) {
          const { version = 0 } = Problem.parse(await answer.json())
          answer = await split(id, { expectedVersion: version, title })
        }
        expect(answer?.status).toBe(200)
      }),
    )
    expect((await titlesOf(id)).toSorted()).toEqual(titles.toSorted())
  })

  test('whoever says a version that is not there yet is told the one that is', async () => {
    const id = await newTask()
    const refusal = Problem.parse(await (await split(id, { expectedVersion: 7, title: '东段' })).json())
    expect(refusal).toMatchObject({ code: 'stream-moved', version: 1, facts: [] })
  })
})

describe('a request that is sent twice at once under one key', () => {
  test('is recorded once, and both are answered with that', async () => {
    const id = await newTask()
    const asked = { expectedVersion: 1, title: '东段', request: 'k1' }
    const answers = await Promise.all([split(id, asked), split(id, asked), split(id, asked)])
    const done = await Promise.all(answers.map(async each => CommandDone.parse(await each.json())))
    expect(new Set(done.map(each => each.version))).toEqual(new Set([2]))
    expect(await titlesOf(id)).toEqual(['东段'])
  })

  test('opens one matter', async () => {
    const answers = await Promise.all([raise('用地指标'), raise('用地指标'), raise('用地指标')])
    expect(answers.map(each => each.status)).toEqual([201, 201, 201])
    const done = await Promise.all(answers.map(async each => CommandDone.parse(await each.json())))
    expect(new Set(done.map(each => each.id)).size).toBe(1)
    const { matters } = await ask(MatterList, 'matters?type=problem')
    expect(matters.filter(each => each.title.startsWith('用地指标'))).toHaveLength(1)
  })

  test('of two posts opens two, each its own', async () => {
    const answers = await Promise.all([raise('道路用地'), raise('道路用地', supervisor)])
    const ids = await Promise.all(answers.map(async each => CommandDone.parse(await each.json()).id))
    expect(new Set(ids).size).toBe(2)
  })
})

describe('an address', () => {
  test('of another type than the matter finds none, also where both types have the command', async () => {
    const { id } = CommandDone.parse(await (await raise('校舍用地')).json())
    const declined = { expectedVersion: 1, data: { reason: '属本单位职责' } }
    const path = `${ledger}/objections/${id}/decline`
    const refusal = Problem.parse(await (await api.send('POST', path, declined, api.officeHead)).json())
    expect(refusal.code).toBe('unknown-matter')
    expect((await ask(FactList, `matters/${id}/facts`)).facts).toHaveLength(1)
  })

  test('of a matter that its author does not see cannot stand in what is recorded', async () => {
    const body = { data: { text: '管线未迁', parent: await newTask() } }
    const asked = await api.send('POST', `${ledger}/problems/raise`, body, api.reporter)
    expect(Problem.parse(await asked.json())).toMatchObject({ code: 'refused-elsewhere', status: 422 })
  })
})
