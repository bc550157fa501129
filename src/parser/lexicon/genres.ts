import type { Genre } from '../../model/plan.ts'

// What a document calls itself. Endings are those of 《党政机关公文格式》 (GB/T 9704) and of the plans that governments
// publish under them; the first line of a list wins, so what is special stands before what is general.

/** Words anywhere in a title that decide the genre before its ending does. */
export const TITLE_WORDS: readonly (readonly [Genre, RegExp])[] = [
  ['infographic', /一图读懂|一图看懂|一图速览|一张图|图解|图说|长图/],
  [
    'decomposition',
    /任务分解|目标分解|责任分解|责任分工|工作分工|分工方案|任务分工|任务清单|责任清单|分解方案|分解表|分工表|责任表|台账|立项通知/,
  ],
  // A report's title ends with its name; 「政府工作报告解读」 and 「落实政府工作报告的意见」 are about one.
  ['work-report', /政府工作报告[》”"]?(?:$|[\s（([【—–-]|全文|摘[要登编])/],
  ['congress-report', /党代会报告|(?:党员)?代表大会上的报告/],
]

/** The last word of a title, brackets and 「的通知」 taken off. */
export const TITLE_ENDINGS: readonly (readonly [Genre, RegExp])[] = [
  ['bulletin', /通报$/],
  ['work-plan', /(?:方案|计划|要点|规划|纲要|安排|行动|部署|打算|计划书|路线图)$/],
  ['opinion', /(?:意见|措施|政策|举措|若干条|决定|细则|规定|[一二三四五六七八九十\d]+条)$/],
  ['notice', /(?:通知|公告|通告|函)$/],
]

/** Titles of documents that plan nothing: rules, accounts of the past, legislation. */
export const NO_PLAN_ENDING =
  /(?:条例|办法|规则|规程|章程|情况|情况报告|年度报告|总结|解读|说明|决议|标准|指南|公报|讲话|名单|简历)$/

/** How a document without a title announces what it is, in its opening. */
export const OPENING_FORMULAS: readonly (readonly [Genre, RegExp])[] = [
  [
    'work-plan',
    // 「各单位要制定工作方案」 asks others for one.
    /(?:(?:特|现|研究)(?:制定|制订|提出|编制)了?|(?:制定|制订|提出|编制)了?(?:如下|以下|本))(?:具体)?(?:工作|实施|行动|发展|专项|活动)*(?:方案|计划|要点|安排)|(?:方案|安排|计划|要点)如下/,
  ],
  [
    'opinion',
    /(?:提出|制定)(?:了)?(?:如下|以下|本)?(?:若干)?(?:实施|指导|贯彻|落实)*(?:意见|措施|政策|举措)/,
  ],
  ['bulletin', /通报如下|予以通报/],
  ['notice', /通知如下/],
]
