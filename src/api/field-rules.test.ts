import { describe, expect, test } from 'vitest'
import { FieldRule } from '../contract/problem.ts'
import { fieldProblem } from './field-rules.ts'

describe.each(FieldRule.options)('the rule %s', rule => {
  const { zh, en, field } = fieldProblem(['acts', 0, 'lead'], rule, { min: 1, max: 7, choices: ['array'] })

  test('names the field, in Chinese by the name it has on screen', () => {
    expect(zh).toMatch(/^「牵头单位」（acts\.0\.lead）/)
    expect(en).toMatch(/^acts\.0\.lead /)
    expect(field).toBe('acts.0.lead')
  })

  test('says what is wrong and the way out', () => {
    expect(zh).toMatch(/，请\p{Script=Han}|，应为/u)
    expect(en).toMatch(/; \w+|must be/)
    expect(`${zh}${en}`).not.toContain('undefined')
  })
})

test('a bound is said from the side that was passed', () => {
  expect(fieldProblem(['after'], 'out-of-range', { max: 9 }).zh).toBe(
    '「起始版本」（after）太大，请填不超过 9 的数',
  )
  expect(fieldProblem(['after'], 'out-of-range', { min: 1 }).en).toBe('after is too small; give at least 1')
})

test.each<[string, PropertyKey[], string]>([
  ['a field without a name on screen', ['zz', 0], '「zz.0」'],
  ['a field that objects have of themselves', ['constructor'], '「constructor」'],
  ['controls and half pairs, which are not printed back', ['a\0\ud800b'], '「a\ufffd\ufffdb」'],
])('%s', (_, path, named) => {
  expect(fieldProblem(path, 'unknown-field').zh.startsWith(named)).toBe(true)
})

test('where the whole of a part is wrong, the part is named', () => {
  expect(fieldProblem([], 'not-json').zh).toMatch(/^请求正文不是完整的 JSON，请/)
  expect(fieldProblem([], 'wrong-type', { choices: ['object'] }, { part: 'query' }).en).toMatch(
    /^the query has/,
  )
})

test('what an operation calls its field goes before what fields of that name are called elsewhere', () => {
  expect(fieldProblem(['data', 'note'], 'required', {}, { label: '退回意见' }).zh).toMatch(
    /^「退回意见」（data.note）必须/,
  )
})

test('a path of any length is printed back cut', () => {
  expect(fieldProblem(['x'.repeat(100_000)], 'unknown-field').zh.length).toBeLessThan(300)
})
