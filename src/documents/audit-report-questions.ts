import type { CommitmentVerifiability } from '../audit/verifiability/commitment.ts'
import type { QuestionCode } from '../audit/verifiability/wording.ts'
import type { Plan } from '../model/plan.ts'
import type { ReportPart } from './audit-report-part.ts'
import { reportWords } from './audit-report-words.ts'
import type { Language } from './unreadable-document.ts'

type Commitment = Pick<CommitmentVerifiability, 'clause' | 'questions'>

// What only the drafter can say comes first; what most commitments of a report lack comes last.
const order: readonly QuestionCode[] = [
  'still-due',
  'how-many',
  'which-measure',
  'if-not-reached',
  'done-when',
  'which-act',
  'seen-by',
  'by-when',
  'who-leads',
]

type AskedOnce = 'who-leads' | 'by-when'
const askedOnce: readonly AskedOnce[] = ['who-leads', 'by-when']
const longestQuote = 48

/** What the drafter is asked, `most` of it one by one (a page of questions is answered, ten pages are not): what most commitments lack once for all, the rest one by one, the hardest to guess first. */
export function questionParts(
  plan: Plan,
  commitments: readonly Commitment[],
  language: Language,
  most: number,
): ReportPart[] {
  const said = reportWords[language]
  const lacking = (code: QuestionCode): number =>
    commitments.filter(({ questions }) => questions.some(one => one.code === code)).length
  const general = askedOnce.filter(code => lacking(code) * 2 > commitments.length)
  const asked = commitments
    .map(({ clause, questions }) => ({
      clause,
      questions: questions
        .filter(({ code }) => !general.some(one => one === code))
        .toSorted((a, b) => order.indexOf(a.code) - order.indexOf(b.code)),
    }))
    .filter(({ questions }) => questions.length > 0)
  const rank = ({ questions }: Commitment): number => order.indexOf(questions[0]?.code ?? 'who-leads')
  const shown = asked.toSorted((a, b) => rank(a) - rank(b)).slice(0, most)
  const words = new Map(plan.clauses.map(({ id, text }) => [id, text]))
  const parts: ReportPart[] = [
    ...general.map(code => said[askedBy[code]](lacking(code), commitments.length)),
    ...shown.map(({ clause, questions }) =>
      said.asked(
        quoted(words.get(clause) ?? ''),
        questions.map(question => question[language]).join(said.join),
      ),
    ),
  ].map((text, index) => ({ kind: 'note', runs: [{ text: `${index + 1}.${said.join}${text}` }] }))
  if (asked.length > shown.length)
    parts.push({
      kind: 'note',
      runs: [{ text: said.moreQuestions(asked.length - shown.length) }],
    })
  return parts.length > 0 ? parts : [{ kind: 'paragraph', runs: [{ text: said.noQuestions }] }]
}

const askedBy = { 'who-leads': 'whoLeads', 'by-when': 'byWhen' } as const

const quoted = (text: string): string =>
  (text.length > longestQuote ? `${text.slice(0, longestQuote)}…` : text)
    .replaceAll('“', '‘')
    .replaceAll('”', '’')
    .replace(/[。；]$/, '')
