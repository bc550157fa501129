import { expect, test } from 'vitest'
import { as, ask, openApi, post, stored } from '../../test/api-under-test.ts'
import { PlanList, StoredPlan } from '../contract/plans-api.ts'
import { Problem } from '../contract/problem.ts'

openApi()

test('a pasted text is read, stored and listed', async () => {
  const { status, body } = await as(
    StoredPlan,
    post('/api/plans', { name: '要点.txt', text: '甲事。\n乙事。' }),
  )
  expect(status).toBe(201)
  expect(body.known).toBe(false)
  expect(body.plan).toMatchObject({
    name: '要点.txt',
    title: '甲事。',
    clauses: 2,
    commitments: 2,
    checked: 0,
  })
  const list = await as(PlanList, ask('/api/plans'))
  expect(list.body.plans).toContainEqual(body.plan)
})

test('a file keeps its bytes, and its name without the folders before it', async () => {
  const form = new FormData()
  const bytes = new TextEncoder().encode('\ufeff丙事。\r\n')
  form.set('file', new File([bytes], 'C:\\文件\\方案.txt'))
  const { status, body } = await as(StoredPlan, post('/api/plans', form))
  expect(status).toBe(201)
  expect(body.plan.name).toBe('方案.txt')
  const original = await ask(`/api/plans/${body.plan.id}/original`)
  expect(new Uint8Array(await original.arrayBuffer())).toEqual(bytes)
  expect(original.headers.get('content-disposition')).toContain(
    `filename*=UTF-8''${encodeURIComponent('方案.txt')}`,
  )
})

test('the same bytes a second time are the same plan, and that is said', async () => {
  const text = '同样的字。'
  const id = await stored(text, '一.txt')
  const again = await as(StoredPlan, post('/api/plans', { name: '二.txt', text }))
  expect(again.status).toBe(200)
  expect(again.body).toMatchObject({ known: true, plan: { id, name: '一.txt' } })
})

test('of two uploads of one file at the same moment both get the one plan', async () => {
  const both = await Promise.all(
    [0, 1].map(() => as(StoredPlan, post('/api/plans', { name: 'a', text: '同时。' }))),
  )
  expect(both.map(each => each.status).sort()).toEqual([200, 201])
  expect(both[0]?.body.plan.id).toBe(both[1]?.body.plan.id)
})

test('a document that cannot be read says what, where and what to do, in both languages', async () => {
  const { status, headers, body } = await as(Problem, post('/api/plans', { name: 'a', text: '\0' }))
  expect(status).toBe(422)
  expect(headers.get('content-type')).toContain('application/problem+json')
  expect(body).toMatchObject({
    code: 'unreadable-document',
    zh: { what: '不是文字', where: '第 1 字节', remedy: '请另存为文本' },
    en: { what: 'Not text', where: 'byte 1', remedy: 'Save it as text' },
  })
})

test.each([
  ['no file', () => post('/api/plans', new FormData()), 400, 'nothing-uploaded'],
  [
    'no JSON',
    () => post('/api/plans', undefined, { 'content-type': 'application/json' }),
    400,
    'invalid-request',
  ],
  ['an empty text', () => post('/api/plans', { name: 'a', text: '' }), 400, 'invalid-request'],
  ['another kind', () => post('/api/plans', {}, { 'content-type': 'text/plain' }), 415, 'unsupported-upload'],
  [
    'a length beyond the limit',
    () => post('/api/plans', {}, { 'content-length': String(65 * 1024 * 1024) }),
    413,
    'upload-too-large',
  ],
])('%s is refused', async (_, request, status, code) => {
  const answer = await as(Problem, request())
  expect([answer.status, answer.body.code]).toEqual([status, code])
})
