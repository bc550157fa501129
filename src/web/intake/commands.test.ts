import { expect, test } from 'vitest'
import { commandFor, commands } from './commands.ts'

const press = (
  code: string,
  modifiers: Partial<Record<'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey', boolean>> = {},
) =>
  commandFor({ key: '', code, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, ...modifiers })
    ?.id

test.each([
  ['Space', {}, 'check'],
  ['Space', { shiftKey: true }, 'uncheck'],
  ['KeyF', {}, 'next-finding'],
  ['KeyF', { ctrlKey: true }, 'find'],
  ['KeyZ', { metaKey: true }, 'undo'],
  ['KeyZ', { ctrlKey: true, shiftKey: true }, 'redo-shift'],
  ['Digit3', { shiftKey: true }, 'layer-figure'],
  ['Slash', { shiftKey: true }, 'keys'],
  ['KeyS', { altKey: true }, undefined],
  ['KeyQ', {}, undefined],
])('%s with %j means %s', (code, modifiers, id) => {
  expect(press(code, modifiers)).toBe(id)
})

test('no key means two things', () => {
  const keys = commands.flatMap(({ codes, shift, ctrl }) =>
    codes.map(code => `${ctrl ?? false} ${shift ?? false} ${code}`),
  )
  expect(new Set(keys).size).toBe(keys.length)
})

test.each(['?', '？'])('%s is the question mark wherever it sits', key => {
  const event = { code: 'IntlRo', key, shiftKey: true, ctrlKey: false, metaKey: false, altKey: false }
  expect(commandFor(event)?.id).toBe('keys')
})
