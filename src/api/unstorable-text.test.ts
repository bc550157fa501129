import { expect, test } from 'vitest'
import { unstorableTexts } from './unstorable-text.ts'

test.each<[string, unknown, unknown[]]>([
  ['a plain text', { name: '望澄区商务局' }, []],
  ['a pair, which is one character', { name: '\u{20000}' }, []],
  ['tabs and line ends', ['a\tb\r\n'], []],
  ['NUL', { name: 'a\0' }, [{ path: ['name'], nulOnly: true }]],
  ['half a pair', { list: [{ text: 'a\ud800' }] }, [{ path: ['list', 0, 'text'], nulOnly: false }]],
  ['both', { text: '\0\udc00' }, [{ path: ['text'], nulOnly: false }]],
  ['a key', { 'a\0': 1 }, [{ path: ['a\0'], nulOnly: true }]],
  ['no object at all', '\0', [{ path: [], nulOnly: true }]],
  ['nothing', undefined, []],
])('in %s it finds what there is', (_, value, found) => {
  expect(unstorableTexts(value)).toEqual(found)
})

test('nesting deeper than the stack is no trouble', () => {
  const deep: unknown = JSON.parse(`${'['.repeat(100_000)}"\\u0000"${']'.repeat(100_000)}`)
  const [found] = unstorableTexts(deep)
  expect(found?.path.length).toBe(100_000)
})

test('of very many it names the first hundred', () => {
  expect(unstorableTexts(Array.from({ length: 5000 }, () => '\0'))).toHaveLength(100)
})
