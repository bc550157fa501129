import { expect, test } from 'vitest'
import type { Problem } from '../../contract/problem.ts'
import { ProblemError } from '../api-client.ts'
import { mayBeTakenAgain, takenAmong } from './use-uploads.ts'

const file = (sha256: string, name = sha256) => ({ sha256, name })
const refused = (status: number) => new ProblemError({ status, detail: '' } as Problem)

test('a file with the bytes of another is named as the same, whatever it is called', () => {
  expect(takenAmong([file('a', '快报.txt')], file('a', '快报（终稿）.txt'), 50)).toEqual({
    as: 'same',
    name: '快报.txt',
  })
  expect(takenAmong([file('a', '快报.txt')], file('b', '快报.txt'), 50)).toEqual({ as: 'added' })
})

test('a file beyond the most that a return takes is said to have no room', () => {
  expect(takenAmong([file('a'), file('b')], file('c'), 2)).toEqual({ as: 'no-room' })
})

test('trying again is offered for a line that broke, not for a file that is empty, too large or of a wrong type', () => {
  expect([new Error('no answer'), refused(503), refused(401), refused(429)].map(mayBeTakenAgain)).toEqual([
    true,
    true,
    true,
    true,
  ])
  expect([refused(413), refused(422)].map(mayBeTakenAgain)).toEqual([false, false])
})
