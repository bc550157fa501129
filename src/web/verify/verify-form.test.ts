import { expect, test } from 'vitest'
import type { ToVerify } from '../../contract/verification-api.ts'
import { commandsOf, concluded, emptyFilled } from './verify-form.ts'

const figure = {
  id: 'f1',
  metric: '交易额',
  unit: '元',
  text: '900亿元',
  target: 900e8,
  reported: { period: '2026-11', value: 790e8, on: '2026-11-24' },
  verified: null,
  isDone: false,
}
const item: ToVerify = {
  id: 'm1',
  version: 9,
  title: '电商',
  status: 'underway',
  lead: 'sw',
  verifier: null,
  sentence: null,
  reasons: ['chance'],
  isDone: false,
  closing: null,
  figures: [figure],
}
const asked: ToVerify = {
  ...item,
  status: 'awaiting-verification',
  closing: { statementVersion: 7, method: 'on-site', noticeUntil: null },
}
const words = { unproven: '无法证明', period: '2026-11' }
const filled = { ...emptyFilled('2026-11-24'), values: { f1: '782.4' } }

test('a value is kept in the ledger’s unit, of the period that was reported', () => {
  expect(commandsOf(item, filled, words)).toEqual({
    commands: [
      {
        command: 'verify-value',
        data: { figure: 'f1', period: '2026-11', value: 78_240_000_000, method: 'on-site', on: '2026-11-24' },
      },
    ],
  })
})

test('the values say whether they agree, until somebody says otherwise', () => {
  expect(concluded(item, filled)).toBe('differs')
  expect(concluded(item, { ...filled, values: { f1: '790' } })).toBe('agrees')
  expect(concluded(item, { ...filled, values: { f1: '790' }, conclusion: 'unproven' })).toBe('unproven')
  expect(concluded(item, { ...filled, values: {} })).toBeNull()
})

test('what cannot be shown says so in its note', () => {
  const given = commandsOf(item, { ...filled, conclusion: 'unproven', note: '只有7月台账' }, words)
  expect(given).toMatchObject({ commands: [{ data: { note: '无法证明：只有7月台账' } }] })
})

test('a closing is concluded on with its note, and holds only where it agrees', () => {
  expect(commandsOf(asked, { ...filled, values: {}, conclusion: 'agrees' }, words)).toEqual({
    mistake: { code: 'note-missing' },
  })
  const given = commandsOf(asked, { ...filled, note: '逐处查看' }, words)
  expect(given).toMatchObject({
    commands: [{ command: 'verify-value' }, { command: 'record-verification', data: { holds: false } }],
  })
})

test('nothing, words and no day are mistakes, not noughts', () => {
  expect(commandsOf(item, { ...filled, values: {} }, words)).toEqual({ mistake: { code: 'nothing-typed' } })
  expect(commandsOf(item, { ...filled, values: { f1: '很多' } }, words)).toEqual({
    mistake: { code: 'not-a-number', figure: 'f1' },
  })
  expect(commandsOf(item, { ...filled, on: '' }, words)).toEqual({ mistake: { code: 'not-a-day' } })
})
