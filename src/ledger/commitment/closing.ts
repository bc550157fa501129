import { addDays } from '../../model/plain-date.ts'
import { agency, choice, date, evidence, matterId, optional, text, whole, yesNo } from '../field.ts'
import type { Matter } from '../matter.ts'
import { commitmentCommand, commitmentGuard, guardOn } from './define.ts'
import type { Closing, CommitmentFacts } from './facts.ts'
import { endSlips, tellParent } from './parent.ts'
import { methods } from './reporting.ts'

// 销号: evidence, a check by somebody else than the doer, public notice where the region asks for one, sign-off; and 回头看.

const longestNoticeDays = 90

const withEvidence = guardOn<{ evidence: readonly unknown[] }>()({
  code: 'evidence-required',
  zh: { what: '缺少佐证材料', remedy: '申请销号要附能证明办结的材料；资料和现场都无法证明的，按未完成对待' },
  en: {
    what: 'No evidence',
    remedy: 'Attach what proves the task done; what cannot be proven counts as not done',
  },
  refuses: ({ data }) => (data.evidence.length === 0 ? {} : null),
})

export const requestClosing = commitmentCommand({
  zh: '申请销号',
  en: 'Request closing',
  event: 'ClosingRequested',
  fields: { statement: text('办结情况', 'What was done'), evidence: evidence() },
  guards: [withEvidence],
  apply: (matter, data, { at }) => ({
    evidence: [...matter.evidence, ...data.evidence],
    facts: {
      ...matter.facts,
      closing: {
        requestedAt: at,
        statementVersion: matter.version + 1,
        evidence: data.evidence,
        method: null,
        noticeUntil: null,
        verification: null,
        closedAt: null,
      },
    },
  }),
})

export const returnClosing = commitmentCommand({
  zh: '退回销号申请',
  en: 'Return the closing request',
  event: 'ClosingReturned',
  fields: { reason: text('退回原因', 'Reason') },
  apply: matter => ({ verifier: null, facts: filed(matter.facts) }),
})

// Also a closing that came to nothing stays in the record.
const filed = (facts: CommitmentFacts): CommitmentFacts => ({
  ...facts,
  closing: null,
  pastClosings: facts.closing ? [...facts.pastClosings, facts.closing] : facts.pastClosings,
})

const notTheDoer = guardOn<{ verifier?: string | undefined }>()({
  code: 'verifier-is-doer',
  zh: { what: '自己办的事不能自己核实', remedy: '请另选一个没有参与办理的单位，或由督查室核实' },
  en: {
    what: 'The doer cannot verify its own work',
    remedy: 'Choose an agency that took no part, or the office',
  },
  refuses: ({ matter, data }) =>
    data.verifier !== undefined &&
    [matter.lead, ...matter.jointLeads, ...matter.support].includes(data.verifier)
      ? { agency: data.verifier }
      : null,
})

export const beginVerification = commitmentCommand({
  zh: '转核实',
  en: 'Begin verification',
  event: 'VerificationBegun',
  fields: {
    verifier: optional(agency('核实单位', 'Verifying agency')),
    method: choice('核实方式', 'Method', methods),
    noticeDays: optional(whole('公示天数', 'Days of public notice', 1, longestNoticeDays)),
  },
  guards: [notTheDoer],
  // The first day of a notice is not counted (民法典 201).
  records: (_matter, data, { today, settings }) => {
    const days = data.noticeDays ?? settings.noticeDays
    return days > 0 ? { noticeUntil: addDays(today, days) } : {}
  },
  apply: (matter, data) => {
    const { noticeUntil = null } = data as { noticeUntil?: string }
    return {
      verifier: data.verifier ?? null,
      facts: withClosing(matter, { method: data.method, noticeUntil }),
    }
  },
})

const withClosing = ({ facts }: Matter<CommitmentFacts>, change: Partial<Closing>): CommitmentFacts => ({
  ...facts,
  closing: facts.closing && { ...facts.closing, ...change },
})

const whoWasAsked = commitmentGuard({
  code: 'verifier-is-another',
  zh: { what: '这一项交由别的单位核实', remedy: '请由核实单位填写结论，或先改由督查室核实' },
  en: {
    what: 'Another agency was asked to verify',
    remedy: 'Its conclusion is needed, or ask the office instead',
  },
  refuses: ({ matter, by }) =>
    matter.verifier !== null && by.agency !== matter.verifier ? { verifier: matter.verifier } : null,
})

