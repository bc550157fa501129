import { expect, test } from 'vitest'
import { commitmentType } from '../../ledger/commitment/commitment-type.ts'
import { type CommitmentFacts, noFacts } from '../../ledger/commitment/facts.ts'
import { offersTo } from '../../ledger/decide.ts'
import { blankMatter } from '../../ledger/matter.ts'
import { actsOf } from './item-acts.ts'

const matter = (status: string, facts: Partial<CommitmentFacts> = {}) => ({
  ...blankMatter('w', 'm1', 'commitment', noFacts),
  ...{ status, lead: 'sw' },
  facts: { ...noFacts, ...facts },
})
const head = { region: 'w', agency: 'sw', post: 'agency-head' } as const
const acts = (of: ReturnType<typeof matter>) =>
  actsOf({ type: commitmentType as never, matter: of, offered: offersTo(commitmentType, of, head), by: head })

test('before it is accepted a task cannot be reported complete, and the statuses say when it can', () => {
  const { now, later } = acts(matter('awaiting-acceptance'))
  expect(now).toEqual(['accept', 'decline'])
  expect(later.find(each => each.command === 'request-closing')?.in).toEqual([
    'underway',
    'awaiting-review',
    'returned',
  ])
})

test('a step without an object is not offered, and says that there is nothing for it', () => {
  const { now, later } = acts(matter('underway'))
  expect(now).not.toContain('sign-report')
  expect(later.find(each => each.command === 'sign-report')?.in).toBe('nothing')
})

test('no step stands among both', () => {
  const { now, later } = acts(matter('underway'))
  expect(later.filter(each => now.includes(each.command))).toEqual([])
})
