import { describe, expect, it } from 'vitest'
import type { AgencyDraft } from '../recognizer.ts'
import { readAgencyList } from './agency-list.ts'

/** A unit by its name and lines, a class as `<quantifier:words>`. */
function label({ name, lines, class: words, quantifier }: AgencyDraft): string {
  if (words !== undefined) return `<${quantifier ?? ''}:${words}>`
  return lines ? `${name}(${lines.join(' ')})` : name
}

function read(text: string): string[] {
  return readAgencyList(text, 0, text.length).map(label)
}

describe('a list of responsible units', () => {
  it.each<[string, string[]]>([
    ['省财政厅、省水利厅，省林草局', ['省财政厅', '省水利厅', '省林草局']],
    ['住房和城乡建设厅、文化和旅游局', ['住房和城乡建设厅', '文化和旅游局']],
    ['海洋与渔业局、专家与留学人员服务中心', ['海洋与渔业局', '专家与留学人员服务中心']],
    ['市司法局和市审计局', ['市司法局', '市审计局']],
    ['市工业和信息化局和市文化和旅游局以及市水务局', ['市工业和信息化局', '市文化和旅游局', '市水务局']],
    ['市打击非法采砂工作办公室及其他有关成员单位', ['市打击非法采砂工作办公室', '<relevant:成员单位>']],
    [
      '澄湖市税务局、国家外汇管理局澄湖支局、中国人民银行澄湖支行',
      ['澄湖市税务局', '国家外汇管理局澄湖支局', '中国人民银行澄湖支行'],
    ],
    [
      '芦溪镇、枫桥街道、云台旅游度假区、澄湖城投公司',
      ['芦溪镇', '枫桥街道', '云台旅游度假区', '澄湖城投公司'],
    ],
    ['区委统战部、团区委、区妇联', ['区委统战部', '团区委', '区妇联']],
    ['望潮未来城、云港国际陆港', ['望潮未来城', '云港国际陆港']],
    ['区绿色低碳工作领导小组成员单位', ['区绿色低碳工作领导小组成员单位']],
    ['市财政局等', ['市财政局']],
    ['市财政局、市商务局等部门', ['市财政局', '市商务局']],
    ['最高法、市场监管总局等部门和单位', ['最高法', '市场监管总局']],
    ['市财政局等相关部门', ['市财政局', '<relevant:部门>']],
    ['市高等教育研究院', ['市高等教育研究院']],
    ['市教育局　市体育局', ['市教育局', '市体育局']],
    ['市 教 育 局、市 体 育 局', ['市教育局', '市体育局']],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected)
  })
})

describe('open classes', () => {
  it.each<[string, string[]]>([
    ['有关镇街、功能区', ['<relevant:镇街>', '<relevant:功能区>']],
    ['各镇街、功能区', ['<all:镇街>', '<all:功能区>']],
    ['各镇街、区财政局', ['<all:镇街>', '区财政局']],
    ['各区政府、市政府各部门', ['<all:区政府>', '<all:部门>']],
    ['区直有关部门(单位)', ['<relevant:部门>']],
    ['各相关部门(单位)', ['<relevant:部门>']],
    ['各县（市、区）政府', ['<all:县（市、区）政府>']],
    ['各市（含北川、南屏市，下同）政府', ['<all:市政府>']],
    ['各市政府（含北川、南屏市政府，下同）', ['<all:市政府>']],
    ['各市、县政府，市政府各部门', ['<all:市、县政府>', '<all:部门>']],
    ['有关设区市和省直管县（市）政府', ['<relevant:设区市和省直管县（市）政府>']],
    ['区、市政府', ['<:区、市政府>']],
    ['相关部门和地方', ['<relevant:部门>', '<relevant:地方>']],
    ['市委、市政府各部门', ['<all:部门>']],
    ['市防汛抗旱指挥部各有关成员单位', ['<relevant:市防汛抗旱指挥部成员单位>']],
    ['各地教育部门', ['<all:教育部门>']],
    ['各市、县人社局、民政局、残联', ['<all:市、县人社局>', '<all:民政局>', '<all:残联>']],
    ['公安部等部门和各省级人民政府', ['公安部', '<all:省级人民政府>']],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected)
  })
})

describe('brackets', () => {
  it.each<[string, string[]]>([
    ['区商务局(外贸、口岸)、区审计局', ['区商务局(外贸 口岸)', '区审计局']],
    ['区委宣传部(区文明办)', ['区委宣传部(区文明办)']],
    ['区商务局(外贸', ['区商务局(外贸)']],
    [
      '区审计局、商务局(外贸、口岸、交通运输局、体育中心',
      ['区审计局', '区商务局(外贸 口岸)', '区交通运输局', '体育中心'],
    ],
    ['区商务局(外贸,有关镇街', ['区商务局(外贸)', '<relevant:镇街>']],
    ['各市政府（以下简称各市）、云台新区管委会', ['<all:市政府>', '云台新区管委会']],
    ['区商务局外贸)、区审计局', ['区商务局外贸', '区审计局']],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected)
  })
})

describe('what a list gives once', () => {
  it.each<[string, string[]]>([
    ['澄湖、云台市政府', ['澄湖市政府', '云台市政府']],
    ['省水利厅，北川、南屏、西陵市政府', ['省水利厅', '北川市政府', '南屏市政府', '西陵市政府']],
    ['北川市和南屏市政府', ['北川市政府', '南屏市政府']],
    ['发改、财政、商务局', ['发改局', '财政局', '商务局']],
    ['区财政局、发改局、贸促会', ['区财政局', '区发改局', '区贸促会']],
    ['省财政厅、省水利厅、税务局', ['省财政厅', '省水利厅', '税务局']],
    ['市高新区、经开区管委会', ['市高新区管委会', '经开区管委会']],
    ['云港国际陆港、经开区管委会', ['云港国际陆港', '经开区管委会']],
    ['区财政局、科技和教育局', ['区财政局', '区科技和教育局']],
    ['区财政局、市规划局澄湖分局、国际陆港', ['区财政局', '市规划局澄湖分局', '国际陆港']],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected)
  })

  it('points at what is printed, not at what is meant', () => {
    const text = '责任：澄湖、云台市政府，区、市 教 育 局，各市（含北川市）政府'
    const printed = readAgencyList(text, 3, text.length).map(({ start, end }) => text.slice(start, end))
    expect(printed).toEqual(['澄湖', '云台市政府', '区、市 教 育 局', '各市（含北川市）政府'])
  })
})

describe('text that goes on', () => {
  it('ends a list at a full stop', () => {
    expect(read('市财政局、市商务局。列第一位者为牵头单位')).toEqual(['市财政局', '市商务局'])
  })

  it('drops a member as long as a sentence', () => {
    expect(read(`市财政局、${'全面落实各项惠企政策'.repeat(6)}`)).toEqual(['市财政局'])
  })

  it('leaves out statements about the list', () => {
    expect(read('市财政局，下同')).toEqual(['市财政局'])
  })

  it.each(['（', '、', '各', '等', '和', '）'])('reads 20,000 of %s without a long wait', sign => {
    const text = sign.repeat(20_000)
    const before = performance.now()
    readAgencyList(text, 0, text.length)
    expect(performance.now() - before).toBeLessThan(500)
  })
})
