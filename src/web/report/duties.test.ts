import { expect, test } from 'vitest'
import type { MatterRow } from '../ledger/ledger-client.ts'
import { dutiesOf } from './duties.ts'

const row = (id: string, type: string, status: string, dueOn: string | null): MatterRow => ({
  ...{ id, type, status, dueOn, version: 1, title: id, lead: 'sw', planId: null },
})

test('what waits for an agency is a slip to receive or to answer, and never what it has done or what is over', () => {
  const rows = [
    row('to-answer', 'slip', 'awaiting-answer', '2026-11-20'),
    row('answered', 'slip', 'answered', '2026-11-10'),
    row('settled', 'slip', 'settled', '2026-11-01'),
    row('to-receive', 'slip', 'awaiting-receipt', '2026-11-18'),
    row('task', 'commitment', 'underway', '2026-11-01'),
  ]
  expect(dutiesOf(rows).map(each => each.matter.id)).toEqual(['to-receive', 'to-answer'])
})

test('a slip that asks for no reply waits for its receipt alone', () => {
  expect(dutiesOf([row('reminder', 'slip', 'awaiting-answer', null)])).toEqual([])
  expect(dutiesOf([row('reminder', 'slip', 'awaiting-receipt', null)])).toHaveLength(1)
})

test('a slip is received by either post and answered by the head alone', () => {
  const duties = dutiesOf([
    row('1', 'slip', 'awaiting-receipt', null),
    row('2', 'slip', 'awaiting-answer', '2026-11-20'),
    row('3', 'objection', 'asked', null),
  ])
  expect(duties.map(each => [each.matter.id, each.byHead])).toEqual([
    ['2', true],
    ['1', false],
    ['3', true],
  ])
})
