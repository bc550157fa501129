import { describe, expect, it } from 'vitest'
import { ownTime } from '../../../test/own-time.ts'
import type { AgencyDraft } from '../recognizer.ts'
import { readResponsibility, readRole } from './responsibility.ts'
import type { NoteContext } from './responsibility-reading.ts'

const label = ({ name, class: words, quantifier }: AgencyDraft): string =>
  words === undefined ? name : `<${quantifier ?? ''}:${words}>`

/** `lead | support`, and `| windows` where there are any. */
function read(note: string, context?: NoteContext): string | null {
  const found = readResponsibility(note, 0, note.length, context)
  if (!found) return null
  const windows = found.windows.map(({ kind, to }) => `${kind} ${to ?? '-'}`)
  const parts = [found.lead.map(label).join(' '), found.support.map(label).join(' '), windows.join(' ')]
  return parts.join(' | ').replace(/ \| $/, '')
}

describe('notes with verbs', () => {
  it.each([
    ['市教委牵头，市财政局配合', '市教委 | 市财政局'],
    ['由市教委牵头、市财政局配合', '市教委 | 市财政局'],
    ['市教委牵头，市财政局、市体育局负责落实', '市教委 | 市财政局 市体育局'],
    ['市教委、市体育局分别牵头，各区政府负责落实', '市教委 市体育局 | <all:区政府>'],
    ['市教委、市体育局分别负责落实', '市教委 市体育局 | '],
    ['市教委负责', '市教委 | '],
    ['市教委、市体育局负责落实', '市教委 | 市体育局'],
    ['市教委、市体育局按职责分别负责', '市教委 市体育局 | '],
    ['市教委、市体育局按职责分工负责', '市教委 | 市体育局'],
    ['市教委牵头，市体育局等部门按照各自职责分工负责', '市教委 | 市体育局'],
    ['市教委、市体育局共同牵头，市财政局配合', '市教委 市体育局 | 市财政局'],
    ['市教委、市体育局共同负责', '市教委 市体育局 | '],
    ['市教委、市体育局分工负责', '市教委 市体育局 | '],
    ['市教委牵头，市体育局、市财政局共同落实', '市教委 | 市体育局 市财政局'],
    ['市委政法委牵头，各县（市、区）党委和政府负责', '市委政法委 | <all:县（市、区）党委和政府>'],
    ['市教委会同市政府相关部门负责落实', '市教委 | <relevant:部门>'],
    ['市教委、市体育局会同市财政局、各区政府负责', '市教委 市体育局 | 市财政局 <all:区政府>'],
    ['市教委牵头，会同市财政局、市体育局落实', '市教委 | 市财政局 市体育局'],
    ['市教委主办，市财政局协办', '市教委 | 市财政局'],
    ['市教委汇总，各区政府参与', '市教委 | <all:区政府>'],
    ['市教委负责牵头，市体育局参加', '市教委 | 市体育局'],
    ['市教委为牵头单位，市体育局为责任单位', '市教委 | 市体育局'],
    ['市财政局配合', ' | 市财政局'],
    ['市有关部门，各市、县政府负责', '<relevant:部门> | <all:市、县政府>'],
    ['市教委（牵头）、市财政局负责', '市教委 | 市财政局'],
    ['市财政局、市教委（牵头）负责', '市教委 | 市财政局'],
    ['各区政府负责，市教委会同市财政局督查落实', '<all:区政府> | 市教委 市财政局'],
    ['市教委、市财政局等负责。列第一位者为牵头单位，下同', '市教委 | 市财政局'],
  ])('%s', (note, expected) => {
    expect(read(note)).toBe(expected)
  })
})

describe('notes with labels', () => {
  it.each([
    ['责任单位：省住房和城乡建设厅', '省住房和城乡建设厅 | '],
    ['责任单位：市教委、市体育局', '市教委 | 市体育局'],
    ['责任部门:市教委、市体育局，各区政府', '市教委 | 市体育局 <all:区政府>'],
    ['牵头单位：市教委、市体育局', '市教委 市体育局 | '],
    ['牵头单位：市教委；责任单位：市体育局、市财政局', '市教委 | 市体育局 市财政局'],
    ['牵头单位：市教委，参与单位：相关部门和地方。', '市教委 | <relevant:部门> <relevant:地方>'],
    ['牵头单位：市教委　配合单位：市体育局', '市教委 | 市体育局'],
    ['牵头单位：市教委 责任单位：市财政局 市体育局 完成时限：长期', '市教委 | 市财政局 市体育局 | ongoing -'],
    ['牵头：市教委；配合：市财政局', '市教委 | 市财政局'],
    ['牵头部门：市教委（市体育局）配合部门：市财政局', '市教委 | 市财政局'],
    ['牵头单位：市教委配合单位：市财政局、市体育局', '市教委 | 市财政局 市体育局'],
    ['第一责任单位：市教委；其他责任单位：市财政局', '市教委 | 市财政局'],
    ['牵头单位为市教委，配合单位为市财政局', '市教委 | 市财政局'],
    ['主办单位：市教委；协办单位：市体育局', '市教委 | 市体育局'],
    ['责任单位：市教委牵头，市财政局配合', '市教委 | 市财政局'],
    ['责任单位：市教委会同市体育局、市财政局，各区政府', '市教委 | 市体育局 市财政局 <all:区政府>'],
    ['责任单位：市就业中心，各区人社部门。排名第一为牵头单位，下同', '市就业中心 | <all:区人社部门>'],
    ['牵头单位：市教委；责任人：某某；责任单位：市体育局', '市教委 | 市体育局'],
  ])('%s', (note, expected) => {
    expect(read(note)).toBe(expected)
  })
})

