import { expect, test } from 'vitest'
import { contrastOf, unseenOn } from './contrast.ts'

test('contrast goes from 1 to 21 and does not depend on the order', () => {
  expect(contrastOf('#000000', '#ffffff')).toBeCloseTo(21)
  expect(contrastOf('#777777', '#777777')).toBe(1)
  expect(contrastOf('#0b5cad', '#ffffff')).toBeCloseTo(contrastOf('#ffffff', '#0b5cad'))
  expect(contrastOf('#0b5cad', '#ffffff')).toBeCloseTo(6.7, 1)
})

test('a pale yellow is not seen on white, an ink not on the dark surface, a middle red on both', () => {
  expect(unseenOn('#ffd54a').map(each => each.theme)).toEqual(['light'])
  expect(unseenOn('#1a1f26').map(each => each.theme)).toEqual(['dark'])
  expect(unseenOn('#d0342c')).toEqual([])
})
