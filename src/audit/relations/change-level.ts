import { amountText, percentRangeText } from '../arithmetic.ts'
import { type Dossier, found } from '../dossier.ts'
import type { AuditFinding } from '../finding.ts'
import { isAmount, isFall, isOverLastYear, isRealGrowth, isRevisedSeries, isYearly } from '../metric-sorts.ts'
import { meet, minus, over, percentOf, plus } from '../range.ts'
import type { AuditSettings } from '../settings.ts'
import { type Passage, placeOf, type Statement } from '../statements.ts'

// 「达到1000户，比上年增加80户，增长8.7%」: level, increment and rate of one year.

const changed = /(?:增加|增收|减收|增|多|减少|减|少|净增|下降)了?(?:约|近|超过|超)?$/
const grew =
  /^(?:以上|左右)?[，,、](?:同比|比上年|较上年|比去年|增幅|增长率|涨幅|降幅|上升|为|达|约|增长|增|提高|下降|减少|降低)+(?:约|近|超过|超)?$/

export function changeLevel({ passages, settings }: Dossier): AuditFinding[] {
  return passages.flatMap(passage => {
    const { statements, text } = passage
    return statements.flatMap((change, i) => {
      const rate = statements[i + 1]
      const level = rate && isRateOf(text, change, rate) ? levelBeside(text, statements, i) : null
      if (rate && level) return [judge(passage, level, change, rate, settings)]
      const ahead = rateAhead(text, statements, i)
      return ahead ? [judge(passage, ahead.level, change, ahead.rate, settings)] : []
    })
  })
}

function isRateOf(text: string, change: Statement, rate: Statement): boolean {
  return (
    isRate(rate) &&
    change.figure.unit !== '%' &&
    changed.test(change.before) &&
    grew.test(text.slice(change.end, rate.at)) &&
    !/[累共]计|以来|年均|平均/.test(change.before + rate.before) &&
    Number.isFinite(change.range.high) &&
    isFall(change) === isFall(rate)
  )
}

// 「增长1.43倍」 is a rate of 143%.
const isRate = ({ figure, before }: Statement): boolean =>
  figure.unit === '%' || (figure.basis === 'multiple' && figure.unit === '倍' && /增长|增幅/.test(before))

const addedOverLastYear =
  /^[，,、](?:同比|比上年|较上年|比去年|较去年|较上年同期)?(?:净增加?|增加|增收|多增|增)了?$/

/** 「达到92.4亿元，同比增长25.2%，较上年增加18.6亿元」: the rate stands first. */
function rateAhead(
  text: string,
  statements: readonly Statement[],
  i: number,
): { level: Statement; rate: Statement } | null {
  const [level, rate, change] = [statements[i - 2], statements[i - 1], statements[i]]
  if (!level || !rate || !change || change.figure.unit !== level.figure.unit || !isAmount(level)) return null
  if (rate.figure.unit !== '%' || rate.figure.basis !== 'growth' || rate.metric !== level.metric) return null
  if (level.metric !== change.metric || isFall(rate) || isYearly(rate) || (level.horizon?.years ?? 1) !== 1)
    return null
  if (level.figure.op !== 'eq' || change.figure.op !== 'eq' || rate.figure.op !== 'eq') return null
  if (!/^[，,、][^，,。；;\d]{0,8}$/.test(text.slice(level.end, rate.at))) return null
  return addedOverLastYear.test(text.slice(rate.end, change.at)) ? { level, rate } : null
}

// 「总计达到1.17亿」 after, or 「…10.2亿元，」 just before: nothing but marks and words of reaching between.
function levelBeside(text: string, statements: readonly Statement[], i: number): Statement | null {
  const change = statements[i] as Statement
  const before = statements[i - 1]
  const joint = before ? text.slice(before.end, change.at) : ''
  return before &&
    isAmount(before) &&
    before.figure.basis !== 'increase' &&
    before.figure.unit === change.figure.unit &&
    before.metric === change.metric &&
    /^(?:以上|左右)?[，,、](?:同比|比上年|较上年|比去年|较去年|[比较](?:五年前|(?:19|20)\d\d年末?)|净|增加|增|多|减少|减|少|下降|了)+$/.test(
      joint,
    ) &&
    (isOverLastYear(change) ||
      /[比较](?:五年前|(?:19|20)\d\d年)/.test(joint) ||
      (before.horizon?.years ?? 1) === 1)
    ? before
    : null
}

function judge(
  { text }: Passage,
  level: Statement,
  change: Statement,
  rate: Statement,
  { pricePoints }: AuditSettings,
): AuditFinding {
  const falls = isFall(change)
  const base = falls ? plus(level.range, change.range) : minus(level.range, change.range)
  const computed = percentOf(over(level.range, base), falls)
  const narrower = over(change.range, base)
  const percent = {
    low: Math.max(computed.low, narrower.low * 100),
    high: Math.min(computed.high, narrower.high * 100),
  }
  const hundred = rate.figure.unit === '倍' ? 100 : 1
  const said = { low: rate.range.low * hundred, high: rate.range.high * hundred }
  const right = meet(percent, said)
  const name = level.figure.metric
  const baseValue = falls
    ? level.figure.value + change.figure.value
    : level.figure.value - change.figure.value
  const sum = `${change.figure.text} ÷ (${level.figure.text} ${falls ? '+' : '−'} ${change.figure.text} = ${amountText(baseValue, level.figure)}) = ${percentRangeText(percent)} ${right ? '≈' : '≠'} ${rate.figure.text}`
  const where = [level, change, rate].map(placeOf)
  if (right)
    return found(
      'change-level',
      'consistent',
      [`${name}的总量、增量与增幅相符。`, `Level, increment and rate of ${name} agree.`],
      sum,
      where,
    )
  const apart = Math.max(percent.low - said.high, said.low - percent.high)
  const real = isRealGrowth(rate, text)
  if (isRevisedSeries(rate) || (real && apart > pricePoints)) return doubtful(name, sum, where)
  if (real)
    return found(
      'change-level',
      'not-comparable',
      [
        `${name}的增幅按可比价或可比口径，只供参考。`,
        `The rate of ${name} is at comparable prices: indicative only.`,
      ],
      sum,
      where,
    )
  return found(
    'change-level',
    'contradiction',
    [`${name}的总量、增量与增幅不符：${sum}。`, `Level, increment and rate of ${name} do not agree: ${sum}.`],
    sum,
    where,
  )
}

const doubtful = (name: string, sum: string, where: Parameters<typeof found>[4]): AuditFinding =>
  found(
    'change-level',
    'suspect',
    [
      `${name}的总量、增量与增幅对不上（${sum}），请核对基数或口径是否调整。`,
      `Level, increment and rate of ${name} do not agree (${sum}): another base or scope?`,
    ],
    sum,
    where,
  )
