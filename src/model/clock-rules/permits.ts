import type { ClockRule } from '../clock.ts'
import { nation, ruleRow } from './rule-row.ts'

// 行政许可、政务服务. The terms of the permit law are working days (82).

const law = '行政许可法'
const since = { jurisdiction: nation, validFrom: '2004-07-01' } as const

// 45: hearings, tenders, tests and expert reviews are not counted; the applicant is told in writing how long they take.
const procedures = { on: ['ProcedureStarted'], off: ['ProcedureEnded'], mustNotify: true }
const decided = ['PermitDecided', 'ApplicationWithdrawn']

/** 行政许可法 32, 42–45, 48, 50; 安阳市政务服务条例 36. */
export const permitRules: readonly ClockRule[] = [
  ruleRow({
    id: 'xk.notify',
    title: '行政许可申请材料一次告知补正',
    basis: { law, article: '第三十二条第一款第四项' },
    ...since,
    term: { n: 5, unit: 'WD' },
    start: ['ApplicationReceived'],
    stop: ['CorrectionsNotified', 'ApplicationAccepted', 'ApplicationRefused'],
    onExpire: 'deemed-accepted',
    effectFrom: 'start',
  }),
  ruleRow({
    id: 'xk.decide',
    title: '行政许可决定',
    basis: { law, article: '第四十二条第一款' },
    ...since,
    term: { n: 20, unit: 'WD' },
    start: ['ApplicationAccepted'],
    stop: decided,
    suspend: procedures,
    extend: {
      on: ['DecisionExtended'],
      max: 10,
      unit: 'WD',
      times: 1,
      approver: '本行政机关负责人',
      mustGiveReason: true,
    },
    warn: [{ n: 5, unit: 'WD' }],
  }),
  ruleRow({
    id: 'xk.joint',
    title: '行政许可统一、联合、集中办理',
    basis: { law, article: '第四十二条第二款' },
    ...since,
    term: { n: 45, unit: 'WD' },
    start: ['JointApplicationAccepted'],
    stop: decided,
    suspend: procedures,
    extend: {
      on: ['DecisionExtended'],
      max: 15,
      unit: 'WD',
      times: 1,
      approver: '本级人民政府负责人',
      mustGiveReason: true,
    },
    warn: [{ n: 5, unit: 'WD' }],
  }),
  ruleRow({
    id: 'xk.lower',
    title: '下级行政机关先行审查',
    basis: { law, article: '第四十三条' },
    ...since,
    term: { n: 20, unit: 'WD' },
    start: ['ApplicationAccepted'],
    stop: ['ReviewForwarded'],
    suspend: procedures,
    warn: [{ n: 5, unit: 'WD' }],
  }),
  ruleRow({
    id: 'xk.deliver',
    title: '行政许可证件颁发、送达',
    basis: { law, article: '第四十四条' },
    ...since,
    term: { n: 10, unit: 'WD' },
    start: ['PermitDecided'],
    stop: ['PermitDelivered'],
    warn: [{ n: 2, unit: 'WD' }],
  }),
  ruleRow({
    id: 'xk.hearing',
    title: '行政许可听证通知',
    basis: { law, article: '第四十八条第一款第一项' },
    ...since,
    // 「举行听证的七日前」: the day of the hearing comes with the event.
    term: { given: true, before: { n: 7, unit: 'WD' } },
    start: ['HearingFixed'],
    stop: ['HearingNotified'],
    warn: [{ n: 1, unit: 'WD' }],
  }),
  ruleRow({
    id: 'xk.renew',
    title: '行政许可延续决定',
    basis: { law, article: '第五十条第二款' },
    ...since,
    // Due when the permit expires.
    term: { given: true },
    start: ['RenewalRequested'],
    stop: ['RenewalDecided', 'ApplicationWithdrawn'],
    warn: [{ n: 5, unit: 'WD' }],
    onExpire: 'deemed-agreed',
  }),
  ruleRow({
    id: 'zw.correct',
    title: '申请材料补齐补正',
    basis: { law: '安阳市政务服务条例', article: '第三十六条第二款' },
    jurisdiction: '410500',
    validFrom: '2021-12-01',
    // The notice of corrections sets the term.
    term: { given: true },
    start: ['CorrectionsNotified'],
    stop: ['CorrectionsReceived'],
    onExpire: 'deemed-withdrawn',
  }),
]
