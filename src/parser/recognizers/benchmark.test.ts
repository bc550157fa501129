import { describe, expect, test } from 'vitest'
import type { BenchmarkDraft, Mentions } from '../recognizer.ts'
import { benchmark } from './benchmark.ts'

function recognize(text: string): BenchmarkDraft[] {
  const into: Mentions = { windows: [], figures: [], benchmarks: [] }
  const scope = { text, start: 0, end: text.length, year: null }
  for (let at = 0; at < text.length; ) {
    const next = benchmark.triggers.includes(text.charAt(at)) ? benchmark.take(scope, at, into) : at
    at = next > at ? next : at + 1
  }
  return into.benchmarks
}

describe('each one named is read with the words that name it', () => {
  test.each<[string, string[]]>([
    ['对标新加坡、香港标准，建设贸易中心', ['新加坡', '香港']],
    ['对照杭州、深圳等先进城市', ['杭州', '深圳']],
    ['对标美、英、法先进制造业', ['美', '英', '法']],
    ['对照学习沪苏浙创新政策', ['沪苏浙']],
    ['对标英国伦敦,开展服务贸易试点', ['英国伦敦']],
    ['对标美国亚马逊、eBay、谷歌等一流平台', ['美国亚马逊', 'eBay', '谷歌']],
    ['借鉴杭州、大阪等国内外先进地区做法', ['杭州', '大阪']],
    ['对标新加坡“花园城市”标准', ['新加坡']],
    ['借鉴日本柏叶低碳智慧小镇等国外先进做法', ['日本柏叶低碳智慧小镇']],
    ['学习借鉴日本北海道雪季旅游运营经验', ['日本北海道']],
    ['对标日本温泉养生等养生旅游模式', ['日本']],
    ['借鉴美国志愿服务、新加坡和香港义工服务等经验', ['美国', '新加坡', '香港']],
    [
      '对标美国波士顿、旧金山湾区建设科教新城和英国剑桥、牛津发展模式',
      ['美国波士顿', '旧金山湾区', '英国剑桥', '牛津'],
    ],
    ['学习美国伯克利、新加坡等生态城市建设实例', ['美国伯克利', '新加坡']],
    ['对标德国汉诺威工业展,建设博览中心', ['德国汉诺威工业展']],
    ['对标“甲厂”“乙厂”等重点企业', ['甲厂', '乙厂']],
    ['学习新加坡社区管理模式', ['新加坡']],
    ['向上海、深圳看齐，勇争一流', ['上海', '深圳']],
    ['对标欧美发达国家先进理念', ['欧美']],
    ['参照上海市做法执行', ['上海市']],
    ['对标美国、韩国园区发展模式', ['美国', '韩国']],
    ['对标杭州、无锡湖畔城市建设经验', ['杭州', '无锡']],
    ['学习日本仙台湿地修复经验', ['日本仙台']],
    ['对标德国慕尼黑、日本仙台光电产业集群', ['德国慕尼黑', '日本仙台']],
    ['对标杭州、望澄建设经验', ['杭州', '望澄']],
    ['对标杭州、望澄、柳堰先进做法', ['杭州', '望澄', '柳堰']],
    ['对标南京、望澄县乡村客运一体化经验', ['南京', '望澄县']],
    ['对标南京、客货邮融合联动试点经验', ['南京']],
    ['对标京、沪、深先进做法', ['京', '沪', '深']],
  ])('%s', (text, names) => {
    expect(recognize(text).map(one => one.name)).toEqual(names)
  })
})

describe('where nobody is named nobody is read', () => {
  test.each([
    '对标国际一流，提升服务水平',
    '对照国际标准，创新商业模式',
    '对标世界一流标准',
    '借鉴外省市经验',
    '借鉴各地特色菜品技艺',
    '学习国内外先进旅游城市经验',
    '学习贯彻北京会议精神',
    '组织干部到上海学习',
    '参照本意见执行',
    '参照国家补助标准',
    '对照任务分工，落实到岗',
    '对标对表“4+1”重要要求',
    '对照“五公开”要求',
    '增强看齐意识',
    '与行业龙头企业对标对表',
    '中外文化相互借鉴',
    '借鉴IT产业增长的经验',
    '比照执行优惠政策',
  ])('%s', text => {
    expect(recognize(text)).toEqual([])
  })
})

test('a span holds exactly the name it was read from', () => {
  const text = '全面对标“甲厂”“乙厂”，学习借鉴美国拉斯维加斯、日本东京先进经验，向杭州看齐。'
  const found = recognize(text)
  expect(found).toHaveLength(5)
  for (const { name, start, end } of found) expect(text.slice(start, end)).toBe(name)
})

test('a list that never ends is left after a bounded distance', () => {
  const found = recognize(`对标${'新加坡、'.repeat(10_000)}`)
  expect(found.length).toBeGreaterThan(1)
  expect(found.length).toBeLessThan(40)
})
