import { expect, test } from 'vitest'
import {
  countOf,
  decided,
  keyOf,
  lastDecision,
  newSession,
  putOff,
  type Queued,
  queueOf,
  takenBack,
} from './queue.ts'

const of = (matter: string, signedOn: string): Queued => ({
  ...{ matter, signedOn, title: matter, planId: null, lead: 'sw', agency: 'sw' },
  ...{ period: '2026-11', inHand: true, dueOn: '2026-11-25' },
})
const waiting = [of('m2', '2026-11-22'), of('m1', '2026-11-20'), of('m3', '2026-11-23')]
const [second, first] = waiting as [Queued, Queued]
const order = (session = newSession, named: string | null = null) =>
  queueOf(waiting, session, named).map(({ matter }) => matter)

test('what was signed first is reviewed first, unless the address names another', () => {
  expect(order()).toEqual(['m1', 'm2', 'm3'])
  expect(order(newSession, 'm3')).toEqual(['m3', 'm1', 'm2'])
})

test('what is put off comes again at the end, also when the address names it', () => {
  expect(order(putOff(newSession, first))).toEqual(['m2', 'm3', 'm1'])
  expect(order(putOff(putOff(newSession, first), second), 'm1')).toEqual(['m3', 'm1', 'm2'])
})

test('a decision taken back brings its return to the front, and the one before it can be taken back next', () => {
  const session = decided(decided(newSession, first, 'accepted'), second, 'returned')
  const last = lastDecision(session)
  expect(last?.queued).toBe(second)
  const after = last ? takenBack(session, last) : session
  expect(order(after)).toEqual(['m2', 'm3'])
  expect(lastDecision(after)?.queued).toBe(first)
})

test('a question is counted, leaves the queue, and is nothing to take back', () => {
  const session = decided(newSession, first, 'asked')
  expect(order(session)).toEqual(['m2', 'm3'])
  expect(countOf(session, 'asked')).toBe(1)
  expect(lastDecision(session)).toBeUndefined()
})

test('returns of two agencies for one task are told apart', () => {
  expect(keyOf(first)).not.toBe(keyOf({ ...first, agency: 'cz' }))
})
