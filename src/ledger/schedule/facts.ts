import type { Words } from '../field.ts'

/** What rules for categories and lamps may ask as a number. Null is not known, and never counts as zero. */
export type NumberFact =
  | 'gap-points'
  | 'shortfall-percent'
  | 'days-to-due'
  | 'months-behind-in-a-row'
  | 'months-start-overdue'
  | 'months-unstocked'
  | 'place-from-first'
  | 'place-from-last'

/** What they may ask with yes or no. */
export type YesNoFact =
  | 'completed'
  | 'overdue'
  | 'forecast-met'
  | 'target-reached'
  | 'start-excused'
  | 'money-as-planned'
  | 'poor-quality'
  | 'reported'

export type Fact = NumberFact | YesNoFact

export type Facts = { readonly [fact in NumberFact]: number | null } & {
  readonly [fact in YesNoFact]: boolean | null
}

type NumberWords = Words & { readonly unit: string }

/** Every number fact in the field's words, with its unit. */
export const numberFacts: Readonly<Record<NumberFact, NumberWords>> = {
  // Ahead is positive whether more or less of the figure is better.
  'gap-points': { zh: '与序时进度之差', en: 'gap to expected progress', unit: '个百分点' },
  'shortfall-percent': { zh: '低于序时进度', en: 'shortfall from expected progress', unit: '%' },
  // Counted to completion where completed, else to the day of judgement; negative is late.
  'days-to-due': { zh: '距完成时限', en: 'days before the deadline', unit: '天' },
  'months-behind-in-a-row': { zh: '连续未达序时', en: 'months behind in a row', unit: '个月' },
  'months-start-overdue': { zh: '应开工未开工', en: 'months past the planned start', unit: '个月' },
  'months-unstocked': {
    zh: '开工后未入库',
    en: 'months since start without entry in the books',
    unit: '个月',
  },
  'place-from-first': { zh: '位次', en: 'place', unit: '位' },
  'place-from-last': { zh: '倒数位次', en: 'place from last', unit: '位' },
}

/** Every yes-or-no fact: what it is called where it holds and where it does not. */
export const yesNoFacts: Readonly<Record<YesNoFact, { readonly yes: Words; readonly no: Words }>> = {
  completed: { yes: { zh: '已完成', en: 'completed' }, no: { zh: '未完成', en: 'not completed' } },
  // False where there is no deadline: what has none is never late.
  overdue: { yes: { zh: '已逾期', en: 'overdue' }, no: { zh: '未逾期', en: 'not overdue' } },
  // 年内完成预测, as the agency itself states it.
  'forecast-met': {
    yes: { zh: '预计可按期完成', en: 'expected to be done in time' },
    no: { zh: '预计难以按期完成', en: 'not expected to be done in time' },
  },
  'target-reached': {
    yes: { zh: '已达全年目标', en: 'target reached' },
    no: { zh: '未达全年目标', en: 'target not reached' },
  },
  'start-excused': {
    yes: { zh: '有正当理由', en: 'with good reason' },
    no: { zh: '无正当理由', en: 'without good reason' },
  },
  'money-as-planned': {
    yes: { zh: '资金按计划到位', en: 'money as planned' },
    no: { zh: '资金低于要求', en: 'money below requirement' },
  },
  'poor-quality': {
    yes: { zh: '办理质量差', en: 'poor quality' },
    no: { zh: '办理质量无异议', en: 'quality not questioned' },
  },
  reported: { yes: { zh: '本期已报送', en: 'reported' }, no: { zh: '本期未报送', en: 'not reported' } },
}

export const isNumberFact = (fact: string): fact is NumberFact => Object.hasOwn(numberFacts, fact)
export const isYesNoFact = (fact: string): fact is YesNoFact => Object.hasOwn(yesNoFacts, fact)
