import { expect, test } from 'vitest'
import { usualPublicSight } from '../../ledger/public-sight.ts'
import { publicityOf, withDefault } from './plan-publicity.ts'

const stages = [
  { planId: 'plan', issued: 3, reserve: null },
  { planId: 'minutes', issued: 2, reserve: 'minutes' },
  { planId: 'coming', issued: 0, reserve: null },
] as const
const standing = (settings: typeof usualPublicSight) =>
  stages.map(each => publicityOf(settings, each)).map(({ isPublic, reason }) => [isPublic, reason])

test('by default plans are public and minutes are not', () => {
  expect(standing(usualPublicSight)).toEqual([
    [true, 'default'],
    [false, 'minutes'],
    [true, 'default'],
  ])
})

test('another default moves no plan that is issued, there and back', () => {
  const keeping = withDefault(usualPublicSight, 'kept-back', stages)
  expect(standing(keeping)).toEqual([
    [true, 'decided'],
    [false, 'decided'],
    [false, 'default'],
  ])
  const back = withDefault(keeping, 'public', stages)
  expect(standing(back).map(([isPublic]) => isPublic)).toEqual([true, false, true])
})
