import { commitmentType } from '../../../src/ledger/commitment/commitment-type.ts'
import type { CommitmentFacts } from '../../../src/ledger/commitment/facts.ts'
import { isBuiltUpon, openQuestions } from '../../../src/ledger/commitment/reviewing.ts'
import { cast, type Rehearsal } from '../explore.ts'

export const sha256 = 'a'.repeat(64)
export const source = {
  kind: 'clause',
  planId: 'p1',
  reading: 1,
  clauseId: 'c17',
  span: [100, 130],
  text: '新建中小学5所。',
}
export const draft = {
  planId: 'p1',
  title: '新建中小学5所',
  sources: [source],
  printed: { lead: [], support: [], window: null },
  classes: [{ printed: '有关镇街', role: 'support', agencies: null }],
  figures: [
    {
      id: 'f1',
      metric: '新建中小学',
      unit: '所',
      target: 5,
      op: 'eq',
      basis: 'count',
      pace: 'linear',
      text: '5所',
      span: [106, 108],
    },
  ],
}
export const terms = {
  title: '新建中小学5所',
  lead: cast.lead,
  support: [cast.support],
  startOn: '2026-01-01',
}
export const report = { period: '2026-03', progress: '主体完工2所。', values: [{ figure: 'f1', value: 2 }] }
export const office = '望澄区督查室'

export const samples: Record<string, readonly Record<string, unknown>[]> = {
  'take-in': [draft],
  'set-out': [
    { ...terms, dueOn: '2026-12-31', continuing: false },
    { ...terms, continuing: true },
  ],
  split: [{ title: '扩建小学2所' }],
  'set-aside': [
    { why: 'no-task', reason: '是口号' },
    { why: 'merged', into: 'm2', reason: '同一件事' },
  ],
  'take-source': [{ from: 'm2', sources: [source] }],
  restore: [{ reason: '应当列项' }],
  approve: [{}],
  recall: [{ reason: '牵头单位选错' }],
  'send-back': [{ reason: '牵头单位不对' }],
  'resolve-class': [{ printed: '有关镇街', agencies: ['zhenjie'] }],
  accept: [{}],
  decline: [{ reason: '职责已划转' }],
  acknowledge: [{}],
  reassign: [
    { lead: cast.other, reason: '机构改革' },
    { lead: cast.lead, reason: '机构改革' },
  ],
  'submit-report': [report, { ...report, period: '2026-02' }, { ...report, coordination: '用地指标未落实' }],
  'take-back-report': [{ period: '2026-03' }, { period: '2026-02' }],
  'hand-back-report': [
    { period: '2026-03', reason: '数字不全' },
    { period: '2026-02', reason: '数字不全' },
  ],
  'sign-report': [{ period: '2026-03' }, { period: '2026-02' }],
  'withdraw-signature': [{ period: '2026-03' }, { period: '2026-02' }],
  'accept-report': [
    { agency: cast.lead, period: '2026-03' },
    { agency: cast.support, period: '2026-03' },
  ],
  'return-report': [
    { agency: cast.lead, period: '2026-03', reason: '缺佐证' },
    { agency: cast.lead, period: '2026-02', reason: '缺佐证' },
    { agency: cast.support, period: '2026-03', reason: '缺佐证' },
  ],
  'take-back-review': [
    { agency: cast.lead, period: '2026-03' },
    { agency: cast.support, period: '2026-03' },
  ],
  'ask-about-report': [
    { agency: cast.lead, period: '2026-03', question: '2所的依据' },
    { agency: cast.support, period: '2026-03', question: '2所的依据' },
  ],
  'answer-question': [{ period: '2026-03', answer: '见竣工验收表' }],
  'verify-value': [{ figure: 'f1', period: '2026-03', value: 1, method: 'on-site', on: '2026-04-02' }],
  'record-circumstance': [{ kind: 'started', on: '2026-03-01', note: '监理已签开工令' }],
  'find-circumstance': [{ kind: 'start-planned', on: '2026-03-31', reason: '实施方案' }],
  'request-extension': [{ until: '2027-03-31', reason: '汛期停工' }],
  'grant-extension': [{ until: '2027-03-31', office }],
  'refuse-extension': [{ office, reason: '理由不足' }],
  'request-change': (['amendment', 'suspension', 'withdrawal'] as const).map(kind => ({
    kind,
    wish: '调整',
    reason: '政策变化',
  })),
  'withdraw-request': [{}],
  amend: [{ office, figure: 'f1', target: 4 }],
  suspend: [{ office }],
  resume: [{ office, reason: '条件具备' }],
  withdraw: [{ office }],
  'refuse-change': [{ office, reason: '照原计划办' }],
  'request-closing': [{ statement: '5所全部竣工。', evidence: [{ sha256, name: '竣工验收.pdf' }] }],
  'return-closing': [{ reason: '缺验收材料' }],
  'begin-verification': [
    { verifier: cast.verifier, method: 'on-site' },
    { method: 'papers', noticeDays: 5 },
    { method: 'papers' },
  ],
  'record-verification': [
    { holds: true, method: 'on-site', on: '2026-12-20', note: '逐所查看' },
    { holds: false, method: 'on-site', on: '2026-12-20', note: '一所未竣工' },
  ],
  close: [{}],
  reopen: [{ reason: '回头看发现一所停用', dueOn: '2027-06-30' }],
  'note-objection': [{ objection: 'o1' }],
  'note-answer': [{ objection: 'o1' }],
  'note-month': [{ month: '2026-02', category: 'behind', gapPoints: -4.2, lamp: 'yellow' }],
  'note-calendar': [{ calendar: '2027', dues: [] }],
}

