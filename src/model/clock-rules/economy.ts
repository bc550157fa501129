import type { ClockRule } from '../clock.ts'
import { civilRoll, nation, ruleRow } from './rule-row.ts'

// 信用、账款、惠企政策.

const credit = (article: string) =>
  ({
    basis: { law: '山东省社会信用条例', article },
    jurisdiction: '370000',
    validFrom: '2020-10-01',
  }) as const

const repair = {
  basis: { law: '信用修复管理办法', article: '公示期限' },
  jurisdiction: nation,
  validFrom: '2026-04-01',
  confidence: 'page',
  // The terms run from the day of the document that found the breach.
  start: ['BreachFound'],
} as const

const shown = { stop: ['CreditRepaired', 'BasisRevoked'], onExpire: 'auto-unpublish' } as const
const unrepairable = { stop: ['CreditRepaired'], onExpire: 'auto-close', atLeast: true } as const

const payments = (article: string) =>
  ({
    basis: { law: '保障中小企业款项支付条例', article },
    jurisdiction: nation,
    validFrom: '2025-06-01',
  }) as const

// Only a page about it was seen: the title of the document is open, and so is the day it came into force.
const sichuan = { jurisdiction: '510000', validFrom: '2024-01-01', confidence: 'page' } as const

const pay = {
  id: 'sme.pay',
  title: '机关、事业单位向中小企业支付款项',
  term: { n: 30, unit: 'D' },
  rollBasis: civilRoll,
  // Which of them starts the term is a matter of the contract: only that one is recorded (9 ¶4, 10).
  start: ['GoodsDelivered', 'InspectionPassed', 'AmountConfirmed'],
  stop: ['PaymentMade'],
  extend: {
    on: ['PaymentTermAgreed'],
    max: 30,
    unit: 'D',
    times: 1,
    approver: '合同约定',
    mustGiveReason: false,
  },
  warn: [{ n: 5, unit: 'D' }],
} as const

/** 山东省社会信用条例 38–40; 信用修复管理办法; 保障中小企业款项支付条例 9, 25. */
export const economyRules: readonly ClockRule[] = [
  ruleRow({
    id: 'xy.object',
    title: '信用信息异议处理',
    ...credit('第三十九条第二款'),
    term: { n: 3, unit: 'WD' },
    start: ['CreditObjected'],
    stop: ['CreditObjectionDecided'],
    warn: [{ n: 1, unit: 'WD' }],
  }),
  ruleRow({
    id: 'xy.object-checked',
    title: '信用信息异议处理（需其他单位协助核查）',
    ...credit('第三十九条第二款'),
    term: { n: 7, unit: 'WD' },
    start: ['CreditObjectedForChecking'],
    stop: ['CreditObjectionDecided'],
    warn: [{ n: 1, unit: 'WD' }],
  }),
  ruleRow({
    id: 'xy.revoke',
    title: '失信信息撤销、变更报送',
    ...credit('第四十条'),
    term: { n: 3, unit: 'WD' },
    start: ['BreachRevoked'],
    stop: ['RevocationReported'],
    warn: [{ n: 1, unit: 'WD' }],
  }),
  ruleRow({
    id: 'xy.publish',
    title: '失信信息披露期限',
    ...credit('第三十八条'),
    term: { n: 5, unit: 'Y' },
    start: ['BreachEnded'],
    stop: ['CreditRepaired', 'BasisRevoked'],
    onExpire: 'auto-unpublish',
  }),
  ruleRow({
    ...repair,
    ...shown,
    id: 'xy.minor-longest',
    title: '轻微失信信息最长公示期',
    term: { n: 3, unit: 'M' },
  }),
  ruleRow({
    ...repair,
    ...unrepairable,
    id: 'xy.ordinary-shortest',
    title: '一般失信信息最短公示期',
    term: { n: 3, unit: 'M' },
  }),
  ruleRow({
    ...repair,
    ...shown,
    id: 'xy.ordinary-longest',
    title: '一般失信信息最长公示期',
    term: { n: 1, unit: 'Y' },
  }),
  ruleRow({
    ...repair,
    ...unrepairable,
    id: 'xy.serious-shortest',
    title: '严重失信信息最短公示期',
    term: { n: 1, unit: 'Y' },
  }),
  ruleRow({
    ...repair,
    ...shown,
    id: 'xy.serious-longest',
    title: '严重失信信息最长公示期',
    term: { n: 3, unit: 'Y' },
  }),
  ruleRow({ ...pay, ...payments('第九条第一款') }),
  ruleRow({
    ...pay,
    basis: { law: '保障中小企业款项支付条例（2020年）', article: '第八条' },
    jurisdiction: nation,
    validFrom: '2020-09-01',
    validTo: '2025-05-31',
    confidence: 'page',
  }),
  ruleRow({
    id: 'sme.forward',
    title: '拖欠账款投诉转交',
    ...payments('第二十五条第一款'),
    term: { n: 10, unit: 'WD' },
    start: ['ComplaintAccepted'],
    stop: ['ComplaintForwarded'],
    warn: [{ n: 2, unit: 'WD' }],
  }),
  ruleRow({
    id: 'sme.result',
    title: '拖欠账款投诉处理结果',
    ...payments('第二十五条第二款'),
    term: { n: 30, unit: 'D' },
    start: ['ComplaintReceived'],
    stop: ['ComplaintAnswered'],
    // At most ninety days in all.
    extend: {
      on: ['ComplaintExtended'],
      max: 60,
      unit: 'D',
      times: null,
      approver: '处理投诉部门负责人',
      mustGiveReason: true,
    },
    warn: [{ n: 5, unit: 'D' }],
  }),
  ruleRow({
    id: 'hq.guide',
    title: '惠企政策申报指南发布',
    basis: { law: '四川省惠企政策“快申快享”（文件待核）', article: '申报指南' },
    ...sichuan,
    term: { n: 7, unit: 'WD' },
    start: ['PolicyIssued'],
    stop: ['GuidePublished'],
    warn: [{ n: 2, unit: 'WD' }],
  }),
  ruleRow({
    id: 'hq.payout',
    title: '惠企政策资金兑现',
    basis: { law: '四川省惠企政策“快申快享”（文件待核）', article: '资金兑现' },
    ...sichuan,
    term: { n: 60, unit: 'WD' },
    start: ['PolicyClaimed'],
    stop: ['PolicyPaidOut'],
    warn: [{ n: 10, unit: 'WD' }],
  }),
]
