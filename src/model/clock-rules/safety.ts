import type { ClockRule } from '../clock.ts'
import { ruleRow } from './rule-row.ts'

// 城市管理、生产安全: terms of hours. 紧急工作时 run on end, 工作时 in working hours only.

// Only a page with the table was seen: the title of the document is open, and so is the day it came into force.
const burstMain = {
  basis: { law: '大英县部件、事件处置时限表（文件待核）', article: '供水管破裂' },
  jurisdiction: '510923',
  validFrom: '2020-01-01',
  confidence: 'page',
} as const

const accidents = (article: string) =>
  ({
    basis: { law: '山东省安全生产条例', article },
    jurisdiction: '370000',
    validFrom: '2022-03-01',
  }) as const

/** A case in stages (围护 → 修复 → 恢复); 山东省安全生产条例 64, 65. */
export const safetyRules: readonly ClockRule[] = [
  ruleRow({
    id: 'cg.dispatch',
    title: '案件派遣',
    ...burstMain,
    term: { n: 1.5, unit: 'WH' },
    start: ['CaseFiled'],
    stop: ['CaseDispatched'],
  }),
  ruleRow({
    id: 'cg.fence',
    title: '供水管破裂：围护',
    ...burstMain,
    term: { n: 3, unit: 'H' },
    start: ['CaseDispatched'],
    stop: ['SiteFenced'],
    warn: [{ n: 1, unit: 'H' }],
  }),
  ruleRow({
    id: 'cg.repair',
    title: '供水管破裂：修复',
    ...burstMain,
    term: { n: 8, unit: 'H' },
    start: ['SiteFenced'],
    stop: ['PipeRepaired'],
    warn: [{ n: 2, unit: 'H' }],
  }),
  ruleRow({
    id: 'cg.restore',
    title: '供水管破裂：路面恢复',
    ...burstMain,
    term: { n: 5, unit: 'WD' },
    start: ['PipeRepaired'],
    stop: ['RoadRestored'],
    warn: [{ n: 1, unit: 'WD' }],
  }),
  ruleRow({
    id: 'aq.unit',
    title: '事故单位报告',
    ...accidents('第六十四条第一款'),
    term: { n: 1, unit: 'H' },
    start: ['AccidentReportedToUnit'],
    stop: ['AccidentReportedToAuthority'],
  }),
  ruleRow({
    id: 'aq.government',
    title: '事故直报省安委会办公室',
    ...accidents('第六十五条第二款'),
    term: { n: 0.5, unit: 'H' },
    start: ['AccidentReportedToGovernment'],
    stop: ['AccidentReportedToProvince'],
  }),
  ruleRow({
    id: 'aq.written',
    title: '较大以上事故书面报告',
    ...accidents('第六十五条第二款'),
    term: { n: 1, unit: 'H' },
    start: ['MajorAccidentReportedToGovernment'],
    stop: ['WrittenReportMade'],
  }),
]
