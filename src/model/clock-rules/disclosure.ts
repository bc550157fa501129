import type { ClockRule } from '../clock.ts'
import { nation, ruleRow } from './rule-row.ts'

// 政府信息公开: a request for information that the government holds.

const law = '政府信息公开条例'
const since2019 = { jurisdiction: nation, validFrom: '2019-05-15' } as const

const reply = {
  id: 'gk.reply',
  title: '政府信息公开申请答复',
  jurisdiction: nation,
  start: ['DisclosureRequested'],
  stop: ['DisclosureAnswered', 'DisclosureDropped'],
  // 33 ¶3: asking third parties and other organs is not counted.
  suspend: { on: ['OthersConsulted'], off: ['OthersAnswered'], mustNotify: false },
  warn: [{ n: 3, unit: 'WD' }],
} as const

const extension = {
  on: ['ReplyExtended'],
  unit: 'WD',
  times: 1,
  approver: '政府信息公开工作机构负责人',
  mustGiveReason: false,
} as const

/** 政府信息公开条例 30, 32–34 (2019), 24 (2007). */
export const disclosureRules: readonly ClockRule[] = [
  ruleRow({
    ...reply,
    ...since2019,
    basis: { law, article: '第三十三条' },
    term: { n: 20, unit: 'WD' },
    // 30: the term is counted from the corrected request.
    restart: ['CorrectedRequestReceived'],
    extend: { ...extension, max: 20 },
  }),
  ruleRow({
    ...reply,
    basis: { law: '政府信息公开条例（2007年）', article: '第二十四条' },
    validFrom: '2008-05-01',
    validTo: '2019-05-14',
    confidence: 'page',
    term: { n: 15, unit: 'WD' },
    extend: { ...extension, max: 15 },
  }),
  ruleRow({
    id: 'gk.notify',
    title: '政府信息公开申请补正告知',
    ...since2019,
    basis: { law, article: '第三十条' },
    term: { n: 7, unit: 'WD' },
    start: ['DisclosureRequested'],
    stop: ['CorrectionAsked', 'DisclosureAnswered', 'RequestFoundClear'],
    warn: [{ n: 2, unit: 'WD' }],
  }),
  ruleRow({
    id: 'gk.correct',
    title: '申请人补正',
    ...since2019,
    basis: { law, article: '第三十条' },
    // A reasonable term that the notice sets; without good reason past it, the request is deemed dropped.
    term: { given: true },
    start: ['CorrectionAsked'],
    stop: ['CorrectedRequestReceived'],
    onExpire: 'deemed-withdrawn',
  }),
  ruleRow({
    id: 'gk.third-party',
    title: '第三方提出意见',
    ...since2019,
    basis: { law, article: '第三十二条' },
    term: { n: 15, unit: 'WD' },
    start: ['ThirdPartyAsked'],
    stop: ['ThirdPartyAnswered'],
    // Silence is no consent: the organ decides by itself.
    onExpire: 'auto-close',
  }),
  ruleRow({
    id: 'gk.co-maker',
    title: '共同制作机关提出意见',
    ...since2019,
    basis: { law, article: '第三十四条' },
    term: { n: 15, unit: 'WD' },
    start: ['CoMakerAsked'],
    stop: ['CoMakerAnswered'],
    onExpire: 'deemed-agreed',
  }),
]
