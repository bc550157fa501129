import type { Verdict } from '../audit/finding.ts'
import type { Grade } from '../audit/verifiability/rules.ts'
import type { Language } from './unreadable-document.ts'

type Shares = Readonly<Record<Grade, { readonly count: number; readonly share: number }>>

/** All words of a report on an audit that are not the document's own. */
export type ReportWords = {
  readonly lang: string
  readonly title: (document: string) => string
  readonly auditedOn: (day: string) => string
  readonly headings: readonly [overall: string, findings: string, commitments: string, questions: string]
  readonly verdicts: Readonly<Record<Verdict, string>>
  readonly counts: (all: number, each: string) => string
  readonly count: (verdict: string, count: number) => string
  readonly dismissed: (count: number) => string
  readonly first: (listed: number) => string
  readonly more: (count: number) => string
  readonly nothing: string
  readonly numbered: (index: number, verdict: string) => string
  readonly accepted: string
  readonly arithmetic: (sum: string) => string
  readonly original: string
  readonly moreSentences: (count: number) => string
  readonly noCommitments: string
  readonly commitments: (count: number, shares: Shares) => string
  readonly elements: (measure: number, deadline: number, lead: number) => string
  readonly late: (percent: string) => string
  readonly section: string
  readonly commitmentsHead: string
  readonly beforeHeadings: string
  readonly total: string
  readonly whoLeads: (count: number, all: number) => string
  readonly byWhen: (count: number, all: number) => string
  readonly asked: (quote: string, questions: string) => string
  readonly moreQuestions: (count: number) => string
  readonly noQuestions: string
  readonly join: string
}

const grades: readonly Grade[] = ['A', 'B', 'C', 'D', 'E']

const zh: ReportWords = {
  lang: 'zh-Hans',
  title: document => `关于《${document}》的核对报告`,
  auditedOn: day => `${day} 核对`,
  headings: ['一、总体情况', '二、需要核实的数字和表述', '三、承诺的可核查性', '四、请起草单位答复'],
  verdicts: {
    contradiction: '矛盾',
    warning: '提醒',
    suspect: '存疑',
    'not-comparable': '不可比',
    consistent: '相符',
  },
  counts: (all, each) => `共核对数量关系和列项 ${all} 处：${each}。`,
  count: (verdict, count) => `${verdict} ${count} 处`,
  dismissed: count => `其中 ${count} 处经核实不成立，不再列出。`,
  first: listed => `需要核实 ${listed} 处，依次是：`,
  more: count => `另有 ${count} 处，见第二部分。`,
  nothing: '没有发现矛盾、提醒和存疑。',
  numbered: (index, verdict) => `${index}.〔${verdict}〕`,
  accepted: '（已采纳）',
  arithmetic: sum => `算式：${sum}`,
  original: '原文：',
  moreSentences: count => `另有 ${count} 处原文。`,
  noCommitments: '没有读出承诺。',
  commitments: (count, shares) =>
    `承诺 ${count} 项：${grades.map(grade => `${grade} 级 ${shares[grade].count} 项（${shares[grade].share.toFixed(1)}%）`).join('，')}。A 级到期凭资料和现场即可核实，E 级只有方向。`,
  elements: (measure, deadline, lead) =>
    `有量化或完成标志的 ${measure} 项，自有时限的 ${deadline} 项，写明牵头单位的 ${lead} 项。`,
  late: percent => `成文之日，规划期已过 ${percent}%。`,
  section: '章节',
  commitmentsHead: '承诺',
  beforeHeadings: '（标题之前）',
  total: '合计',
  whoLeads: (count, all) => `${howMany(count, all)}没有写明牵头单位，由谁牵头？`,
  byWhen: (count, all) => `${howMany(count, all)}没有时限，何时完成？`,
  asked: (quote, questions) => `“${quote}”——${questions}`,
  moreQuestions: count => `另有 ${count} 项承诺有待答复，可在核对页面逐项查看。`,
  noQuestions: '没有要问的。',
  join: '',
}

