import { useLanguage } from '../intake/intake-context.ts'

// Words of the trajectory charts, in both languages.

const zh = {
  names: { expected: '应达', reported: '上报', verified: '核实', target: '目标' },
  chart: '图',
  table: '表',
  shownAs: '显示为',
  month: '月份',
  none: '没有',
  lowerIsBetter: '越低越好',
  notFromZero: '纵轴不从 0 起',
  asOf: (day: string) => `截至 ${day}`,
  tableOf: (metric: string) => `${metric}，逐月`,
  notDrawn: '图没有取到，请看表。',
}

const en: typeof zh = {
  names: { expected: 'Expected', reported: 'Reported', verified: 'Verified', target: 'Target' },
  chart: 'Chart',
  table: 'Table',
  shownAs: 'Shown as',
  month: 'Month',
  none: 'none',
  lowerIsBetter: 'lower is better',
  notFromZero: 'axis not from 0',
  asOf: day => `as of ${day}`,
  tableOf: metric => `${metric} by month`,
  notDrawn: 'The chart did not load; see the table.',
}

/** The words of the charts in the page's language. */
export const useTrajectoryText = (): typeof zh => (useLanguage() === 'zh' ? zh : en)
