import type { Words } from '../ledger/field.ts'

// How far a commitment is, in words of the public. The office's six categories, statuses and lamps are its own.

/** Exactly one for every public commitment, so that the parts of a count sum to it. */
export type PublicState =
  | 'completed'
  | 'on-schedule'
  | 'behind'
  | 'continuing'
  | 'unreported'
  | 'other'
  | 'unsettled'
  | 'suspended'
  | 'withdrawn'

type Shown = Words & {
  /** A shape of its own beside the word, so that nothing hangs on colour: a path of 14 × 14. */
  readonly shape: string
  readonly means: Words
}

/** In the order in which they are told. */
export const publicStates: Readonly<Record<PublicState, Shown>> = {
  completed: {
    zh: '已完成',
    en: 'completed',
    shape: 'M1 1h12v12H1zM3.2 7.2l2.6 2.6 5-5.4-1.2-1.1-3.8 4.1-1.4-1.4z',
    means: {
      zh: '牵头单位报告完成，督查部门核实后销号。',
      en: 'The lead agency reported it done, and the supervision office closed it after checking.',
    },
  },
  'on-schedule': {
    zh: '按进度',
    en: 'on schedule',
    shape: 'M7 1a6 6 0 1 1 0 12A6 6 0 0 1 7 1z',
    means: {
      zh: '还没有到期，完成的部分不少于到本期应完成的部分；没有量化指标的，本期有报送。',
      en: 'Not due yet, and as much is done as should be by this period; where nothing is counted, a report came in.',
    },
  },
  behind: {
    zh: '慢于进度',
    en: 'behind schedule',
    shape: 'M1 2h12L7 13z',
    means: {
      zh: '完成的部分少于到本期应完成的部分，或已到期没有完成。',
      en: 'Less is done than should be by this period, or it was due and is not done.',
    },
  },
  continuing: {
    zh: '常态化开展',
    en: 'continuing',
    shape: 'M7 1a6 6 0 1 1 0 12A6 6 0 0 1 7 1zm0 2a4 4 0 1 0 0 8 4 4 0 0 0 0-8z',
    means: {
      zh: '长期坚持的工作，没有完成时限，本期有报送；不计入任何完成率。',
      en: 'Work without an end, reported on for this period; it stands in no rate of completion.',
    },
  },
  unreported: {
    zh: '本期未报',
    en: 'not reported this period',
    shape:
      'M6 1h2v2H6zM6 11h2v2H6zM1 6h2v2H1zM11 6h2v2h-2zM2.4 2.4l1.4-.2.3 1.6-1.6.2zM10 2.2l1.5.2-.2 1.6-1.5-.2zM2.5 10l1.6.1-.3 1.7-1.4-.2zM9.9 10.1l1.6-.1.1 1.6-1.5.2z',
    means: {
      zh: '本期没有收到牵头单位的报送，也没有可以比较的数。',
      en: 'No report of the lead agency for this period, and no figure to go by.',
    },
  },
  other: {
    zh: '其他',
    en: 'other',
    shape: 'M7 0l7 7-7 7-7-7zm0 2.8L2.8 7 7 11.2 11.2 7z',
    means: {
      zh: '按本地规则不评定快慢，原因写在事项里。',
      en: 'Not judged by the local rules, with the reason on the item.',
    },
  },
  unsettled: {
    zh: '正在重新明确责任单位',
    en: 'being assigned anew',
    shape: 'M7 0l7 7-7 7-7-7zm0 2.8V11.2L2.8 7z',
    means: {
      zh: '牵头单位提出改派，督查部门正在研究。',
      en: 'The lead agency asked for another lead, and the office is deciding.',
    },
  },
  suspended: {
    zh: '已中止',
    en: 'suspended',
    shape: 'M2 1h4v12H2zM8 1h4v12H8z',
    means: {
      zh: '经批准暂停推进，批准机关写在经过里。',
      en: 'Put on hold by a decision; the history names who decided.',
    },
  },
  withdrawn: {
    zh: '已撤销',
    en: 'withdrawn',
    shape: 'M2.4 1L7 5.6 11.6 1 13 2.4 8.4 7 13 11.6 11.6 13 7 8.4 2.4 13 1 11.6 5.6 7 1 2.4z',
    means: {
      zh: '经批准不再推进，批准机关写在经过里。',
      en: 'Given up by a decision; the history names who decided.',
    },
  },
}

export const allStates = Object.keys(publicStates) as readonly PublicState[]

export const isPublicState = (text: string): text is PublicState => Object.hasOwn(publicStates, text)

export type StatePart = { readonly state: PublicState; readonly count: number }

/** The parts that a count consists of, without empty ones: they sum to the length of the list. */
export const partsOf = (entries: readonly { readonly state: PublicState }[]): StatePart[] =>
  allStates
    .map(state => ({ state, count: entries.filter(each => each.state === state).length }))
    .filter(each => each.count > 0)

/** What decides the word: the ledger's judgement, and whether the period's report came in. */
export type ToldBy = {
  readonly status: string
  readonly judged: {
    readonly countedAs: 'rated' | 'continuing' | 'suspended'
    readonly category: string
  } | null
  /** The lead owes a report for the period and none of it stands. */
  readonly reportMissing: boolean
}

/** The one word for a commitment. */
export function stateOf({ status, judged, reportMissing }: ToldBy): PublicState {
  if (status === 'adjusted') return 'withdrawn'
  if (judged === null) return 'unsettled'
  const { countedAs, category } = judged
  if (countedAs === 'suspended') return 'suspended'
  if (category === 'completed' || category === 'completed-early' || status === 'closed') return 'completed'
  if (countedAs === 'continuing') return reportMissing ? 'unreported' : 'continuing'
  if (category === 'behind') return 'behind'
  if (category === 'ahead' || category === 'on-schedule') return 'on-schedule'
  return reportMissing ? 'unreported' : 'other'
}
