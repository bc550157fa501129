import { expect, test } from 'vitest'
import type { Condition } from '../../ledger/schedule/exclusive-rules.ts'
import { boundsOf, withBound } from './condition-form.ts'

const band: Condition = { fact: 'gap-points', atLeast: -30, below: 0 }

test('a condition goes through the form unchanged', () => {
  const bounds = boundsOf(band)
  expect(bounds).toMatchObject({ low: { op: 'atLeast', value: -30 }, high: { op: 'below', value: 0 } })
  expect(withBound('gap-points', bounds, 'low', 'atLeast', -30)).toEqual(band)
})

test('a bound that is opened leaves the condition, and the other stays', () => {
  expect(withBound('gap-points', boundsOf(band), 'low', '', 0)).toEqual({ fact: 'gap-points', below: 0 })
  expect(withBound('gap-points', boundsOf(band), 'high', 'atMost', -1)).toEqual({
    fact: 'gap-points',
    atLeast: -30,
    atMost: -1,
  })
})
