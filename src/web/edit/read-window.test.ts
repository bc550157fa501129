import { expect, test } from 'vitest'
import { readWindow } from './read-window.ts'

const today = new Date(2026, 10, 22)

const said = (typed: string) => {
  const reading = readWindow(typed, today)
  if ('problem' in reading) return reading.problem
  const { window } = reading
  return window
    ? `${window.kind} ${window.from ?? ''}..${window.to ?? ''} ${window.rrule ?? ''}`.trim()
    : 'none'
}

test.each([
  ['2027-06-30', 'by ..2027-06-30'],
  ['2027/6', 'by ..2027-06-30'],
  ['2027年6月底', 'by ..2027-06-30'],
  ['2028年2月', 'by ..2028-02-29'],
  ['明年6月底前', 'by ..2027-06-30'],
  ['6月底前', 'by ..2026-06-30'],
  ['十二月', 'by ..2026-12-31'],
  ['2027年3月15日', 'by ..2027-03-15'],
  ['2027年底', 'by ..2027-12-31'],
  ['年底前', 'by ..2026-12-31'],
  ['明年', 'by ..2027-12-31'],
  ['2027年上半年', 'by ..2027-06-30'],
  ['三季度', 'by ..2026-09-30'],
  ['2027年第一季度', 'by ..2027-03-31'],
  ['3年内', 'by ..2029-11-22'],
  ['六个月内', 'by ..2027-05-22'],
  ['每月25日前', 'every .. FREQ=MONTHLY;BYMONTHDAY=25'],
  ['每季度', 'every .. FREQ=MONTHLY;INTERVAL=3'],
  ['长期', 'ongoing ..'],
  ['2026年-2027年', 'during 2026-01-01..2027-12-31'],
  ['2026年3月至5月', 'during 2026-03-01..2026-05-31'],
  ['2026-03-05至2026-04-01', 'during 2026-03-05..2026-04-01'],
  ['', 'none'],
])('%s', (typed, expected) => {
  expect(said(typed)).toBe(expected)
})

test.each([
  ['2026-13-05', 'no-month'],
  ['2026年2月30日', 'no-day'],
  ['每月40日', 'no-day'],
  ['尽快', 'unread'],
  ['三年行动', 'unread'],
  ['2027年至2026年', 'unread'],
])('%s is refused as %s', (typed, problem) => {
  expect(said(typed)).toBe(problem)
})
