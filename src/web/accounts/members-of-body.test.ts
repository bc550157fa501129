import { expect, test } from 'vitest'
import { membersByRole, membersOf } from './members-of-body.ts'

test('members come by role and go back as they were', () => {
  const members = [
    { agency: 'fgj', role: 'head' },
    { agency: 'czj', role: 'deputy' },
    { agency: 'jyj', role: 'member' },
  ] as const
  expect(membersByRole(members)).toEqual({ head: ['fgj'], deputy: ['czj'], member: ['jyj'] })
  expect(membersOf(membersByRole(members))).toEqual(members)
})

test('an agency that is named for two roles is a member once, with the higher one', () => {
  expect(membersOf({ head: ['fgj'], deputy: [], member: ['fgj', 'czj'] })).toEqual([
    { agency: 'fgj', role: 'head' },
    { agency: 'czj', role: 'member' },
  ])
})