describe('the time in a note', () => {
  it.each([
    ['市教委牵头，完成时限：2021年6月', '市教委 |  | by 2021-06-30'],
    ['市教委牵头，市财政局负责,2027年底前完成', '市教委 | 市财政局 | by 2027-12-31'],
    ['2027年底前，市教委负责', '市教委 |  | by 2027-12-31'],
    ['责任单位：市教委、市财政局，6月底前完成，并长期坚持', '市教委 | 市财政局 | by 2024-06-30'],
    ['市教委负责，6月底前完成；市财政局配合，持续实施', '市教委 | 市财政局 | by 2024-06-30 ongoing -'],
    ['市教委负责，持续实施', '市教委 |  | ongoing -'],
    ['责任单位：市教委；完成时限：6月底前', '市教委 |  | by 2024-06-30'],
    ['完成时限：2024年6月', ' |  | by 2024-06-30'],
    ['市教委负责，3年内完成', '市教委 | '],
    ['责任单位：市教委；进度安排：3月启动，9月底前完成', '市教委 |  | by 2024-09-30'],
  ])('%s', (note, expected) => {
    expect(read(note, { year: 2024 })).toBe(expected)
  })
})

describe('brackets that are no notes', () => {
  it.each([
    '试行',
    '2018-2019年',
    '含户籍人口和流动人口',
    '仅是铁道部负责修建的部分',
    '政府主导、企业参与、社会协同',
    '不含参与科研的公务员',
    '政府责任清单',
    '以下简称责任单位',
    '高校院所支撑、企业实施',
    '每年参加培训不少于2次',
    '谁主管谁负责',
    '会同有关部门',
  ])('%s', note => {
    expect(read(note)).toBeNull()
  })
})

describe('the value of a label or a cell', () => {
  it.each([
    ['市教委、市体育局', 'lead', ['市教委 市体育局', '']],
    ['市教委、市体育局', 'responsible', ['市教委', '市体育局']],
    ['市教委牵头，市体育局配合', 'responsible', ['市教委', '市体育局']],
    ['市教委（牵头）、市体育局', 'responsible', ['市教委', '市体育局']],
    ['市教委会同市体育局、市财政局', 'lead', ['市教委', '市体育局 市财政局']],
    ['市教委、各镇街', 'support', ['', '市教委 <all:镇街>']],
    ['', 'support', ['', '']],
  ] as const)('%s as %s', (text, role, expected) => {
    const { lead, support } = readRole(text, 0, text.length, role)
    expect([lead.map(label).join(' '), support.map(label).join(' ')]).toEqual(expected)
  })
})

