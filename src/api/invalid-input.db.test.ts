import { describe, expect, test } from 'vitest'
import { as, ask, host, openApi, post, request, stored } from '../../test/api-under-test.ts'
import { Problem } from '../contract/problem.ts'

openApi()

const change = (change: object) => ({ expectedVersion: 0, acts: [{ act: 'change', changes: [change] }] })
const agency = { name: '望澄区商务局', printed: '', span: null }
const window = { kind: 'by', from: null, to: null, rrule: null, text: '', inherited: false, span: null }

/** What is refused of a body of corrections: each field with its rule. */
async function faultsIn(body: unknown): Promise<string[]> {
  const id = await stored('填写。')
  const { status, body: refused } = await as(Problem, post(`/api/plans/${id}/corrections`, body))
  expect([status, refused.code]).toEqual([400, 'invalid-request'])
  return (refused.fields ?? []).map(({ field, rule }) => `${field} ${rule}`)
}

const at = 'acts.0.changes.0'

describe('of each field at fault the rule is named', () => {
  test.each<[string, unknown, string[]]>([
    ['nothing', {}, ['expectedVersion required', 'acts required']],
    ['another kind of body', [], ['body wrong-type']],
    [
      'an unknown field',
      { ...change({ type: 'merge', clause: 'a', next: 'b' }), force: true },
      ['force unknown-field'],
    ],
    [
      'an unknown field inside',
      change({ type: 'merge', clause: 'a', next: 'b', by: 'c' }),
      [`${at}.by unknown-field`],
    ],
    [
      'a text for a number',
      { expectedVersion: '0', acts: [] },
      ['expectedVersion not-a-number', 'acts too-few'],
    ],
    [
      'a fraction',
      { expectedVersion: 0.5, acts: [{ act: 'undo', entry: 1 }] },
      ['expectedVersion not-an-integer'],
    ],
    [
      'less than there is',
      { expectedVersion: -1, acts: [{ act: 'undo', entry: 1 }] },
      ['expectedVersion out-of-range'],
    ],
    [
      'more than is stored',
      { expectedVersion: 2 ** 31, acts: [{ act: 'undo', entry: 1 }] },
      ['expectedVersion out-of-range'],
    ],
    ['a number for a text', change({ type: 'merge', clause: 1, next: 'b' }), [`${at}.clause not-text`]],
    [
      'a text that is too long',
      change({ type: 'merge', clause: 'a'.repeat(4001), next: 'b' }),
      [`${at}.clause too-long`],
    ],
    ['an empty text', change({ type: 'merge', clause: '', next: 'b' }), [`${at}.clause too-short`]],
    [
      'too many items',
      change({ type: 'set-agencies', clause: 'a', lead: Array(201).fill(agency) }),
      [`${at}.lead too-many`],
    ],
    [
      'no choice of those there are',
      change({ type: 'reclassify', clause: 'a', kind: 'slogan' }),
      [`${at}.kind not-a-choice`],
    ],
    ['no change that there is', change({ type: 'rename', clause: 'a' }), [`${at}.type not-a-choice`]],
    ['a change of no type', change({ clause: 'a' }), [`${at}.type required`]],
    [
      'no day of the calendar',
      change({ type: 'set-window', clause: 'a', window: { ...window, to: '2026-02-30' } }),
      [`${at}.window.to not-a-date`],
    ],
    ['NUL', change({ type: 'merge', clause: 'a\0', next: 'b' }), [`${at}.clause forbidden-character`]],
    [
      'half a pair',
      change({ type: 'merge', clause: 'a', next: '\udc00' }),
      [`${at}.next forbidden-character`],
    ],
  ])('%s', async (_, body, faults) => {
    expect(await faultsIn(body)).toEqual(faults)
  })
})

test('the message names the fields and the way out, in both languages', async () => {
  const id = await stored('两种语言。')
  const { body } = await as(Problem, post(`/api/plans/${id}/corrections`, { expectedVersion: 0.5, acts: [] }))
  expect(body.zh).toEqual({
    what: '请求里有 2 项不合要求',
    where: 'expectedVersion、acts',
    remedy:
      '「所见版本」（expectedVersion）应为整数，请只填数字，不带小数；「更正」（acts）太少，至少 1 项，请补足',
  })
  expect(body.en.remedy).toBe(
    'expectedVersion must be a whole number; give digits without a fraction. acts has too few items; give at least 1',
  )
})

test.each([
  ['0', 200, []],
  ['', 400, ['after not-an-integer']],
  ['-1', 400, ['after not-an-integer']],
  ['1e3', 400, ['after not-an-integer']],
  ['2147483648', 400, ['after out-of-range']],
  ['0&after=1', 400, ['after not-text']],
  ['0&before=1', 400, ['before unknown-field']],
])('a query of after=%s is answered %i', async (after, status, faults) => {
  const id = await stored('问起点。')
  const response = await ask(`/api/plans/${id}/corrections?after=${after}`)
  expect(response.status).toBe(status)
  const { fields = [] } = (await response.json()) as Problem
  expect(fields.map(({ field, rule }) => `${field} ${rule}`)).toEqual(faults)
})

test.each(['%00', 'ABCDEF0123456789', '1', '0000000000000000%00'])(
  'a number of a plan like %s is refused and not looked for',
  async id => {
    const { status, body } = await as(Problem, ask(`/api/plans/${id}`))
    expect([status, body.fields?.[0]?.field]).toEqual([400, 'id'])
  },
)

test.each(['{', '', '{"expectedVersion":0}]', 'expectedVersion=0'])(
  'a body of %j is no JSON, and that is said',
  async text => {
    const id = await stored('不是 JSON。')
    const headers = { ...host, 'content-type': 'application/json' }
    const sent = request(`/api/plans/${id}/corrections`, { method: 'POST', body: text, headers })
    const { body } = await as(Problem, sent)
    expect(body.fields).toMatchObject([{ field: 'body', rule: 'not-json' }])
  },
)

test('a form with more than its file is refused by the name of what is too much', async () => {
  const form = new FormData()
  form.set('file', new File(['甲。'], '甲.txt'))
  form.set('title', '甲')
  const { status, body } = await as(Problem, post('/api/plans', form))
  expect([status, body.fields?.[0]?.field, body.fields?.[0]?.rule]).toEqual([400, 'title', 'unknown-field'])
})

test('of thousands of faults a hundred are named', async () => {
  expect(await faultsIn({ expectedVersion: 0, acts: Array(400).fill({ act: 'undo' }) })).toHaveLength(100)
})
