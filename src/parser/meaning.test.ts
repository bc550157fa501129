import { describe, expect, it } from 'vitest'
import type { ClauseKind } from '../model/plan.ts'
import { resolveMeanings } from './meaning.ts'
import type { FigureDraft, Mentions, WindowDraft } from './recognizer.ts'
import { figure } from './recognizers/figure.ts'

function figuresOf(text: string, kind: ClauseKind = 'result', windows: WindowDraft[] = []): FigureDraft[] {
  const mentions: Mentions = { windows, figures: [], benchmarks: [] }
  const scope = { text, start: 0, end: text.length, year: 2031 }
  for (let at = 0; at < text.length; ) {
    const next = figure.triggers.includes(text.charAt(at)) ? figure.take(scope, at, mentions) : at
    at = Math.max(next, at + 1)
  }
  resolveMeanings(scope, mentions, kind)
  return mentions.figures
}

const metricsOf = (text: string): string[] => figuresOf(text).map(({ metric }) => metric)
const basesOf = (text: string): string[] => figuresOf(text).map(({ basis }) => basis)

describe('the metric of a figure', () => {
  it.each<[string, string[]]>([
    // before the number
    ['全区生产总值增长6.5%左右', ['生产总值']],
    ['累计实施技改项目1021个', ['技改项目']],
    ['全年新增就业3.8万人', ['新增就业']],
    ['力争2032年全区电商交易额达到900亿元', ['电商交易额']],
    ['建成大棚20座、温室500栋、仓库3万平方米', ['大棚', '温室', '仓库']],
    ['完善服务体系、建成驿站5处', ['驿站']],
    ['研发中心、实验室等创新平台新增30个', ['研发中心、实验室等创新平台']],
    ['全社会研发投入强度从2.7%提高到3.3%', ['全社会研发投入强度', '全社会研发投入强度']],
    ['累计使用外资8亿美元', ['使用外资']],
    ['日均客流人均消费增长5%', ['日均客流人均消费']],
    // after the number
    ['新建改扩建117条市政道路', ['市政道路']],
    ['打通25条断头道路', ['打通断头道路']],
    ['建设28个“环境整洁、邻里和睦”的和美社区', ['和美社区']],
    ['新建15个无人码头、共享仓库和冷链中心', ['无人码头、共享仓库和冷链中心']],
    ['2360名转移群众的过冬用品得到落实', ['转移群众']],
    ['完成16万平方米的绿化任务', ['绿化任务']],
    ['确保主力店营业，23万平方米的建材城完工', ['建材城']],
    ['做好新增2万个学位工作', ['新增学位工作']],
    ['解决了3948人的安全饮水问题', ['安全饮水问题']],
    ['培育8个覆盖主要行业的示范园区', ['示范园区']],
    ['使2000户居民、3家企业受益', ['居民', '企业']],
    // carried on
    [
      '货物进出口总额年均增长14.7%，达到1319.6亿元、居全市第2位',
      ['货物进出口总额', '货物进出口总额', '货物进出口总额'],
    ],
    ['高新技术企业突破1200家，数量居全市第一', ['高新技术企业', '高新技术企业数量']],
    ['规上企业达到790家、占全市的五分之一', ['规上企业', '规上企业']],
    ['民生支出达到9.7亿元，占全年支出的50.2%', ['民生支出', '民生支出占全年支出']],
    ['旅游收入达到69亿元，是2026年的2.6倍', ['旅游收入', '旅游收入']],
    ['预算收入达到163亿元（其中高新区30亿元）、居全市第3位', ['预算收入', '高新区预算收入', '预算收入']],
    ['22家重点企业完成营业收入400亿元', ['重点企业', '重点企业营业收入']],
    ['投资12亿元新建6处卫生院', ['卫生院投资', '卫生院']],
    ['完成投资29亿元、超年度计划28%', ['投资', '超年度计划']],
    ['投资3亿元的客运站投入使用', ['客运站投资']],
    ['新签约亿元以上项目187个，其中100亿元以上项目5个', ['新签约亿元以上项目', '项目', '100亿元以上项目']],
    ['节水灌溉面积达到5万亩。引水工程完成投资2亿元', ['节水灌溉面积', '引水工程完成投资']],
    ['设立青年见习岗位，全年募集不少于5万个', ['青年见习岗位']],
    ['生物医药产业，支持园区建设，全年产业增加值增长20%', ['生物医药产业增加值']],
  ])('%s', (text, expected) => {
    expect(metricsOf(text)).toEqual(expected)
  })
})

