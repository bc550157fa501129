import { describe, expect, test } from 'vitest'
import type { ClauseKind, Genre } from '../model/plan.ts'
import { carries, type KindContext, kindOf, turns } from './kinds.ts'
import type { SectionRole } from './section-role.ts'

const standing = (role: SectionRole, genre: Genre, more: Partial<KindContext> = {}): KindContext => ({
  role,
  genre,
  carried: null,
  hasAgencies: false,
  numbered: false,
  first: false,
  ...more,
})

type Row = [kind: ClauseKind, role: SectionRole, text: string]

function kindIn(genre: Genre) {
  return (kind: ClauseKind, role: SectionRole, text: string): void => {
    expect(kindOf(text, 0, text.length, standing(role, genre))).toBe(kind)
  }
}

describe('The review of a work report holds results', () => {
  test.each<Row>([
    ['result', 'review', '全区生产总值完成182亿元，同比增长7.3%；'],
    ['result', 'review', '澄湖大道建成通车。'],
    ['result', 'review', '持续整治背街小巷，完成3处公园提升；'],
    ['result', 'review', '认真整改存在的问题，机关作风明显好转。'],
    ['result', 'review', '面对经济下行压力，我们稳住预期，实行定向帮扶，守住了基本盘。'],
    ['context', 'review', '2031年是本届政府收官之年。'],
    ['context', 'review', '过去的一年，是极不寻常的一年。'],
    ['context', 'review', '一年来，主要做了以下工作。'],
    ['context', 'review', '我们也清醒地认识到，发展还面临不少困难和挑战。'],
    ['context', 'review', '部分干部能力素质有待提升。'],
    ['context', 'review', '城市功能品质亟需进一步提升；'],
    ['commitment', 'review', '对此，我们将采取有力措施，切实加以解决。'],
    ['principle', 'review', '五年来，我们深切体会到，发展是第一要务。'],
    ['principle', 'review', '必须坚持人民至上，把群众的事办好。'],
    ['exhortation', 'review', '这是市委坚强领导的结果，是全区人民团结奋斗的结果。'],
    ['exhortation', 'review', '在此，我代表区人民政府，向全区人民表示衷心的感谢！'],
  ])('%s in the %s: %s', kindIn('work-report'))
})

describe('The plan of a work report holds commitments', () => {
  test.each<Row>([
    ['commitment', 'plan', '加快建设澄湖科技园，新增规上企业20家以上。'],
    ['commitment', 'plan', '主要预期目标是：地区生产总值增长6%左右；'],
    ['commitment', 'plan', '现代产业体系更加完善，产业生态全面形成。'],
    ['commitment', 'plan', '统筹推进各项工作在法治轨道上规范运行。'],
    ['commitment', 'plan', '办好建区40周年纪念活动。'],
    ['commitment', 'plan', '我们要直面矛盾，补齐短板。'],
    ['context', 'plan', '2032年是全面实施新规划的开局之年，做好政府工作意义重大。'],
    ['context', 'plan', '当前，外部形势依然复杂多变。'],
    ['context', 'plan', '重点抓好七个方面工作：'],
    ['context', 'plan', '为实现上述目标，要突出抓好以下8个方面工作。'],
    ['context', 'plan', '上述预期目标，是充分考虑我区实际确定的，是积极稳妥的。'],
    ['context', 'plan', '区第四次党代会绘就了澄湖发展的蓝图。'],
    ['principle', 'plan', '今年工作的总体要求是：以项目建设为抓手，推动经济稳中有进；'],
    ['principle', 'plan', '产业是高质量发展的关键支撑。'],
    ['principle', 'plan', '推进数字转型，加快数据共享，是提升治理效能的重要途径。'],
    ['principle', 'plan', '只有守住安全底线，发展才有根基。'],
    ['principle', 'plan', '城市既要有高度，更要有温度。'],
    ['principle', 'plan', '井淘三遍水不浑，路走千回脚不迷。'],
    ['principle', 'plan', '同志们，惟勤者得，惟实者远。'],
    ['principle', 'plan', '开放是赢得未来的关键一招。'],
    ['commitment', 'plan', '不搞形式，不走过场，抓好整改。'],
    ['procedure', 'plan', '区政府督查室每月向社会公布进展情况。'],
    ['exhortation', 'plan', '各位代表，号角已经吹响，实干正当其时。'],
    ['exhortation', 'plan', '各位代表，征程万里风正劲，重任千钧再扬帆。'],
    ['exhortation', 'plan', '让我们凝心聚力，为建设美丽澄湖而努力奋斗！'],
    ['exhortation', 'plan', '我们一定要守好这片碧水蓝天，让人民过上更加美好的生活！'],
  ])('%s in the %s: %s', kindIn('work-report'))
})