describe('a bare list in a bracket', () => {
  const inBracket = (before: string, note: string): string[] | null => {
    const text = `${before}（${note}）`
    const found = readResponsibility(text, before.length + 1, text.length - 1)
    return found && [found.lead.map(label).join(' '), found.support.map(label).join(' ')]
  }

  it('is a note behind a full stop', () => {
    expect(inBracket('新建公厕12座。', '区城管局、区财政局、各镇街')).toEqual([
      '区城管局',
      '区财政局 <all:镇街>',
    ])
  })

  it('may hold classes only, also where their words are those of labels', () => {
    expect(inBracket('发放补贴。', '各地有关部门，省教育厅')).toEqual(['<relevant:部门>', '省教育厅'])
    expect(inBracket('发放补贴。', '各级有关部门，各有关单位')).toEqual([
      '<relevant:部门>',
      '<relevant:单位>',
    ])
    expect(inBracket('发放补贴。', '相关区市、各开发区管委会、有关企业')).toEqual([
      '<relevant:区市>',
      '<all:开发区管委会> <relevant:企业>',
    ])
    expect(inBracket('建设零工市场50个', '各县（市、区）人民政府，市直有关部门')).toEqual([
      '<all:县（市、区）人民政府>',
      '<relevant:部门>',
    ])
  })

  it('may close with a time', () => {
    const text = '新建公厕12座。（区城管局、区财政局，2026年10月底前）'
    const found = readResponsibility(text, text.indexOf('（') + 1, text.length - 1)
    expect(found?.lead.map(label)).toEqual(['区城管局'])
    expect(found?.support.map(label)).toEqual(['区财政局'])
    expect(found?.windows.map(({ to }) => to)).toEqual(['2026-10-31'])
  })

  it('is none inside a sentence, or where it holds something else', () => {
    expect(inBracket('报主管机关', '区城管局、区财政局')).toBeNull()
    expect(inBracket('新建公厕12座。', '区级示范项目、精品工程')).toBeNull()
    expect(inBracket('新建公厕12座。', '详见附件')).toBeNull()
    expect(inBracket('报行业主管部门', '市教育局、市体育局')).toBeNull()
    expect(inBracket('覆盖全部成员', '各有关单位')).toBeNull()
  })
})

describe('what depends on the document', () => {
  const note = '市教委、市体育局按职责分工负责，市财政局配合'

  it('lets all who act by duty lead where the document says so', () => {
    expect(read(note)).toBe('市教委 | 市体育局 市财政局')
    expect(read(note, { dutyLeads: true })).toBe('市教委 市体育局 | 市财政局')
    expect(read(`${note}，分工负责为各部门按职责分别牵头，下同`)).toBe('市教委 市体育局 | 市财政局')
  })
})

describe('doubts', () => {
  it('marks a member that has no shape of a body, and keeps it', () => {
    const text = '牵头单位：市教委、望潮未来'
    const found = readResponsibility(text, 0, text.length)
    expect(found?.lead.map(label)).toEqual(['市教委', '望潮未来'])
    expect(found?.doubts.map(({ code, start, end }) => [code, text.slice(start, end)])).toEqual([
      ['agency-shape', '望潮未来'],
    ])
  })

  it.each([
    ['市政府副市长牵头，市教委、市体育局负责', '市教委 | 市体育局', '市政府副市长'],
    ['市教育局局长负责，市体育局配合', ' | 市体育局', '市教育局局长'],
    ['区委书记、区长负总责，市教委、各区政府共同负责', '市教委 <all:区政府> | ', '区委书记 区长负总责'],
    ['责任单位：市教委、市教委主任王某某', '市教委 | ', '市教委主任王某某'],
  ])('leaves out whoever holds a post in %s, and says so', (note, roles, posts) => {
    expect(read(note)).toBe(roles)
    const doubts = readResponsibility(note, 0, note.length)?.doubts ?? []
    expect(doubts.map(({ start, end }) => note.slice(start, end)).join(' ')).toBe(posts)
    expect(doubts.every(({ code }) => code === 'note-rest')).toBe(true)
  })

  it('marks a length of time whose end nobody can know', () => {
    const text = '市教委负责，3年内完成'
    const found = readResponsibility(text, 0, text.length)
    expect(found?.doubts.map(({ code, start, end }) => [code, text.slice(start, end)])).toEqual([
      ['window-unread', '3年内'],
    ])
  })

  it('marks words behind the last verb that it cannot place', () => {
    const text = '市教委牵头，根据上级办法修订细则'
    const found = readResponsibility(text, 0, text.length)
    expect(found?.lead.map(label)).toEqual(['市教委'])
    expect(found?.doubts.map(({ code, start, end }) => [code, text.slice(start, end)])).toEqual([
      ['note-rest', '根据上级办法修订细则'],
    ])
  })
})

it('names a unit once, as lead', () => {
  expect(read('市教委牵头，市体育局、市教委、市体育局配合')).toBe('市教委 | 市体育局')
})

it('points into a text that does not begin at 0', () => {
  const text = '新建公厕12座。（责任单位：区城管局、各镇街）'
  const found = readResponsibility(text, text.indexOf('（') + 1, text.length - 1)
  expect(
    [...(found?.lead ?? []), ...(found?.support ?? [])].map(({ start, end }) => text.slice(start, end)),
  ).toEqual(['区城管局', '各镇街'])
})

it.each(['负责', '牵头，', '责任单位：', '（负责', '市教委会同', '由'])(
  'reads 2,000 signs of %s without a long wait',
  part => {
    const text = part.repeat(Math.ceil(2000 / part.length)).slice(0, 2000)
    const before = ownTime()
    readResponsibility(text, 0, text.length)
    expect(ownTime() - before).toBeLessThan(200)
  },
)
