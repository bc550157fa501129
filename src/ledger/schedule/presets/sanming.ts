import type { Ladder, LadderStep } from '../ladder.ts'
import type { Preset } from './preset.ts'

const reply = { n: 7, unit: 'D' } as const
const signedBy = { zh: '督查室主任', en: 'head of the supervision office' }

const steps: readonly LadderStep[] = [
  {
    id: 'blue',
    name: { zh: '蓝色督查单', en: 'blue slip' },
    due: [{ when: 'overdue', days: 1 }],
    reply,
    signedBy,
    numberPart: '蓝',
    sign: { colour: 'blue', shape: 'diamond' },
  },
  {
    id: 'orange',
    name: { zh: '橙色督查单', en: 'orange slip' },
    due: [
      { when: 'slip-expired', step: 'blue', without: 'settlement' },
      { when: 'marked', mark: 'major' },
    ],
    reply,
    signedBy,
    numberPart: '橙',
    sign: { colour: 'orange', shape: 'bar' },
  },
  {
    id: 'red',
    name: { zh: '红色督查单', en: 'red slip' },
    due: [
      { when: 'slip-expired', step: 'orange', without: 'settlement' },
      { when: 'marked', mark: 'special' },
    ],
    reply,
    signedBy: { zh: '分管领导', en: 'leader in charge' },
    numberPart: '红',
    sign: { colour: 'red', shape: 'square' },
  },
]

const ladder: Ladder = {
  marks: [
    {
      id: 'major',
      name: { zh: '重大、突发事项或重要批示', en: 'major or sudden matter, or important instruction' },
    },
    { id: 'special', name: { zh: '特事', en: 'special matter' } },
  ],
  lamps: [],
  steps,
}

/** 三明: blue reminds, orange warns, red is last; major matters begin with orange, special ones with red. */
export const sanming: Preset = {
  key: 'sanming',
  name: { zh: '三明三色督查单（2017年）', en: 'Sanming, slips of three colours (2017)' },
  source: {
    key: 'R4',
    document: '闽南网2017年报道的三明三色督查单',
    address: 'http://m.mnw.cn/news/sm/1855869.html',
    official: true,
  },
  note: '一事一单。回复期限和签发岗位来源未载，此处取7天、督查室主任和分管领导。',
  step: 'month',
  categories: null,
  layout: null,
  lamps: null,
  ladder,
}