describe('what stands between a name and its number is stepped over', () => {
  it.each<[string, string[]]>([
    ['建成区绿化覆盖率达到43%', ['建成区绿化覆盖率']],
    ['新建高标准农田3万亩', ['高标准农田']],
    ['经济总量连跨两个百亿台阶，年均增长6%', ['经济总量']],
    ['2030年实现营业收入30亿元', ['营业收入']],
    ['2032年5月底前完成险工险段整治18处', ['险工险段整治']],
    ['园区已建成人才公寓860套', ['人才公寓']],
    ['优先在边境镇、薄弱村新建各类大棚5万个', ['各类大棚']],
    ['在建项目120个', ['在建项目']],
    ['7家国有企业进入行业百强', ['国有企业']],
    ['引育500名乡村运营人才', ['乡村运营人才']],
    ['支持20家社会组织，', ['社会组织']],
    ['奖励份额不低于奖励总额的50%', ['奖励份额']],
    ['网上办理率位列市直部门第1名', ['网上办理率']],
    ['市财政为此将增加支出4亿元', ['支出']],
    ['工业增加值达到4亿元', ['工业增加值']],
    ['粮食总产量达到40万吨，增产3万吨', ['粮食总产量', '粮食总产量']],
    ['赤字率拟按3%安排', ['赤字率']],
    ['菱角、莲藕全产业链产值分别达到12亿元、8亿元', ['菱角全产业链产值', '莲藕全产业链产值']],
    ['取消16项市级部门实施的审批事项', ['审批事项']],
    ['从签约到试生产只用了98天', ['试生产']],
    ['以全省第二名的成绩通过省级节水型城市考核验收', ['节水型城市位次']],
  ])('%s', (text, expected) => {
    expect(metricsOf(text)).toEqual(expected)
  })
})

describe('a number without a noun of its own', () => {
  it('counts what the sentence before counted by the same unit', () => {
    const text = '园区已建成人才公寓860套，入住率达到92%。今年还将新建450套。'
    const start = text.indexOf('今年')
    const scope = { text, start, end: text.length, year: 2031 }
    const mentions: Mentions = { windows: [], figures: [], benchmarks: [] }
    figure.take(scope, text.indexOf('450'), mentions)
    resolveMeanings(scope, mentions, 'commitment')
    expect(mentions.figures[0]?.metric).toBe('人才公寓')
  })
})

describe('values said apart', () => {
  it.each<[string, string[]]>([
    ['PM2.5、PM10浓度分别改善36%、28.8%', ['PM2.5浓度', 'PM10浓度']],
    ['城镇和农村居民人均可支配收入分别增长4.3%、5.5%', ['城镇居民人均可支配收入', '农村居民人均可支配收入']],
    ['城乡居民人均可支配收入分别增长5%、6%', ['城镇居民人均可支配收入', '农村居民人均可支配收入']],
    [
      '城镇居民收入达到8万元，农村居民收入达到3万元，扣除价格因素，分别增长9%和6%',
      ['城镇居民收入', '农村居民收入', '城镇居民收入', '农村居民收入'],
    ],
    ['会议和发文数量分别减少14.1%和19.4%', ['会议数量', '发文数量']],
    ['高新企业、上市公司分别达到2500家以上、30家以上', ['高新企业', '上市公司']],
    ['一产、二产、三产增加值分别增长3%、5%、7%', ['一产增加值', '二产增加值', '三产增加值']],
    ['主要城乡居民收入分别增长8.7%和8.6%', ['主要城乡居民收入', '主要城乡居民收入']],
  ])('%s', (text, expected) => {
    expect(metricsOf(text)).toEqual(expected)
  })

  it('share the comparator that is printed once', () => {
    expect(figuresOf('高新企业、上市公司分别超过800家、45家').map(({ op }) => op)).toEqual(['gt', 'gt'])
    expect(figuresOf('一产、二产增加值分别增长3%、5%左右').map(({ op }) => op)).toEqual(['about', 'about'])
  })
})

describe('the basis of a figure', () => {
  it.each<[string, string[]]>([
    ['生产总值增长6.5%', ['growth']],
    ['生产总值年均增长6.1%，达到1334亿元', ['cagr', 'level']],
    ['增加值增速达到16.1%', ['growth']],
    ['覆盖率达到92%以上', ['share']],
    ['森林覆盖率由21.6%提高到25.2%', ['share', 'share']],
    ['“三公”经费支出下降60%', ['decrease']],
    ['比重提高2个百分点', ['increase']],
    ['新增学位2.2万个', ['increase']],
    ['市财政将增加支出4亿元', ['increase']],
    ['总产量增产3万吨', ['increase']],
    ['高新技术企业净增180家', ['increase']],
    ['新增甲类企业45家、乙类企业397家', ['increase', 'increase']],
    ['新增学位45个、改造小区3个、建成道路2条', ['increase', 'count', 'count']],
    ['人均收入比上年增加200元', ['increase']],
    ['标准提高到842元', ['level']],
    ['贫困人口减少6800人', ['decrease']],
    ['人才总量实现翻番', ['multiple']],
    ['是上年的2.6倍', ['multiple']],
    ['居全市第2位', ['rank']],
    ['进入全省前10名', ['rank']],
    ['综合指数排名提升7位', ['increase']],
    ['改造提升50个老旧小区', ['count']],
    ['完成投资1.7亿元', ['level']],
    ['占全省的三分之一', ['level']],
    ['制造业占比达到三分之一', ['share']],
  ])('%s', (text, expected) => {
    expect(basesOf(text)).toEqual(expected)
  })
})

