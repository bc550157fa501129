import { describe, expect, it } from 'vitest'
import type { AgencyDraft } from '../recognizer.ts'
import { readSentenceAgencies } from './sentence-agencies.ts'

const label = ({ name, class: words, quantifier }: AgencyDraft): string =>
  words === undefined ? name : `<${quantifier ?? ''}:${words}>`

function read(sentence: string): string | null {
  const found = readSentenceAgencies(sentence, 0, sentence.length)
  return found && `${found.lead.map(label).join(' ')} | ${found.support.map(label).join(' ')}`
}

describe('sentences that make a unit responsible', () => {
  it.each([
    ['由市商务局牵头，会同市财政局、市税务局制定办法。', '市商务局 | 市财政局 市税务局'],
    ['建立联席会议制度，由市商务局牵头、市有关部门参与，定期会商。', '市商务局 | <relevant:部门>'],
    ['整顿收费问题，由市财政局、市审计局负责。', '市财政局 | 市审计局'],
    ['整顿收费问题，由市财政局、市审计局共同负责。', '市财政局 市审计局 | '],
    ['用地清理工作由市国土局会同市发展改革委负责。', '市国土局 | 市发展改革委'],
    ['招聘工作由市教育局具体负责，遵循公开原则。', '市教育局 | '],
    ['市财政局牵头，研究支持措施。', '市财政局 | '],
    ['市商务局要牵头制定方案，市财政局配合。', '市商务局 | 市财政局'],
  ])('%s', (sentence, expected) => {
    expect(read(sentence)).toBe(expected)
  })

  it.each([
    '鼓励企业牵头实施重大项目，高校参与。',
    '支持龙头企业牵头组建联合体。',
    '各地要建立健全教育部门牵头协调的机制。',
    '采用“各市牵头、市区共建”方式。',
    '充分发挥牵头抓总作用。',
    '由企业自主决定，行业协会负责。',
    '主要负责人要亲自抓。',
    '由市政府副市长牵头，定期会商。',
    '建设自由贸易试验区，由园区牵头企业运营。',
    '由参保地经办机构负责管理。',
    '扎实推进各项工作，全面负责到底。',
  ])('nobody in %s', sentence => {
    expect(read(sentence)).toBeNull()
  })

  it('points into a text that does not begin at 0', () => {
    const text = '一、保障。由市商务局牵头，会同市财政局落实。'
    const found = readSentenceAgencies(text, 5, text.length)
    expect(
      [...(found?.lead ?? []), ...(found?.support ?? [])].map(({ start, end }) => text.slice(start, end)),
    ).toEqual(['市商务局', '市财政局'])
  })
})
