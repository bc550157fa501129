import { expect, test } from 'vitest'
import { allOrNone, meant, toggled, withRange } from './grid-selection.ts'

const order = ['a', 'b', 'c', 'd']
const set = (...ids: string[]) => new Set(ids)

test('a row is meant by one press and no longer by the next', () => {
  expect(toggled(set('a'), 'b')).toEqual(set('a', 'b'))
  expect(toggled(set('a', 'b'), 'b')).toEqual(set('a'))
})

test('a range goes upwards as well as downwards and keeps what was meant before', () => {
  expect(withRange(set('a'), order, 'd', 'c')).toEqual(set('a', 'c', 'd'))
  expect(withRange(set(), order, 'b', 'd')).toEqual(set('b', 'c', 'd'))
})

test('a range from a row that is no longer shown changes nothing', () => {
  expect(withRange(set('a'), order, 'x', 'c')).toEqual(set('a'))
})

test('all are meant at once, and none where all were; an empty list means none', () => {
  expect(allOrNone(set('b'), order)).toEqual(set(...order))
  expect(allOrNone(set(...order), order)).toEqual(set())
  expect(allOrNone(set('x'), [])).toEqual(set())
})

test('nothing acts on a row that a filter hides', () => {
  const rows = order.map(id => ({ id }))
  expect(meant(set('d', 'hidden', 'b'), rows, row => row.id)).toEqual([{ id: 'b' }, { id: 'd' }])
})
