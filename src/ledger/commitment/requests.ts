import { choice, date, evidence, line, optional, text } from '../field.ts'
import { commitmentCommand, commitmentGuard, guardOn } from './define.ts'
import type { CommitmentFacts, Request } from './facts.ts'
import { tellParent, withdrawPapers } from './parent.ts'

// 延期、调整、中止、撤销: asked for with reasons, decided by an office that is named, each with its trace.

const hasDeadline = commitmentGuard({
  code: 'no-deadline-to-extend',
  zh: { what: '这项任务是常态化工作，没有完成时限', remedy: '不用申请延期' },
  en: { what: 'The task is continuing and has no deadline', remedy: 'There is nothing to extend' },
  refuses: ({ matter }) => (matter.dueOn === null ? {} : null),
})

const laterThanNow = guardOn<{ until: string }>()({
  code: 'not-later',
  zh: { what: '延到的日期不比现在的时限晚', remedy: '请填一个更晚的日期' },
  en: { what: 'The new day is not after the present deadline', remedy: 'Give a later day' },
  refuses: ({ matter, data }) =>
    matter.dueOn !== null && data.until <= matter.dueOn ? { dueOn: matter.dueOn } : null,
})

const asked = (facts: CommitmentFacts, request: Request): CommitmentFacts => ({ ...facts, request })
const answered = (facts: CommitmentFacts): CommitmentFacts => ({ ...facts, request: null })

export const requestExtension = commitmentCommand({
  zh: '申请延期',
  en: 'Request an extension',
  event: 'ExtensionRequested',
  fields: {
    until: date('延期至', 'Until'),
    reason: text('理由', 'Reason'),
    evidence: optional(evidence()),
  },
  guards: [hasDeadline, laterThanNow],
  apply: (matter, data, { at }) => ({
    evidence: [...matter.evidence, ...(data.evidence ?? [])],
    facts: asked(matter.facts, { kind: 'extension', version: matter.version + 1, at, until: data.until }),
  }),
})

export const grantExtension = commitmentCommand({
  zh: '同意延期',
  en: 'Grant the extension',
  event: 'ExtensionGranted',
  fields: {
    until: date('延期至', 'Until'),
    office: line('批准机关', 'Deciding office'),
    basis: optional(text('意见', 'Opinion')),
  },
  guards: [laterThanNow],
  records: (_matter, data) => ({ dueOn: data.until }),
  apply: (matter, data, { at }) => ({
    dueOn: data.until,
    facts: {
      ...answered(matter.facts),
      extensions: [...matter.facts.extensions, { from: matter.dueOn, to: data.until, at }],
    },
  }),
})

export const refuseExtension = commitmentCommand({
  zh: '不同意延期',
  en: 'Refuse the extension',
  event: 'ExtensionRefused',
  fields: { office: line('批准机关', 'Deciding office'), reason: text('理由', 'Reason') },
  apply: ({ facts }) => ({ facts: answered(facts) }),
})

export const requestChange = commitmentCommand({
  zh: '申请调整',
  en: 'Request a change',
  event: 'ChangeRequested',
  fields: {
    kind: choice('事由', 'Kind', {
      amendment: { zh: '调整内容或指标', en: 'amend the task or a figure' },
      suspension: { zh: '中止', en: 'suspend' },
      withdrawal: { zh: '撤销', en: 'withdraw' },
    }),
    wish: text('调整建议', 'What is asked for'),
    reason: text('理由', 'Reason'),
    evidence: optional(evidence()),
  },
  apply: (matter, data, { at }) => ({
    evidence: [...matter.evidence, ...(data.evidence ?? [])],
    facts: asked(matter.facts, { kind: data.kind, version: matter.version + 1, at }),
  }),
})

export const withdrawRequest = commitmentCommand({
  zh: '撤回申请',
  en: 'Take the request back',
  event: 'RequestWithdrawn',
  fields: {},
  apply: ({ facts }) => ({ facts: answered(facts) }),
})

const isAskedFor = (kind: Request['kind']) =>
  commitmentGuard({
    code: `no-${kind}-asked-for`,
    zh: { what: '申请的不是这一种调整', remedy: '请按申请的事由批复，或先退回申请' },
    en: {
      what: 'Another kind of change is asked for',
      remedy: 'Decide what was asked for, or refuse it first',
    },
    refuses: ({ matter }) =>
      matter.facts.request?.kind === kind ? null : { asked: matter.facts.request?.kind ?? null },
  })

const amendsSomething = guardOn<{
  title?: string | undefined
  figure?: string | undefined
  target?: number | undefined
}>()({
  code: 'nothing-amended',
  zh: { what: '没有写明调整什么', remedy: '请填写新的任务内容，或指标和新的目标值' },
  en: { what: 'Nothing is amended', remedy: 'Give new wording, or a figure with its new target' },
  refuses: ({ matter, data }) => {
    const isKnown = matter.facts.figures.some(each => each.id === data.figure)
    return data.title !== undefined || (data.target !== undefined && isKnown) ? null : {}
  },
})

const decision = {
  office: line('批准机关', 'Deciding office'),
  basis: optional(text('意见', 'Opinion')),
} as const

export const amend = commitmentCommand({
  zh: '同意调整',
  en: 'Amend',
  event: 'Amended',
  fields: {
    ...decision,
    title: optional(text('调整后的任务', 'New wording', 2000)),
    figure: optional(line('指标', 'Figure', 12)),
    target: optional({ type: 'number', label: { zh: '调整后的目标值', en: 'New target' }, required: true }),
  },
  guards: [isAskedFor('amendment'), amendsSomething],
  apply: (matter, data) => ({
    title: data.title ?? matter.title,
    facts: {
      ...answered(matter.facts),
      figures: matter.facts.figures.map(each =>
        each.id === data.figure && data.target !== undefined ? { ...each, target: data.target } : each,
      ),
    },
  }),
})

export const suspend = commitmentCommand({
  zh: '同意中止',
  en: 'Suspend',
  event: 'Suspended',
  fields: decision,
  guards: [isAskedFor('suspension')],
  apply: ({ facts }) => ({ facts: answered(facts) }),
})

export const resume = commitmentCommand({
  zh: '恢复推进',
  en: 'Resume',
  event: 'Resumed',
  fields: { office: line('批准机关', 'Deciding office'), reason: text('理由', 'Reason') },
})

export const withdraw = commitmentCommand({
  zh: '同意撤销',
  en: 'Withdraw',
  event: 'Withdrawn',
  fields: decision,
  guards: [isAskedFor('withdrawal')],
  apply: ({ facts }) => ({ facts: answered(facts) }),
  effects: matter => [...withdrawPapers('所督事项已撤销'), ...tellParent(matter, 'note-dropping')],
})

export const refuseChange = commitmentCommand({
  zh: '不同意调整',
  en: 'Refuse the change',
  event: 'ChangeRefused',
  fields: { office: line('批准机关', 'Deciding office'), reason: text('理由', 'Reason') },
  apply: ({ facts }) => ({ facts: answered(facts) }),
})
