import {
  agencies,
  agency,
  choice,
  date,
  line,
  list,
  matterId,
  number,
  optional,
  text,
  yesNo,
} from '../field.ts'
import type { Matter, Source } from '../matter.ts'
import type { Effect } from '../matter-type.ts'
import { commitmentCommand, commitmentGuard, guardOn } from './define.ts'
import type { CommitmentFacts, LedgerFigure, OpenClass, PrintedTerms } from './facts.ts'
import { tellParent, withdrawPapers } from './parent.ts'

// 任务分解: from a clause of the plan to a task that an agency can take on.

const longestTitle = 2000
const mostFigures = 100
const mostNodes = 400

/** What the plan's reading gives for a clause; the use case brings it, nobody types it. */
export type Draft = {
  readonly planId: string
  readonly title: string
  readonly sources: readonly Source[]
  readonly printed: PrintedTerms
  readonly classes: readonly OpenClass[]
  readonly figures: readonly LedgerFigure[]
  /** What it was lodged from (立项), and the terms given there, where it comes from no plan. */
  readonly parent?: string | null
  readonly lead?: string | null
  readonly support?: readonly string[]
  readonly dueOn?: string | null
}

export const takeIn = commitmentCommand({
  zh: '纳入分解',
  en: 'Take in',
  event: 'TakenIn',
  fields: {},
  broughtByUseCase: true,
  apply: (matter, data) => {
    const draft = data as unknown as Draft
    return {
      title: draft.title,
      sources: draft.sources,
      parent: draft.parent ?? null,
      lead: draft.lead ?? null,
      support: draft.support ?? [],
      dueOn: draft.dueOn ?? null,
      facts: {
        ...matter.facts,
        planId: draft.planId,
        printed: draft.printed,
        classes: draft.classes,
        figures: draft.figures,
      },
    }
  },
  effects: matter => tellParent(matter, 'note-task'),
})

const figureFields = {
  id: line('编号', 'Number', 12),
  metric: line('指标', 'Metric'),
  unit: line('单位', 'Unit', 30),
  target: number('目标值', 'Target'),
  op: choice('比较', 'Comparison', {
    eq: { zh: '等于', en: 'equal to' },
    ge: { zh: '不低于', en: 'at least' },
    gt: { zh: '超过', en: 'more than' },
    le: { zh: '不高于', en: 'at most' },
    lt: { zh: '低于', en: 'less than' },
    about: { zh: '左右', en: 'about' },
    nearly: { zh: '近', en: 'nearly' },
    over: { zh: '余', en: 'a little over' },
  }),
  basis: choice('口径', 'Basis', {
    level: { zh: '总量', en: 'level' },
    growth: { zh: '增速', en: 'growth' },
    cagr: { zh: '年均增速', en: 'growth a year' },
    share: { zh: '占比', en: 'share' },
    increase: { zh: '增量', en: 'increase' },
    decrease: { zh: '减量', en: 'decrease' },
    multiple: { zh: '倍数', en: 'multiple' },
    rank: { zh: '位次', en: 'rank' },
    count: { zh: '数量', en: 'count' },
  }),
  pace: choice('序时规则', 'Pace', {
    linear: { zh: '按时间均匀推进', en: 'even' },
    milestones: { zh: '按节点', en: 'by milestones' },
    monthly: { zh: '按月计划', en: 'by monthly plan' },
    growth: { zh: '比上年', en: 'against last year' },
    held: { zh: '保持', en: 'to be held' },
  }),
  base: optional(number('起点值', 'Base')),
  nodes: optional(
    list(
      '节点',
      'Milestones',
      { by: date('日期', 'Day'), value: number('计划值', 'Planned value') },
      mostNodes,
    ),
  ),
} as const

type Terms = {
  readonly lead: string
  readonly jointLeads?: readonly string[] | undefined
  readonly support?: readonly string[] | undefined
  readonly startOn?: string | undefined
  readonly dueOn?: string | undefined
  readonly continuing: boolean
}

