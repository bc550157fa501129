import { expect, test } from 'vitest'
import { agencyPath, entriesOf, isOpenTo, itemPath, pageAt, pathOf, planPath } from './pages-of-posts.ts'

const posts = ['office-head', 'supervisor', 'administrator', 'leader', 'agency-head', 'reporter'] as const

test('an address of no page opens the first page of the post', () => {
  expect(pageAt('/', 'reporter').name).toBe('desk')
  expect(pageAt('/', 'agency-head').name).toBe('sign')
  expect(pageAt('/', 'supervisor').name).toBe('board')
  expect(pageAt('/', 'leader').name).toBe('screen')
  expect(pageAt('/', null).name).toBe('plans')
  expect(pageAt('/somewhere/else', 'reporter').name).toBe('desk')
})

test('what an address is about is read back as it was written, also with signs in it', () => {
  expect(pageAt(itemPath('c1/part 2'), 'leader')).toEqual({ name: 'item', about: 'c1/part 2' })
  expect(itemPath('57d4.c1')).not.toContain('.')
  expect(pageAt(itemPath('57d4.c1'), 'leader').about).toBe('57d4.c1')
  expect(pageAt('/items/%E0%A4', 'leader').about).toBe('%E0%A4')
  expect(pageAt(`${planPath('p1')}/issue`, 'supervisor')).toEqual({ name: 'issue', about: 'p1' })
  expect(pageAt(planPath('p1'), 'supervisor')).toEqual({ name: 'plan', about: 'p1' })
})

test('a reporter has no review and the office no desk, and everybody may open a matter', () => {
  expect(isOpenTo('review', 'reporter')).toBe(false)
  expect(isOpenTo('desk', 'supervisor')).toBe(false)
  expect(isOpenTo('item', 'reporter')).toBe(true)
})

test('every entry of a post leads to the page that it names, and is open to the post', () => {
  for (const post of [...posts, null])
    for (const name of entriesOf(post)) {
      const path = pathOf(name, 'sw')
      expect(pageAt(path, post).name).toBe(name)
      expect(isOpenTo(name, post), `${name} for ${post}`).toBe(true)
    }
  expect(pathOf('agency', 'sw')).toBe(agencyPath('sw'))
})
