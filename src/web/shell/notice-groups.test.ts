import { expect, test } from 'vitest'
import { grouped } from './notice-groups.ts'

test('what several agencies of one task brought about stands once, where the newest stood, with how many they were', () => {
  const notices = [
    { position: 5, matterId: 'm1', zh: '报送待审核' },
    { position: 4, matterId: 'm2', zh: '报送待审核' },
    { position: 3, matterId: 'm1', zh: '延期申请待审定' },
    { position: 2, matterId: 'm1', zh: '报送待审核' },
    { position: 1, matterId: 'm1', zh: '报送待审核' },
  ]
  expect(grouped(notices).map(({ position, times }) => [position, times])).toEqual([
    [5, 3],
    [4, 1],
    [3, 1],
  ])
})
