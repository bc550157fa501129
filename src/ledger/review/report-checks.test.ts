import { expect, test } from 'vitest'
import {
  type CheckCode,
  type CheckedFigure,
  type CheckedReport,
  checkCodes,
  checksOf,
  informs,
  passedCodes,
} from './report-checks.ts'

const figure = (change: Partial<CheckedFigure> = {}): CheckedFigure => ({
  id: 'f1',
  isCumulative: true,
  isLowerBetter: false,
  target: 900,
  now: 790,
  before: 741,
  expected: 750,
  verified: null,
  ...change,
})
const texts = { progress: '到本月790亿元。', problems: '', nextSteps: '继续培育。', coordination: '' }
const report = (change: Partial<CheckedReport> = {}): CheckedReport => ({
  period: '2026-11',
  figures: [figure()],
  texts,
  textsBefore: { ...texts, progress: '到上月741亿元。' },
  files: 1,
  signedOn: '2026-11-24',
  dueOn: '2026-11-25',
  returns: 0,
  ...change,
})
const failing = (change: Partial<CheckedReport>): CheckCode[] =>
  checksOf(report(change)).flatMap(({ code, passes }) => (passes ? [] : [code]))

test('where nothing is wrong every check that applies passes, each said once', () => {
  expect(failing({})).toEqual([])
  expect(passedCodes(checksOf(report()))).toEqual([
    'value-missing',
    'ten-times',
    'falls',
    'behind',
    'beyond-target',
    'text-unchanged',
    'no-evidence',
    'late',
    'asks-coordination',
  ])
})

test.each<[string, CheckCode[], Partial<CheckedReport>]>([
  ['no value', ['value-missing'], { figures: [figure({ now: null })] }],
  ['lower than last month', ['falls', 'behind'], { figures: [figure({ now: 700 })] }],
  ['ten times last month', ['ten-times', 'beyond-target'], { figures: [figure({ now: 7410 })] }],
  ['a tenth of last month', ['ten-times', 'falls', 'behind'], { figures: [figure({ now: 74.1 })] }],
  ['beyond its target', ['beyond-target'], { figures: [figure({ now: 901 })] }],
  ['behind what is expected', ['behind'], { figures: [figure({ expected: 825 })] }],
  ['the same words', ['text-unchanged'], { textsBefore: { ...texts, progress: '到本月 790亿元' } }],
  [
    'a problem without a next step',
    ['no-next-steps'],
    { texts: { ...texts, problems: '企业外迁', nextSteps: ' ' } },
  ],
  ['no evidence', ['no-evidence'], { files: 0 }],
  ['late', ['late'], { signedOn: '2026-11-27' }],
  ['sent back before', ['returned-before'], { returns: 1 }],
  ['asking for coordination', ['asks-coordination'], { texts: { ...texts, coordination: '用地指标' } }],
])('a return that is %s says so', (_, codes, change) => {
  expect(failing(change)).toEqual(codes)
})

test('a verified value of the same period is held to the digit, an earlier one is a floor', () => {
  const verified = (period: string, value: number) => ({ figures: [figure({ verified: { period, value } })] })
  expect(failing(verified('2026-11', 782.4))).toEqual(['unlike-verified'])
  expect(failing(verified('2026-10', 782.4))).toEqual([])
  expect(failing(verified('2026-10', 791))).toEqual(['unlike-verified'])
})

test('what is read on a day may fall, and what should be low may fall behind by being high', () => {
  expect(failing({ figures: [figure({ isCumulative: false, now: 700, expected: 690 })] })).toEqual([])
  expect(
    failing({
      figures: [figure({ isCumulative: false, isLowerBetter: true, now: 44, before: 45, expected: 40 })],
    }),
  ).toEqual(['behind'])
})

test('the arithmetic is told with the check', () => {
  const [first] = checksOf(report({ figures: [figure({ now: 700 })] }))
  expect(first).toMatchObject({ code: 'falls', figure: 'f1', numbers: { before: 741, now: 700, by: 41 } })
  expect(checksOf(report({ signedOn: '2026-11-27' }))[0]).toMatchObject({
    code: 'late',
    numbers: { days: 2 },
  })
})

test('that there is no evidence, that help is asked for or that it was returned before informs, and faults nothing', () => {
  const informing = checkCodes.filter(code => informs({ code }))
  expect(informing).toEqual(['no-evidence', 'returned-before', 'asks-coordination'])
})
