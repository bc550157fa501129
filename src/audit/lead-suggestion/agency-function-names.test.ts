import { describe, expect, test } from 'vitest'
import { functionsOf, levelOf, nameAt, presentNamesOf } from './agency-function-names.ts'
import { agencyRegistry } from './agency-functions.ts'

const idsOf = (name: string): string[] => functionsOf(name, agencyRegistry).map(({ id }) => id)

describe('functions of a body', () => {
  test.each([
    ['区卫计局', ['health']],
    ['省卫生健康委', ['health']],
    ['望澄区人口和计划生育局', ['health']],
    ['市工商局', ['market-regulation']],
    ['质监局', ['market-regulation']],
    ['省食品药品监管局', ['market-regulation']],
    ['市市场监督管理局', ['market-regulation']],
    ['县国土资源局', ['natural-resources']],
    ['区规划分局', ['natural-resources']],
    ['环保分局', ['ecology']],
    ['市安监局', ['emergency']],
    ['旗旅游局', ['culture-tourism']],
    ['文广新局', ['culture-tourism']],
    ['市法制办', ['justice']],
    ['区扶贫办', ['rural-revitalisation']],
    ['区教体局', ['education', 'sports']],
    ['区科技和工信局', ['industry', 'science']],
    ['市科委', ['science']],
    ['区委宣传部', ['publicity']],
    ['团市委', ['youth-league']],
    ['省委组织部', ['organization']],
    ['柳堰镇', ['township']],
    ['有关镇街', ['township']],
    ['澄湖新城管委会', ['park-management']],
    ['各区政府', ['lower-government']],
    ['地方金融监管局', ['financial-regulation']],
    ['澄湖市财政局（国资）', ['finance']],
    ['澄湖文旅投资公司', []],
    ['有关单位', []],
  ])('%s: %j', (name, ids) => {
    expect(idsOf(name).sort()).toEqual(ids)
  })

  test('every stem of the registry leads back to its own function, former ones too', () => {
    const lost = agencyRegistry.functions.flatMap(({ id, stems, former }) =>
      [...stems, ...former.flatMap(({ stems: old }) => old)].filter(stem => !idsOf(stem).includes(id)),
    )
    expect(lost).toEqual([])
  })

  test('no function stands twice in the registry, and each has words of duties', () => {
    const ids = agencyRegistry.functions.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(agencyRegistry.functions.filter(({ words }) => words.length === 0)).toEqual([])
    expect(agencyRegistry.functions.flatMap(({ former }) => former).every(({ until }) => until > 1990)).toBe(
      true,
    )
  })
})

describe('levels', () => {
  test.each([
    ['省财政厅', 'province'],
    ['市财政局', 'city'],
    ['澄湖市财政局', 'city'],
    ['望澄区教育局', 'district'],
    ['县委宣传部', 'county'],
    ['旗民政局', 'banner'],
    ['财政局', null],
  ])('%s: %s', (name, level) => {
    expect(levelOf(name)).toBe(level)
  })

  test.each([
    ['区卫计局', ['区卫生健康局']],
    ['市工商局', ['市市场监管局']],
    ['省环境保护厅', ['省生态环境厅']],
    ['区委宣传部', ['区委宣传部']],
    ['县教体局', ['县教育局', '县体育局']],
    ['财政局', ['财政局']],
    ['澄湖文旅投资公司', ['澄湖文旅投资公司']],
  ])('%s is called %j today', (name, present) => {
    expect(presentNamesOf(name, agencyRegistry)).toEqual(present)
  })

  test('a name is put together for its level', () => {
    const industry = agencyRegistry.functions.find(({ id }) => id === 'industry')
    if (!industry) throw new Error('no industry')
    expect((['province', 'city', 'county'] as const).map(level => nameAt(level, industry))).toEqual([
      '省工业和信息化厅',
      '市工业和信息化局',
      '县工业和信息化局',
    ])
  })
})
