import { amountText } from '../arithmetic.ts'
import { type Dossier, found, type Sentences } from '../dossier.ts'
import type { AuditFinding } from '../finding.ts'
import { isAmount } from '../metric-sorts.ts'
import { meet, sumOf } from '../range.ts'
import { type Passage, placeOf, type Statement } from '../statements.ts'

// 「163.6亿元（其中高新区30.7亿元）」: no part is more than its whole, and parts that make up a whole make it up.

export function parts({ passages }: Dossier): AuditFinding[] {
  return passages.flatMap(passage => [...partsOfWholes(passage), ...sums(passage), ...totals(passage)])
}

function partsOfWholes({ text, statements }: Passage): AuditFinding[] {
  return statements.flatMap((part, i) => {
    const whole = statements[i - 1]
    if (!whole || !isPartOf(text, part, whole)) return partFartherOn(text, statements, i)
    const fits = part.range.low <= whole.range.high
    // 「增加20户，达到…，其中…」: what 其中 divides may stand further ahead.
    const earlier = statements.slice(0, i).filter(({ figure }) => figure.unit === part.figure.unit)
    if (!fits && earlier.some(({ range }) => part.range.low <= range.high)) return []
    const sum = `${part.figure.text} ${fits ? '≤' : '>'} ${whole.figure.text}`
    const sentences = fits ? says.fits(part) : says.exceeds(part, whole)
    return [
      found('part-whole', fits ? 'consistent' : 'contradiction', sentences, sum, [whole, part].map(placeOf)),
    ]
  })
}

/** 「174个，总投资1326亿元，其中…38个」: what 其中 divides stands before another number, so that only a fit is told. */
function partFartherOn(text: string, statements: readonly Statement[], i: number): AuditFinding[] {
  const part = statements[i]
  if (!part || !isCountable(part) || !/其中/.test(part.before) || isMean(part)) return []
  const start = Math.max(text.lastIndexOf('。', part.at), text.lastIndexOf('；', part.at)) + 1
  const whole = statements
    .slice(0, i)
    .findLast(other => other.at >= start && other.figure.unit === part.figure.unit && isCountable(other))
  if (!whole || isMean(whole) || part.range.low > whole.range.high) return []
  return [
    found(
      'part-whole',
      'consistent',
      says.fits(part),
      `${part.figure.text} ≤ ${whole.figure.text}`,
      [whole, part].map(placeOf),
    ),
  ]
}

function isPartOf(text: string, part: Statement, whole: Statement): boolean {
  if (!isCountable(part) || !isCountable(whole) || whole.figure.unit !== part.figure.unit) return false
  if (isMean(whole) || isMean(part)) return false
  return /^[^。；;]*其中/.test(text.slice(whole.end, part.at))
}

// One year of several may be above their mean: 「年均超收20亿元，其中去年25亿元」.
const isMean = ({ before, figure }: Statement): boolean => /年均|平均|人均|每/.test(before + figure.metric)

// Incomes of town and country are no parts of everybody's income.
const isPerHead = ({ figure }: Statement): boolean => /人均|平均/.test(figure.metric)

const isCountable = (statement: Statement): boolean =>
  isAmount(statement) || (statement.figure.basis === 'increase' && statement.figure.unit !== '%')

