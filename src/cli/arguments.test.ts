import { expect, test } from 'vitest'
import { parseArguments } from './arguments.ts'

const known = { '--json': 'flag', '--xlsx': 'value' } as const

test('options and paths may come in any order', () => {
  expect(parseArguments(['a.txt', '--xlsx', 'out.xlsx', '-', '--json'], known)).toEqual({
    options: new Map([
      ['--xlsx', 'out.xlsx'],
      ['--json', ''],
    ]),
    paths: ['a.txt', '-'],
  })
})

test('after -- everything is a path', () => {
  expect(parseArguments(['--json', '--', '--xlsx', '--'], known)).toEqual({
    options: new Map([['--json', '']]),
    paths: ['--xlsx', '--'],
  })
})

test.each([
  [['--jsno'], { code: 'unknown-option', name: '--jsno', nearest: '--json' }],
  [['--whatever'], { code: 'unknown-option', name: '--whatever', nearest: null }],
  [['--constructor'], { code: 'unknown-option', name: '--constructor', nearest: null }],
  [['--xlsx'], { code: 'missing-value', name: '--xlsx' }],
  [['--xlsx', '--json'], { code: 'missing-value', name: '--xlsx' }],
  [['--json=yes'], { code: 'unexpected-value', name: '--json' }],
])('%j is misuse', (args, misuse) => {
  expect(parseArguments(args, known)).toEqual(misuse)
})
