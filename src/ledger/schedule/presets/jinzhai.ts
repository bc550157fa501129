import type { Preset } from './preset.ts'
import { sixCategories } from './usual.ts'

/** 金寨: five rows, printed so that they total 100.0, the largest row taking the rest of the rounding. */
export const jinzhai: Preset = {
  key: 'jinzhai',
  name: { zh: '金寨（2025年上半年）', en: 'Jinzhai (first half of 2025)' },
  source: {
    key: 'K1',
    document: '金寨县政府网站公布的2025年上半年督查结果',
    address: 'https://www.ahjinzhai.gov.cn/public/6596281/38062166.html',
    official: true,
  },
  note: '来源列出五类及占总任务的百分比，没有写明超进度、欠进度的界限。',
  step: 'month',
  categories: sixCategories(10),
  layout: {
    shares: 'rest-to-largest',
    rows: [
      { name: { zh: '欠进度', en: 'behind schedule' }, categories: ['behind'], headline: true },
      { name: { zh: '超进度', en: 'ahead of schedule' }, categories: ['ahead'], headline: true },
      {
        name: { zh: '已完成和提前完成', en: 'completed, on time or early' },
        categories: ['completed', 'completed-early'],
        headline: true,
      },
      { name: { zh: '其它类', en: 'other' }, categories: ['other'], headline: true },
      { name: { zh: '达进度', en: 'on schedule' }, categories: ['on-schedule'], headline: true },
    ],
  },
  lamps: null,
  ladder: null,
}
