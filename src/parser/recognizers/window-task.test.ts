import { describe, expect, it } from 'vitest'
import { taskWindow } from './window-task.ts'

function deadlineOf(text: string): string | null {
  const found = taskWindow(text, 0, text.length, 2024)
  return found && `${found.kind} ${found.to ?? '-'}`
}

describe('the deadline of a whole task', () => {
  it.each([
    ['closes it', '建设三个平台。培育一批企业。力争到2027年，全区产业规模达到50亿元。', 'by 2027-12-31'],
    ['closes it without a hope', '建设三个平台。到2027年年底，全区产业规模达到50亿元。', 'by 2027-12-31'],
    ['is a lone year that opens it', '2025年，新建口袋公园12处。改造老旧小区6个。', 'by 2025-12-31'],
    ['is a month that opens it', '2025年6月底前，完成全区普查。', 'by 2025-06-30'],
    ['comes round every year', '今后每年举办一届赛事。', 'every -'],
    [
      'stands inside its only sentence',
      '加快网络建设，到2027年，建成基站500个，切实提高支撑能力。',
      'by 2027-12-31',
    ],
    ['opens its only sentence without a comma', '年内建成两座泵站。', 'by 2024-12-31'],
    ['ends its only sentence', '新建公厕12座，改造6座，2025年6月底前完成。', 'by 2025-06-30'],
    ['says when it opens', '组建水务集团，2025年6月底前挂牌运营。', 'by 2025-06-30'],
  ])('%s', (_, text, expected) => {
    expect(deadlineOf(text)).toBe(expected)
  })

  it.each([
    [
      'it stands inside one sentence of several',
      '加快网络建设，到2027年，建成基站500个，切实提高支撑能力。优化布局。',
    ],
    ['another sentence than the last names it', '到2026年，建成基站500个。优化布局，提高支撑能力。'],
    ['the text names two', '到2025年，覆盖率达到60%。到2027年，覆盖率达到80%。'],
    ['two stand in the last sentence', '建设平台。到2025年，建成5个，到2027年，建成10个。'],
    ['something is done every year', '每年实施重大项目20项以上，形成一批成果。'],
    ['全年 only counts', '全年完成改造2万户。'],
    ['no day can be known', '提升处理能力，力争三年内完工。'],
    ['there is none', '新建口袋公园12处。'],
  ])('is none where %s', (_, text) => {
    expect(deadlineOf(text)).toBeNull()
  })

  it('points at the date in a text that does not begin at 0', () => {
    const text = '（一）提升。建设平台。力争到2027年，规模达到50亿元。（责任单位：区商务局）'
    const found = taskWindow(text, 6, text.indexOf('（责任'), null)
    expect(found && text.slice(found.start, found.end)).toBe('到2027年')
  })
})
