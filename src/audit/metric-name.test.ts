import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { knownMetrics } from './known-metrics.ts'
import { lowerIsBetter, metricDistance, metricNameOf } from './metric-name.ts'

const distance = (a: string, b: string): number => metricDistance(metricNameOf(a), metricNameOf(b)).distance

describe('the normal form of a metric name', () => {
  test.each([
    ['GDP', '地区生产总值'],
    ['全区地区生产总值', '地区生产总值'],
    ['望澄区地区生产总值', '地区生产总值'],
    ['地方公共财政预算收入', '一般公共预算收入'],
    ['社消零', '社会消费品零售总额'],
    ['规上工业增加值增速', '工业增加值'],
    ['区本级全社会固定资产投资额', '固定资产投资'],
    ['农民人均纯收入', '农村居民人均可支配收入'],
    ['新增就业岗位', '城镇新增就业'],
    ['市场主体', '经营主体'],
    ['细颗粒物（PM2.5）平均浓度', 'PM2.5浓度'],
  ])('%s is %s', (printed, name) => {
    expect(metricNameOf(printed).known?.name).toBe(name)
  })

  test('qualifiers are taken off into fields of their own', () => {
    expect(metricNameOf('区本级规模以上工业增加值增速')).toMatchObject({
      core: '工业增加值',
      territory: '区本级',
      coverage: '规模以上',
      growth: true,
    })
    expect(metricNameOf('全年累计新增湖岸绿道')).toMatchObject({
      core: '湖岸绿道',
      time: '全年',
      cumulative: true,
      added: true,
    })
    expect(metricNameOf('固定资产投资（不含农户）').coverage).toBe('不含农户')
    expect(metricNameOf('农民人均纯收入').series).toBe('农民人均纯收入')
  })

  test('a name that is nothing but a qualifier keeps its words', () => {
    expect(metricNameOf('任务').core).toBe('任务')
    expect(metricNameOf('投资').core).toBe('投资')
    expect(metricNameOf('').core).toBe('')
  })

  test('of no two known metrics a name is the same', () => {
    const names = knownMetrics.flatMap(({ name, also }) => [...new Set([name, ...also])])
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([])
  })
})

describe('the distance of two metric names', () => {
  test.each([
    ['地产蔬菜产量', '蔬菜产量'],
    ['大棚', '蔬菜大棚'],
    ['商业营业面积', '商业面积'],
    ['城镇居民人均可支配收入', '城镇常住居民人均可支配收入'],
    ['城镇登记失业率', '登记失业率'],
    ['区本级固定资产投资', '固定资产投资额'],
  ])('%s and %s are near', (a, b) => {
    expect(distance(a, b)).toBeLessThan(0.3)
  })

  test.each([
    ['一般公共预算收入', '财政总收入'],
    ['城镇登记失业率', '城镇调查失业率'],
    ['城镇居民人均可支配收入', '农村居民人均可支配收入'],
    ['马铃薯产量', '蔬菜产量'],
    ['标准化菜市场', '平价蔬菜超市'],
    ['企业', '企业销售收入'],
    ['绿化', '绿化覆盖率'],
  ])('%s and %s are far', (a, b) => {
    expect(distance(a, b)).toBeGreaterThan(0.5)
  })

  test('names of one metric that are kept apart are told why', () => {
    const { why } = metricDistance(metricNameOf('公共财政预算收入'), metricNameOf('财政总收入'))
    expect(why).toBe('「公共财政预算收入」与「财政总收入」是两个指标：财政总收入含上划部分')
  })

  test('it is symmetric, and nothing for a name and itself', () => {
    const name = fc.string({
      unit: fc.constantFrom(...'地区生产总值全市规模以上工业企业投资新增蔬菜大棚收入增速的'),
      maxLength: 14,
    })
    fc.assert(
      fc.property(name, name, (a, b) => {
        expect(distance(a, b)).toBeCloseTo(distance(b, a), 10)
        expect(distance(a, a)).toBe(0)
      }),
    )
  })

  test('less unemployment, energy and pollution is better; less of anything else is not', () => {
    expect(
      ['城镇登记失业率', '单位GDP能耗', '生产安全事故死亡人数'].map(metricNameOf).every(lowerIsBetter),
    ).toBe(true)
    expect(['地区生产总值', '湖岸绿道'].map(metricNameOf).some(lowerIsBetter)).toBe(false)
  })
})
