import { useLanguage } from '../intake/intake-context.ts'

// Every word of the list of plans, in both languages. A string that one language lacks does not compile.

const zh = {
  question: '计划：有哪些，各到哪一步？',
  drop: '把文件拖到这里，或',
  loading: '正在取计划列表…',
  failed: '列表没取到，服务器没有回应。',
  retry: '重试',
  empty: '还没有计划。放入一份工作报告、工作方案或任务分解表，一秒钟读成表。',
  emptyAgency: '还没有交办给本单位所在地区各单位的计划。',
  columns: { plan: '计划', issuer: '发文机关', date: '印发', stage: '到哪一步', left: '存疑' },
  check: (checked: number, all: number) => `校核 ${checked}/${all}`,
  register: (count: number) => (count > 0 ? `立项 ${count}` : '立项'),
  approve: (count: number) => (count > 0 ? `待审定 ${count}` : '审定'),
  issue: (count: number, day: string) => (count > 0 ? `交办 ${count}${day && `（${day}）`}` : '交办'),
  left: (errors: number, others: number) =>
    [errors > 0 && `错误 ${errors}`, others > 0 && `待看 ${others}`].filter(Boolean).join('、'),
  none: '无',
  next: {
    check: '接着校核',
    register: '去立项',
    approve: '去审定',
    read: '看计划页',
  },
  sample: '样例',
  total: (count: number) => `共 ${count} 份`,
  unknown: '—',
  print: '打印',
}

export type PlansText = typeof zh

const en: PlansText = {
  question: 'Plans: which are there, and how far is each?',
  drop: 'Drop files here, or',
  loading: 'Loading the list of plans…',
  failed: 'The list did not load: the server does not answer.',
  retry: 'Try again',
  empty: 'No plans yet. Add a report, a work plan or a task table; it is a table in a second.',
  emptyAgency: 'No plan has been issued to the agencies of this region yet.',
  columns: { plan: 'Plan', issuer: 'Issuer', date: 'Issued', stage: 'How far', left: 'In doubt' },
  check: (checked, all) => `Check ${checked}/${all}`,
  register: count => (count > 0 ? `Register ${count}` : 'Register'),
  approve: count => (count > 0 ? `To approve ${count}` : 'Approve'),
  issue: (count, day) => (count > 0 ? `Issued ${count}${day && ` (${day})`}` : 'Issue'),
  left: (errors, others) =>
    [errors > 0 && `errors ${errors}`, others > 0 && `to look at ${others}`].filter(Boolean).join(', '),
  none: 'none',
  next: {
    check: 'Go on checking',
    register: 'Register items',
    approve: 'Approve',
    read: 'Plan page',
  },
  sample: 'sample',
  total: count => `${count} in all`,
  unknown: '—',
  print: 'Print',
}

/** The words of the list of plans in the page's language. */
export const usePlansText = (): PlansText => (useLanguage() === 'zh' ? zh : en)
