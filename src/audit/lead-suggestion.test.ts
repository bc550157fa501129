import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { agencyRegistry } from './lead-suggestion/agency-functions.ts'
import { indexPrecedents, type Precedent, suggestionSettings } from './lead-suggestion/precedents.ts'
import { nameHere, suggestLeads } from './lead-suggestion.ts'

const precedent = (text: string, lead: string, ...support: string[]): Precedent => ({
  text,
  headings: [],
  document: '柳堰区2025年工作要点',
  clause: text.slice(0, 4),
  lead: [lead],
  support,
})

const precedents = [
  precedent('打通环湖绿道断点8处，沿线设置便民驿站15座', '区城管局', '区住建局', '区财政局'),
  precedent('新建改扩建公办幼儿园4所，新增学位1200个', '区教体局', '区财政局'),
  precedent('开展河道清淤专项行动，整治黑臭水体6处', '区水务局', '区环保分局'),
  precedent('推进社区嵌入式养老服务设施建设', '区民政局', '区卫计局'),
  precedent('培育专精特新中小企业20家', '区工信局', '区发改局'),
]
const index = indexPrecedents(precedents, agencyRegistry)
const ask = (text: string, headings: string[] = []) => suggestLeads({ text, headings }, index)

describe('suggested leads', () => {
  test.each([
    ['新增公办幼儿园学位2000个', 'education'],
    ['再打通绿道断点3处', 'city-management'],
    ['建成社区养老服务中心5个', 'civil-affairs'],
    ['新增规上工业企业30家', 'industry'],
    ['规范食品药品经营秩序', 'market-regulation'],
  ])('%s: %s', (text, id) => {
    expect(ask(text).leads[0]?.function.id).toBe(id)
  })

  test('show the nearest precedents with words that stand in both texts', () => {
    const text = '再打通绿道断点3处'
    const [near] = ask(text).leads[0]?.precedents ?? []
    expect(near?.precedent.document).toBe('柳堰区2025年工作要点')
    expect(near?.shared.length).toBeGreaterThan(0)
    for (const word of near?.shared ?? []) {
      expect(text).toContain(word)
      expect(near?.precedent.text).toContain(word)
    }
  })

  test('show the words of duties, which stand in the text or above it', () => {
    const [first] = ask('抓好各项工作', ['义务教育']).leads
    expect(first?.function.id).toBe('education')
    expect(first?.duties).toContain('义务教育')
  })

  test('are none where neither a precedent nor a duty speaks', () => {
    expect(ask('ⅠⅡⅢ')).toEqual({ leads: [], supports: [] })
  })

  test('come from duties alone where there is no precedent yet', () => {
    const without = indexPrecedents([], agencyRegistry)
    expect(suggestLeads({ text: '新增公办幼儿园学位2000个', headings: [] }, without).leads[0]).toMatchObject({
      function: { id: 'education' },
      precedents: [],
    })
  })

  test('learn from a precedent what no list of duties knows', () => {
    const odd = indexPrecedents([...precedents, precedent('办好澄湖龙舟邀请大会', '区妇联')], agencyRegistry)
    expect(suggestLeads({ text: '办好龙舟邀请大会', headings: [] }, odd).leads[0]?.function.id).toBe(
      'womens-federation',
    )
  })

  test('follow a reorganisation: who was 卫计局 and who is 卫健局 is one body', () => {
    const old = indexPrecedents([precedent('新建乡镇诊所3处', '区卫计局')], agencyRegistry)
    const [first] = suggestLeads({ text: '新建乡镇诊所5处', headings: [] }, old).leads
    expect(first && nameHere(first.function, 'district', [], agencyRegistry)).toBe('区卫生健康局')
  })
})

describe('suggested supports', () => {
  test('come from whoever supported the like, and never repeat the lead', () => {
    const { leads, supports } = ask('新增公办幼儿园学位2000个')
    expect(supports.map(({ function: { id } }) => id)).toContain('finance')
    expect(supports.map(({ function: { id } }) => id)).not.toContain(leads[0]?.function.id)
  })
})

describe('names', () => {
  test('are those of the region’s own register where it has one for the function', () => {
    const [first] = ask('新增公办幼儿园学位2000个').leads
    const own = ['市教育局', '区教育体育局', '区财政局']
    expect(first && nameHere(first.function, 'district', own, agencyRegistry)).toBe('区教育体育局')
    expect(first && nameHere(first.function, 'district', [], agencyRegistry)).toBe('区教育局')
  })
})

test('shared words stand in both texts, whatever two texts are alike', () => {
  const piece = fc.constantFrom(
    '新建',
    '建成',
    '幼儿园',
    '河道',
    '清淤',
    '养老服务',
    '12处',
    '，',
    'APP',
    '𬱖',
  )
  const words = fc.array(piece, { minLength: 1, maxLength: 12 }).map(pieces => pieces.join(''))
  fc.assert(
    fc.property(words, words, (text, other) => {
      const two = indexPrecedents([precedent(other, '区民政局')], agencyRegistry)
      for (const { precedents: shown } of suggestLeads({ text, headings: [] }, two).leads)
        for (const { shared } of shown)
          for (const word of shared) {
            expect(text).toContain(word)
            expect(other).toContain(word)
          }
    }),
  )
})

test('shares of the leads add up to no more than one, and fall, whatever is asked', () => {
  const piece = fc.constantFrom(
    '新建',
    '幼儿园',
    '河道',
    '清淤',
    '养老',
    '企业',
    '12处',
    '，',
    '绿道',
    '数据',
    'APP',
    '“',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), pieces => {
      const { leads } = ask(pieces.join(''))
      expect(leads.reduce((sum, { share }) => sum + share, 0)).toBeLessThanOrEqual(1 + 1e-9)
      expect(leads.map(({ share }) => share)).toEqual(leads.map(({ share }) => share).sort((a, b) => b - a))
      for (const { precedents: shown } of leads)
        expect(shown.length).toBeLessThanOrEqual(suggestionSettings.shown)
    }),
  )
})
