// What a grade says of its reasons, and what the drafter is asked: sentences, in both languages. `{words}` is the text they speak of.

export type ReasonCode =
  | 'result-measured'
  | 'result-visible'
  | 'act-open'
  | 'direction-only'
  | 'deadline-own'
  | 'deadline-inherited'
  | 'deadline-missing'
  | 'deadline-past'
  | 'deadline-near'
  | 'lead-named'
  | 'lead-missing'
  | 'hedged'
  | 'vague'

export type QuestionCode =
  | 'who-leads'
  | 'by-when'
  | 'which-measure'
  | 'how-many'
  | 'done-when'
  | 'seen-by'
  | 'which-act'
  | 'if-not-reached'
  | 'still-due'

type Sentence = { readonly zh: string; readonly en: string }

export const reasonSentences: Readonly<Record<ReasonCode, Sentence>> = {
  'result-measured': {
    zh: '“{words}”有数量或者完成标志，可以核实是否做到',
    en: '“{words}” has a figure or a finished state: whether it was reached can be verified',
  },
  'result-visible': {
    zh: '“{words}”看得见做没做，看不出做到多少',
    en: '“{words}” can be seen to be done, not how far',
  },
  'act-open': { zh: '“{words}”没有完成标志', en: '“{words}” has no mark of being done' },
  'direction-only': { zh: '只有方向，没有举措', en: 'a direction without an act' },
  'deadline-own': { zh: '写明时限“{words}”', en: 'states its deadline, “{words}”' },
  'deadline-inherited': { zh: '未写时限，沿用规划期', en: 'states no deadline; the plan’s period holds' },
  'deadline-missing': { zh: '没有时限', en: 'has no deadline' },
  'deadline-past': {
    zh: '时限“{words}”在成文之日已过',
    en: 'the deadline “{words}” had passed on the day of issue',
  },
  'deadline-near': {
    zh: '时限“{words}”距成文之日只有{days}天',
    en: 'the deadline “{words}” is {days} days after the day of issue',
  },
  'lead-named': { zh: '“{words}”牵头', en: '“{words}” leads' },
  'lead-missing': { zh: '没有牵头单位', en: 'names no lead' },
  hedged: { zh: '“{words}”留有余地', en: '“{words}” leaves room' },
  vague: { zh: '用词笼统：{words}', en: 'vague words: {words}' },
}

export const questionSentences: Readonly<Record<QuestionCode, Sentence>> = {
  'who-leads': { zh: '由谁牵头？', en: 'Who leads?' },
  'by-when': { zh: '何时完成？', en: 'By when?' },
  'which-measure': { zh: '“{words}”以什么指标衡量？', en: 'By which indicator is “{words}” measured?' },
  'how-many': { zh: '“{words}”是多少？', en: 'How many is “{words}”?' },
  'done-when': { zh: '“{words}”做到什么程度算完成？', en: 'When is “{words}” done?' },
  'seen-by': { zh: '“{words}”以什么为完成标志？', en: 'What shows that “{words}” is complete?' },
  'which-act': { zh: '“{words}”具体做什么？', en: 'What is to be done for “{words}”?' },
  'if-not-reached': {
    zh: '“{words}”的目标没有达到，怎样评价？',
    en: 'What if what “{words}” aims at is not reached?',
  },
  'still-due': {
    zh: '时限“{words}”是否仍按原文考核？',
    en: 'Does the deadline “{words}” still hold as written?',
  },
}

// Longer quotations are cut: the span leads to the whole.
const QUOTED = 30

/** A sentence with its gaps filled; quotes inside a quotation become single, and what is long is cut. */
export function fill(sentence: Sentence, facts: Readonly<Record<string, string>>): Sentence {
  const filled = (text: string): string =>
    text.replace(/\{(\w+)\}/g, (_, name: string) => quotable(facts[name] ?? ''))
  return { zh: filled(sentence.zh), en: filled(sentence.en) }
}

function quotable(words: string): string {
  const short = words.length > QUOTED ? `${words.slice(0, QUOTED)}…` : words
  return short.replaceAll('“', '‘').replaceAll('”', '’')
}
