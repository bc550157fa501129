import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type CalendarEntry, writeCalendar } from './calendar-feed-file.ts'

const entry: CalendarEntry = {
  uid: 'm1.completion@wangcheng.luoshi',
  sequence: 7,
  changedAt: '2026-03-01T01:02:03.000Z',
  due: '2026-12-31',
  title: '办结：新建学校',
  provisional: false,
  link: 'https://luoshi.test/ledger/wangcheng/m1',
}
const written = (...entries: Partial<CalendarEntry>[]) =>
  writeCalendar(
    '望澄区教体局 · 落实',
    entries.map(each => ({ ...entry, ...each })),
  )
/** Content lines as a calendar program reads them: a fold is taken out. */
const unfolded = (calendar: string) => calendar.replace(/\r\n[ \t]/g, '').split('\r\n')
const propertyOf = (calendar: string, name: string) =>
  unfolded(calendar)
    .find(each => each.startsWith(`${name}:`))
    ?.slice(name.length + 1)
const unescaped = (value = '') =>
  value.replace(/\\(.)/g, (_, sign: string) => (/n/i.test(sign) ? '\n' : sign))

test('a day is an event of the whole day, that ends with the next one', () => {
  const lines = unfolded(written({}))
  expect(lines).toEqual(
    expect.arrayContaining([
      'METHOD:PUBLISH',
      'UID:m1.completion@wangcheng.luoshi',
      'SEQUENCE:7',
      'DTSTAMP:20260301T010203Z',
      'DTSTART;VALUE=DATE:20261231',
      'DTEND;VALUE=DATE:20270101',
      'SUMMARY:办结：新建学校',
      'STATUS:CONFIRMED',
    ]),
  )
})

test('an instant is an event at that instant, without an end', () => {
  const lines = unfolded(written({ due: '2026-12-31T09:30:00.000Z' }))
  expect(lines).toContain('DTSTART:20261231T093000Z')
  expect(lines.filter(each => each.startsWith('DTEND'))).toEqual([])
})

test('a date that may still move says so', () => {
  const lines = unfolded(written({ provisional: true }))
  expect(lines).toEqual(expect.arrayContaining(['STATUS:TENTATIVE', 'SUMMARY:（暂定）办结：新建学校']))
})

test('the same entries are the same bytes', () => {
  expect(written({}, { uid: 'b' })).toBe(written({}, { uid: 'b' }))
})

test('whatever a title holds, lines are folded at 75 octets and the title is read back', () => {
  const titles = fc.string({
    unit: fc.constantFrom(...'新建，;,\\\n:"学𠮷aé '),
    minLength: 1,
    maxLength: 120,
  })
  fc.assert(
    fc.property(titles, title => {
      const calendar = written({ title })
      const lines = calendar.split('\r\n')
      expect(Math.max(...lines.map(each => Buffer.byteLength(each)))).toBeLessThanOrEqual(75)
      expect(lines.some(each => /[\r\n]/.test(each))).toBe(false)
      expect(unfolded(calendar).filter(each => each === 'BEGIN:VEVENT')).toHaveLength(1)
      expect(unescaped(propertyOf(calendar, 'SUMMARY'))).toBe(title)
    }),
  )
})
