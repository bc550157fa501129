import fc from 'fast-check'
import { expect, test } from 'vitest'
import { categories } from '../schedule/category.ts'
import type { BoardRow, ReturnState } from './board-row.ts'
import { countsOf, equations, rowsIn, unions, type ViewId, views } from './board-views.ts'

const day = { on: '2026-11-24' }
const states: readonly ReturnState[] = [
  'to-write',
  'to-sign',
  'handed-back',
  'to-review',
  'accepted',
  'returned',
]
const someDay = fc.constantFrom(null, '2026-11-10', '2026-11-18', '2026-11-24')

/** Any row at all, also such as no ledger ever holds: the sums must not lean on what usually goes together. */
const anyRow: fc.Arbitrary<BoardRow> = fc.record({
  id: fc.uuid(),
  version: fc.nat(99),
  title: fc.string(),
  status: fc.constantFrom(
    'underway',
    'closed',
    'adjusted',
    'awaiting-approval',
    'awaiting-acceptance',
    'returned',
  ),
  planId: fc.constantFrom(null, 'p1', 'p2'),
  section: fc.constantFrom(null, 'p1/s1'),
  place: fc.constantFrom(null, 12),
  lead: fc.constantFrom(null, 'sw', 'yl'),
  jointLeads: fc.subarray(['cz']),
  support: fc.subarray(['sw', 'gx']),
  region: fc.constant('default'),
  countedAs: fc.constantFrom('rated', 'continuing', 'suspended', 'apart'),
  issuedOn: someDay,
  dueOn: someDay,
  provisional: fc.boolean(),
  completedOn: someDay,
  late: fc.boolean(),
  lateDays: fc.nat(9),
  everLate: fc.boolean(),
  category: fc.constantFrom(...categories),
  why: fc.constant(''),
  lamp: fc.constantFrom(null, 'red'),
  lampWhy: fc.constant(''),
  gapPoints: fc.constant(null),
  turnedBehind: fc.boolean(),
  figures: fc.constant([]),
  return: fc.option(
    fc.record({
      period: fc.constant('2026-11'),
      dueOn: fc.constant('2026-11-25'),
      state: fc.constantFrom(...states),
      missing: fc.boolean(),
      late: fc.boolean(),
      version: fc.constant(null),
    }),
  ),
  othersOwed: fc.nat(3),
  othersIn: fc.nat(3),
  reportedOn: someDay,
  acceptedOn: someDay,
  periodsSilent: fc.nat(3),
  stale: fc.boolean(),
  unverified: fc.boolean(),
  slip: fc.constant(null),
  nextSlip: fc.constant(null),
  problems: fc.subarray(['w1']),
  openObjections: fc.nat(1),
  request: fc.constantFrom(null, 'extension', 'amendment'),
  unaccepted: fc.boolean(),
})

test('every part of an equation is a part: the parts sum to the whole and share no row, on any rows', () => {
  fc.assert(
    fc.property(fc.array(anyRow, { maxLength: 40 }), rows => {
      for (const { whole, parts } of Object.values(equations)) {
        const inParts = parts.flatMap(part => rowsIn(rows, part, day).map(({ id }) => id))
        const inWhole = rowsIn(rows, whole, day).map(({ id }) => id)
        expect(inParts.toSorted(), whole).toEqual(inWhole.toSorted())
      }
    }),
  )
})

test('a union holds what is in any of its parts, and nothing else, on any rows', () => {
  fc.assert(
    fc.property(fc.array(anyRow, { maxLength: 40 }), rows => {
      for (const { whole, parts } of Object.values(unions)) {
        const inParts = new Set(parts.flatMap(part => rowsIn(rows, part, day).map(({ id }) => id)))
        const inWhole = rowsIn(rows, whole, day).map(({ id }) => id)
        expect([...inParts].toSorted(), whole).toEqual(inWhole.toSorted())
      }
    }),
  )
})

test('a filter narrows every view to the same rows', () => {
  fc.assert(
    fc.property(fc.array(anyRow, { maxLength: 20 }), fc.constantFrom('sw', 'cz'), (rows, agency) => {
      for (const view of Object.keys(views) as ViewId[]) {
        const expected = rowsIn(
          rows.filter(row => [row.lead, ...row.jointLeads, ...row.support].includes(agency)),
          view,
          day,
        )
        expect(rowsIn(rows, view, day, { agency })).toEqual(expected)
      }
    }),
  )
})

test('a count is the length of its list', () => {
  fc.assert(
    fc.property(fc.array(anyRow, { maxLength: 20 }), rows => {
      for (const { view, count } of countsOf(rows, Object.keys(views) as ViewId[], day))
        expect(count).toBe(rowsIn(rows, view, day).length)
    }),
  )
})

test('a week reaches six days back and no further', () => {
  const [row] = fc.sample(anyRow, 1) as [BoardRow]
  const acceptedOn = (on: string) => rowsIn([{ ...row, acceptedOn: on }], 'accepted-lately', day).length
  expect([
    acceptedOn('2026-11-17'),
    acceptedOn('2026-11-18'),
    acceptedOn('2026-11-24'),
    acceptedOn('2026-11-25'),
  ]).toEqual([0, 1, 1, 0])
})
