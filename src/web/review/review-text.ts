import type { CheckCode } from '../../ledger/review/report-checks.ts'
import { useLanguage } from '../intake/intake-context.ts'
import type { DecisionKind } from './queue.ts'

// Words of the review desk, in both languages.

type Named = { readonly agency: string; readonly title: string }

/** What a check says: the figure by name, and the numbers of its arithmetic as people say them. */
export type CheckWords = {
  readonly metric: string
  readonly unit: string
  readonly period: string
  readonly number: (name: string) => string
}

const zh = {
  title: '审核：这一份可信吗，采用还是退回？',
  queue: (at: number, all: number) => `第 ${at} 份，共 ${all} 份`,
  opening: '正在取待审的报送…',
  empty: '没有待审的。单位负责人签发以后出现在这里。',
  emptyOfList: (all: number) => `这个清单里没有待审的（共 ${all} 份待审）。`,
  showAll: '看全部待审的',
  backToList: '回台账',
  done: (all: number, accepted: number, returned: number, asked: number) =>
    `${all} 份审完：采用 ${accepted}，退回 ${returned}，询问 ${asked}。`,
  told: '退回和询问的单位已收到提醒。',
  accept: '采用',
  giveBack: '退回',
  ask: '询问',
  verify: '改核实值',
  later: '跳过',
  undo: '撤销上一条',
  nextByItself: '采用后自动到下一份',
  did: { accepted: '已采用', returned: '已退回', asked: '已询问' } satisfies Record<DecisionKind, string>,
  didOne: (did: string, { agency, title }: Named) => `${did} ${agency}「${title}」。`,
  nextOne: (at: number, all: number, { agency, title }: Named) =>
    `第 ${at} 份，共 ${all} 份：${agency}「${title}」。`,
  gone: ({ agency, title }: Named) => `${agency}「${title}」已由别的岗位审核，或已撤回，转到下一份。`,
  undone: { accepted: '已撤销采用', returned: '已撤销退回' },
  sentOn: (day: string) => `${day} 签发`,
  first: '第一次报送',
  item: '事项页',
  columns: {
    metric: '指标',
    last: '上期',
    now: '本期',
    expected: '应达',
    target: '目标',
    verified: '核实',
  },
  none: '没有',
  notFilled: '没有填数',
  noFigures: '这一项没有量化目标，看文字。',
  noValuesOwed: '指标由牵头单位报，这一份只有文字。',
  evidence: '佐证',
  noEvidence: '没有佐证（可以没有）',
  toLookAt: (count: number) => `要看的 ${count}`,
  nothingToLookAt: '没有要看的',
  passed: (count: number, names: string) => `已过 ${count}：${names}`,
  passedNames: {
    'value-missing': '数值齐全',
    'unlike-verified': '与核实值一致',
    'ten-times': '量级正常',
    falls: '数值不降',
    behind: '不落后序时',
    'beyond-target': '未超目标',
    'text-unchanged': '文字有更新',
    'no-next-steps': '有下一步措施',
    'no-evidence': '有佐证',
    late: '按时',
    'returned-before': '没有退回过',
    'asks-coordination': '不需协调',
  } satisfies Record<CheckCode, string>,
  failing: {
    'value-missing': ({ metric }) => `${metric}没有填数`,
    'unlike-verified': ({ metric, unit, number, period }) =>
      `${metric}与 ${period} 的核实值不一致：${number('now')} − ${number('verified')} = ${number('by')} ${unit}`,
    'ten-times': ({ metric, unit, number }) =>
      `${metric}是上期的 ${number('times')} 倍（${number('before')} → ${number('now')} ${unit}），看单位对不对`,
    falls: ({ metric, unit, number }) =>
      `${metric}比上期少：${number('before')} − ${number('now')} = ${number('by')} ${unit}，累计值不应下降`,
    behind: ({ metric, unit, number }) =>
      `${metric}落后序时：应达 ${number('expected')}，上报 ${number('now')}，差 ${number('by')} ${unit}`,
    'beyond-target': ({ metric, number }) =>
      `${metric}超过目标：${number('now')} ÷ ${number('target')} = ${number('share')}%`,
    'text-unchanged': () => '进展文字与上期相同',
    'no-next-steps': () => '写了问题，没有写下一步措施',
    'no-evidence': () => '没有佐证',
    late: ({ number }) => `晚报 ${number('days')} 天`,
    'returned-before': ({ number }) => `这一期已退回过 ${number('returns')} 次`,
    'asks-coordination': () => '请求协调（已列为需协调事项）',
  } satisfies Record<CheckCode, (words: CheckWords) => string>,
  lastReviews: '近几期',
  reviewed: { accepted: '采用', returned: '退回' },
  checksDecideNothing: '机器只作提示，不作决定。',
  source: '来自',
  chartOf: '看哪个指标的图',
  question: '要问什么',
  askNow: '发出询问',
  askHint: '询问不停审核期限；单位答复以后在这里看到。',
  noQuestion: '请写明要问什么。',
  asked: (day: string) => `${day} 已询问，单位还没有答复`,
  answered: (day: string) => `${day} 单位答复`,
  verifiedValue: '核实值',
  verifyNow: '记下核实值',
  verifyHint: '方法：查阅资料，日期：今天。上报值照留。',
  notANumber: '请只填数字，如 790.1。',
  verifiedDone: '已记下核实值。',
}

