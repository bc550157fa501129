import type { ClockRule } from '../clock.ts'

// 政府信息公开: a request for information that the government holds.

const law = '政府信息公开条例'

const reply = {
  id: 'gk.reply',
  title: '政府信息公开申请答复',
  jurisdiction: '000000',
  excludeStartDay: true,
  rollToWorkday: false,
  start: ['DisclosureRequested'],
  stop: ['DisclosureAnswered', 'DisclosureRequestDropped'],
  // 30: the term is counted from the corrected request. 33 ¶3: asking third parties and other organs is not counted.
  restart: ['CorrectedRequestReceived'],
  suspend: { on: ['OthersConsulted'], off: ['OthersAnswered'], mustNotify: false },
  warn: [{ n: 3, unit: 'WD' }],
  onExpire: 'overdue',
} as const

/** 政府信息公开条例 24 (2007), 30, 32–34 (2019). */
export const disclosureRules: readonly ClockRule[] = [
  {
    ...reply,
    basis: { law, article: '第三十三条' },
    validFrom: '2019-05-15',
    validTo: null,
    term: { n: 20, unit: 'WD' },
    extend: {
      on: ['ReplyExtended'],
      max: 20,
      unit: 'WD',
      times: 1,
      approver: '政府信息公开工作机构负责人',
      mustGiveReason: false,
    },
  },
]
