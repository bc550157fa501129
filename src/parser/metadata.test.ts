import { describe, expect, test } from 'vitest'
import { type Metadata, readMetadata } from './metadata.ts'

function read(text: string, headings: readonly string[] = []): Metadata {
  const lines: { start: number; end: number }[] = []
  let start = 0
  for (const line of text.split('\n')) {
    lines.push({ start, end: start + line.length })
    start += line.length + 1
  }
  return readMetadata({ text, lines, headings })
}

const body = '为贯彻落实市委部署，推动高质量发展，做好各项工作。\n'.repeat(80)

const notice = `当前位置: 首页 > 信息公开 > 公文法规
关于印发滨湖区清水工作方案(2031-2032年)的通知
  • 制发机关:滨湖区政府
  • 发布日期:2031-03-08
  • 编  号: 滨政办发[2031]12号

澄湖市滨湖区人民政府办公室文件

滨政办发〔2031〕12号

各镇人民政府,各街道办事处:
《澄湖市滨湖区清水工作方案(2031-2032年)》已经区政府研究同意,现印发给你们,请认真贯彻执行。

                     澄湖市滨湖区人民政府办公室

2031年3月5日

澄湖市滨湖区清水工作方案

${body}`

describe('a plan handed out with a notice', () => {
  const metadata = read(notice)

  test('is named by the plan, not by the notice', () => {
    expect(metadata.title).toBe('澄湖市滨湖区清水工作方案(2031-2032年)')
    expect(notice.slice(metadata.titleSpan?.start, metadata.titleSpan?.end)).toBe(metadata.title)
    expect(metadata.genre).toBe('work-plan')
  })

  test('is issued by whom the portal names, under its number, on the day it was signed', () => {
    expect(metadata.issuer).toBe('滨湖区政府')
    expect(metadata.number).toBe('滨政办发〔2031〕12号')
    expect(metadata.issuedOn).toBe('2031-03-05')
  })

  test('runs through the years in its title', () => {
    expect(metadata.period).toEqual({ from: '2031-01-01', to: '2032-12-31' })
    expect(metadata.year).toBe(2031)
  })
})

describe('a notice that lost its line ends', () => {
  const text = `各市、县（市、区）人民政府：《澄湖省2034年民生工程实施方案》已经省政府同意，现印发给你们，请认真组织实施。澄湖省人民政府办公厅2033年12月13日为贯彻落实省委部署，制定本方案。一、总体要求2034年任务目标力争10月底前基本完成，11月底前高质量完成。${'二、主要任务建成住房。'.repeat(300)}`

  test('gives up title, signature and date', () => {
    expect(read(text)).toMatchObject({
      title: '澄湖省2034年民生工程实施方案',
      issuer: '澄湖省人民政府办公厅',
      issuedOn: '2033-12-13',
      genre: 'work-plan',
      year: 2034,
    })
  })

  test('ends when the deadline of the whole plan does', () => {
    expect(read(text).period).toEqual({ from: '2034-01-01', to: '2034-11-30' })
  })
})

describe('a report to a people’s congress', () => {
  const text = `政 府 工 作 报 告

　　--2034年2月19日在滨湖区第十四届人民代表大会第三次会议上

　　滨湖区人民政府区长　　某某某

各位代表：

　　现在，我代表滨湖区人民政府向大会作工作报告，请予审议。
${body}`

  test('is read through letter-spacing and dated by its meeting', () => {
    expect(read(text, ['2033年工作回顾', '2034年工作安排'])).toMatchObject({
      title: '政府工作报告',
      genre: 'work-report',
      issuer: '滨湖区人民政府',
      issuedOn: '2034-02-19',
      period: { from: '2034-01-01', to: '2034-12-31' },
      year: 2034,
    })
  })

  test('that promises five years plans five years', () => {
    expect(read(text, ['本届政府工作回顾', '今后五年奋斗目标']).period).toEqual({
      from: '2034-01-01',
      to: '2038-12-31',
    })
  })

  test('without a date is of the year after the one it reviews', () => {
    const undated = `各位代表：\n现在，我代表国务院，向大会作政府工作报告。\n${body}`
    expect(read(undated, ['2033年工作回顾'])).toMatchObject({ issuer: '国务院', issuedOn: null, year: 2034 })
  })
})

