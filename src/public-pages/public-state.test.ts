import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { allStates, partsOf, stateOf, type ToldBy } from './public-state.ts'

const rated = (category: string) => ({ countedAs: 'rated', category }) as const
const underway = { status: 'underway', reportMissing: false }

describe('the word for a commitment', () => {
  test.each<[ToldBy, string]>([
    [{ ...underway, judged: rated('ahead') }, 'on-schedule'],
    [{ ...underway, judged: rated('on-schedule') }, 'on-schedule'],
    [{ ...underway, judged: rated('behind') }, 'behind'],
    [{ ...underway, judged: rated('completed') }, 'completed'],
    [{ ...underway, judged: rated('completed-early') }, 'completed'],
    [{ ...underway, judged: rated('other') }, 'other'],
    [{ ...underway, judged: rated('other'), reportMissing: true }, 'unreported'],
    // Its figures of the months before still say that it is behind.
    [{ ...underway, judged: rated('behind'), reportMissing: true }, 'behind'],
    [{ ...underway, judged: { countedAs: 'continuing', category: 'other' } }, 'continuing'],
    [
      { ...underway, judged: { countedAs: 'continuing', category: 'other' }, reportMissing: true },
      'unreported',
    ],
    [
      { status: 'suspended', reportMissing: true, judged: { countedAs: 'suspended', category: 'other' } },
      'suspended',
    ],
    [
      { status: 'closed', reportMissing: false, judged: { countedAs: 'continuing', category: 'other' } },
      'completed',
    ],
    [{ status: 'adjusted', reportMissing: true, judged: null }, 'withdrawn'],
    [{ status: 'awaiting-approval', reportMissing: false, judged: null }, 'unsettled'],
  ])('%j is %s', (told, state) => {
    expect(stateOf(told)).toBe(state)
  })
})

test('parts sum to the whole, and none is empty', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...allStates)), states => {
      const parts = partsOf(states.map(state => ({ state })))
      expect(parts.reduce((sum, each) => sum + each.count, 0)).toBe(states.length)
      expect(parts.every(each => each.count > 0)).toBe(true)
    }),
  )
})