const en: typeof zh = {
  title: 'Review: can this one stand?',
  queue: (at, all) => `${at} of ${all}`,
  opening: 'Opening the returns to review…',
  empty: 'Nothing to review. Returns appear here once agencies’ heads sign them.',
  emptyOfList: all => `This list has nothing to review (${all} in all).`,
  showAll: 'Show everything to review',
  backToList: 'Back to the ledger',
  done: (all, accepted, returned, asked) =>
    `${all} reviewed: ${accepted} accepted, ${returned} returned, ${asked} asked.`,
  told: 'The agencies concerned have been notified.',
  accept: 'Accept',
  giveBack: 'Return',
  ask: 'Ask',
  verify: 'Set verified value',
  later: 'Later',
  undo: 'Undo last',
  nextByItself: 'The next opens by itself',
  did: { accepted: 'Accepted:', returned: 'Returned:', asked: 'Asked:' },
  didOne: (did, { agency, title }) => `${did} ${agency}, ${title}.`,
  nextOne: (at, all, { agency, title }) => `${at} of ${all}: ${agency}, ${title}.`,
  gone: ({ agency, title }) =>
    `${agency}, ${title}: decided by another post, or withdrawn; the next one is open.`,
  undone: { accepted: 'Acceptance taken back:', returned: 'Return taken back:' },
  sentOn: day => `signed ${day}`,
  first: 'the first return',
  item: 'Item page',
  columns: {
    metric: 'Figure',
    last: 'Last time',
    now: 'This period',
    expected: 'Expected',
    target: 'Target',
    verified: 'Verified',
  },
  none: 'none',
  notFilled: 'not filled in',
  noFigures: 'No figure: read the words.',
  noValuesOwed: 'The lead reports the figures; this return has words alone.',
  evidence: 'Evidence',
  noEvidence: 'No evidence (none is required)',
  toLookAt: count => `To look at: ${count}`,
  nothingToLookAt: 'Nothing to look at',
  passed: (count, names) => `Passed ${count}: ${names}`,
  passedNames: {
    'value-missing': 'all values there',
    'unlike-verified': 'agrees with verified',
    'ten-times': 'plausible size',
    falls: 'does not fall',
    behind: 'not behind',
    'beyond-target': 'within target',
    'text-unchanged': 'new words',
    'no-next-steps': 'next steps given',
    'no-evidence': 'evidence',
    late: 'in time',
    'returned-before': 'never returned',
    'asks-coordination': 'no coordination asked',
  },
  failing: {
    'value-missing': ({ metric }) => `${metric}: no value`,
    'unlike-verified': ({ metric, unit, number, period }) =>
      `${metric} differs from the value verified for ${period}: ${number('now')} − ${number('verified')} = ${number('by')} ${unit}`,
    'ten-times': ({ metric, unit, number }) =>
      `${metric} is ${number('times')} times the last one (${number('before')} → ${number('now')} ${unit}): is the unit right?`,
    falls: ({ metric, unit, number }) =>
      `${metric} is lower than last time: ${number('before')} − ${number('now')} = ${number('by')} ${unit}; a running total should not fall`,
    behind: ({ metric, unit, number }) =>
      `${metric} is behind: expected ${number('expected')}, reported ${number('now')}, ${number('by')} ${unit} short`,
    'beyond-target': ({ metric, number }) =>
      `${metric} is beyond its target: ${number('now')} ÷ ${number('target')} = ${number('share')}%`,
    'text-unchanged': () => 'The text is that of last time',
    'no-next-steps': () => 'A problem is named, and no next step',
    'no-evidence': () => 'No evidence',
    late: ({ number }) => `${number('days')} days late`,
    'returned-before': ({ number }) => `Returned before for this period: ${number('returns')}`,
    'asks-coordination': () => 'Asks for coordination (listed as a problem)',
  },
  lastReviews: 'Last ones',
  reviewed: { accepted: 'accepted', returned: 'returned' },
  checksDecideNothing: 'The machine points; it does not decide.',
  source: 'From',
  chartOf: 'Chart of',
  question: 'Question',
  askNow: 'Send the question',
  askHint: 'Asking does not stop the clock; the answer will be shown here.',
  noQuestion: 'Say what is asked.',
  asked: day => `Asked ${day}, not answered yet`,
  answered: day => `Answered ${day}`,
  verifiedValue: 'Verified value',
  verifyNow: 'Record verified value',
  verifyHint: 'Method: papers; day: today. The reported value stays.',
  notANumber: 'Digits alone, such as 790.1.',
  verifiedDone: 'Verified value recorded.',
}

/** The words of the review desk in the page's language. */
export const useReviewText = (): typeof zh => (useLanguage() === 'zh' ? zh : en)
