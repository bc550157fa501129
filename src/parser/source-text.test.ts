import { describe, expect, test } from 'vitest'
import { realign } from '../documents/realign.ts'
import { originalEnd, originalStart, readSource } from './source-text.ts'

const meansTheSame = (original: string, cleaning = {}): string => readSource(original, cleaning).text

test('a clean text is read as it is, without a map', () => {
  const source = readSource('一、总体要求\n全面推进。', {})
  expect(source.text).toBe(source.original)
  expect(source.map).toBeNull()
})

test('pinyin glosses are left out and every character still knows its place', () => {
  const original = '這一時(shí)期，區(qū)里推動(dòng)發(fā)展(zhǎn)，注重AI(app)應(yīng)用。'
  const source = readSource(original, {})
  expect(source.text).toBe('這一時期，區里推動發展，注重AI(app)應用。')
  const at = source.text.indexOf('推動')
  expect(original.slice(originalStart(source, at), originalEnd(source, at + 2))).toBe('推動')
  expect(source.notes.map(note => note.code)).toContain('glosses-removed')
})

test('a single bracketed syllable is no habit of the page', () => {
  expect(meansTheSame('开发应用(app)系统')).toBe('开发应用(app)系统')
})

test('traditional text without a converter is read as printed, and that is said', () => {
  const { text, notes } = readSource('貫徹落實國務院關於優化營商環境的決策部署', {})
  expect(text).toBe('貫徹落實國務院關於優化營商環境的決策部署')
  expect(notes.map(note => note.code)).toEqual(['traditional-not-converted'])
})

test('a converter that changes the length is not trusted', () => {
  const { text, notes } = readSource('貫徹落實國務院關於優化營商環境的決策部署', {
    simplify: given => `${given}!`,
  })
  expect(text).not.toContain('!')
  expect(notes.map(note => note.code)).toEqual(['traditional-not-converted'])
})

test('a run that lost a byte is put right, and what was printed is kept', () => {
  const source = readSource('助力企業紓困解難?!蹦z湖新區還將持續推出。', { realign })
  expect(source.text).toBe('助力企業紓困解難。”膠湖新區還將持續推出。')
  const note = source.notes.find(each => each.code === 'damage-repaired')
  expect(note?.facts).toEqual({ printed: '?!蹦z', meant: '。”膠' })
  expect(source.original.slice(note?.start, note?.end)).toBe('?!蹦z')
})

test('damage that cannot be put right is flagged, not guessed', () => {
  const { text, notes } = readSource('完成改造?!龘龘龘龘的任务。', { realign })
  expect(text).toBe('完成改造?!龘龘龘龘的任务。')
  expect(notes.map(note => note.code)).toEqual(['damage-suspected'])
})

test.each(['能不能抓落实？敢不敢担当？', '怎么办?看行动。', '是什么?一是实干。'])(
  '%s asks a real question',
  text => {
    expect(readSource(text, { realign }).notes).toEqual([])
  },
)

const column = [
  '  要加快发展大数据、云计算、智能终端',
  '等数字产业；全面拓展应用场景，支持企',
  '业改造升级，跨境电商年交易额突破300亿',
  '元。着力发展楼宇经济，建设立体园区，',
  '推动影视、音乐、节庆、会展向体验经济',
  '',
  '升级，打造体验经济示范区。做大保税备',
  '货进口业务，建设湖区西部仓储物流园。',
  '  二是激发市场活力。坚持各类主体一视',
  '同仁，做强做优做大国有企业，深化国资',
  '国企综合改革，完善现代企业管理制度，',
  '培育一批百强民企。',
].join('\n')

test('the lines of a column are joined, inside figures and over the end of a column; paragraphs stay', () => {
  const { text } = readSource(column, {})
  expect(text).toContain('突破300亿元。')
  expect(text).toContain('向体验经济升级')
  expect(text).toContain('物流园。\n  二是激发')
  expect(text.split('\n')).toHaveLength(2)
})

test('paragraphs of ordinary length are not joined', () => {
  const text = Array.from({ length: 12 }, (_, i) => `${i + 1}.完善第${i + 1}项机制，提升服务水平。`).join(
    '\n',
  )
  expect(meansTheSame(text)).toBe(text)
})

test('a line that begins with a comma was torn from the one above', () => {
  expect(meansTheSame('根据《\n湖区条例\n》，推进落实\n，完成任务。')).toBe(
    '根据《湖区条例》，推进落实，完成任务。',
  )
})

test('a letter-spaced title is read as words, a list of short names is not', () => {
  expect(meansTheSame('政 府 工 作 报 告\n二〇二六年')).toBe('政府工作报告\n二〇二六年')
  expect(meansTheSame('东 湖 区')).toBe('东 湖 区')
})

describe('a document typed with half-width marks', () => {
  const typed = '一,2031年工作回顾\n新建学校3所.城区绿化率达41.5%.治理河道5公里.修路2.5公里.建成公园1座.'

  test('ends its sentences with dots, which are read as stops at their places', () => {
    const { text, map } = readSource(typed, {})
    expect(map).toBeNull()
    expect(text).toBe(
      '一、2031年工作回顾\n新建学校3所。城区绿化率达41.5%。治理河道5公里。修路2.5公里。建成公园1座。',
    )
  })

  test('is told by its habit: a dot among full stops stays', () => {
    const mixed = '新建学校3所。城区绿化率达41.5%.治理河道5公里。'
    expect(readSource(mixed, {}).text).toBe(mixed)
  })
})