const howMany = (count: number, all: number): string =>
  count === all ? `全部 ${all} 项承诺都` : `全部 ${all} 项承诺中有 ${count} 项`

const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`

const en: ReportWords = {
  lang: 'en',
  title: document => `Audit of “${document}”`,
  auditedOn: day => `audited on ${day}`,
  headings: [
    '1. Overall',
    '2. Figures and statements to check',
    '3. Can the commitments be verified?',
    '4. Questions to the drafter',
  ],
  verdicts: {
    contradiction: 'contradiction',
    warning: 'warning',
    suspect: 'suspect',
    'not-comparable': 'not comparable',
    consistent: 'consistent',
  },
  counts: (all, each) => `${counted(all, 'relation')} between figures and lists examined: ${each}. `,
  count: (verdict, count) =>
    count === 1 || !/(?:contradiction|warning)$/.test(verdict)
      ? `${count} ${verdict}`
      : `${count} ${verdict}s`,
  dismissed: count =>
    `${counted(count, 'of them was', 'of them were')} dismissed after a check and not listed. `,
  first: listed => `${counted(listed, 'finding')} to check:`,
  more: count => `and ${counted(count, 'more', 'more')}, in part 2.`,
  nothing: 'No contradiction, no warning, nothing suspect.',
  numbered: (index, verdict) => `${index}. [${verdict}] `,
  accepted: ' (accepted)',
  arithmetic: sum => `Arithmetic: ${sum}`,
  original: 'Original: ',
  moreSentences: count => `In ${counted(count, 'more sentence')}.`,
  noCommitments: 'No commitments were read.',
  commitments: (count, shares) =>
    `${counted(count, 'commitment')}: ${grades.map(grade => `${shares[grade].count} of grade ${grade} (${shares[grade].share.toFixed(1)}%)`).join(', ')}. What has grade A can be verified on its due day from papers and on site; grade E names a direction only. `,
  elements: (measure, deadline, lead) =>
    `${measure} have a figure or a finished state, ${deadline} a deadline of their own, ${lead} name who leads. `,
  late: percent => `On the day of issue ${percent}% of the plan's time had gone.`,
  section: 'Section',
  commitmentsHead: 'Commitments',
  beforeHeadings: '(before the first heading)',
  total: 'Total',
  whoLeads: (count, all) => `${someOf(count, all)} no lead: who leads?`,
  byWhen: (count, all) => `${someOf(count, all)} no deadline: by when?`,
  asked: (quote, questions) => `“${quote}”: ${questions}`,
  moreQuestions: count =>
    `${counted(count, 'more commitment')} to be asked about, one by one on the page of the audit.`,
  noQuestions: 'Nothing to ask.',
  join: ' ',
}

const someOf = (count: number, all: number): string =>
  count === all ? `All ${all} commitments name` : `${count} of ${all} commitments name`

export const reportWords: Readonly<Record<Language, ReportWords>> = { zh, en }

// Arithmetic is made of figures as printed; these few words in it are ours.
const inEnglish: readonly (readonly [zh: RegExp, en: string])[] = [
  [/（按进位误差为([^）]*)）/g, ' (with rounding $1)'],
  [/（越低越好）/g, ' (less is better)'],
  [/（越高越好）/g, ' (more is better)'],
  [/（(\d+)年年均）/g, ' (yearly mean of $1 years)'],
  [/（等）/g, ' (and others)'],
  [/(\d+) 项/g, '$1'],
  [/(\d+) 个数/g, '$1 values'],
  [/(\d+) 行/g, '$1 rows'],
  [/ 或 /g, ' or '],
  [/（/g, ' ('],
  [/）/g, ')'],
  [/；/g, '; '],
  [/，/g, ', '],
  [/、/g, ', '],
]

/** The arithmetic of a finding in the words of a language; figures and their units stay as the document prints them. */
export const arithmeticIn = (sum: string, language: Language): string =>
  language === 'zh' ? sum : inEnglish.reduce((text, [from, to]) => text.replace(from, to), sum)
