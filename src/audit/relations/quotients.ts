import { percentRangeText } from '../arithmetic.ts'
import { found } from '../dossier.ts'
import type { AuditFinding } from '../finding.ts'
import { isAmount } from '../metric-sorts.ts'
import { meet, over, type Range } from '../range.ts'
import { type Passage, placeOf, type Statement } from '../statements.ts'

// A per cent whose two amounts stand beside it: 「168.4亿元，为年计划160亿元的105.3%」, 「8260人，完成目标任务的118%，目标为7000人」,
// 「52.8亿元，其中制造业税收31.6亿元，占比59.8%」.

/** The quotients of one passage; the per cent is the last of each finding's places. */
export const quotientsIn = (passage: Passage): AuditFinding[] =>
  passage.statements.flatMap((share, i) =>
    share.figure.unit === '%' && share.figure.value > 0
      ? (ofWholeAhead(passage, i) ??
        ofPlanBehind(passage, i) ??
        ofTotalBehind(passage, i) ??
        ofDivided(passage, i) ??
        [])
      : [],
  )

const isCount = (statement: Statement): boolean =>
  isAmount(statement) || (statement.figure.basis === 'increase' && statement.figure.unit !== '百分点')
const hasEnd = ({ range }: Statement): boolean => Number.isFinite(range.high)

const taking = /(?:占|为|达到?|完成|是|相当于)[^，,。；;\d]{0,20}$/

/** 「A，占B的C%」 with B's amount printed. */
function ofWholeAhead({ text, statements }: Passage, i: number): AuditFinding | null {
  const [whole, share] = [statements[i - 1], statements[i]]
  if (!whole || !share || !/^的(?:近|约)?$/.test(text.slice(whole.end, share.at))) return null
  if (!taking.test(whole.before)) return null
  const part = statements[i - 2]
  if (!part || !isBeside(text, part, whole)) return null
  return judge(part, [whole], share, 'contradiction')
}

const isBeside = (text: string, part: Statement, whole: Statement): boolean =>
  part.figure.unit === whole.figure.unit &&
  isCount(part) &&
  !/[。；;]|其中/.test(text.slice(part.end, whole.at))

const ofPlan = /(?:完成|占|为|达到?)[^，,。；;\d]{0,8}(?:目标|任务|计划)[^，,。；;\d]{0,4}$/
const plan = /^[，,（(；;][^，,。；;\d]{0,14}(?:目标|任务|计划)[^，,。；;\d]{0,8}$/

/** 「A，完成目标任务的C%（目标任务B）」. */
function ofPlanBehind({ text, statements }: Passage, i: number): AuditFinding | null {
  const [part, share, whole] = [statements[i - 1], statements[i], statements[i + 1]]
  if (!part || !share || !whole || !ofPlan.test(share.before)) return null
  if (part.figure.unit !== whole.figure.unit || !isCount(part) || !isCount(whole)) return null
  if (!plan.test(text.slice(share.end, whole.at)) || /[。；;]/.test(text.slice(part.end, share.at)))
    return null
  return judge(part, [whole], share, 'contradiction')
}

const itsShare = /^(?:以上|左右)?[，,、（(]?占比(?:重|例)?(?:达到|达|为)?(?:近|约)?$/
const ofAll = /^[，,；;（(][^，,。；;\d]{0,6}(?:全[省市区县]|总|合计)[^，,。；;\d]{1,10}$/

/** 「民生支出A、占比C%，财政总支出B」: the whole behind its part, both of one kind. */
function ofTotalBehind({ text, statements }: Passage, i: number): AuditFinding | null {
  const [part, share, whole] = [statements[i - 1], statements[i], statements[i + 1]]
  if (!part || !share || !whole || !itsShare.test(text.slice(part.end, share.at))) return null
  if (part.figure.unit !== whole.figure.unit || !isCount(part) || !isCount(whole)) return null
  if (!ofAll.test(text.slice(share.end, whole.at))) return null
  if (part.figure.metric.slice(-2) !== whole.figure.metric.slice(-2)) return null
  return judge(part, [whole], share, 'contradiction')
}

const shareOf =
  /^[，,、（(]?(?<subject>[^，,。；;占]{0,16}?)占(?:比重|比例|比)?(?<named>[^，,。；;]{0,18}?)(?:的|比重|比例|份额)*(?:达到|达|为|约)?$/

/** 「其中A，占比C%」: of what 其中 divides. */
function ofDivided(passage: Passage, i: number): AuditFinding | null {
  const { text, statements } = passage
  const share = statements[i] as Statement
  const words = shareOf.exec(share.before)?.groups
  if (!words) return null
  // Growth of the part may stand between it and its share.
  let at = i - 1
  while (statements[at]?.figure.unit === '%') at--
  const part = statements[at]
  if (!part || !isCount(part) || /[。；;]/.test(text.slice(part.end, share.at))) return null
  if (!isOf(words.subject ?? '', part)) return null
  const start = Math.max(text.lastIndexOf('。', part.at), text.lastIndexOf('；', part.at)) + 1
  const wholes = statements
    .slice(0, at)
    .filter(other => other.at >= start && other.figure.unit === part.figure.unit && isCount(other))
  const first = wholes[0]
  if (!first || !/其中/.test(text.slice(first.end, part.at))) return null
  const named = words.named ?? ''
  if (named !== '' && !wholes.every(whole => names(named, whole, text))) return null
  // What 其中 divides is not always the one amount before it.
  return judge(part, wholes, share, wholes.length === 1 ? 'contradiction' : null)
}

const isOf = (subject: string, part: Statement): boolean =>
  subject === '' || `${part.before}${part.figure.metric}`.includes(subject.replace(/的$/, ''))

/** 「占全市比重」 is a share of something that is not told here. */
function names(named: string, whole: Statement, text: string): boolean {
  if (/^(?:全部|总数|总量|总额)$/.test(named)) return true
  const bare = named.replace(/^(?:全部|全[国省市区县旗州盟])/, '')
  const said = `${whole.figure.metric}${text.slice(Math.max(0, whole.at - 20), whole.at)}`
  return bare !== '' && said.includes(bare)
}

const farthest = 2 // a quotient more than twice or less than half of what is printed is of other amounts

function judge(
  part: Statement,
  wholes: readonly Statement[],
  share: Statement,
  worst: 'contradiction' | null,
): AuditFinding | null {
  if (!hasEnd(part) || !wholes.every(hasEnd)) return null
  const percent = (whole: Statement): Range => {
    const quotient = over(part.range, whole.range)
    return { low: quotient.low * 100, high: quotient.high * 100 }
  }
  const fitting = wholes.find(whole => meet(percent(whole), share.range))
  const whole = fitting ?? wholes[0]
  if (!whole || (!fitting && worst === null)) return null
  const computed = percent(whole)
  if (
    !fitting &&
    (computed.low > share.figure.value * farthest || computed.high < share.figure.value / farthest)
  )
    return null
  const name = part.figure.metric
  const sum = `${part.figure.text} ÷ ${whole.figure.text} = ${percentRangeText(computed)} ${fitting ? '≈' : '≠'} ${share.figure.text}`
  const where = [part, whole, share].map(placeOf)
  return fitting
    ? found('share', 'consistent', [`${name}的占比相符。`, `The share of ${name} agrees.`], sum, where)
    : found(
        'share',
        'contradiction',
        [`${name}的占比不符：${sum}。`, `The share of ${name} does not agree: ${sum}.`],
        sum,
        where,
      )
}