describe('a report to a party congress', () => {
  const text = `奋进\n——在中国共产党澄湖市第六次代表大会上的报告\n（2031年9月12日）\n\n同志们：\n现在，我代表中共澄湖市第五届委员会向大会作报告。\n${body}`

  test('is the committee’s', () => {
    expect(read(text)).toMatchObject({
      issuer: '中共澄湖市第五届委员会',
      genre: 'congress-report',
      year: 2031,
    })
  })

  test('plans five years where it says so, and no single year', () => {
    expect(read(text).period).toBeNull()
    expect(read(text, ['今后五年的奋斗目标']).period).toEqual({ from: '2031-01-01', to: '2035-12-31' })
  })
})

describe('the deadline of the whole plan ends its period', () => {
  test.each<[string, { from: string; to: string } | null]>([
    ['各项任务于12月底前完成。', { from: '2031-01-01', to: '2031-12-31' }],
    ['所有改造工程2032年6月底前完成。', { from: '2031-01-01', to: '2032-06-30' }],
    ['上述工作要在11月20日前全部完成。', { from: '2031-01-01', to: '2031-11-20' }],
    ['确保全年目标任务年底前完成。', { from: '2031-01-01', to: '2031-12-31' }],
    ['新建湿地项目6月底前完成。', { from: '2031-01-01', to: '2031-12-31' }],
  ])('%s', (sentence, period) => {
    const text = `澄湖市2031年清水工作方案\n\n一、总体要求\n${sentence}\n${body}`
    expect(read(text).period).toEqual(period)
  })

  test('where nothing else dates it, from the day it was issued', () => {
    const text = `澄湖市清水工作方案\n\n各项任务于10月底前完成。\n${body}\n澄湖市水务局\n2031年3月5日\n`
    expect(read(text).period).toEqual({ from: '2031-03-05', to: '2031-10-31' })
  })
})

describe('the genre is what the document declares', () => {
  test.each<[string, Metadata['genre']]>([
    [`澄湖市人民政府\n关于加快湖区发展的实施意见\n\n澄政发〔2031〕3号\n\n各区人民政府：\n${body}`, 'opinion'],
    [`澄湖市重点任务分工方案\n\n${body}`, 'decomposition'],
    [`澄湖市2031年政务公开工作要点\n\n${body}`, 'work-plan'],
    [`关于2031年督查情况的通报\n\n各区：\n${body}`, 'bulletin'],
    [`各区教育局：现就做好招生工作通知如下：\n${body}`, 'notice'],
    [`各市人民政府：\n为加快培育产业，现提出如下意见。\n${body}`, 'opinion'],
    [`# 一图读懂｜滨湖区“32”工作路径\n\n## 工作保障\n\n${body}`, 'infographic'],
    [
      `新闻专题 > 时政类 > 正文\n\n提速发展,湖区有了“新打法”\n\n2031-06-05 17:03 来源:澄湖网\n\n${body}`,
      'news',
    ],
    [`——在中国共产党澄湖市第五次代表大会上的报告\n\n各位代表，同志们：\n${body}`, 'congress-report'],
    [`奋力建设新湖区\n\n（上接第三版）加快发展产业。\n同志们，产业是支撑。\n${body}`, 'congress-report'],
    [`第一条 为了规范管理，制定本规定。\n第二条 本规定适用于本市。\n`, 'other'],
    ['今天天气很好，我们去湖边散步。', 'other'],
    ['', 'other'],
  ])('%s', (text, genre) => {
    expect(read(text).genre).toBe(genre)
  })
})

describe('what is only cited is not the document’s own', () => {
  test('a number in brackets after a title belongs to that title', () => {
    const text = `各区人民政府：\n为贯彻《省政府关于清水行动的意见》（澄政发〔2030〕8号）精神，现提出如下意见。\n${body}`
    expect(read(text).number).toBeNull()
    expect(read(text).title).toBeNull()
  })

  test('a day on which something happened is no signature', () => {
    const text = `2031年12月31日，省政府印发了《清水方案》。\n${body}`
    expect(read(text).issuedOn).toBeNull()
    const told = `各区：\n要结合市政府办公室2031年10月11日印发的《清水意见》，抓好落实。\n${body}`
    expect(read(told).issuedOn).toBeNull()
  })
})