export const recordVerification = commitmentCommand({
  zh: '填写核实结论',
  en: 'Record the verification',
  event: 'VerificationRecorded',
  fields: {
    holds: yesNo('属实', 'It holds'),
    method: choice('核实方式', 'Method', methods),
    on: date('核实日期', 'Day'),
    note: text('核实情况', 'What was found'),
    evidence: optional(evidence()),
  },
  guards: [whoWasAsked],
  apply: (matter, data, { by }) => ({
    evidence: [...matter.evidence, ...(data.evidence ?? [])],
    facts: withClosing(matter, {
      verification: { holds: data.holds, on: data.on, by: by.agency, version: matter.version + 1 },
    }),
  }),
})

const verified = commitmentGuard({
  code: 'not-verified',
  zh: { what: '还没有“属实”的核实结论', remedy: '先核实；核实不属实的，退回销号申请' },
  en: {
    what: 'It has not been found to hold',
    remedy: 'Verify first; return the request where it does not hold',
  },
  refuses: ({ matter }) => (matter.facts.closing?.verification?.holds ? null : {}),
})

const noticeOver = commitmentGuard({
  code: 'notice-not-over',
  zh: { what: '公示期还没有满', remedy: '请在公示期满后再销号' },
  en: { what: 'The public notice is not over', remedy: 'Close after its last day' },
  refuses: ({ matter, context }) => {
    const until = matter.facts.closing?.noticeUntil ?? null
    return until !== null && context.today <= until ? { until } : null
  },
})

const noOpenObjections = commitmentGuard({
  code: 'objections-open',
  zh: { what: '还有群众异议没有答复', remedy: '请先办结异议' },
  en: { what: 'Objections of the public are open', remedy: 'Answer them first' },
  refuses: ({ matter }) =>
    matter.facts.openObjections.length > 0 ? { objections: matter.facts.openObjections } : null,
})

export const close = commitmentCommand({
  zh: '销号',
  en: 'Close',
  event: 'Closed',
  fields: { opinion: optional(text('审签意见', 'Opinion')) },
  guards: [verified, noticeOver, noOpenObjections],
  // The doer was done when it asked; that the check took its time is not the doer's lateness.
  records: ({ facts }) => ({ effectiveAt: facts.closing?.requestedAt }),
  apply: (matter, _data, { at }) => ({ facts: withClosing(matter, { closedAt: at }) }),
  effects: matter => [...endSlips('所督事项已销号'), ...tellParent(matter, 'note-closing')],
})

const newDeadlineOrContinuing = guardOn<{ dueOn?: string | undefined }>()({
  code: 'reopened-until-when',
  zh: { what: '没有写整改时限', remedy: '重新办理的任务要有新的完成时限' },
  en: { what: 'No new deadline', remedy: 'A reopened task needs a deadline' },
  refuses: ({ matter, data, context }) => {
    if (matter.facts.continuing) return null
    return data.dueOn === undefined || data.dueOn < context.today ? { today: context.today } : null
  },
})

export const reopen = commitmentCommand({
  zh: '回头看重新办理',
  en: 'Reopen',
  event: 'Reopened',
  fields: { reason: text('理由', 'Reason'), dueOn: optional(date('新的完成时限', 'New deadline')) },
  guards: [newDeadlineOrContinuing],
  apply: (matter, data) => ({
    dueOn: data.dueOn ?? matter.dueOn,
    verifier: null,
    facts: filed(matter.facts),
  }),
  effects: matter => tellParent(matter, 'note-reopening'),
})

const isPublic = commitmentGuard({
  code: 'not-public-yet',
  zh: { what: '这项任务还没有印发', remedy: '印发公开后才能对它提出异议' },
  en: { what: 'The task is not issued yet', remedy: 'It can be objected to once it is issued and public' },
  refuses: ({ matter }) => (matter.facts.issuedAt === null ? {} : null),
})

export const noteObjection = commitmentCommand({
  zh: '登记群众异议',
  en: 'Note an objection',
  event: 'ObjectionNoted',
  fields: { objection: matterId('异议', 'Objection') },
  guards: [isPublic],
  apply: ({ facts }, data) => ({
    facts: { ...facts, openObjections: [...facts.openObjections, data.objection] },
  }),
})

export const noteAnswer = commitmentCommand({
  zh: '异议已答复',
  en: 'Note that an objection is answered',
  event: 'ObjectionAnswered',
  // The answer stands here where the office publishes it: the objection itself is never public.
  fields: {
    objection: matterId('异议', 'Objection'),
    upheld: optional(yesNo('异议成立', 'Upheld')),
    answer: optional(text('公开的答复', 'Answer as published')),
  },
  apply: ({ facts }, data) => ({
    facts: { ...facts, openObjections: facts.openObjections.filter(each => each !== data.objection) },
  }),
})
