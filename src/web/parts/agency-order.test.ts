import { expect, test } from 'vitest'
import { inPlainOrder } from './agency-order.ts'

test('agencies stand by kind and then by name, in whatever order they were registered', () => {
  const agencies = [
    { id: '柳堰街道', kind: 'street' },
    { id: '水务局', kind: 'department' },
    { id: '宣传部', kind: 'party-organ' },
    { id: '发改局', kind: 'department' },
    { id: '组织部', kind: 'party-organ' },
  ] as const
  const names = inPlainOrder(agencies, id => id).map(({ id }) => id)
  expect(names).toEqual(['宣传部', '组织部', '发改局', '水务局', '柳堰街道'])
  expect(inPlainOrder(agencies.toReversed(), id => id).map(({ id }) => id)).toEqual(names)
})