const deadlineOrContinuing = guardOn<Terms>()({
  code: 'deadline-or-continuing',
  zh: {
    what: '完成时限与“常态化”要二选一',
    remedy: '有期限的填完成时限；长期坚持的选“常态化”，不填期限',
  },
  en: {
    what: 'A task has either a deadline or no end by nature',
    remedy: 'Give a deadline, or mark it as continuing and give none',
  },
  refuses: ({ data }) => ((data.dueOn !== undefined) === data.continuing ? {} : null),
})

const startBeforeDue = guardOn<Terms>()({
  code: 'due-before-start',
  zh: { what: '完成时限早于开始日期', remedy: '请核对两个日期' },
  en: { what: 'The deadline is before the start', remedy: 'Compare the two days' },
  refuses: ({ data: { startOn, dueOn } }) =>
    startOn && dueOn && dueOn < startOn ? { startOn, dueOn } : null,
})

const oneLead = guardOn<Terms>()({
  code: 'lead-twice',
  zh: { what: '同一单位既牵头又配合', remedy: '一项任务只有一个牵头单位，请从其他名单里去掉它' },
  en: { what: 'One agency both leads and supports', remedy: 'Take the lead out of the other lists' },
  refuses: ({ data: { lead, jointLeads = [], support = [] } }) => {
    const twice = [lead, ...jointLeads, ...support].filter((each, index, all) => all.indexOf(each) !== index)
    return twice.length > 0 ? { agencies: twice } : null
  },
})

export const setOut = commitmentCommand({
  zh: '拟定分解',
  en: 'Set out',
  event: 'SetOut',
  fields: {
    title: text('任务内容', 'Task', longestTitle),
    lead: agency('牵头单位', 'Lead agency'),
    jointLeads: optional(agencies('共同牵头单位', 'Joint leads')),
    support: optional(agencies('配合单位', 'Supporting agencies')),
    startOn: optional(date('开始日期', 'Start')),
    dueOn: optional(date('完成时限', 'Deadline')),
    continuing: yesNo('常态化开展', 'Continuing'),
    figures: optional(list('指标', 'Figures', figureFields, mostFigures)),
  },
  guards: [deadlineOrContinuing, startBeforeDue, oneLead],
  apply: ({ facts }, data) => ({
    title: data.title,
    lead: data.lead,
    jointLeads: data.jointLeads ?? [],
    support: data.support ?? [],
    dueOn: data.dueOn ?? null,
    facts: {
      ...facts,
      continuing: data.continuing,
      startOn: data.startOn ?? null,
      figures: data.figures ? data.figures.map(figure => withPlace(figure, facts.figures)) : facts.figures,
    },
  }),
})

// The office may change a figure's pace or target; where it was printed stays with it.
function withPlace(
  figure: Omit<LedgerFigure, 'text' | 'span'>,
  known: readonly LedgerFigure[],
): LedgerFigure {
  const printed = known.find(each => each.id === figure.id)
  return { ...figure, text: printed?.text ?? null, span: printed?.span ?? null }
}

export const split = commitmentCommand({
  zh: '拆分',
  en: 'Split',
  event: 'Split',
  fields: { title: text('拆出的任务', 'The part split off', longestTitle) },
  effects: (matter, data) => [
    {
      kind: 'open',
      type: 'commitment',
      command: 'take-in',
      suffix: 'part',
      data: {
        planId: matter.facts.planId,
        parent: matter.parent,
        title: data.title,
        sources: matter.sources,
        printed: matter.facts.printed,
        classes: matter.facts.classes,
        figures: [],
      },
    },
  ],
})

const mergedIntoAnother = guardOn<{ why: string; into?: string | undefined }>()({
  code: 'merged-into-what',
  zh: { what: '并入其他任务时，要写明并入哪一项', remedy: '请选择并入的任务；它不能是本项自己' },
  en: { what: 'Merged into which task?', remedy: 'Choose another task' },
  refuses: ({ matter, data }) =>
    (data.why === 'merged') !== (data.into !== undefined) || data.into === matter.id ? {} : null,
})