describe('What orders, plans and opinions say', () => {
  test.each<Row>([
    ['procedure', 'unknown', '《澄湖市数字化工作方案》已经市政府同意，现印发给你们，请认真贯彻执行。'],
    ['principle', 'unknown', '为加快发展数字经济，结合我市实际，制定本方案。'],
    ['principle', 'unknown', '现提出以下意见。'],
    ['context', 'unknown', '近年来，我市服务业发展势头良好，规模不断扩大。'],
    ['principle', 'guidance', '坚持以新发展理念为引领，统筹发展和安全，推动产业升级。'],
    ['commitment', 'goals', '到2033年，培育龙头企业10家。'],
    ['commitment', 'plan', '对已备案的项目，给予一次性奖补。'],
    ['commitment', 'plan', '对许可证件设定了有效期限的，原则上取消期限。'],
    ['commitment', 'measures', '落实税收优惠政策，拓宽企业融资渠道。'],
    ['procedure', 'measures', '各县区要于每季度末将进展情况报送市发展改革委。'],
    ['procedure', 'running', '成立市数字化工作领导小组，办公室设在市数据局。'],
    ['procedure', 'plan', '市数据局要会同有关部门对本意见的落实情况进行跟踪分析和督促指导。'],
    ['procedure', 'plan', '本办法自发布之日起施行。'],
    ['procedure', 'unknown', '附件：任务分工表'],
  ])('%s in the %s: %s', kindIn('opinion'))

  test('a task with agencies of its own is a commitment, whatever its words', () => {
    const text = '加强监督考核，定期通报进展。'
    expect(kindOf(text, 0, text.length, standing('running', 'work-plan', { hasAgencies: true }))).toBe(
      'commitment',
    )
    expect(kindOf(text, 0, text.length, standing('running', 'work-plan'))).toBe('procedure')
  })

  test('a bullet of an infographic is a commitment without a full stop', () => {
    const text = '深化政治巡察'
    expect(kindOf(text, 0, text.length, standing('unknown', 'infographic'))).toBe('commitment')
  })
})

describe('Where no section tells, the tense of a clause does', () => {
  test.each<Row>([
    ['result', 'unknown', '今年以来，园区累计开行班列210列，同比增长18.6%；'],
    ['result', 'unknown', '全市已开展培训63期。'],
    ['result', 'plan', '园区已开通接驳班车4条；'],
    ['result', 'unknown', '园区亩均产值达到380万元，较年初增加20万元。'],
    ['result', 'unknown', '“以前跨镇办事要跑三趟，现在一趟就办完了。”'],
    ['commitment', 'unknown', '接下来，园区还将推出新一批惠企举措。'],
    ['commitment', 'unknown', '健全市、镇、村三级服务网络。'],
    ['commitment', 'unknown', '要增强治理的系统性，实现发展与治理良性互动。'],
    ['principle', 'unknown', '开放是高质量发展的必由之路。'],
    ['context', 'unknown', '部分县区项目进度滞后。'],
    ['context', 'unknown', '3月2日，市委召开专题会议，为园区发展指明了方向。'],
  ])('%s in an %s section: %s', kindIn('news'))
})

