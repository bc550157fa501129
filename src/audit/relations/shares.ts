import { percentRangeText, rounded } from '../arithmetic.ts'
import { type Dossier, found } from '../dossier.ts'
import type { AuditFinding } from '../finding.ts'
import { measureOf } from '../measure.ts'
import { metricNameOf } from '../metric-name.ts'
import { isAmount } from '../metric-sorts.ts'
import { meet, over, sumOf } from '../range.ts'
import { type Passage, phrasePlace, placeOf, type Statement } from '../statements.ts'
import { quotientsIn } from './quotients.ts'

// 「30亿元，占一般公共预算收入的18.8%」, and the three industries' 「5.2:45.6:49.2」.

export function shares(dossier: Dossier): AuditFinding[] {
  return dossier.passages.flatMap(passage => {
    const named = sharesOf(passage, dossier)
    const said = new Set(named.map(({ where }) => where.at(-1)?.span[0]))
    const others = quotientsIn(passage).filter(({ where }) => !said.has(where.at(-1)?.span[0]))
    return [...named, ...others, ...ratios(passage)]
  })
}

const takesUp =
  /占(?:了|到)?([^，,。；;、]{2,20}?)(?:总量|总额|总数)?的?(?:比重|比例|份额)?(?:的|达到|达|为|约)?$/

const fullName =
  /占(?:了|到)?(?:全部|全[省市区县旗州盟])?([^，,。；;、]{2,20}?)的?(?:比重|比例|份额)?(?:的|达到|达|为|约)?$/

function sharesOf({ text, statements }: Passage, { statements: all }: Dossier): AuditFinding[] {
  return statements.flatMap((share, i) => {
    // 「362亿元，增长18.9%，占…的36.7%」
    const last = statements.slice(0, i).findLastIndex(({ figure }) => figure.unit !== '%')
    const part = statements[last]
    const named = share.figure.unit === '%' ? takesUp.exec(share.before)?.[1] : undefined
    if (
      !part ||
      named === undefined ||
      !isAmount(part) ||
      share.horizon?.to !== part.horizon?.to ||
      share.horizon?.years !== part.horizon?.years ||
      text.slice(part.end, share.at).length > 30 ||
      /[。；;]/.test(text.slice(part.end, share.at))
    )
      return []
    // 「占…零售总额的」: 总额 belongs to the name of some wholes and not to that of others.
    const full = fullName.exec(share.before)?.[1] ?? named
    const called = metricNameOf(full).known ? full : named
    const measure = measureOf(called)
    const isKnown = metricNameOf(called).known !== null
    const whole = all.find(
      other =>
        (other.clause === part.clause || isKnown) &&
        other.figure.metric.length <= named.length + 4 &&
        other.document === part.document &&
        other.metric === measure &&
        isAmount(other) &&
        other.figure.basis === part.figure.basis &&
        other.figure.unit === part.figure.unit &&
        other.horizon?.to === part.horizon?.to &&
        other.horizon?.years === part.horizon?.years &&
        other.narrowed === '' &&
        Number.isFinite(other.range.high) &&
        other !== part,
    )
    if (!whole || !Number.isFinite(whole.range.high) || !Number.isFinite(part.range.high)) return []
    const listed = listedWith(text, statements, last)
    const quotient = over(sumOf(listed.map(({ range }) => range)), whole.range)
    const computed = { low: quotient.low * 100, high: quotient.high * 100 }
    const right = meet(computed, share.range)
    const dividend = listed.map(({ figure }) => figure.text).join(' + ')
    const sum = `${listed.length > 1 ? `(${dividend})` : dividend} ÷ ${whole.figure.text} = ${percentRangeText(computed)} ${right ? '≈' : '≠'} ${share.figure.text}`
    const where = [part, whole, share].map(placeOf)
    const name = part.figure.metric
    const sure = whole.clause === part.clause
    if (right)
      return [
        found('share', 'consistent', [`${name}的占比相符。`, `The share of ${name} agrees.`], sum, where),
      ]
    return [
      found(
        'share',
        sure ? 'contradiction' : 'suspect',
        [`${name}的占比不符：${sum}。`, `The share of ${name} does not agree: ${sum}.`],
        sum,
        where,
      ),
    ]
  })
}

/** 「分别达到412亿元、296亿元、188亿元，占…的61.2%」: all of a list has the share. */
function listedWith(text: string, statements: readonly Statement[], last: number): Statement[] {
  const part = statements[last]
  if (!part) return []
  const before = statements[last - 1]
  const joined =
    before && before.figure.unit === part.figure.unit && /^[、和及与]$/.test(text.slice(before.end, part.at))
  return joined ? [...listedWith(text, statements, last - 1), part] : [part]
}

const ratio =
  /(?<![\d.])(\d{1,2}(?:\.\d+)?)\s*[:：∶︰]\s*(\d{1,2}(?:\.\d+)?)\s*[:：∶︰]\s*(\d{1,2}(?:\.\d+)?)(?![\d.:：∶︰])/g

function ratios(passage: Passage): AuditFinding[] {
  return [...passage.text.matchAll(ratio)].flatMap(match => {
    const lead = passage.text.slice(Math.max(0, match.index - 40), match.index)
    if (!/产业|三产|一产|二产|结构|比重/.test(lead)) return []
    const printed = match.slice(1, 4)
    const total = printed.reduce((sum, part) => sum + Number(part), 0)
    const half = printed.reduce((sum, part) => sum + 10 ** -(part.split('.')[1]?.length ?? 0) / 2, 0)
    if (total < 50) return [] // 「1:3:6」 is out of ten or of nothing
    const right = Math.abs(total - 100) <= half + 1e-9
    const sum = `${printed.join(' + ')} = ${rounded(total)} ${right ? '≈' : '≠'} 100`
    const where = [phrasePlace(passage, match.index, match.index + match[0].length)]
    return [
      right
        ? found(
            'ratio-sum',
            'consistent',
            ['三次产业比例之和为100。', 'The ratio adds up to 100.'],
            sum,
            where,
          )
        : found(
            'ratio-sum',
            'contradiction',
            [`比例之和为${rounded(total)}，不是100。`, `The ratio adds up to ${rounded(total)}, not to 100.`],
            sum,
            where,
          ),
    ]
  })
}
