import type { LampSet } from '../lamp.ts'
import type { Preset } from './preset.ts'
import { red, unlit, yellow } from './signs.ts'

const lamps: LampSet = {
  lamps: [
    red('card', { meaning: { zh: '优秀', en: 'excellent' }, concern: 0 }),
    yellow('card', { meaning: { zh: '较差', en: 'poor' }, concern: 3 }),
    unlit,
  ],
  aspects: [
    {
      id: 'place',
      name: { zh: '季度位次', en: 'place of the quarter' },
      otherwise: 'unlit',
      rules: [
        {
          id: 'first-three',
          name: { zh: '前三名', en: 'first three' },
          when: [{ fact: 'place-from-first', atMost: 3 }],
          outcome: 'red',
        },
        {
          id: 'last',
          name: { zh: '最后一名', en: 'last' },
          when: [
            { fact: 'place-from-first', above: 3 },
            { fact: 'place-from-last', atMost: 1 },
          ],
          outcome: 'yellow',
        },
      ],
    },
  ],
}

/** 渭南: red is the best there is. Agencies and districts are placed, never persons. */
export const weinan: Preset = {
  key: 'weinan',
  name: { zh: '渭南红黄牌（2014年）', en: 'Weinan, red and yellow cards (2014)' },
  source: {
    key: 'R7',
    document: '新华网2014年10月24日报道的渭南红黄牌',
    address: 'https://news.sohu.com/20141024/n405418853.shtml',
    official: true,
  },
  note: '每季度一次。不足四家时只评前三名。',
  step: 'month',
  categories: null,
  layout: null,
  lamps,
  ladder: null,
}
