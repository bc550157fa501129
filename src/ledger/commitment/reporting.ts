import { agency, choice, date, evidence, line, list, number, optional, period, text } from '../field.ts'
import type { LedgerEvent, Matter } from '../matter.ts'
import { commitmentCommand, guardOn } from './define.ts'
import type { CommitmentFacts, Report } from './facts.ts'

// 报送、审核、核实: an agency's return for a period, and the values that others checked. Signing stands in signing.ts.

const mostValues = 100

type OfPeriod = { readonly period: string }
type OfAgency = OfPeriod & { readonly agency: string }

const isOpen = (report: Report) => report.state === 'submitted' || report.state === 'signed'

export const reportOf = (
  { facts }: Matter<CommitmentFacts>,
  { agency: who, period: when }: { agency: string | null; period: string },
): Report | undefined => facts.reports.find(each => each.agency === who && each.period === when)

const withReport = (facts: CommitmentFacts, report: Report): CommitmentFacts => {
  const others = facts.reports.filter(each => each.agency !== report.agency || each.period !== report.period)
  return { ...facts, reports: [...others, report] }
}

/** What a report of an agency for a period changes to; nothing where there is none. */
export const changeReport = (
  matter: Matter<CommitmentFacts>,
  key: { agency: string | null; period: string },
  change: Partial<Report>,
) => {
  const report = reportOf(matter, key)
  return report ? { facts: withReport(matter.facts, { ...report, ...change }) } : {}
}

const notAcceptedYet = guardOn<OfPeriod>()({
  code: 'report-accepted-already',
  zh: { what: '本期报送已经审核通过', remedy: '有新情况请写进下一期；数值有误请联系督查室核实更正' },
  en: {
    what: 'The return for this period is accepted',
    remedy: 'Put what is new into the next one; ask the office about a wrong value',
  },
  refuses: ({ matter, data, by }) =>
    reportOf(matter, { agency: by.agency, period: data.period })?.state === 'accepted' ? {} : null,
})

type OfFigures = {
  values?: readonly { figure: string }[] | undefined
  notYet?: readonly { figure: string }[] | undefined
}

const knownFigures = guardOn<OfFigures>()({
  code: 'unknown-figure',
  zh: { what: '报了这项任务没有的指标', remedy: '请按任务列出的指标填报' },
  en: { what: 'A value for a figure that the task does not have', remedy: 'Report the task’s own figures' },
  refuses: ({ matter, data }) => {
    const known = new Set(matter.facts.figures.map(each => each.id))
    const named = [...(data.values ?? []), ...(data.notYet ?? [])]
    const unknown = named.filter(each => !known.has(each.figure))
    return unknown.length > 0 ? { figures: unknown.map(each => each.figure) } : null
  },
})

const oneValueEach = guardOn<OfFigures>()({
  code: 'figure-twice',
  zh: { what: '同一指标报了两次', remedy: '每个指标填一个值，或写明暂不填的原因' },
  en: {
    what: 'One figure is given twice',
    remedy: 'Give each figure one value, or the reason why it has none yet',
  },
  refuses: ({ data: { values = [], notYet = [] } }) => {
    const named = [...values, ...notYet]
    return new Set(named.map(each => each.figure)).size === named.length ? null : {}
  },
})

// A return that came back and is sent again asks for the same help, which the office has on its list already.
const raisedNow = (before: Report | undefined, text: string | undefined, version: number) => {
  const isNew = text !== undefined && text !== before?.raised?.text
  const raised = isNew ? { version, text } : before?.raised
  return raised && { raised }
}

const isRaisedNow = (matter: Matter<CommitmentFacts>, when: string, { by }: Pick<LedgerEvent, 'by'>) =>
  reportOf(matter, { agency: by.agency, period: when })?.raised?.version === matter.version

export const submitReport = commitmentCommand({
  zh: '报送进展',
  en: 'Report progress',
  event: 'ReportSubmitted',
  fields: {
    period: period('报送期', 'Period'),
    progress: text('进展情况', 'Progress'),
    problems: optional(text('存在问题', 'Problems')),
    nextSteps: optional(text('下一步措施', 'Next steps')),
    coordination: optional(text('需协调事项', 'Needs coordination')),
    values: optional(
      list(
        '指标值',
        'Values',
        { figure: line('指标', 'Figure', 12), value: number('数值', 'Value') },
        mostValues,
      ),
    ),
    // A figure that its source publishes later: not reported, with the reason, and never a zero.
    notYet: optional(
      list(
        '暂不填',
        'Not known yet',
        { figure: line('指标', 'Figure', 12), reason: line('原因', 'Reason') },
        mostValues,
      ),
    ),
    evidence: optional(evidence()),
  },
  guards: [notAcceptedYet, knownFigures, oneValueEach],
  apply: (matter, data, event) => {
    const key = { agency: event.by.agency ?? '', period: data.period }
    const before = reportOf(matter, key)
    return {
      evidence: [...matter.evidence, ...(data.evidence ?? [])],
      facts: withReport(matter.facts, {
        ...key,
        state: 'submitted',
        version: matter.version + 1,
        submittedAt: before?.submittedAt ?? event.at,
        signedAt: before?.signedAt ?? null,
        reviewedAt: null,
        returns: before?.returns ?? 0,
        ...raisedNow(before, data.coordination, matter.version + 1),
        values: data.values ?? [],
      }),
    }
  },
  // What one agency cannot settle alone goes up (顶格协调), without a second form.
  effects: (matter, data, event) =>
    data.coordination === undefined || !isRaisedNow(matter, data.period, event)
      ? []
      : [
          {
            kind: 'open',
            type: 'problem',
            command: 'raise-from-report',
            suffix: 'problem',
            data: {
              title: matter.title,
              text: data.coordination,
              raisedBy: event.by.agency,
              period: data.period,
              parent: matter.id,
              sources: [{ kind: 'matter', matterId: matter.id, text: data.coordination }],
            },
          },
        ],
})

