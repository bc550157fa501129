// An invented task and its row, for the tests of this folder.

import { type CommitmentFacts, noFacts, type Report } from '../commitment/facts.ts'
import { blankMatter, type Matter } from '../matter.ts'
import { usualSchedule } from '../schedule/region-schedule.ts'
import { periodsDue } from '../schedule/reporting-calendar.ts'
import { reportingRuleOf, usualReporting } from '../schedule/reporting-rule.ts'
import { isJudged, judgeCommitment } from '../standing/commitment-standing.ts'
import { owedReports } from '../standing/reporting-duties.ts'
import { boardRowOf, type RowAround } from './board-row-of.ts'

const calendar = { version: 'invented', years: { 2026: { off: [], on: [] } }, hours: [] }
const utcOffset = 480
const read = reportingRuleOf(null, { ...usualReporting, grace: { n: 2, unit: 'D' } })
if (!read.ok) throw new Error(read.zh)
const { rule } = read

const figure = {
  id: 'f1',
  metric: '新增学位',
  unit: '个',
  target: 1200,
  op: 'ge',
  basis: 'increase',
  pace: 'linear',
  text: '1200个',
  span: null,
} as const

/** A return that was signed on the 23rd. */
export const report = (period: string, change: Partial<Report> = {}): Report => ({
  agency: 'jiaoti',
  period,
  state: 'signed',
  version: 5,
  submittedAt: `${period}-22T02:00:00.000Z`,
  signedAt: `${period}-23T02:00:00.000Z`,
  reviewedAt: null,
  returns: 0,
  values: [],
  ...change,
})

/** A task of 区教体局 that 区住建局 supports, issued in January and taken on by both. */
export const task = (
  facts: Partial<CommitmentFacts> = {},
  change: Partial<Matter<CommitmentFacts>> = {},
): Matter<CommitmentFacts> => ({
  ...blankMatter('wangcheng', 'm1', 'commitment', noFacts),
  version: 7,
  title: '新增学位1200个',
  status: 'underway',
  lead: 'jiaoti',
  support: ['zhujian'],
  dueOn: '2026-12-31',
  ...change,
  facts: {
    ...noFacts,
    planId: 'p1',
    issuedAt: '2026-01-05T01:00:00.000Z',
    acceptedAt: '2026-01-06T01:00:00.000Z',
    acknowledged: ['zhujian'],
    figures: [figure],
    ...facts,
  },
})

/** What a row on a day is made of, with the periods that had opened by then. */
export function aroundOn(
  on: string,
  matter: Matter<CommitmentFacts>,
  change: Partial<RowAround> = {},
): RowAround {
  const opened = periodsDue(rule, '2026-01-01', '2027-06-30', calendar).filter(each => each.opensOn <= on)
  const judging = { knownBy: on, on, judgedOn: on, periods: [] }
  const day = { on, utcOffset, staleAfter: 1 }
  return {
    day,
    standing: isJudged(matter)
      ? judgeCommitment(matter, judging, usualSchedule, { step: 'month', calendar, utcOffset })
      : null,
    owed: owedReports(matter, opened, rule, day),
    inHand: opened.at(-1)?.period ?? null,
    section: 'p1/s1',
    region: 'wangcheng',
    chased: { slips: [], steps: ['hand-over', 'chase'], next: { due: false, code: 'nothing-due', zh: '' } },
    problems: [],
    ...change,
  }
}

/** The row on a day. */
export const rowOn = (on: string, matter: Matter<CommitmentFacts>, change: Partial<RowAround> = {}) =>
  boardRowOf(matter, aroundOn(on, matter, change))
