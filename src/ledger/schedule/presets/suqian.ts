import type { LampSet } from '../lamp.ts'
import { behind, inTime, late, notBehind, notMeasured, open } from './conditions.ts'
import type { Preset } from './preset.ts'
import { blue, red, unlit, yellow } from './signs.ts'

const soon = { fact: 'days-to-due', atLeast: 0, atMost: 7 } as const
const sound = { fact: 'poor-quality', is: false } as const
const unquestioned = { fact: 'poor-quality', unknown: true } as const

const lamps: LampSet = {
  lamps: [
    blue('slip', { meaning: { zh: '临近时限', en: 'deadline near' }, concern: 1 }),
    yellow('slip', { meaning: { zh: '未达序时或质量差', en: 'behind, or poor' }, concern: 2 }),
    red('slip', { meaning: { zh: '逾期未办结', en: 'overdue' }, concern: 3 }),
    unlit,
  ],
  aspects: [
    {
      id: 'slip',
      name: { zh: '督办单', en: 'supervision slip' },
      otherwise: 'unlit',
      rules: [
        { id: 'late', name: { zh: '逾期未办结', en: 'overdue' }, when: [open, late], outcome: 'red' },
        {
          id: 'poor',
          name: { zh: '办理质量差', en: 'poor quality' },
          when: [open, inTime, { fact: 'poor-quality', is: true }],
          outcome: 'yellow',
        },
        ...[sound, unquestioned].flatMap((quality, index) => [
          {
            id: `behind-${index + 1}`,
            name: { zh: '未达序时', en: 'behind' },
            when: [open, inTime, quality, behind],
            outcome: 'yellow',
          },
          ...[notBehind, notMeasured].map((gap, nth) => ({
            id: `soon-${index + 1}-${nth + 1}`,
            name: { zh: '临近时限', en: 'deadline near' },
            when: [open, inTime, quality, gap, soon],
            outcome: 'blue',
            unsourced: '临近是几天，来源未载，此处取7天',
          })),
        ]),
      ],
    },
  ],
}

/** 宿迁产发: three colours of slips; blue is the mildest. */
export const suqian: Preset = {
  key: 'suqian',
  name: { zh: '宿迁三色督办单（2025年）', en: 'Suqian, slips of three colours (2025)' },
  source: {
    key: 'R3',
    document: '宿迁市国资委网站公布的产发集团三色督办单',
    address: 'http://sqgzw.suqian.gov.cn/gzw/gqfc/202506/c520c452698d42cebc27aed37067306c.shtml',
    official: true,
  },
  note: '临近时限的天数来源未载，此处取7天。',
  step: 'month',
  categories: null,
  layout: null,
  lamps,
  ladder: null,
}
