import type { Ladder } from '../ladder.ts'
import type { Preset } from './preset.ts'

const reply = { n: 7, unit: 'D' } as const

const ladder: Ladder = {
  marks: [],
  lamps: [],
  steps: [
    {
      id: 'hand-over',
      name: { zh: '工作交办单', en: 'hand-over slip' },
      due: [{ when: 'handed-over' }],
      reply,
      signedBy: { zh: '政府办公室', en: 'government office' },
      numberPart: '交',
    },
    {
      id: 'chase',
      name: { zh: '工作催办单', en: 'chaser slip' },
      due: [
        { when: 'overdue', days: 1 },
        { when: 'slip-expired', step: 'hand-over', without: 'reply' },
      ],
      reply,
      signedBy: { zh: '承办科室，报政务监督室备案', en: 'the section, filed with the supervision office' },
      numberPart: '催',
    },
    {
      id: 'supervise',
      name: { zh: '督办通知单', en: 'supervision order' },
      due: [{ when: 'slip-expired', step: 'chase', without: 'settlement' }],
      reply,
      signedBy: { zh: '政务监督室', en: 'supervision office' },
      numberPart: '督',
    },
  ],
}

/** 邓州: the section hands over and chases, the supervision office orders. */
export const dengzhou: Preset = {
  key: 'dengzhou',
  name: { zh: '邓州三单（2018年）', en: 'Dengzhou, three slips (2018)' },
  source: {
    key: 'R5',
    document: '邓州市政府网站公布的2018年三单规则',
    address:
      'http://www.dengzhou.gov.cn/portal/zfxxgk/zfxxgkml/szfxxgkml/zfwj/dzb/webinfo/2018/10/1540912334005941.htm',
    official: true,
  },
  note: '督办通知单入专项台账并定期通报。回复期限来源未载，此处取7天。',
  step: 'month',
  categories: null,
  layout: null,
  lamps: null,
  ladder,
}
