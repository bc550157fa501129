import { expect, test } from 'vitest'
import { apartOf, mergedNames } from './merged-names.ts'

const named = (name: string, leads = 1) => ({ name, kind: 'department', leads, supports: 0 }) as const
const found = [
  named('区发改局', 4),
  named('发改局', 2),
  named('望澄区发改局'),
  named('财政局'),
  named('区委办'),
  named('市发改局'),
]

test('names that differ by the region alone are one agency, another level’s is not, and nothing is counted twice', () => {
  const merged = mergedNames(found, '望澄区')
  expect(merged.map(each => [each.name, each.aliases, each.leads])).toEqual([
    ['望澄区发改局', ['区发改局', '发改局'], 7],
    ['财政局', [], 1],
    ['区委办', [], 1],
    ['市发改局', [], 1],
  ])
  const sum = (all: readonly { leads: number }[]) => all.reduce((total, each) => total + each.leads, 0)
  expect(sum(merged)).toBe(sum(found))
})

test('what a person keeps apart stays apart', () => {
  const [first] = mergedNames(found, '望澄区')
  const apart = new Set(first ? [apartOf(first, '望澄区')] : [])
  expect(mergedNames(found, '望澄区', apart).map(each => each.name)).toEqual(found.map(each => each.name))
})