export const rehearsal: Rehearsal<CommitmentFacts> = {
  type: commitmentType,
  data: command => samples[command] ?? [],
  wrong: {
    'set-out': [
      { ...terms, continuing: false },
      { ...terms, dueOn: '2025-12-31', continuing: false },
      { ...terms, support: [cast.lead], continuing: true },
    ],
    'set-aside': [{ why: 'merged', reason: '同一件事' }],
    'resolve-class': [{ printed: '各镇街', agencies: ['zhenjie'] }],
    'submit-report': [
      { ...report, values: [{ figure: 'f9', value: 2 }] },
      {
        ...report,
        values: [
          { figure: 'f1', value: 2 },
          { figure: 'f1', value: 3 },
        ],
      },
      { ...report, notYet: [{ figure: 'f9', reason: '统计部门28日发布' }] },
      {
        ...report,
        values: [{ figure: 'f1', value: 2 }],
        notYet: [{ figure: 'f1', reason: '统计部门28日发布' }],
      },
    ],
    'verify-value': [{ figure: 'f9', period: '2026-03', value: 1, method: 'papers', on: '2026-04-02' }],
    'record-circumstance': [{ kind: 'started', on: '2099-01-01' }],
    'find-circumstance': [
      { kind: 'poor-quality', on: '2099-01-01', reason: '核实' },
      { kind: 'marked', on: '2026-03-01', mark: '没有的标记', reason: '批示' },
      { kind: 'poor-quality', on: '2026-03-01', mark: '特事', reason: '核实' },
    ],
    'request-extension': [{ until: '2026-06-30', reason: '提前' }],
    'grant-extension': [{ until: '2026-06-30', office }],
    amend: [{ office }],
    'request-closing': [{ statement: '完成', evidence: [] }],
    'begin-verification': [{ verifier: cast.support, method: 'papers' }],
    reopen: [{ reason: '回头看' }],
  },
  signature: ({ dueOn, facts, lead, verifier, parent }) => [
    dueOn,
    lead,
    verifier,
    parent,
    facts.issuedAt !== null,
    facts.acknowledged.length,
    facts.reports.map(each => [each.agency, each.period, each.state]).sort(),
    openQuestions({ facts }).length > 0,
    facts.reports.some(each => isBuiltUpon(facts, each)),
    facts.request?.kind,
    facts.closing && [facts.closing.noticeUntil, facts.closing.verification?.holds],
    facts.openObjections.length > 0,
  ],
}