export const setAside = commitmentCommand({
  zh: '不单独列项',
  en: 'Set aside',
  event: 'SetAside',
  fields: {
    why: choice('原因', 'Reason', {
      merged: { zh: '并入其他任务', en: 'merged into another task' },
      repeated: { zh: '与其他任务重复', en: 'says what another says' },
      'no-task': { zh: '不是任务', en: 'not a task' },
    }),
    into: optional(matterId('并入的任务', 'Merged into')),
    reason: text('说明', 'Explanation'),
  },
  guards: [mergedIntoAnother],
  apply: ({ facts }, data) => ({
    facts: { ...facts, setAside: { why: data.why, into: data.into ?? null } },
  }),
  effects: (matter, data) => [
    ...tellParent(matter, 'note-dropping'),
    ...(matter.facts.issuedAt === null ? [] : withdrawPapers('所督事项不再单独列项')),
    ...(data.into === undefined ? [] : [takeSourceOf(matter, data.into)]),
  ],
})

const takeSourceOf = (matter: Matter<CommitmentFacts>, into: string): Effect => ({
  kind: 'command',
  matterId: into,
  command: 'take-source',
  data: { from: matter.id, sources: matter.sources },
})

/** The other side of a merger: the task that stays also answers for the merged clause. */
export const takeSource = commitmentCommand({
  zh: '并入来源',
  en: 'Take over a source',
  event: 'SourceTaken',
  fields: { from: matterId('来自', 'From') },
  apply: (matter, data) => ({ sources: [...matter.sources, ...(data.sources ?? [])] }),
})

const notIssued = commitmentGuard({
  code: 'already-issued',
  zh: { what: '这一项印发后才调整，不能恢复分解', remedy: '如需重新办理，请另立一项' },
  en: { what: 'It was adjusted after it had been issued', remedy: 'Set up another task instead' },
  refuses: ({ matter }) => (matter.facts.issuedAt === null ? null : {}),
})

export const restore = commitmentCommand({
  zh: '恢复列项',
  en: 'Restore',
  event: 'Restored',
  fields: { reason: text('说明', 'Explanation') },
  guards: [notIssued],
  apply: ({ facts }) => ({ facts: { ...facts, setAside: null } }),
  effects: matter => tellParent(matter, 'note-task'),
})

export const approve = commitmentCommand({
  zh: '审定印发',
  en: 'Approve and issue',
  event: 'Issued',
  fields: { basis: optional(line('依据', 'Basis')) },
  records: matter => ({ dueOn: matter.dueOn }),
  apply: ({ facts }, _data, { at }) => ({ facts: { ...facts, issuedAt: at } }),
  // Issued anew, perhaps to another lead: what chased it before is of the issue before.
  effects: matter => (isIssuedAnew(matter) ? withdrawPapers('所督事项已重新交办') : []),
})

const isIssuedAnew = ({ clocks }: Matter): boolean =>
  clocks.filter(({ rule, events }) => rule.id === 'acceptance' && events[0]?.kind === 'Issued').length > 1

const notBegun = commitmentGuard({
  code: 'work-begun',
  zh: { what: '已经有报送或月度评定', remedy: '不能撤回交办；牵头单位不对的请改派，不再办的请走调整申请' },
  en: {
    what: 'It was reported on or judged already',
    remedy: 'Reassign it where the lead is wrong, or decide on a request for change',
  },
  refuses: ({ matter: { facts } }) =>
    facts.reports.length > 0 || facts.months.length > 0 ? { reports: facts.reports.length } : null,
})

const notObjectedTo = commitmentGuard({
  code: 'objected-to',
  zh: { what: '有还没答复的群众异议', remedy: '请先答复异议，再撤回交办' },
  en: { what: 'An objection of the public is open', remedy: 'Answer it first' },
  refuses: ({ matter: { facts } }) =>
    facts.openObjections.length > 0 ? { objections: facts.openObjections.length } : null,
})

/** What was issued wrongly goes back to where it can be set right, as if it had not been issued; the record keeps both. */
export const recall = commitmentCommand({
  zh: '撤回交办',
  en: 'Take the issue back',
  event: 'IssueTakenBack',
  fields: { reason: text('原因', 'Reason') },
  guards: [notBegun, notObjectedTo],
  apply: ({ facts }) => ({ facts: { ...facts, issuedAt: null, acceptedAt: null, acknowledged: [] } }),
  effects: () => withdrawPapers('所督事项已撤回交办'),
})

