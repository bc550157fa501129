import { describe, expect, test } from 'vitest'
import type { Genre } from '../model/plan.ts'
import { readMetadata } from './metadata.ts'

function genreOf(text: string): Genre {
  const lines: { start: number; end: number }[] = []
  let start = 0
  for (const line of text.split('\n')) {
    lines.push({ start, end: start + line.length })
    start += line.length + 1
  }
  return readMetadata({ text, lines, headings: [] }).genre
}

const body = '推动湖区高质量发展，做好清水、增绿各项工作。\n'.repeat(80)

describe('a report is told from what is said of it', () => {
  test.each<[string, Genre]>([
    [
      `政府工作报告\n——2034年1月9日在滨湖区人民代表大会上\n\n各位代表：\n现在，我代表区政府，${body}`,
      'work-report',
    ],
    [`2034年滨湖区政府工作报告（摘要）\n\n一、2033年工作回顾\n${body}`, 'work-report'],
    [
      `澄湖论坛›政务›2034年滨湖区政府工作报告\n${'登录 注册 积分 1208\n'.repeat(40)}2034年滨湖区政府工作报告\n\n各位代表：\n${body}`,
      'work-report',
    ],
    [`关于印发2034年政府工作报告重点任务分解方案的通知\n\n各镇人民政府：\n${body}`, 'decomposition'],
    [
      `2034年政府工作报告重点任务分解表\n\n序号\n工作任务\n牵头单位\n完成时限\n1\n清理内湖\n区水务局\n6月底前\n${body}`,
      'decomposition',
    ],
    [`关于落实《政府工作报告》重点工作分工的意见\n\n各部门：\n${body}`, 'decomposition'],
    [
      `区政府工作报告亮点多\n\n本报讯（记者 某某）1月9日，区长作政府工作报告。“各位代表：过去一年……”会场响起掌声。\n${body}`,
      'news',
    ],
    [`聚焦政府工作报告\n\n记者从区人代会获悉，今年将新建三座湿地。\n${body}`, 'news'],
    [`一图读懂2034年滨湖区政府工作报告\n\n## 目标\n\n${body}`, 'infographic'],
    [`政府工作报告解读\n\n报告提出三项目标。\n${body}`, 'other'],
    [`关于政府工作报告的决议\n\n会议批准了这个报告。\n${body}`, 'other'],
  ])('%s', (text, genre) => {
    expect(genreOf(text)).toBe(genre)
  })
})

describe('each genre is known by its own marks', () => {
  test.each<[string, Genre]>([
    [`同志们：\n现在，我代表中共滨湖区第三届委员会向大会作报告。\n${body}`, 'congress-report'],
    [`奋进\n——在中国共产党澄湖市第六次代表大会上的报告\n\n同志们：\n${body}`, 'congress-report'],
    [`关于开展清湖专项行动的通知\n\n各镇人民政府：\n为落实部署，特制定如下工作方案。\n${body}`, 'work-plan'],
    [`滨湖区夏季防汛工作安排\n\n${body}`, 'work-plan'],
    [`序号|重点事项|责任单位|完成时限\n1|清理内湖|区水务局|6月\n${body}`, 'decomposition'],
    [`滨湖区重点工作责任清单\n\n${body}`, 'decomposition'],
    [`滨湖区支持湿地修复若干政策措施\n\n第一条 设立专项资金。\n第二条 奖励先进。\n${body}`, 'opinion'],
    [`澄湖市人民政府关于加强湖泊保护的意见\n\n各区人民政府：\n${body}`, 'opinion'],
    [`关于报送材料的通知\n\n各镇：\n请各单位制定工作方案并于3月报送。\n${body}`, 'notice'],
    [`各有关单位：\n现将有关事项通知如下：\n${body}`, 'notice'],
    [
      `首页 > 时政新闻 > 正文\n\n清湖行动亮出“212”路线图\n\n2034-05-06 09:00 来源:滨湖网\n\n5月6日上午，区里举行发布会并回答记者提问。\n${body}`,
      'news',
    ],
    [`为清湖点赞\n\n滨湖日报讯（通讯员 某某）近日，湖区新增绿地。\n${body}`, 'news'],
    [`# 图解｜滨湖区清湖三年路线\n\n## 目标\n${body}`, 'infographic'],
    [`一图看懂 | 湖区建设\n\n${body}`, 'infographic'],
    [`关于上半年督查情况的通报\n\n各镇：\n${body}`, 'bulletin'],
    [`各单位：\n现将二季度考核结果通报如下。\n${body}`, 'bulletin'],
    [`澄湖市湖泊保护条例\n\n第一条 为了保护湖泊，制定本条例。\n第二条 适用于本市。\n`, 'other'],
    ['湖边起风了，水面很静。', 'other'],
  ])('%s', (text, genre) => {
    expect(genreOf(text)).toBe(genre)
  })
})

test('a portal’s line of source and time and its menu do not make a plan news or an infographic', () => {
  const text = `首页 > 政策图解 > 正文\n政策图解\n\n滨湖区清湖工作方案\n\n2034-05-06 来源:区政府办 责任编辑:某某\n\n各镇人民政府：\n现印发给你们。\n${body}`
  expect(genreOf(text)).toBe('work-plan')
})

test('an agency’s wire that prints a document in full is the document', () => {
  const text = `新华社澄湖3月2日电 近日，两办印发了《关于加强湖泊保护的意见》，并发出通知，要求认真落实。\n《关于加强湖泊保护的意见》全文如下。\n${body}`
  expect(genreOf(text)).toBe('opinion')
})
