import type { Ladder } from '../ladder.ts'
import type { LampSet } from '../lamp.ts'
import { behind, open } from './conditions.ts'
import type { Preset } from './preset.ts'
import { red, unlit, yellow } from './signs.ts'

const lamps: LampSet = {
  lamps: [
    yellow('card', { meaning: { zh: '推进慢，有望完成', en: 'slow, but may be done' }, concern: 2 }),
    red('card', { meaning: { zh: '难以按期完成', en: 'hardly to be done in time' }, concern: 3 }),
    unlit,
  ],
  aspects: [
    {
      id: 'progress',
      name: { zh: '进度', en: 'progress' },
      otherwise: 'unlit',
      rules: [
        {
          id: 'hopeful',
          name: { zh: '未按节点，预计可完成', en: 'behind, expected to be done' },
          when: [open, behind, { fact: 'forecast-met', is: true }],
          outcome: 'yellow',
        },
        {
          id: 'not-forecast',
          name: { zh: '未按节点，未作预测', en: 'behind, nothing forecast' },
          when: [open, behind, { fact: 'forecast-met', unknown: true }],
          outcome: 'yellow',
          unsourced: '没有作出年内完成预测的，来源未载，此处亮黄牌',
        },
        {
          id: 'hopeless',
          name: { zh: '预计难以按期完成', en: 'not expected to be done in time' },
          when: [open, { fact: 'forecast-met', is: false }],
          outcome: 'red',
        },
      ],
    },
  ],
}

const ladder: Ladder = {
  marks: [],
  lamps: [
    { id: 'yellow', name: { zh: '黄牌', en: 'yellow card' } },
    { id: 'red', name: { zh: '红牌', en: 'red card' } },
  ],
  steps: [
    {
      id: 'letter',
      name: { zh: '督办函', en: 'supervision letter' },
      due: [{ when: 'lamp', lamp: 'yellow', times: 2, inARow: false }],
      reply: { n: 7, unit: 'D' },
      signedBy: { zh: '督查室主任', en: 'head of the supervision office' },
      numberPart: '函',
    },
    {
      id: 'interview',
      name: { zh: '约谈通知', en: 'call to an interview' },
      due: [{ when: 'lamp', lamp: 'red', times: 1, inARow: false }],
      reply: null,
      signedBy: { zh: '组长或副组长', en: 'head or deputy head of the leading group' },
      numberPart: '约',
    },
  ],
}

/** 广元: a second yellow card brings a letter, a red one an interview. */
export const guangyuan: Preset = {
  key: 'guangyuan',
  name: { zh: '广元（2018年）', en: 'Guangyuan (2018)' },
  source: {
    key: 'R6',
    document: '广元市2018年红黄牌规则的转载',
    address: 'https://m.pouringspot.com/10462/10464/10465/10595/2018/6/21/10453508.shtml',
    official: false,
  },
  note: '红牌以年内完成预测为准；督办函由谁签发、何时回复，来源未载。扣分不在此列。',
  step: 'month',
  categories: null,
  layout: null,
  lamps,
  ladder,
}
