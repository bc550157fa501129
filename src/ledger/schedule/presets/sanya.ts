import type { Ladder } from '../ladder.ts'
import type { Aspect, LampSet } from '../lamp.ts'
import type { Preset, RuleSource } from './preset.ts'
import { green, red, unlit, yellow } from './signs.ts'

const source: RuleSource = {
  key: 'R2',
  document: '海南日报2022年5月13日报道的三亚红黄绿牌规则',
  address: 'http://news.hndaily.cn/html/2022-05/13/content_58470_14809063.htm',
  official: true,
}

const cards = (aspect: Aspect): LampSet => ({
  lamps: [
    green('card', { meaning: { zh: '达到要求', en: 'as required' }, concern: 1 }),
    yellow('card', { meaning: { zh: '提醒', en: 'reminder' }, concern: 2 }),
    red('card', { meaning: { zh: '警示', en: 'warning' }, concern: 3 }),
    unlit,
  ],
  aspects: [aspect],
})

const investment: Aspect = {
  id: 'investment',
  name: { zh: '年初至上月底投资', en: 'investment up to the end of last month' },
  otherwise: 'unlit',
  rules: [
    {
      id: 'met',
      name: { zh: '不低于序时', en: 'at expected progress' },
      when: [{ fact: 'gap-points', atLeast: 0 }],
      outcome: 'green',
    },
    {
      id: 'short',
      name: { zh: '低于序时50%以内', en: 'up to 50% below' },
      when: [
        { fact: 'gap-points', below: 0 },
        { fact: 'shortfall-percent', atMost: 50 },
      ],
      outcome: 'yellow',
    },
    {
      id: 'far-short',
      name: { zh: '低于序时50%以上', en: 'more than 50% below' },
      when: [
        { fact: 'gap-points', below: 0 },
        { fact: 'shortfall-percent', above: 50 },
      ],
      outcome: 'red',
    },
  ],
}

const month: Aspect = {
  id: 'month',
  name: { zh: '月度任务', en: 'task of the month' },
  otherwise: 'unlit',
  rules: [
    {
      id: 'met',
      name: { zh: '完成月任务', en: 'met' },
      when: [{ fact: 'months-behind-in-a-row', below: 1 }],
      outcome: 'green',
    },
    {
      id: 'missed',
      name: { zh: '未完成月任务', en: 'missed' },
      when: [{ fact: 'months-behind-in-a-row', atLeast: 1, below: 2 }],
      outcome: 'yellow',
    },
    {
      id: 'missed-twice',
      name: { zh: '连续两个月未完成', en: 'missed two months in a row' },
      when: [{ fact: 'months-behind-in-a-row', atLeast: 2 }],
      outcome: 'red',
    },
  ],
}

const interviews: Ladder = {
  marks: [],
  lamps: [
    { id: 'yellow', name: { zh: '黄牌', en: 'yellow card' } },
    { id: 'red', name: { zh: '红牌', en: 'red card' } },
  ],
  steps: [
    {
      id: 'project',
      name: { zh: '约谈项目负责人通知', en: 'call of the head of the project' },
      due: [{ when: 'lamp', lamp: 'yellow', times: 1, inARow: true }],
      reply: null,
      signedBy: { zh: '行业主管部门主要负责人', en: 'head of the department in charge' },
      numberPart: '约',
    },
    {
      id: 'owner-and-department',
      name: { zh: '约谈业主和主管部门通知', en: 'call of the owner and the department' },
      due: [
        { when: 'lamp', lamp: 'yellow', times: 2, inARow: true },
        { when: 'lamp', lamp: 'red', times: 1, inARow: true },
      ],
      reply: null,
      signedBy: { zh: '分管市领导', en: 'city leader in charge' },
      numberPart: '约',
    },
  ],
}

/** 三亚, projects: 「低≤50%」 is read as half of the expected value, since other places say 百分点 where they mean points. */
export const sanyaProjects: Preset = {
  key: 'sanya-projects',
  name: { zh: '三亚项目（2022年）', en: 'Sanya, projects (2022)' },
  source,
  note: '“低50%”按应完成数的百分之五十计；约谈通知由谁签发，来源未载。',
  step: 'month',
  categories: null,
  layout: null,
  lamps: cards(investment),
  ladder: interviews,
}

/** 三亚, districts: the task of each month, red at the second month missed in a row. */
export const sanyaDistricts: Preset = {
  key: 'sanya-districts',
  name: { zh: '三亚各区（2022年）', en: 'Sanya, districts (2022)' },
  source,
  note: '完成与否按月度计划比较；中间有一个月没有评定的，不算连续。',
  step: 'month',
  categories: null,
  layout: null,
  lamps: cards(month),
  ladder: null,
}
