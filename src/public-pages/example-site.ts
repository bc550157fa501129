import { usualPublicFoot } from '../ledger/region-settings.ts'
import { cutPlan } from './plan-sentences.ts'
import type { PublicEntry, PublicItem, PublicSite } from './public-data.ts'

// An invented site for tests: one plan, three commitments, one more that is not public.

export const examplePlanText = `澄湖市望澄区2026年民生实事

一、办好社区服务
1.新建社区食堂20处，10月底前完成。
牵头单位：区民政局
2.改造老旧小区12个；加装电梯30部。
二、安排
各单位要加强领导。
`

const entry = (id: string, title: string, change: Partial<PublicEntry> = {}): PublicEntry => ({
  id,
  title,
  planId: 'p1',
  section: 'p1/s1',
  lead: { id: 'minzheng', name: '区民政局' },
  others: [],
  state: 'behind',
  detail: null,
  unreportedFor: null,
  continuing: false,
  dueOn: '2026-10-31',
  dueBefore: [],
  lateDays: 0,
  lateNow: false,
  completedOn: null,
  provisional: false,
  figures: [],
  sources: [],
  changedAt: '2026-11-24T01:00:00.000Z',
  version: 9,
  ...change,
})

const at = (words: string) => {
  const start = examplePlanText.indexOf(words)
  return [start, start + words.length] as const
}

export const canteens = entry('p1.c1', '新建社区食堂20处', {
  lateDays: 24,
  lateNow: true,
  figures: [
    {
      id: 'f1',
      metric: '社区食堂',
      unit: '处',
      target: 20,
      op: 'eq',
      text: '20处',
      reported: { period: '2026-10', value: 15 },
      verified: { period: '2026-10', value: 14, method: 'on-site', on: '2026-11-24' },
    },
  ],
  sources: [
    {
      planId: 'p1',
      planTitle: '澄湖市望澄区2026年民生实事',
      sentence: 2,
      text: '1.新建社区食堂20处，10月底前完成。',
    },
  ],
})

export const lifts = entry('p1.c2', '加装电梯30部', {
  state: 'completed',
  completedOn: '2026-11-06',
  dueBefore: ['2026-10-31'],
  dueOn: '2026-11-30',
  lateDays: 6,
  lead: { id: 'zhujian', name: '区住建局' },
})

/** The site of a region; what is given replaces what is there. */
export function exampleSite(change: Partial<PublicSite> = {}): PublicSite {
  const entries = [
    canteens,
    lifts,
    entry('p1.c3', '长期抓好燃气安全', { state: 'continuing', continuing: true, dueOn: null }),
  ]
  const places = [
    { entry: 'p1.c1', span: at('1.新建社区食堂20处，10月底前完成。\n牵头单位：区民政局') },
    { entry: 'p1.c2', span: at('加装电梯30部。') },
  ]
  const sections = [
    { id: 's1', level: 1, title: '办好社区服务', span: at('一、办好社区服务') },
    { id: 's2', level: 1, title: '安排', span: at('二、安排') },
  ]
  return {
    region: { id: 'wangcheng', name: '望澄区' },
    on: '2026-11-24',
    settings: usualPublicFoot,
    plans: [
      {
        id: 'p1',
        title: '澄湖市望澄区2026年民生实事',
        number: '望政〔2026〕1号',
        issuer: '望澄区人民政府',
        issuedOn: '2026-01-20',
        text: examplePlanText,
        ...cutPlan(examplePlanText, sections, places),
        sections: sections.map(({ id, title }) => ({ id, title })),
        unpublished: 1,
        audit: null,
      },
    ],
    entries,
    keptBack: 0,
    neighbours: [],
    objectionDays: { n: 7, unit: 'D' },
    ...change,
  }
}

export const exampleItem = (change: Partial<PublicItem> = {}): PublicItem => ({
  entry: canteens,
  history: [
    { kind: 'issued', on: '2026-02-03' },
    { kind: 'due-passed', on: '2026-10-31' },
    {
      kind: 'verified',
      on: '2026-11-24',
      metric: '社区食堂',
      unit: '处',
      period: '2026-10',
      value: 14,
      method: 'on-site',
      corrects: 15,
    },
  ],
  values: [
    {
      figure: 'f1',
      periods: [
        {
          period: '2026-10',
          reported: 15,
          verified: [
            { value: 15, method: 'papers', on: '2026-11-01' },
            { value: 14, method: 'on-site', on: '2026-11-24' },
          ],
        },
      ],
    },
  ],
  underReview: null,
  record: { facts: 9, digest: 'ab'.repeat(32) },
  ...change,
})