export const sendBack = commitmentCommand({
  zh: '退回修改',
  en: 'Send back',
  event: 'SentBack',
  fields: { reason: text('原因', 'Reason') },
})

export const accept = commitmentCommand({
  zh: '签收',
  en: 'Accept',
  event: 'Accepted',
  fields: {},
  apply: ({ facts }, _data, { at }) => ({ facts: { ...facts, acceptedAt: at } }),
})

export const decline = commitmentCommand({
  zh: '申请改派',
  en: 'Decline',
  event: 'Declined',
  fields: { reason: text('理由', 'Reason'), suggests: optional(agency('建议牵头单位', 'Suggested lead')) },
})

const partNotTaken = commitmentGuard({
  code: 'part-already-taken',
  zh: { what: '本单位已经签收', remedy: '不用再签收，按期报送即可' },
  en: { what: 'Your agency has taken its part on already', remedy: 'Report when the time comes' },
  refuses: ({ matter, by }) => (matter.facts.acknowledged.includes(by.agency ?? '') ? {} : null),
})

export const acknowledge = commitmentCommand({
  zh: '配合单位签收',
  en: 'Take one’s part on',
  event: 'PartAccepted',
  fields: {},
  guards: [partNotTaken],
  apply: ({ facts }, _data, { by }) => ({
    facts: { ...facts, acknowledged: [...facts.acknowledged, by.agency ?? ''] },
  }),
})

const classIsPrinted = guardOn<{ printed: string }>()({
  code: 'no-such-class',
  zh: { what: '这项任务里没有这一类单位', remedy: '请按计划原文的写法选择' },
  en: { what: 'The task names no such class', remedy: 'Choose it as the plan prints it' },
  refuses: ({ matter, data }) =>
    matter.facts.classes.some(each => each.printed === data.printed)
      ? null
      : { printed: matter.facts.classes.map(each => each.printed) },
})

export const resolveClass = commitmentCommand({
  zh: '明确责任单位',
  en: 'Resolve an open class',
  event: 'ClassResolved',
  fields: { printed: line('原文写法', 'As printed'), agencies: agencies('责任单位', 'Agencies') },
  guards: [classIsPrinted],
  apply: (matter, data) => {
    const { lead, jointLeads, support, facts } = matter
    const known = new Set([lead, ...jointLeads, ...support])
    const added = data.agencies.filter(each => !known.has(each))
    const isLead = facts.classes.some(each => each.printed === data.printed && each.role === 'lead')
    return {
      ...(isLead ? { jointLeads: [...jointLeads, ...added] } : { support: [...support, ...added] }),
      facts: { ...facts, classes: resolved(facts, data.printed, data.agencies) },
    }
  },
})

const resolved = ({ classes }: CommitmentFacts, printed: string, agencies: readonly string[]) =>
  classes.map(each => (each.printed === printed ? { ...each, agencies } : each))

const anotherLead = guardOn<{ lead: string }>()({
  code: 'same-lead',
  zh: { what: '这个单位本来就是牵头单位', remedy: '请选择另一个单位' },
  en: { what: 'This agency leads already', remedy: 'Choose another' },
  refuses: ({ matter, data }) => (matter.lead === data.lead ? {} : null),
})

export const reassign = commitmentCommand({
  zh: '改派牵头单位',
  en: 'Reassign the lead',
  event: 'Reassigned',
  fields: { lead: agency('新牵头单位', 'New lead'), reason: text('理由', 'Reason') },
  guards: [anotherLead],
  apply: (matter, data) => ({
    lead: data.lead,
    jointLeads: matter.jointLeads.filter(each => each !== data.lead),
    support: matter.support.filter(each => each !== data.lead),
    verifier: matter.verifier === data.lead ? null : matter.verifier,
    facts: { ...matter.facts, acceptedAt: null },
  }),
  effects: () => withdrawPapers('所督事项已改派'),
})
