import { amountText, factorText, rangeText } from '../arithmetic.ts'
import { type Dossier, found } from '../dossier.ts'
import type { AuditFinding } from '../finding.ts'
import { measureOf } from '../measure.ts'
import { isAmount, isYearly } from '../metric-sorts.ts'
import { factorOf, over, toPower } from '../range.ts'
import { type Passage, phrasePlace, placeOf, type Statement } from '../statements.ts'

// 「突破百亿大关」 is said of the time when it was crossed: neither where the amount stayed below, nor where it had been above all along.

const crossing =
  /([^，,。；;：:、“”（）()\d]{2,24}?)(?:历史性|首次|成功|相继|连续|先后|双双|均|接连)*(?:突破|跃上|迈上|跨上|跨越|迈过|越过|站上|迈入|进入|迈进|跃升至)(?:了)?(?:\d{1,5}(?:\.\d)?[万亿]{0,2}元?、)*(\d{0,5}(?:\.\d)?[二两三四五六七八九]?[十百千]?[万亿]{1,2}|[百千]|\d{2,6}(?=[家户个]))(?:(美元|元|人|户|家|个)(?:[两三四]个)?(?:大关|新?台阶|能级|关口|行列|级|规模|元大关|(?=[，,。；;、]))|(?:[两三四]个)?(?:大关|新?台阶|能级|关口|行列|级|规模))/g

const characters: Readonly<Record<string, number>> = {
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  十: 10,
  百: 100,
  千: 1000,
  万: 1e4,
  亿: 1e8,
}

type Crossing = {
  readonly passage: Passage
  readonly at: number
  readonly end: number
  readonly text: string
  readonly measure: string
  readonly name: string
  readonly value: number
  readonly unit: string
}

export function thresholds({ passages, statements }: Dossier): AuditFinding[] {
  const amounts = statements.filter(
    statement => isAmount(statement) && statement.figure.polarity === 'actual',
  )
  const rates = statements.filter(
    statement => isYearly(statement) && statement.figure.unit === '%' && statement.narrowed === '',
  )
  return passages
    .filter(
      ({ clause }) => clause.kind === 'result' || clause.kind === 'exhortation' || clause.kind === 'context',
    )
    .flatMap(crossingsIn)
    .flatMap(crossed => judge(crossed, amounts, rates))
}

function crossingsIn(passage: Passage): Crossing[] {
  return [...passage.text.matchAll(crossing)].map(match => {
    const name = (match[1] ?? '').replace(/^.*(?:的|使|推动|全区|全市|全省|全县)/, '')
    const at = match.index + match[0].indexOf(match[1] ?? '')
    return {
      passage,
      at,
      end: match.index + match[0].length,
      text: match[0],
      name,
      measure: measureOf(name),
      value: amountOf(match[2] ?? ''),
      unit: match[3] ?? '',
    }
  })
}

function amountOf(words: string): number {
  let value = Number(/^[\d.]+/.exec(words)?.[0] ?? 1)
  for (const character of words.replace(/^[\d.]+/, '')) value *= characters[character] ?? 1
  return value
}

function judge(
  crossed: Crossing,
  amounts: readonly Statement[],
  rates: readonly Statement[],
): AuditFinding[] {
  const { document } = crossed.passage
  const own = (statement: Statement): boolean =>
    statement.document === document && statement.metric === crossed.measure && statement.narrowed === ''
  const time =
    crossed.passage.statements.find(({ at }) => at >= crossed.at && at < crossed.end)?.horizon ?? null
  const told = amounts.filter(
    statement =>
      own(statement) &&
      !(statement.clause === crossed.passage.clause && statement.at < crossed.end) &&
      statement.figure.op === 'eq' &&
      (crossed.unit === '' || crossed.unit === statement.figure.unit) &&
      !/由|从|增加|新增|净增|(?:19|20)\d\d年[^，,。]*为$/.test(statement.before) &&
      !statement.horizon?.part &&
      (time?.to == null || statement.horizon?.to == null || statement.horizon.to === time.to),
  )
  // Where any amount told is above, the words are of that one.
  const amount = told.find(({ range }) => range.high >= crossed.value) ?? told.at(0)
  const rate = rates.find(
    statement =>
      own(statement) &&
      statement.figure.polarity === 'actual' &&
      statement.clause === amount?.clause &&
      (statement.horizon?.years ?? 1) > 1,
  )
  if (amount && amount.range.high < crossed.value) return [below(crossed, amount)]
  if (!amount) return []
  if (!rate) return [above(crossed, amount)]
  const years = rate.horizon?.years ?? 1
  const base = over(amount.range, toPower(factorOf(rate.range), years))
  const where = [phrasePlace(crossed.passage, crossed.at, crossed.end), placeOf(amount), placeOf(rate)]
  const { name } = crossed
  const limit = amountText(crossed.value, amount.figure)
  const sum = `${amount.figure.text} ÷ ${factorText(rate.figure.value)}^${years} = ${amountText(amount.figure.value / (1 + rate.figure.value / 100) ** years, amount.figure)}（${rangeText(base, amount.figure)}）`
  if (base.low >= crossed.value)
    return [
      found(
        'threshold',
        'suspect',
        [
          `${name}写作这${years}年间越过${limit}，按年均增速推算，${years}年前已有${amountText(amount.figure.value / (1 + rate.figure.value / 100) ** years, amount.figure)}，请核对增速口径或表述。`,
          `${name} is said to have passed ${limit} in these ${years} years; by its growth it was above before.`,
        ],
        `${sum} > ${limit}`,
        where,
      ),
    ]
  return [
    found(
      'threshold',
      'consistent',
      [
        `${name}在这${years}年间越过${limit}，与总量、增速相符。`,
        `${name} passed ${limit} in these ${years} years, as level and growth say.`,
      ],
      `${sum} < ${limit} ≤ ${amount.figure.text}`,
      where,
    ),
  ]
}

function above(crossed: Crossing, amount: Statement): AuditFinding {
  const limit = amountText(crossed.value, amount.figure)
  const where = [phrasePlace(crossed.passage, crossed.at, crossed.end), placeOf(amount)]
  return found(
    'threshold',
    'consistent',
    [
      `${crossed.name}写作越过${limit}，与总量相符。`,
      `${crossed.name} is said to have passed ${limit}, and has.`,
    ],
    `${limit} ≤ ${amount.figure.text}`,
    where,
  )
}

function below(crossed: Crossing, amount: Statement): AuditFinding {
  const limit = amountText(crossed.value, amount.figure)
  const where = [phrasePlace(crossed.passage, crossed.at, crossed.end), placeOf(amount)]
  return found(
    'threshold',
    'contradiction',
    [
      `${crossed.name}写作越过${limit}，实际${amount.figure.text}。`,
      `${crossed.name} is said to have passed ${limit}; it is ${amount.figure.text}.`,
    ],
    `${amount.figure.text} < ${limit}`,
    where,
  )
}
