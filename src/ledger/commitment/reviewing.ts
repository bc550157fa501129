import { agency, evidence, optional, period, text } from '../field.ts'
import type { Matter } from '../matter.ts'
import { commitmentCommand, guardOn } from './define.ts'
import type { CommitmentFacts, Question, Report } from './facts.ts'
import { changeReport, isState, reportOf } from './reporting.ts'

// 撤销审核、询问: what the office does about a return beside deciding on it. Nothing recorded is rewritten: the review and
// what took it back both stay.

type OfReturn = { readonly agency: string; readonly period: string }

/** Whether a month was judged after a return was reviewed: what was told then leaned on the review. */
export const isBuiltUpon = ({ months }: CommitmentFacts, { reviewedAt }: Report): boolean =>
  reviewedAt !== null && months.some(({ notedAt = '' }) => notedAt >= reviewedAt)

const nothingBuiltOnIt = guardOn<OfReturn>()({
  code: 'review-built-upon',
  zh: { what: '审核之后已经评定过月份', remedy: '审核结论已经用上，不能撤销；数值有误的请核实数值' },
  en: {
    what: 'A month was judged since the review',
    remedy: 'The review is in use and stays; verify the value where it is wrong',
  },
  refuses: ({ matter, data }) => {
    const report = reportOf(matter, data)
    return report && isBuiltUpon(matter.facts, report) ? { reviewedAt: report.reviewedAt } : null
  },
})

export const takeBackReview = commitmentCommand({
  zh: '撤销审核结论',
  en: 'Take back the review',
  event: 'ReviewTakenBack',
  fields: { agency: agency('报送单位', 'Agency'), period: period('报送期', 'Period') },
  guards: [
    isState(
      'nothing-to-take-back',
      ['accepted', 'returned'],
      '这个单位这一期没有可以撤销的审核结论',
      'No review of this agency and period can be taken back',
    ),
    nothingBuiltOnIt,
  ],
  apply: (matter, data) => {
    const report = reportOf(matter, data)
    const returns = (report?.returns ?? 0) - (report?.state === 'returned' ? 1 : 0)
    return changeReport(matter, data, { state: 'signed', reviewedAt: null, returns })
  },
})

/** Questions that wait for an answer: asked about a return as it now stands, which is still under review. */
export const openQuestions = ({ facts }: Pick<Matter<CommitmentFacts>, 'facts'>): Question[] =>
  (facts.questions ?? []).filter(question => {
    const report = facts.reports.find(
      each => each.agency === question.agency && each.period === question.period,
    )
    return (
      question.answeredAt === null && report?.state === 'signed' && report.version === question.reportVersion
    )
  })

const askedAlready = guardOn<OfReturn>()({
  code: 'question-open',
  zh: { what: '已经问过，单位还没有答复', remedy: '请等单位答复，或先作出审核结论' },
  en: { what: 'A question is open already', remedy: 'Wait for its answer, or decide on the return' },
  refuses: ({ matter, data }) =>
    openQuestions(matter).some(each => each.agency === data.agency && each.period === data.period)
      ? {}
      : null,
})

// Asking does not stop the clock of the review, and the return stays where it is.
export const askAboutReport = commitmentCommand({
  zh: '询问',
  en: 'Ask',
  event: 'QuestionAsked',
  fields: {
    agency: agency('报送单位', 'Agency'),
    period: period('报送期', 'Period'),
    question: text('要问的', 'Question'),
  },
  guards: [
    isState(
      'nothing-to-ask-about',
      ['signed'],
      '这个单位这一期没有待审核的报送',
      'No signed return of this agency and period waits for review',
    ),
    askedAlready,
  ],
  apply: (matter, data, { at }) => ({
    facts: {
      ...matter.facts,
      questions: [
        ...(matter.facts.questions ?? []),
        {
          agency: data.agency,
          period: data.period,
          version: matter.version + 1,
          reportVersion: reportOf(matter, data)?.version ?? 0,
          askedAt: at,
          answeredAt: null,
        },
      ],
    },
  }),
})

const somethingAsked = guardOn<{ period: string }>()({
  code: 'nothing-asked',
  zh: { what: '这一期没有待答复的询问', remedy: '请刷新，看这一期报送现在到了哪一步' },
  en: { what: 'Nothing is asked about this period', remedy: 'Refresh, and see where the return stands' },
  refuses: ({ matter, data, by }) =>
    openQuestions(matter).some(each => each.agency === by.agency && each.period === data.period) ? null : {},
})

export const answerQuestion = commitmentCommand({
  zh: '答复询问',
  en: 'Answer the question',
  event: 'QuestionAnswered',
  fields: {
    period: period('报送期', 'Period'),
    answer: text('答复', 'Answer'),
    evidence: optional(evidence()),
  },
  guards: [somethingAsked],
  apply: (matter, data, { at, by }) => {
    const open = openQuestions(matter).find(each => each.agency === by.agency && each.period === data.period)
    const questions = matter.facts.questions?.map(each =>
      each === open ? { ...each, answeredAt: at } : each,
    )
    return {
      evidence: [...matter.evidence, ...(data.evidence ?? [])],
      facts: { ...matter.facts, questions },
    }
  },
})