const opens = /^[^，,。；;（(]{0,14}[，,：:（(]?(?:其中|包括|分为|分别(?:为|是)|即)?[^，,。；;\d]{0,14}$/

/** A whole followed by parts of its unit up to the end of the sentence or bracket. */
function sums({ text, statements }: Passage): AuditFinding[] {
  return statements.flatMap((whole, i) => {
    if (!isCountable(whole) || whole.figure.op !== 'eq' || isPerHead(whole)) return []
    const after = firstMember(text, statements, i)
    if (after === null) return []
    const { at, said } = after
    const members = membersFrom(text, statements, at, whole.figure.unit)
    if (members.length < 2) return []
    if (at > i + 1 && statements.slice(i + 1, at).some(({ figure }) => figure.unit !== '%'))
      return judgeSum([whole, whole], members, said)
    // 「1.2万亿元，比上年增加4000亿元，其中…」 divides the amount, not what was added to it.
    const wholes = [
      whole,
      ...statements
        .slice(Math.max(0, i - 2), i)
        .filter(other => other.figure.unit === whole.figure.unit && isCountable(other)),
    ]
    return judgeSum(wholes, members, said)
  })
}

/** Where the parts of a whole begin: at once, or after its growth or its investment where 其中 says so. */
function firstMember(
  text: string,
  statements: readonly Statement[],
  i: number,
): { at: number; said: string } | null {
  const whole = statements[i]
  const unit = whole?.figure.unit
  for (let at = i + 1; at < Math.min(statements.length, i + 4); at++) {
    const [last, first] = [statements[at - 1], statements[at]]
    if (!last || !first) return null
    const said = text.slice(last.end, first.at)
    if (/[。；;]/.test(said)) return null
    if (first.figure.unit === unit)
      return opens.test(said) && /[，,：:（(]/.test(said) && (at === i + 1 || said.includes('其中'))
        ? { at, said }
        : null
    if (said.includes('其中')) return null
  }
  return null
}

function judgeSum(wholes: readonly Statement[], members: readonly Statement[], said: string): AuditFinding[] {
  const total = sumOf(members.map(({ range }) => range))
  const value = members.reduce((sum, { figure }) => sum + figure.value, 0)
  const whole = wholes.find(({ range }) => meet(total, range)) ?? wholes[0]
  if (!whole || value <= 0) return []
  const sum = `${members.map(({ figure }) => figure.text).join(' + ')} = ${amountText(value, whole.figure)}`
  const where = [whole, ...members].map(placeOf)
  const name = whole.figure.metric
  // Numbers in a row that happen to add up are no division unless they do so to the last digit.
  const near = Math.abs(value - whole.figure.value) < whole.figure.value * sumRounding
  const divides = value === whole.figure.value || (near && /其中|包括|分为|分别|[（(：:]/.test(said))
  if (meet(total, whole.range) && divides)
    return [
      found(
        'parts-sum',
        'consistent',
        [`${name}各分项之和等于总数。`, `The parts of ${name} add up to the whole.`],
        `${sum} ${value === whole.figure.value ? '=' : '≈'} ${whole.figure.text}`,
        where,
      ),
    ]
  // Three or more parts that all but make up the whole were meant to.
  if (
    /其中|包括|分为/.test(said) &&
    members.length > 2 &&
    wholes.length === 1 &&
    isAlmost(total.high, whole.range.low)
  )
    return [
      found(
        'parts-sum',
        'suspect',
        [
          `${name}各分项之和略小于总数（${sum}，总数${whole.figure.text}），请核对有无遗漏或笔误。`,
          `The parts of ${name} add up to a little less than the whole: ${sum}, not ${whole.figure.text}.`,
        ],
        `${sum} < ${whole.figure.text}`,
        where,
      ),
    ]
  if (isBracketed(said, whole) && !meet(total, whole.range))
    return [
      found(
        'parts-sum',
        total.low > whole.range.high ? 'contradiction' : 'suspect',
        says.doesNotAddUp(whole, `${sum} ≠ ${whole.figure.text}`),
        `${sum} ≠ ${whole.figure.text}`,
        where,
      ),
    ]
  if (/其中|包括|分为/.test(said) && total.low > whole.range.high && wholes.length === 1 && !overlap(members))
    return [
      found(
        'parts-sum',
        'suspect',
        [
          `${name}各分项之和大于总数，请核对分项是否交叉。`,
          `The parts of ${name} add up to more than the whole: do they overlap?`,
        ],
        `${sum} > ${whole.figure.text}`,
        where,
      ),
    ]
  return []
}

// 「新增42家（首次认定31家、整体迁入14家）」: what stands in brackets right behind a number divides it.
const isBracketed = (said: string, { figure }: Statement): boolean =>
  /^[（(][^，,。；;（(\d]{2,10}$/.test(said) &&
  !/其中|含|包括|上年|去年|计划|目标|同期|约|合/.test(said) &&
  figure.op === 'eq'

const almost = 0.02 // of the whole: what is missing is less than any part that deserves a word
const isAlmost = (sum: number, whole: number): boolean => sum < whole && sum > whole * (1 - almost)

const sumRounding = 0.02 // of a few rounded parts; 「1亿吨」 meets anything from 0.5 to 1.5

const overlap = (members: readonly Statement[]): boolean =>
  members.some(({ before }) => /其中/.test(before) && members[0]?.before !== before)

function membersFrom(
  text: string,
  statements: readonly Statement[],
  from: number,
  unit: string,
): Statement[] {
  const members: Statement[] = []
  for (let i = from; i < statements.length; i++) {
    const member = statements[i] as Statement
    const before = statements[i - 1]
    if (member.figure.unit !== unit || !isCountable(member) || member.figure.op !== 'eq') break
    // 「总数由312项减少到226项」, 「较年初新增12亿元」 tell of the whole again.
    if (/(?:由|从|总数|合计|共计|[比较](?:年初|上年|去年|上月|上季)).{0,12}$|(?:到|至)$/.test(member.before))
      break
    if (i > from && before && /[。；;）)]/.test(text.slice(before.end, member.at))) break
    members.push(member)
  }
  return members
}

const totalling = /(?:^|[，,])(?:以上)?(?:共计|合计|总计)(?:为|有|达)?$/

/** 「部属五十七个，地方十四个，共计七十一个」: what is counted before 共计 in its sentence makes it up. */
function totals({ text, statements }: Passage): AuditFinding[] {
  return statements.flatMap((whole, i) => {
    if (!isCountable(whole) || whole.figure.op !== 'eq') return []
    const start = Math.max(0, text.lastIndexOf('。', whole.at) + 1, text.lastIndexOf('；', whole.at) + 1)
    const lead = text.slice(start, whole.at)
    const members = statements.slice(0, i).filter(({ at }) => at >= start)
    if (members.length < 2 || !totalling.test(lead) || /其中|包括|等|年|比/.test(lead)) return []
    if (
      !members.every(
        part => isCountable(part) && part.figure.op === 'eq' && part.figure.unit === whole.figure.unit,
      )
    )
      return []
    const right = meet(sumOf(members.map(({ range }) => range)), whole.range)
    const value = members.reduce((sum, { figure }) => sum + figure.value, 0)
    const sum = `${members.map(({ figure }) => figure.text).join(' + ')} = ${amountText(value, whole.figure)} ${right ? '=' : '≠'} ${whole.figure.text}`
    const where = [whole, ...members].map(placeOf)
    return [
      found(
        'parts-sum',
        right ? 'consistent' : 'contradiction',
        right ? says.addsUp(whole) : says.doesNotAddUp(whole, sum),
        sum,
        where,
      ),
    ]
  })
}

const says = {
  addsUp: ({ figure }: Statement): Sentences => [
    `${figure.metric}各分项之和等于总数。`,
    `The parts of ${figure.metric} add up to the whole.`,
  ],
  doesNotAddUp: ({ figure }: Statement, sum: string): Sentences => [
    `${figure.metric}各分项之和不等于合计：${sum}。`,
    `The parts of ${figure.metric} do not add up to their total: ${sum}.`,
  ],
  fits: ({ figure }: Statement): Sentences => [
    `其中数（${figure.metric}）不大于总数。`,
    `The part (${figure.metric}) is not more than its whole.`,
  ],
  exceeds: ({ figure }: Statement, { figure: whole }: Statement): Sentences => [
    `其中数（${figure.metric}${figure.text}）大于总数${whole.text}。`,
    `The part (${figure.metric}, ${figure.text}) is more than its whole of ${whole.text}.`,
  ],
}
