import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Drawable, drawSample } from './sample.ts'

const task = (
  id: string,
  change: Partial<Drawable> = {},
  values: [number | null, number | null] = [40, 38],
) => ({
  id,
  isAsked: false,
  isLate: false,
  isSaidComplete: false,
  figures: [{ id: 'f1', target: 100, base: 0, reported: values[0], before: values[1] }],
  ...change,
})
const rule = { month: '2026-11', sampleShare: 0, bigChange: 25 }
const reasonsIn = (tasks: Drawable[], change: Partial<typeof rule> = {}) =>
  drawSample(tasks, { ...rule, ...change }).drawn.map(({ task: { id }, reasons }) => [id, ...reasons])

test('each is drawn for what can be said of it, the weightiest reason first', () => {
  const tasks = [
    task('plain'),
    task('moved', {}, [63, 38]),
    task('done', { isSaidComplete: true }),
    task('late', { isLate: true, isSaidComplete: true }),
    task('asked', { isAsked: true, figures: [] }),
  ]
  expect(reasonsIn(tasks)).toEqual([
    ['asked', 'asked'],
    ['late', 'overdue', 'completion'],
    ['moved', 'big-change'],
    ['done', 'completion'],
  ])
})

test('a change is big from the percentage of the way on, and a first value is no change', () => {
  expect(
    reasonsIn([task('below', {}, [62.9, 38]), task('at', {}, [63, 38]), task('first', {}, [90, null])]),
  ).toEqual([['at', 'big-change']])
})

test('what nobody reported a value of is not drawn, however late', () => {
  expect(reasonsIn([task('silent', { isLate: true }, [null, null])], { sampleShare: 100 })).toEqual([])
})

test('chance draws the share of the region, the same whenever it is asked and whoever stands in which order', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.string({ minLength: 1, maxLength: 12 }), { maxLength: 60 }),
      fc.integer({ min: 0, max: 100 }),
      (ids, sampleShare) => {
        const tasks = ids.map(id => task(id))
        const drawn = reasonsIn(tasks, { sampleShare })
        expect(drawn).toHaveLength(Math.ceil((ids.length * sampleShare) / 100))
        const inOtherOrder = reasonsIn([...tasks].reverse(), { sampleShare })
        expect(inOtherOrder.map(([id]) => id).sort()).toEqual(drawn.map(([id]) => id).sort())
      },
    ),
  )
})

test('another month draws others: over a year nearly everything is seen once', () => {
  const tasks = Array.from({ length: 60 }, (_, index) => task(`plan.c${index}`))
  const seen = new Set<string>()
  for (let month = 1; month <= 12; month++)
    for (const [id = ''] of reasonsIn(tasks, {
      month: `2026-${String(month).padStart(2, '0')}`,
      sampleShare: 20,
    }))
      seen.add(id)
  expect(seen.size).toBeGreaterThan(50)
})
