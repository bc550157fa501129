import { describe, expect, test } from 'vitest'
import { reserveOf } from './plan-reserve.ts'

const read = (text: string, title: string | null = null, name = '文件.txt') =>
  reserveOf({ name, title, text })

describe('a document is kept back by its own words where it', () => {
  test.each([
    ['会议纪要', '望澄区人民政府专题会议纪要\n〔2026〕5期\n会议议定：新建泵站2座。'],
    ['a letterhead in spaced letters', '望澄区城建指挥部\n纪　　要\n会议议定：新建泵站2座。'],
    ['time and those present', '关于泵站建设\n时间：3月2日\n地点：区政府\n出席：各成员单位\n新建泵站2座。'],
    ['会议记录', '泵站建设协调会会议记录（3月2日）\n新建泵站2座。'],
  ])('is a record of a meeting: %s', (_, text) => {
    expect(read(text)).toBe('minutes')
  })

  test('is minutes by its name or title alone', () => {
    expect(read('新建泵站2座。', null, '第五次联席会议纪要.docx')).toBe('minutes')
    expect(read('新建泵站2座。', '关于印发区政府专题会议纪要的通知')).toBe('minutes')
  })

  test.each([
    '秘密★1年\n望澄区防汛方案\n新建泵站2座。',
    '内部资料 注意保存\n望澄区防汛方案\n新建泵站2座。',
    '望澄区防汛方案\n新建泵站2座。\n（此件不公开）',
    '望澄区防汛方案\n新建泵站2座。\n信息公开选项：依申请公开\n2026年3月2日印发',
    '望澄区防汛方案\n新建泵站2座。\n此件不予公开',
  ])('carries a mark: %j', text => {
    expect(read(text)).toBe('marked')
  })

  test('is a draft on its way', () => {
    expect(read('新建泵站2座。', '望澄区防汛方案（送审稿）')).toBe('draft')
  })
})

describe('a document is not kept back', () => {
  test.each([
    '望澄区2026年重点工作\n新建社区食堂20处。\n（此件公开发布）',
    '望澄区防汛方案\n新建泵站2座。\n公开方式：主动公开',
    '望澄区重点工作方案\n各单位要按照第五次联席会议纪要的要求，抓紧推进泵站建设，确保汛期以前全部完成，并按月向指挥部办公室报送进度情况。',
    '望澄区政务公开要点\n完善依申请公开工作规程\n规范不予公开事项清单',
    '望澄区城市更新方案\n时间：2026年至2028年\n改造老旧小区12个。',
    '望澄区政务公开要点\n建立政府信息主动公开目录，完善依申请公开工作规程，年底前办结率达到100%，群众满意度达到95%以上，每季度通报一次。',
  ])('for speaking of meetings or of being public: %j', text => {
    expect(read(text)).toBeNull()
  })

  test('for being laid open for comments', () => {
    expect(read('新建泵站2座。', '望澄区防汛方案（征求意见稿）')).toBeNull()
  })
})
