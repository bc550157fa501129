import { expect, test } from 'vitest'
import { partAt, partsOf } from './parts-of-settings.ts'

test('rules and accounts are the administrator’s and the office head’s; everybody has their own part', () => {
  for (const post of ['administrator', 'office-head', null] as const)
    expect(partsOf(post)).toEqual(expect.arrayContaining(['lamps', 'accounts', 'mine']))
  expect(partsOf('supervisor')).toEqual(['agencies', 'mine'])
  for (const post of ['reporter', 'agency-head', 'leader'] as const) expect(partsOf(post)).toEqual(['mine'])
})

test('an address of a part that the post has not, or of none, opens the post’s usual one', () => {
  expect(partAt('ladder', 'administrator')).toBe('ladder')
  expect(partAt('ladder', 'reporter')).toBe('mine')
  expect(partAt(null, 'administrator')).toBe('lamps')
  expect(partAt('nowhere', 'supervisor')).toBe('mine')
})
