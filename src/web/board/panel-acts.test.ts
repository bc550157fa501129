import { expect, test } from 'vitest'
import { type CommitmentFacts, noFacts, type Report } from '../../ledger/commitment/facts.ts'
import type { OpenMatter } from '../ledger/ledger-client.ts'
import { offeredOn, versionsToSee } from './panel-acts.ts'

const matter = (
  type: string,
  status: string,
  commands: string[],
  facts: Partial<CommitmentFacts> = {},
): OpenMatter => ({ type, status, commands, facts: { ...noFacts, ...facts } }) as unknown as OpenMatter

const asked = (kind: 'extension' | 'amendment' | 'suspension' | 'withdrawal') => ({
  request: { kind, version: 8, at: '2026-11-20T01:00:00.000Z' },
})
const changes = ['amend', 'suspend', 'withdraw', 'refuse-change', 'verify-value']

test('a change is approved as what was asked for and as nothing else', () => {
  const approved = (kind: 'amendment' | 'suspension' | 'withdrawal') =>
    offeredOn(matter('commitment', 'change-requested', changes, asked(kind)), null).approve
  expect([approved('amendment'), approved('suspension'), approved('withdrawal')]).toEqual([
    ...['amend', 'suspend', 'withdraw'],
  ])
})

test('a task is closed in the panel only once it was found to hold', () => {
  const closing = (holds: boolean | null) => ({
    ...{
      requestedAt: '',
      statementVersion: 9,
      evidence: [],
      method: null,
      noticeUntil: null,
      closedAt: null,
    },
    verification: holds === null ? null : { holds, on: '2026-11-20', by: null, version: 11 },
  })
  const offered = (holds: boolean | null) =>
    offeredOn(
      matter('commitment', 'awaiting-verification', ['begin-verification', 'close', 'return-closing'], {
        closing: closing(holds),
      }),
      null,
    )
  expect(offered(true)).toMatchObject({ approve: 'close', refuse: 'return-closing' })
  expect(offered(false)).toMatchObject({ approve: null, refuse: null })
  expect(offered(null).others).toContain('close')
})

test('an agency decides nothing, and a step without an object is not offered', () => {
  const task = matter('commitment', 'underway', ['submit-report', 'verify-value', 'accept-report'])
  expect(offeredOn(task, 'swj')).toEqual({ approve: null, refuse: null, others: ['submit-report'] })
})

test('a slip is signed or taken back', () => {
  expect(offeredOn(matter('slip', 'drafted', ['revise', 'sign', 'withdraw']), null)).toEqual({
    ...{ approve: 'sign', refuse: 'withdraw', others: ['revise'] },
  })
})

test('whoever decides sees what was asked, and otherwise the return in hand', () => {
  const reports = [{ agency: 'swj', period: '2026-11', version: 5 }] as Report[]
  expect(versionsToSee({ ...noFacts, reports }, 'swj', '2026-11')).toEqual([5])
  expect(versionsToSee({ ...noFacts, reports, ...asked('extension') }, 'swj', '2026-11')).toEqual([8])
  expect(versionsToSee(noFacts, 'swj', null)).toEqual([])
})
