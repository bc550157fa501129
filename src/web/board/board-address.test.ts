import { expect, test } from 'vitest'
import { addressOf, askedIn, isNarrowed, nextSort, reviewAddressOf } from './board-address.ts'

test('an address says all that is shown, and says the same again when it is read', () => {
  const asked = {
    view: 'unreported',
    filter: { planId: 'p1', section: 'p1/s2', lead: 'swj', agency: 'fgw', lamp: 'red', status: 'underway' },
    words: '电商 交易额',
    sort: { column: 'due', descending: true },
    item: 'p1.c3',
  } as const
  expect(askedIn(new URL(addressOf(asked), 'http://x').search)).toEqual(asked)
})

test('the board as it opens shows all, and the list of all has an address of its own', () => {
  expect(addressOf(askedIn(''))).toBe('/board?view=all')
  expect(isNarrowed(askedIn(''))).toBe(false)
  expect(isNarrowed(askedIn('?lamp=red'))).toBe(true)
})

test('review is opened with the list that one is on, without the item whose panel is open', () => {
  const asked = askedIn('?view=overdue&lead=swj&q=电商&item=p1.c3')
  expect(reviewAddressOf(asked)).toBe(addressOf({ ...asked, item: null }).replace('/board', '/board/review'))
  expect(reviewAddressOf(askedIn(''))).toBe('/board/review?view=all')
})

test('a view or a column that nobody knows is left out', () => {
  expect(askedIn('?view=nonsense&sort=-nonsense')).toMatchObject({ view: 'all', sort: null })
  expect(askedIn('?view=toString')).toMatchObject({ view: 'all' })
})

test('a column is sorted upwards, then downwards, then no longer', () => {
  const up = nextSort(null, 'due')
  const down = nextSort(up, 'due')
  expect([up, down, nextSort(down, 'due')]).toEqual([
    { column: 'due', descending: false },
    { column: 'due', descending: true },
    null,
  ])
  expect(nextSort(down, 'lead')).toEqual({ column: 'lead', descending: false })
})