describe('What opens a sentence or a paragraph holds for what follows', () => {
  test('a part keeps the kind that opened its sentence', () => {
    const text = '社会治理还有薄弱环节；'
    expect(kindOf(text, 0, text.length, standing('review', 'work-report', { carried: 'context' }))).toBe(
      'context',
    )
    const goal = '社会消费品零售总额增长7%；'
    expect(kindOf(goal, 0, goal.length, standing('guidance', 'work-report', { carried: 'commitment' }))).toBe(
      'commitment',
    )
  })

  test('what is still to be done is no result, though the sentence began with one', () => {
    const after = standing('unknown', 'news', { carried: 'result' })
    expect(kindOf('组建教育联合体2个；', 0, 11, after)).toBe('result')
    expect(kindOf('下一步还将组建教育联合体2个。', 0, 16, after)).toBe('commitment')
  })

  test('thanks are thanks in any sentence', () => {
    const text = '致以崇高的敬意！'
    expect(kindOf(text, 0, text.length, standing('review', 'work-report', { carried: 'result' }))).toBe(
      'exhortation',
    )
  })

  test('a promise ends a paragraph of problems', () => {
    const context = standing('review', 'work-report', { paragraph: 'context' })
    expect(kindOf('城乡差距较大。', 0, 7, context)).toBe('context')
    expect(kindOf('我们一定努力解决这些问题。', 0, 13, context)).toBe('commitment')
  })

  test.each<[ClauseKind, boolean, string]>([
    ['principle', true, '总体要求是：以创新为动力；'],
    ['commitment', true, '主要预期目标是：生产总值增长6%；'],
    ['context', true, '我们也清醒看到存在的困难和问题：产业结构不优；'],
    ['result', true, '园区已开通接驳班车4条；'],
    ['result', false, '企业打开了新市场；'],
    ['commitment', false, '加快建设澄湖新城；'],
    ['exhortation', false, '向关心支持澄湖发展的朋友们表示衷心感谢；'],
  ])('a %s carries over ；: %s, %s', (kind, expected, text) => {
    expect(carries(text, 0, text.length, kind)).toBe(expected)
  })

  test.each<[ClauseKind, boolean, string]>([
    ['principle', true, '我们深刻体会到，做好政府工作，必须坚持党的领导。'],
    ['context', true, '我们也清醒地认识到，工作中还存在不少问题和不足。'],
    ['principle', false, '实践证明，这条路是正确的。'],
    ['context', false, '2032年是开局之年。'],
    ['commitment', false, '我们将认真加以解决。'],
  ])('a %s turns its paragraph: %s, %s', (kind, expected, text) => {
    expect(turns(text, 0, text.length, kind)).toBe(expected)
  })
})

describe('A clause is read where it stands', () => {
  test('the words around it do not count', () => {
    const text = '表示衷心感谢！完成投资3亿元。让我们前进！'
    expect(kindOf(text, 7, 15, standing('review', 'work-report'))).toBe('result')
  })

  test('a salutation does not decide, and alone is an exhortation', () => {
    const context = standing('plan', 'congress-report')
    expect(kindOf('同志们，开放是发展的必由之路。', 0, 15, context)).toBe('principle')
    expect(kindOf('各位代表：', 0, 5, context)).toBe('exhortation')
    expect(kindOf('同志们', 0, 3, context)).toBe('exhortation')
  })

  test('an empty clause and one odd character are of some kind', () => {
    for (const role of ['review', 'plan', 'unknown', 'running'] as const) {
      expect(kindOf('', 0, 0, standing(role, 'other'))).toBeTypeOf('string')
      expect(kindOf('\ud800', 0, 1, standing(role, 'notice'))).toBeTypeOf('string')
    }
  })

  test('a long repetition is read in proportion to its length', () => {
    const long = '困难和问题，'.repeat(40_000)
    expect(kindOf(long, 0, long.length, standing('review', 'work-report'))).toBe('result')
  })
})
