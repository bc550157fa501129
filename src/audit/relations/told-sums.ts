import { amountText } from '../arithmetic.ts'
import { type Dossier, found } from '../dossier.ts'
import type { AuditFinding } from '../finding.ts'
import { isAmount } from '../metric-sorts.ts'
import { meet, sumOf } from '../range.ts'
import { countOf } from '../slogans.ts'
import { type Passage, placeOf, type Statement } from '../statements.ts'

// 「甲产业产值362亿元；乙产业产值248亿元；丙产业产值97亿元。三大产业合计实现产值707亿元」: parts in sentences of their own.

export function toldSums({ passages }: Dossier): AuditFinding[] {
  return passages.flatMap((passage, at) =>
    passage.statements.flatMap((whole, i) => {
      const told = announced(passage, i)
      return told ? (judge(whole, told, partsBefore(passages, at, whole)) ?? []) : []
    }),
  )
}

type Announced = { readonly count: number; readonly noun: string }

const announcing =
  /(?:^|[，,。；;])(?:上述|以上|这)?(?<count>[二两三四五六七八九]|\d)(?:大|个|类|项|家|条)(?<noun>[^，,。；;\d]{1,8}?)(?:合计|共计|总计|累计)[^，,。；;\d]{0,10}$/

const reach = 40 // characters before a total that may announce it

function announced({ text, statements }: Passage, i: number): Announced | null {
  const whole = statements[i]
  if (!whole || !isAmount(whole) || whole.figure.op !== 'eq') return null
  const words = announcing.exec(text.slice(Math.max(0, whole.at - reach), whole.at))?.groups
  const count = countOf(words?.count)
  return count === null || words?.noun === undefined ? null : { count, noun: words.noun }
}

const paragraphs = 4 // sentences back that the parts may stand in

/** Amounts of the paragraph before a total that measure the same kind of thing, in the order of the text. */
function partsBefore(passages: readonly Passage[], at: number, whole: Statement): Statement[] {
  const own = passages[at] as Passage
  const near = passages
    .slice(Math.max(0, at - paragraphs), at + 1)
    .filter(
      ({ document, clause }) =>
        document === own.document && !document.text.slice(clause.span[0], own.clause.span[0]).includes('\n'),
    )
  const tail = whole.figure.metric.slice(-2)
  return near
    .flatMap(({ statements }) => statements)
    .filter(
      part =>
        (part.clause !== whole.clause || part.at < whole.at) &&
        isAmount(part) &&
        part.figure.unit === whole.figure.unit &&
        part.figure.metric.endsWith(tail) &&
        part.figure.polarity === whole.figure.polarity &&
        !/其中/.test(part.before),
    )
}

function judge(
  whole: Statement,
  { count, noun }: Announced,
  parts: readonly Statement[],
): AuditFinding | null {
  if (parts.length !== count || parts.some(({ figure }) => figure.op !== 'eq' || figure.high !== null))
    return null
  // The sum is of what it calls them: 产业 of 产业, 园区 of 园区.
  if (!parts.every(({ figure, before }) => `${before}${figure.metric}`.includes(noun.slice(-2)))) return null
  const right = meet(sumOf(parts.map(({ range }) => range)), whole.range)
  const value = parts.reduce((sum, { figure }) => sum + figure.value, 0)
  const sum = `${parts.map(({ figure }) => figure.text).join(' + ')} = ${amountText(value, whole.figure)} ${right ? '≈' : '≠'} ${whole.figure.text}`
  const where = [...parts, whole].map(placeOf)
  return right
    ? found(
        'parts-sum',
        'consistent',
        [`${noun}合计与各项之和相符。`, `The ${count} add up to their total.`],
        sum,
        where,
      )
    : found(
        'parts-sum',
        'contradiction',
        [
          `${noun}合计与前面${count}项之和不符：${sum}。`,
          `The ${count} do not add up to their total: ${sum}.`,
        ],
        sum,
        where,
      )
}
