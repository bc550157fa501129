import { useLanguage } from '../intake/intake-context.ts'
import type { StepName } from './first-steps.ts'

// Words of the first run, in both languages. A string that one language lacks does not compile.

const zh = {
  strip: (done: number, all: number) => `开通 ${done} / ${all}`,
  steps: {
    region: '建区',
    plan: '放入文件',
    agencies: '单位名单',
    accounts: '督查室岗位',
    register: '立项',
    approve: '审定交办',
    'hand-out': '开通单',
  } satisfies Record<StepName, string>,
  hints: {
    region: '用启动时印出的链接写明这是哪里，设第一个管理员',
    plan: '放入一份计划，读成表',
    agencies: '文件里写到的单位，一次建立',
    accounts: '开督查室主任的账号：立项和审定由这个岗位办',
    register: '把承诺句列为事项，落到单位和时限；由督查室办',
    approve: '由督查室主任审定，交办给各单位',
    'hand-out': '给各单位开账号，印出开通单',
  } satisfies Record<StepName, string>,
  next: '下一步：',
  done: '（已做）',
  go: '去',
  fold: '先收起',
  unfold: '展开',
  samples: (count: number) => `另有样例文件 ${count} 份，不算在内`,
}

type SetupText = typeof zh

const en: SetupText = {
  strip: (done, all) => `Set-up ${done} / ${all}`,
  steps: {
    region: 'Region',
    plan: 'Plan',
    agencies: 'Agencies',
    accounts: 'Office’s posts',
    register: 'Register',
    approve: 'Approve and issue',
    'hand-out': 'Hand out',
  },
  hints: {
    region: 'say where this is, by the link printed at the start, and set up the first administrator',
    plan: 'add a plan; it is read into a table',
    agencies: 'register the agencies that it names, all at once',
    accounts: 'make an account for the head of the supervision office, who registers and approves',
    register: 'make the promises into matters with agencies and deadlines; the office does this',
    approve: 'the head of the office approves, and issues to the agencies',
    'hand-out': 'make accounts for the agencies, and print the sheets',
  },
  next: 'Next: ',
  done: ' (done)',
  go: 'Go',
  fold: 'Fold away',
  unfold: 'Unfold',
  samples: count => `${count} sample ${count === 1 ? 'plan' : 'plans'} beside it, not counted`,
}

/** The words of the first run in the page's language. */
export const useSetupText = (): SetupText => (useLanguage() === 'zh' ? zh : en)