/** Refuses unless the return of the period stands in one of these states. */
export const isState = (code: string, states: readonly Report['state'][], what: string, whatEn: string) =>
  guardOn<OfAgency | OfPeriod>()({
    code,
    zh: { what, remedy: '请刷新，看这一期报送现在到了哪一步' },
    en: { what: whatEn, remedy: 'Refresh, and see where this return stands' },
    refuses: ({ matter, data, by }) => {
      const agencyId = 'agency' in data ? data.agency : by.agency
      const report = reportOf(matter, { agency: agencyId, period: data.period })
      return report && states.includes(report.state) ? null : { state: report?.state ?? null }
    },
  })

export const acceptReport = commitmentCommand({
  zh: '审核通过',
  en: 'Accept the return',
  event: 'ReportAccepted',
  fields: { agency: agency('报送单位', 'Agency'), period: period('报送期', 'Period') },
  guards: [
    isState(
      'nothing-to-review',
      ['signed'],
      '这个单位这一期没有待审核的报送',
      'No signed return of this agency and period waits for review',
    ),
  ],
  apply: (matter, data, { at }) => changeReport(matter, data, { state: 'accepted', reviewedAt: at }),
})

export const returnReport = commitmentCommand({
  zh: '退回',
  en: 'Return',
  event: 'ReportReturned',
  fields: {
    agency: agency('报送单位', 'Agency'),
    period: period('报送期', 'Period'),
    reason: text('退回原因', 'Reason'),
  },
  guards: [
    isState(
      'nothing-to-return',
      ['signed'],
      '这个单位这一期没有待审核的报送',
      'No signed return of this agency and period waits for review',
    ),
  ],
  apply: (matter, data, { at }) =>
    changeReport(matter, data, {
      state: 'returned',
      reviewedAt: at,
      returns: (reportOf(matter, data)?.returns ?? 0) + 1,
    }),
})

export const methods = {
  papers: { zh: '查阅资料', en: 'papers' },
  telephone: { zh: '电话核查', en: 'telephone' },
  'on-site': { zh: '现场核实', en: 'on site' },
} as const

const figureOfTask = guardOn<{ figure: string }>()({
  code: 'no-such-figure',
  zh: { what: '这项任务没有这个指标', remedy: '请从任务的指标里选择' },
  en: { what: 'The task has no such figure', remedy: 'Choose one of its figures' },
  refuses: ({ matter, data }) =>
    matter.facts.figures.some(each => each.id === data.figure) ? null : { figure: data.figure },
})

export const verifyValue = commitmentCommand({
  zh: '核实数值',
  en: 'Verify a value',
  event: 'ValueVerified',
  fields: {
    figure: line('指标', 'Figure', 12),
    period: period('所属期', 'Period'),
    value: number('核实值', 'Verified value'),
    method: choice('核实方式', 'Method', methods),
    on: date('核实日期', 'Day'),
    note: optional(text('说明', 'Note')),
    evidence: optional(evidence()),
  },
  guards: [figureOfTask],
  apply: (matter, data, { by }) => ({
    evidence: [...matter.evidence, ...(data.evidence ?? [])],
    facts: {
      ...matter.facts,
      verified: [
        ...matter.facts.verified,
        {
          figure: data.figure,
          period: data.period,
          value: data.value,
          method: data.method,
          on: data.on,
          by: by.agency,
          version: matter.version + 1,
        },
      ],
    },
  }),
})

/** Where a commitment stands once no request is open: the lead's own returns decide. */
export function settledStatus({ lead, facts }: Matter<CommitmentFacts>): string {
  if (facts.request) return facts.request.kind === 'extension' ? 'extension-requested' : 'change-requested'
  const own = facts.reports.filter(each => each.agency === lead)
  if (own.some(each => each.state === 'signed')) return 'awaiting-review'
  const latest = own.reduce<Report | undefined>(
    (last, each) => (last === undefined || each.period >= last.period ? each : last),
    undefined,
  )
  return latest?.state === 'returned' ? 'returned' : 'underway'
}

/** Returns that somebody still has to sign or review. */
export const openReports = ({ facts }: Matter<CommitmentFacts>): Report[] => facts.reports.filter(isOpen)