describe('target or actual', () => {
  const polarities = (text: string, kind: ClauseKind): string[] => figuresOf(text, kind).map(f => f.polarity)

  it.each([
    ['同意率不足三分之二的，不得启动改造', ['actual']],
    ['对完成率低于60%的单位予以约谈', ['actual']],
    ['对逾期超过30天的，下达督办通知单', ['actual']],
    ['满意度未达到90%的项目不予验收', ['actual']],
    ['入住率不到50%的小区暂缓安排', ['actual']],
    ['新增就业超过5万人', ['target']],
    ['优良天数比例不低于85%的目标全面实现', ['target']],
    ['培育年产值超过10亿元的企业5家', ['target', 'target']],
    ['完成投资超过20亿元的年度任务', ['target']],
  ])('from where on a rule holds is no target, and what is aimed at stays one: %s', (text, expected) => {
    expect(polarities(text, 'commitment')).toEqual(expected)
  })

  it('follows the clause', () => {
    expect(polarities('新增就业3.8万人', 'commitment')).toEqual(['target'])
    expect(polarities('新增就业3.8万人', 'result')).toEqual(['actual'])
    expect(polarities('新增就业3.8万人', 'context')).toEqual(['actual'])
  })

  it('is actual for the baseline inside a plan', () => {
    expect(polarities('森林覆盖率由21.6%提高到25.2%', 'commitment')).toEqual(['actual', 'target'])
    expect(polarities('在2030年的1.2亿元基础上增长8%', 'commitment')).toEqual(['actual', 'target'])
    expect(polarities('抓好现有5家企业', 'commitment')).toEqual(['actual'])
  })
})

describe('what is hedged and for when', () => {
  it('hears 力争 in its sentence, and not 争取 when it asks for money', () => {
    expect(figuresOf('力争总产值突破1300亿元', 'commitment')[0]?.hedged).toBe(true)
    expect(figuresOf('力争早日开工。总产值突破1300亿元', 'commitment')[0]?.hedged).toBe(false)
    expect(figuresOf('争取上级资金1.2亿元', 'commitment')[0]?.hedged).toBe(false)
    expect(figuresOf('力争总产值突破1300亿元', 'result')[0]?.hedged).toBe(false)
  })

  it('takes the year beside the number before the window of the sentence', () => {
    const window: WindowDraft = { kind: 'by', from: null, to: '2035-12-31', rrule: null, start: 0, end: 6 }
    expect(figuresOf('到2035年，产值达到50亿元', 'commitment', [window])[0]?.period).toEqual({
      from: '2035-01-01',
      to: '2035-12-31',
    })
    expect(figuresOf('由2030年的50亿元增加', 'commitment')[0]?.period).toEqual({
      from: '2030-01-01',
      to: '2030-12-31',
    })
    expect(figuresOf('到2035年建成。产值达到50亿元', 'commitment', [window])[0]?.period).toBeNull()
  })

  it('leaves the year open that 全年 means in a review', () => {
    const text = '全年用电量80亿千瓦时'
    const year = (end: number): WindowDraft => ({
      kind: 'during',
      from: '2031-01-01',
      to: '2031-12-31',
      rrule: null,
      start: 0,
      end,
    })
    expect(figuresOf(text, 'result', [year(2)])[0]?.period).toBeNull()
    expect(figuresOf(text, 'commitment', [year(2)])[0]?.period?.to).toBe('2031-12-31')
  })

  it('takes the last year of a span, not the month after it', () => {
    expect(figuresOf('2032年5月建成驿站5处', 'commitment')[0]?.period?.to).toBe('2032-12-31')
  })

  it('does not date a figure by what it is compared with', () => {
    const window: WindowDraft = {
      kind: 'during',
      from: '2030-01-01',
      to: '2030-12-31',
      rrule: null,
      start: 3,
      end: 8,
    }
    expect(figuresOf('收入比2030年增加200元', 'result', [window])[0]?.period).toBeNull()
  })
})

it('reads two hundred thousand characters of any repetition in a time that grows with them', () => {
  for (const repeated of [
    '5个、',
    '1,000,',
    '2018年5个',
    '（5个',
    '“5个',
    '分别5%、',
    '5个的',
    '投资5亿元',
    '五',
    '5万',
  ]) {
    const text = repeated.repeat(200_000 / repeated.length)
    expect(figuresOf(text).every(({ start, end }) => start < end && end <= text.length)).toBe(true)
  }
}, 10_000)
