import { beforeAll, describe, expect, test } from 'vitest'
import { as, ask, openApi, post, setting } from '../../test/api-under-test.ts'
import { issuedTask } from '../../test/ledger/issued-task.ts'
import { FactList, MatterList } from '../contract/matters-api.ts'
import { Problem } from '../contract/problem.ts'
import { ObjectionReceipt, ObjectionState, PublicCommitment, PublicList } from '../contract/public-api.ts'

openApi()

const open = '/api/public/regions/default'
let task: string

beforeAll(async () => {
  task = await issuedTask(setting())
})

describe('the public', () => {
  test('sees tasks from their issue on, and counts what it sees', async () => {
    const { body } = await as(PublicList, ask(`${open}/commitments`))
    expect(body.commitments.map(each => each.id)).toContain(task)
    expect(body.total).toBe(body.commitments.length)
    const statuses = body.commitments.map(each => each.status)
    expect(statuses).not.toContain('undecomposed')
  })

  test('sees the sentence, the agencies by name and what happened, and no words of returns', async () => {
    const { body } = await as(PublicCommitment, ask(`${open}/commitments/${task}`))
    expect(body).toMatchObject({
      lead: '区教体局',
      status: 'awaiting-acceptance',
      steps: [{ kind: 'Issued', on: '2026-03-01' }],
    })
    expect(body.sources).toMatchObject([{ kind: 'clause' }])
    expect(Object.keys(body)).not.toContain('facts')
  })

  test('lodges an objection without a name and asks for its answer by the code', async () => {
    const text = '公告说已建成，现场还没有开工。'
    const lodged = await as(
      ObjectionReceipt,
      post(`${open}/commitments/${task}/objections`, { kind: 'objection', text }),
    )
    expect(lodged.status).toBe(201)
    const state = await as(ObjectionState, post(`${open}/objections/look-up`, lodged.body))
    expect(state.body).toEqual({ status: 'lodged', lodgedOn: '2026-03-01', answer: null })
    const noted = await as(FactList, ask(`/api/regions/default/matters/${task}/facts`))
    expect(noted.body.facts.at(-1)).toMatchObject({ kind: 'ObjectionNoted', by: { post: 'system' } })
  })

  test('leaves no code in the ledger, only its digest', async () => {
    const objection = { kind: 'clue', text: '验收材料是补做的。' }
    const { body } = await as(ObjectionReceipt, post(`${open}/commitments/${task}/objections`, objection))
    const { matters } = (await as(MatterList, ask('/api/regions/default/matters?type=objection'))).body
    expect(matters.length).toBeGreaterThan(0)
    for (const { id } of matters) {
      const facts = await (await ask(`/api/regions/default/matters/${id}/facts`)).text()
      expect(facts).not.toContain(body.receipt)
    }
  })

  test('that got no answer sends the same words with the same key, and has lodged once', async () => {
    const objection = { kind: 'objection', text: '通告里的车位没有画线。', key: '0c'.repeat(16) }
    const address = `${open}/commitments/${task}/objections`
    const count = async () =>
      (await as(MatterList, ask('/api/regions/default/matters?type=objection'))).body.total
    const before = await count()
    const codes = await Promise.all(
      [objection, objection].map(
        async each => (await as(ObjectionReceipt, post(address, each))).body.receipt,
      ),
    )
    expect(codes[0]).toBe(codes[1])
    expect(await count()).toBe(before + 1)
    const other = await as(ObjectionReceipt, post(address, { ...objection, text: '通告里的树没有种。' }))
    expect(other.body.receipt).not.toBe(codes[0])
    expect(await count()).toBe(before + 2)
    expect((await post(address, { ...objection, key: 'abc' })).status).toBe(400)
  })

  test('with a wrong code learns nothing', async () => {
    const wrong = await as(Problem, post(`${open}/objections/look-up`, { receipt: '0'.repeat(18) }))
    expect(wrong.body.code).toBe('unknown-matter')
  })

  test('is held back when one address floods', async () => {
    const objection = { kind: 'objection', text: '又一条。' }
    const answers: number[] = []
    for (let n = 0; n < 70 && !answers.includes(429); n++)
      answers.push((await post(`${open}/commitments/${task}/objections`, objection)).status)
    expect(answers.at(-1)).toBe(429)
    expect(answers.length).toBeGreaterThan(10)
  })
})
