import { expect, test } from 'vitest'
import { isOpenTo, itemPath, pageAt } from './pages-of-posts.ts'

test('an address of no page opens the first page of the post', () => {
  expect(pageAt('/', 'reporter').name).toBe('desk')
  expect(pageAt('/', 'agency-head').name).toBe('sign')
  expect(pageAt('/', 'supervisor').name).toBe('plans')
  expect(pageAt('/', null).name).toBe('plans')
  expect(pageAt('/somewhere/else', 'reporter').name).toBe('desk')
})

test('the matter of an address is read back as it was written, also with signs in it', () => {
  expect(pageAt(itemPath('c1/part 2'), 'leader')).toEqual({ name: 'item', matter: 'c1/part 2' })
  expect(itemPath('57d4.c1')).not.toContain('.')
  expect(pageAt(itemPath('57d4.c1'), 'leader').matter).toBe('57d4.c1')
  expect(pageAt('/items/%E0%A4', 'leader').matter).toBe('%E0%A4')
})

test('a reporter has no review and the office no desk, and everybody may open a matter', () => {
  expect(isOpenTo('review', 'reporter')).toBe(false)
  expect(isOpenTo('desk', 'supervisor')).toBe(false)
  expect(isOpenTo('item', 'reporter')).toBe(true)
})
