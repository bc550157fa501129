import { describe, expect, test } from 'vitest'
import { type Region, readableRegions, refusalOfRegion } from './region.ts'

const region = (id: string, members: string[] = []): Region => ({
  id,
  kind: members.length > 0 ? 'joint' : 'zone',
  name: id,
  utcOffset: 480,
  members,
})
const regions = [
  region('demo-zone'),
  region('airport'),
  region('city'),
  region('joint', ['demo-zone', 'airport']),
]

describe('a joint ledger', () => {
  test.each([
    ['airport', ['airport', 'joint']],
    ['city', ['city']],
    ['joint', ['joint']],
  ])('%s reads %j', (id, readable) => {
    expect(readableRegions(regions, id)).toEqual(readable)
  })
})

test.each([
  ['region-exists', region('city')],
  ['unknown-region', region('joint2', ['city', 'nowhere'])],
  ['unknown-region', region('joint2', ['city', 'joint'])],
  ['region-members-misplaced', region('joint2', ['city'])],
  ['region-members-misplaced', { ...region('zone2'), members: ['city'] }],
])('%s is refused', (code, asked) => {
  expect(refusalOfRegion(regions, asked)?.code).toBe(code)
})

test('a joint body of two regions is taken', () => {
  expect(refusalOfRegion(regions, region('joint2', ['city', 'airport']))).toBeNull()
})
