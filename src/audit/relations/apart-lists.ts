import { type Dossier, found } from '../dossier.ts'
import type { AuditFinding } from '../finding.ts'
import { type Passage, phrasePlace, placeOf, type Statement } from '../statements.ts'

// 「甲区、乙区、丙区分别增长5%、6%、7%」: as many subjects as values.

const longestPhrase = 90 // characters of all subjects together
const mostSubjects = 8 // longer lists are tables written out, with subjects of several words each

export function apartLists({ passages }: Dossier): AuditFinding[] {
  return passages.flatMap(passage =>
    [...passage.text.matchAll(/分别/g)].flatMap(({ index }) => judge(passage, index)),
  )
}

function judge(passage: Passage, at: number): AuditFinding[] {
  const values = valuesAfter(passage, at)
  const [first, last] = [values[0], values.at(-1)]
  if (!first || !last || values.length < 2) return []
  // A last value that was not read as a figure: 「分别提高3分、5分和1毛钱」.
  if (/^[^，,。；;]{0,4}[、和及与]/.test(passage.text.slice(last.end, last.end + 6))) return []
  // 「分别增长5%、6%，下降3%」
  if (/^(?:以上|左右)?[，,](?:增长|下降|减少|提高|达到?)\d/.test(passage.text.slice(last.end, last.end + 10)))
    return []
  const { start, subjects } = subjectsBefore(passage.text, at)
  if (/^(?:同比|比上年|较上年|年均|同期)*$/.test(subjects)) return perAmount(passage, at, values)
  const counts = countsOf(subjects)
  if (counts.length === 0) return []
  const right = counts.includes(values.length)
  const where = [phrasePlace(passage, start, at), ...values.map(placeOf)]
  const listed = counts.map(String).join(' 或 ')
  const sum = `${listed} 项 ${right ? '=' : '≠'} ${values.length} 个数（${values.map(({ figure }) => figure.text).join('、')}）`
  if (right)
    return [
      found('apart-list', 'consistent', ['“分别”前后项数相符。', 'As many values as subjects.'], sum, where),
    ]
  return [
    found(
      'apart-list',
      isPlain(subjects) ? 'contradiction' : 'suspect',
      [
        `“分别”前有${listed}项，后有${values.length}个数。`,
        `${counts[0]} subjects are given ${values.length} values.`,
      ],
      sum,
      where,
    ),
  ]
}

/** 「接待游客612万人次，实现旅游收入38.5亿元，分别增长14.2%和17.6%」: a rate for each amount before. */
function perAmount(passage: Passage, at: number, values: readonly Statement[]): AuditFinding[] {
  const { text, statements } = passage
  const start = Math.max(text.lastIndexOf('。', at), text.lastIndexOf('；', at)) + 1
  const lead = text.slice(start, at)
  const amounts = statements.filter(
    amount => amount.at >= start && amount.at < at && amount.figure.unit !== '%',
  )
  const last = amounts.at(-1)
  if (
    !last ||
    amounts.length < 2 ||
    !/^(?:以上|左右)?[，,、]$/.test(text.slice(last.end, at).replace(/(?:同比|比上年|较上年|年均|同期)$/, ''))
  )
    return []
  if (!values.every(({ figure }) => figure.unit === '%')) return []
  const right = values.length === amounts.length
  // What has no number of its own may be meant as well.
  if (!right && (values.length < amounts.length || /分别|其中|、|和|及|与|均|各/.test(lead))) return []
  const sum = `${amounts.length} 项 ${right ? '=' : '≠'} ${values.length} 个数（${values.map(({ figure }) => figure.text).join('、')}）`
  return [
    found(
      'apart-list',
      right ? 'consistent' : 'suspect',
      right
        ? ['“分别”前后项数相符。', 'As many values as subjects.']
        : [
            `“分别”前有${amounts.length}个数，后有${values.length}个增幅。`,
            `${amounts.length} amounts are given ${values.length} rates.`,
          ],
      sum,
      [...amounts, ...values].map(placeOf),
    ),
  ]
}

function valuesAfter({ text, statements }: Passage, at: number): Statement[] {
  const values: Statement[] = []
  for (const statement of statements) {
    if (statement.at < at) continue
    const last = values.at(-1)
    const between = text.slice(last?.end ?? at, statement.at)
    if (!last && (between.length > 14 || /[。；，,;]/.test(between))) break
    if (last && !continues(last, statement, between)) break
    values.push(statement)
  }
  return values
}

// 「分别下降5.6%和4%，74个重点城市…」: what counts something of its own is no longer a value of the list.
function continues(last: Statement, next: Statement, between: string): boolean {
  const joint = /^(?:以上|以下|左右|以内)?([、和及与，,])(?:和|近|约|超过|突破)?$/.exec(between)?.[1]
  if (joint === undefined) return false
  const alike = last.figure.unit === next.figure.unit
  return alike ? !'，,'.includes(joint) || next.after === '' : !'，,'.includes(joint) && next.after === ''
}

function subjectsBefore(text: string, at: number): { start: number; subjects: string } {
  let depth = 0
  for (let i = at - 1; i >= Math.max(0, at - longestPhrase); i--) {
    const character = text.charAt(i)
    if ('）)”'.includes(character)) depth++
    else if ('（(“'.includes(character)) depth--
    else if (depth <= 0 && '，,。；;：:'.includes(character))
      return { start: i + 1, subjects: text.slice(i + 1, at) }
  }
  return at <= longestPhrase ? { start: 0, subjects: text.slice(0, at) } : { start: at, subjects: '' }
}

/** How many subjects a phrase may name; none where it is no list. 「城乡居民」 names two in one. */
function countsOf(phrase: string): number[] {
  const inside = phrase.replace(/“[^”]*”|（[^）]*）|\([^)]*\)/g, 'X')
  const marks = inside.split('、').length
  const joints = inside.split(/、|和|与|及|以及|同(?!比|期|口径)/).length
  const doubled = /城乡|中小|内外|供销|进出口|存贷款/.test(inside) ? 1 : 0
  if (joints < 2 && doubled === 0) return []
  if (joints > mostSubjects || /等|个|项|家|其中|各/.test(inside)) return []
  return [...new Set([marks, joints, joints + doubled, marks + doubled].filter(count => count > 1))]
}

const isPlain = (phrase: string): boolean =>
  phrase.split('、').every(subject => subject.length <= 12) &&
  !/[和与及的由从]/.test(phrase) &&
  !/城乡|进出口|存贷/.test(phrase) &&
  phrase.includes('、')
