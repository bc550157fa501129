import type { Aspect, LampSet } from '../lamp.ts'
import type { Preset } from './preset.ts'
import { green, red, unlit, yellow } from './signs.ts'

const progress: Aspect = {
  id: 'progress',
  name: { zh: '进度', en: 'progress' },
  otherwise: 'unlit',
  rules: [
    {
      id: 'good',
      name: { zh: '达到序时进度', en: 'at expected progress' },
      when: [{ fact: 'gap-points', atLeast: 0 }],
      outcome: 'green',
    },
    {
      id: 'slightly-short',
      name: { zh: '低于序时进度不足10个百分点', en: 'less than 10 points below' },
      when: [{ fact: 'gap-points', above: -10, below: 0 }],
      outcome: 'green',
      unsourced: '低于序时进度不足10个百分点的，来源未载，此处亮绿灯',
    },
    {
      id: 'short',
      name: { zh: '低于序时进度10至30个百分点', en: '10 to 30 points below' },
      when: [{ fact: 'gap-points', atLeast: -30, atMost: -10 }],
      outcome: 'yellow',
    },
    {
      id: 'far-short',
      name: { zh: '低于序时进度30个百分点以上', en: 'more than 30 points below' },
      when: [{ fact: 'gap-points', below: -30 }],
      outcome: 'red',
    },
  ],
}

const start: Aspect = {
  id: 'start',
  name: { zh: '开工', en: 'start of work' },
  otherwise: 'unlit',
  rules: [
    {
      id: 'started',
      name: { zh: '按期开工', en: 'started as planned' },
      when: [{ fact: 'months-start-overdue', atMost: 0 }],
      outcome: 'green',
    },
    {
      id: 'excused',
      name: { zh: '未按期开工，有正当理由', en: 'not started, with good reason' },
      when: [
        { fact: 'months-start-overdue', above: 0 },
        { fact: 'start-excused', is: true },
      ],
      outcome: 'green',
      unsourced: '有正当理由的亮什么灯，来源未载，此处亮绿灯',
    },
    {
      id: 'not-started',
      name: { zh: '当月未开工且无正当理由', en: 'not started, without good reason' },
      when: [
        { fact: 'months-start-overdue', above: 0, below: 3 },
        { fact: 'start-excused', is: false },
      ],
      outcome: 'yellow',
    },
    {
      id: 'not-started-for-three',
      name: { zh: '连续3个月未开工', en: 'not started for three months in a row' },
      when: [
        { fact: 'months-start-overdue', atLeast: 3 },
        { fact: 'start-excused', is: false },
      ],
      outcome: 'red',
    },
  ],
}

const stock: Aspect = {
  id: 'stock',
  name: { zh: '入库', en: 'entry in the books' },
  otherwise: 'unlit',
  rules: [
    {
      id: 'entered',
      name: { zh: '已入库，或开工不足1个月', en: 'entered, or begun less than a month ago' },
      when: [{ fact: 'months-unstocked', below: 1 }],
      outcome: 'green',
    },
    {
      id: 'not-entered',
      name: { zh: '开工1个月后未入库', en: 'not entered a month after the start' },
      when: [{ fact: 'months-unstocked', atLeast: 1, atMost: 2 }],
      outcome: 'yellow',
    },
    {
      id: 'not-entered-for-two',
      name: { zh: '开工超2个月未入库', en: 'not entered more than two months after the start' },
      when: [{ fact: 'months-unstocked', above: 2 }],
      outcome: 'red',
    },
  ],
}

const money: Aspect = {
  id: 'money',
  name: { zh: '资金', en: 'money' },
  otherwise: 'unlit',
  rules: [
    {
      id: 'as-planned',
      name: { zh: '按计划到位', en: 'as planned' },
      when: [{ fact: 'money-as-planned', is: true }],
      outcome: 'green',
    },
    {
      id: 'below',
      name: { zh: '低于要求', en: 'below requirement' },
      when: [{ fact: 'money-as-planned', is: false }],
      outcome: 'red',
    },
  ],
}

const lamps: LampSet = {
  lamps: [
    green('lamp', { meaning: { zh: '保障', en: 'supported' }, concern: 1 }),
    yellow('lamp', {
      meaning: { zh: '提示', en: 'attention' },
      concern: 2,
      follows: { zh: '下发督办函', en: 'supervision letter' },
    }),
    red('lamp', {
      meaning: { zh: '警告', en: 'warning' },
      concern: 3,
      follows: { zh: '下发督办函', en: 'supervision letter' },
    }),
    unlit,
  ],
  aspects: [progress, start, stock, money],
}

/** 银川: four lamps a project, renewed every month. */
export const yinchuan: Preset = {
  key: 'yinchuan',
  name: { zh: '银川重点项目（2025年）', en: 'Yinchuan, key projects (2025)' },
  source: {
    key: 'R1',
    document: '银川市2025年项目亮灯规则的转载',
    address: 'https://m.qlbk.net/news/3Ww4l7bw75.html',
    official: false,
  },
  note: '每月更新。低于序时不足10个百分点、有正当理由未开工的，来源未载，此处亮绿灯。',
  step: 'month',
  categories: null,
  layout: null,
  lamps,
  ladder: null,
}