describe('what stands around a title is not its words', () => {
  test.each<[string, string, string]>([
    [
      `澄政发〔2031〕3号\n\n澄湖市人民政府关于保护湿地的实施意见\n\n各区人民政府：\n${body}`,
      '澄湖市人民政府关于保护湿地的实施意见',
      '澄湖市人民政府',
    ],
    [
      `澄政发〔2031〕3号澄湖市人民政府关于保护湿地的实施意见\n各区人民政府：\n${body}`,
      '澄湖市人民政府关于保护湿地的实施意见',
      '澄湖市人民政府',
    ],
    [
      `澄湖市人民政府文件\n澄政发〔2031〕3号\n关于保护湿地的实施意见\n各区人民政府：\n${body}`,
      '关于保护湿地的实施意见',
      '澄湖市人民政府',
    ],
    [
      `澄湖市人民政府关于保护湿地的实施意见澄政发〔2031〕3号2031年7月1日　　各区人民政府：${body}`,
      '澄湖市人民政府关于保护湿地的实施意见',
      '澄湖市人民政府',
    ],
  ])('%s', (text, title, issuer) => {
    expect(read(text)).toMatchObject({ title, issuer, number: '澄政发〔2031〕3号' })
  })

  test('nor are the fields of a portal', () => {
    const text = `主题分类：环境\n发文机关：澄湖市人民政府\n标 题：关于保护湿地的意见\n\n澄湖市人民政府关于\n保护湿地的意见\n\n各区人民政府：\n${body}`
    expect(read(text).title).toBe('澄湖市人民政府关于保护湿地的意见')
  })

  test('but the years under it are', () => {
    const text = `澄湖市清水三年行动计划\n\n（2031—2033年）\n\n${body}`
    expect(read(text)).toMatchObject({
      title: '澄湖市清水三年行动计划（2031—2033年）',
      period: { from: '2031-01-01', to: '2033-12-31' },
    })
  })

  test('nor is the signature of the notice above it', () => {
    const text = `各区教育局：\n现制定以下方案，请执行。\n\n澄湖市教育局澄湖市财政局\n2031年5月29日\n\n澄湖市校园湿地\n建设实施方案\n\n${body}`
    expect(read(text)).toMatchObject({
      title: '澄湖市校园湿地建设实施方案',
      issuer: '澄湖市教育局、澄湖市财政局',
      issuedOn: '2031-05-29',
    })
  })
})

describe('dates and signatures', () => {
  test.each<[string, string | null, string | null]>([
    [`${body}\n澄湖市人民政府\n二〇三一年九月三十日\n`, '2031-09-30', '澄湖市人民政府'],
    [`${body}\n澄湖市教育局\n澄湖市财政局\n2031年9月30日\n`, '2031-09-30', '澄湖市教育局、澄湖市财政局'],
    [
      `${body}澄湖市教育局澄湖市财政局2031年9月30日（此件公开发布）`,
      '2031-09-30',
      '澄湖市教育局、澄湖市财政局',
    ],
    [
      `${body}\n水利部财政部\n中国水资源监督管理\n委员会澄湖监管局\n2031年3月31日\n`,
      '2031-03-31',
      '水利部、财政部、中国水资源监督管理委员会澄湖监管局',
    ],
    [
      `${body}\n澄湖市公开领导小组办公室\n\n(澄湖市政务局代章)\n\n2031年3月31日\n`,
      '2031-03-31',
      '澄湖市公开领导小组办公室',
    ],
    [`提速发展\n\n2031-06-05 17:03 来源:澄湖网\n\n本报讯 ${body}`, '2031-06-05', '澄湖网'],
  ])('%#', (text, issuedOn, issuer) => {
    expect(read(text)).toMatchObject({ issuedOn, issuer })
  })
})

test('a newspaper’s headline is joined over its lines', () => {
  expect(
    read(` 勇担使命 推动发展\n奋力建设新湖区\n\n（上接第三版）加快发展。\n同志们，努力。\n${body}`).title,
  ).toBe('勇担使命 推动发展 奋力建设新湖区')
})

test('a report is dated by a day that stands alone under its title', () => {
  const text =
    '澄湖市政府工作报告\n（2031年2月3日）\n各位代表：\n现在，我代表市人民政府向大会报告工作，请予审议。\n'
  expect(read(text).issuedOn).toBe('2031-02-03')
})
