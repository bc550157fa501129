import { percentRangeText } from '../arithmetic.ts'
import { type Dossier, found } from '../dossier.ts'
import type { AuditFinding } from '../finding.ts'
import { isAmount } from '../metric-sorts.ts'
import { meet, over } from '../range.ts'
import { type Passage, placeOf, type Statement } from '../statements.ts'

// 「重点项目86个，已开工71个，开工率85.2%」: a rate that is named after what was done is of the two counts before it.

export function namedRates({ passages }: Dossier): AuditFinding[] {
  return passages.flatMap(passage => passage.statements.flatMap((rate, i) => judge(passage, rate, i) ?? []))
}

const named = /(?:^|[，,、；;])(?<act>[\u4e00-\u9fff]{2,4})率(?:达到?|为|仅)?(?:近|约)?$/
const done = /(?:已|共|实际|按期|其中)*(?<act>[\u4e00-\u9fff]{2,4})(?:了)?$/

function judge({ text, statements }: Passage, rate: Statement, i: number): AuditFinding | null {
  const [whole, part] = [statements[i - 2], statements[i - 1]]
  if (!whole || !part || rate.figure.unit !== '%' || rate.figure.op !== 'eq') return null
  if (!isAmount(part) || !isAmount(whole) || part.figure.unit !== whole.figure.unit) return null
  if (/[。；;]/.test(text.slice(whole.end, rate.at)) || part.figure.op !== 'eq' || whole.figure.op !== 'eq')
    return null
  const act = named.exec(text.slice(part.end, rate.at))?.groups?.act
  const did = done.exec(part.before)?.groups?.act
  if (act === undefined || did === undefined || !did.endsWith(act)) return null
  if (part.range.low > whole.range.high) return null
  const quotient = over(part.range, whole.range)
  const computed = { low: quotient.low * 100, high: quotient.high * 100 }
  const right = meet(computed, rate.range)
  const sum = `${part.figure.text} ÷ ${whole.figure.text} = ${percentRangeText(computed)} ${right ? '≈' : '≠'} ${rate.figure.text}`
  const where = [whole, part, rate].map(placeOf)
  return right
    ? found('share', 'consistent', [`${act}率相符。`, `The rate of ${act} agrees.`], sum, where)
    : found(
        'share',
        'contradiction',
        [`${act}率不符：${sum}。`, `The rate of ${act} does not agree: ${sum}.`],
        sum,
        where,
      )
}
