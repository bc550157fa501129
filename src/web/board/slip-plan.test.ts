import { expect, test } from 'vitest'
import { exampleRow } from '../../ledger/board/numbered-rows.ts'
import { threeSlips } from '../../ledger/schedule/presets/usual.ts'
import { slipsFor } from './slip-plan.ts'

const calendar = { version: 'invented', years: { 2026: { off: [], on: [] } }, hours: [] }
const [, second] = threeSlips.steps
const step = second?.id ?? ''
const around = { ladder: threeSlips, calendar, today: '2026-11-24', maySign: true }
const due = exampleRow({
  ...{ id: 'due', late: true, lateDays: 24, dueOn: '2026-10-31' },
  nextSlip: { step, name: second?.name.zh ?? '' },
})
const drafted = exampleRow({
  id: 'drafted',
  slip: { id: 's1', step, name: '催办单', number: null, status: 'drafted', dueOn: '2026-12-01', others: 0 },
})
const answered = exampleRow({
  id: 'answered',
  slip: {
    id: 's2',
    step,
    name: '催办单',
    number: '望督催〔2026〕1号',
    status: 'answered',
    dueOn: null,
    others: 1,
  },
})

test('the head of the office signs what is drafted and issues what is due; others are left alone', () => {
  const found = slipsFor([due, drafted, answered, exampleRow()], around)
  expect(found.map(({ row, act }) => [row.id, act])).toEqual([
    ['due', 'draft-and-sign'],
    ['drafted', 'sign'],
  ])
})

test('a supervisor drafts what is due and signs nothing', () => {
  const found = slipsFor([due, drafted], { ...around, maySign: false })
  expect(found.map(({ row, act }) => [row.id, act])).toEqual([['due', 'draft']])
})

test('a draft says the step, the agency, how late it is and the day of reply by working days', () => {
  const [{ draft, replyBy } = { draft: null, replyBy: null }] = slipsFor([due], around)
  expect(replyBy).toMatch(/^2026-1[12]-\d\d$/)
  expect(draft).toMatchObject({ step, parent: 'due', agency: 'swj', numberPart: second?.numberPart, replyBy })
  expect(draft?.demand).toContain('已逾期24天')
})

test('nothing is issued on a task without a lead', () => {
  expect(slipsFor([{ ...due, lead: null }], around)).toEqual([])
})
