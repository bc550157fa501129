import type { ClockRule } from '../clock.ts'
import { ruleRow } from './rule-row.ts'

// 12345 热线. One duty, and in each place other terms for extending an order and for giving it back.

const finish = {
  id: 'hot.finish',
  title: '热线事项办结回复',
  start: ['OrderReceived'],
  warn: [{ n: 1, unit: 'WD' }],
} as const

const giveBack = {
  id: 'hot.return',
  title: '热线事项退回',
  // An order assigned after a dispute (经研究确定、直接指定) starts no such clock: it may not be returned.
  start: ['OrderReceived'],
  stop: ['OrderReturned', 'OrderTakenOn'],
  onExpire: 'auto-close',
} as const

const shandong = {
  basis: { law: '山东省政务服务热线管理办法', article: '办理时限、退回时限' },
  jurisdiction: '370000',
  validFrom: '2020-01-07',
  confidence: 'page',
} as const

const anyang = { jurisdiction: '410500', validFrom: '2021-12-01' } as const

/** 潍坊 20, 22; 济南 24; 安阳 50; 北京 13–15; 山东. */
export const hotlineRules: readonly ClockRule[] = [
  ruleRow({
    ...finish,
    ...shandong,
    term: { n: 5, unit: 'WD' },
    stop: ['OrderAnswered'],
    extend: {
      on: ['OrderExtended'],
      max: 10,
      unit: 'WD',
      times: 1,
      approver: '热线工作机构',
      mustGiveReason: true,
    },
  }),
  ruleRow({ ...giveBack, ...shandong, term: { n: 2, unit: 'WD' } }),
  ruleRow({
    ...finish,
    basis: { law: '潍坊市12345政务服务便民热线条例', article: '第二十条' },
    jurisdiction: '370700',
    validFrom: '2021-12-15',
    term: { n: 5, unit: 'WD' },
    // What cannot be solved in time is answered with an explanation and a plan; there is no extension.
    stop: ['OrderAnswered', 'SolutionPlanned'],
  }),
  ruleRow({
    ...finish,
    basis: { law: '济南市12345市民服务热线条例', article: '第二十四条第一款' },
    jurisdiction: '370100',
    validFrom: '2018-09-01',
    term: { n: 5, unit: 'WD' },
    // Every order is answered in five working days; a longer matter's answer names the term that `hot.solve` counts.
    stop: ['OrderAnswered', 'SolutionPlanned'],
  }),
  ruleRow({
    id: 'hot.solve',
    title: '热线事项按答复期限办结',
    basis: { law: '济南市12345市民服务热线条例', article: '第二十四条第二款' },
    jurisdiction: '370100',
    validFrom: '2018-09-01',
    term: { given: true },
    start: ['SolutionPlanned'],
    stop: ['OrderSolved'],
    warn: [{ n: 3, unit: 'WD' }],
  }),
  ruleRow({
    ...finish,
    ...anyang,
    basis: { law: '安阳市政务服务条例', article: '第五十条第一款' },
    term: { n: 5, unit: 'WD' },
    stop: ['OrderAnswered', 'SolutionPlanned'],
    extend: {
      on: ['OrderExtended'],
      max: 5,
      unit: 'WD',
      times: 1,
      approver: '本单位负责人',
      mustGiveReason: false,
    },
  }),
  ruleRow({
    ...giveBack,
    ...anyang,
    basis: { law: '安阳市政务服务条例', article: '第五十条第二款' },
    term: { n: 24, unit: 'H' },
  }),
  ruleRow({
    ...finish,
    basis: { law: '北京市接诉即办工作条例', article: '第十三条、第十五条' },
    jurisdiction: '110000',
    validFrom: '2021-09-24',
    // The term stands on the order (工单上注明办理时限).
    term: { given: true },
    stop: ['OrderAnswered'],
    extend: {
      on: ['OrderExtended'],
      max: null,
      unit: 'D',
      times: null,
      approver: '承办单位',
      mustGiveReason: true,
    },
  }),
  ruleRow({
    id: 'hqp.rectify',
    title: '差评整改反馈',
    // Only a page about it was seen: the title of the document is open, and so is the day it came into force.
    basis: { law: '德州市政务服务“好差评”（文件待核）', article: '差评整改时限' },
    jurisdiction: '371400',
    validFrom: '2020-01-01',
    confidence: 'page',
    term: { n: 5, unit: 'WD' },
    start: ['BadReviewReceived'],
    stop: ['BadReviewAnswered'],
  }),
]
