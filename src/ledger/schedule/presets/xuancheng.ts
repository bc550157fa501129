import { behind, completed, inTime, late, notBehind, open } from './conditions.ts'
import type { Preset } from './preset.ts'

/** 宣城: below the months gone (1—11月 is 91.7%) or below the growth aimed at is 未达到序时进度; there is no third. */
export const xuancheng: Preset = {
  key: 'xuancheng',
  name: { zh: '宣城（2020年1—11月）', en: 'Xuancheng (January to November 2020)' },
  source: {
    key: 'K2',
    document: '宣城市政府网站公布的2020年1—11月进展情况',
    address: 'https://www.xuancheng.gov.cn/OpennessContent/show/2044556.html',
    official: true,
  },
  note: '来源只评量化指标，按满月计序时；已完成的计入达到。',
  step: 'month',
  categories: {
    rules: [
      {
        id: 'completed',
        name: { zh: '已完成', en: 'completed' },
        when: [completed],
        outcome: { category: 'completed' },
      },
      {
        id: 'met',
        name: { zh: '占比和增幅达到序时', en: 'share or growth as expected' },
        when: [open, inTime, notBehind],
        outcome: { category: 'on-schedule' },
      },
      {
        id: 'missed',
        name: { zh: '占比低于序时或增幅低于目标', en: 'share or growth below what was expected' },
        when: [open, inTime, behind],
        outcome: { category: 'behind' },
      },
      {
        id: 'overdue',
        name: { zh: '逾期未完成', en: 'past the deadline' },
        when: [open, late],
        outcome: { category: 'behind' },
        unsourced: '逾期的，来源未载，此处计入未达到',
      },
    ],
    otherwise: { category: 'other', detail: { zh: '无量化指标', en: 'not quantified' } },
  },
  layout: {
    shares: 'largest-remainder',
    rows: [
      {
        name: { zh: '达到序时进度', en: 'at expected progress' },
        categories: ['ahead', 'on-schedule', 'completed', 'completed-early'],
        headline: true,
      },
      {
        name: { zh: '未达到序时进度', en: 'below expected progress' },
        categories: ['behind'],
        headline: true,
      },
      { name: { zh: '未列入量化', en: 'not quantified' }, categories: ['other'], headline: false },
    ],
  },
  lamps: null,
  ladder: null,
}
