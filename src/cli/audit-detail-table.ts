import type { PrintedSuggestion } from '../audit/lead-suggestion/printed-suggestions.ts'
import type { Grade } from '../audit/verifiability/rules.ts'
import type { PlanVerifiability } from '../audit/verifiability.ts'
import type { Language } from '../documents/unreadable-document.ts'
import type { Plan } from '../model/plan.ts'
import type { PlanSuggestions } from '../usecases/suggest-plan-leads.ts'
import { layOutTable, type TerminalColumn } from './terminal-table.ts'

// Whether commitments can be checked and who might lead them, for a person at a terminal.

type View = { readonly width: number; readonly language: Language }

const grades: readonly Grade[] = ['A', 'B', 'C', 'D', 'E']

/** One line: how many commitments have which grade, and what they are given to be checked by. */
export function verifiabilityLine(found: PlanVerifiability, language: Language): string {
  const { commitments, elements, grades: table } = found
  const counts = grades.map(grade => `${grade} ${table[grade].count}`)
  return language === 'zh'
    ? `可核查性：承诺 ${commitments.length} 项，${counts.join('，')}；有量化或完成标志 ${elements.measure}，自有时限 ${elements.deadline}，写明牵头 ${elements.lead}。`
    : `Verifiability: ${commitments.length} commitments, ${counts.join(', ')}; with a measure ${elements.measure}, with a deadline of their own ${elements.deadline}, with a lead ${elements.lead}.`
}

const verifiabilityColumns: Readonly<Record<Language, readonly TerminalColumn[]>> = {
  zh: [
    { title: '等级', least: 4, most: 4 },
    { title: '承诺', least: 20, most: 60, share: 3 },
    { title: '理由', least: 20, most: 60, share: 2 },
    { title: '问起草单位', least: 20, most: 60, share: 2 },
  ],
  en: [
    { title: 'Grade', least: 5, most: 5 },
    { title: 'Commitment', least: 20, most: 60, share: 3 },
    { title: 'Reasons', least: 20, most: 60, share: 2 },
    { title: 'Questions', least: 20, most: 60, share: 2 },
  ],
}

/** Every commitment with its grade, the reasons and what the drafter is asked. */
export function verifiabilityTable(
  plan: Plan,
  { commitments }: PlanVerifiability,
  { width, language }: View,
): string {
  const texts = new Map(plan.clauses.map(({ id, text }) => [id, text]))
  const rows = commitments.map(({ clause, grade, reasons, questions }) => [
    grade,
    shortened(texts.get(clause) ?? ''),
    reasons.map(reason => reason[language]).join(language === 'zh' ? '；' : '; '),
    questions.map(question => question[language]).join(language === 'zh' ? '' : ' '),
  ])
  return linesOf(verifiabilityColumns[language], rows, width)
}

const suggestionColumns: Readonly<Record<Language, readonly TerminalColumn[]>> = {
  zh: [
    { title: '承诺', least: 20, most: 60, share: 3 },
    { title: '建议牵头（由人确定）', least: 16, most: 36, share: 2 },
    { title: '建议配合', least: 12, most: 30 },
    { title: '依据', least: 20, most: 60, share: 2 },
  ],
  en: [
    { title: 'Commitment', least: 20, most: 60, share: 3 },
    { title: 'Might lead (a person decides)', least: 16, most: 36, share: 2 },
    { title: 'Might support', least: 12, most: 30 },
    { title: 'Grounds', least: 20, most: 60, share: 2 },
  ],
}

const mostLeads = 3

/** Commitments that name no lead, with who might lead them and on what grounds. */
export function suggestionTable(
  plan: Plan,
  { suggestions }: PlanSuggestions,
  { width, language }: View,
): string {
  const texts = new Map(plan.clauses.map(({ id, text }) => [id, text]))
  const named = (bodies: readonly PrintedSuggestion[]): string =>
    bodies
      .slice(0, mostLeads)
      .map(({ name, share }) => `${name} ${Math.round(share * 100)}%`)
      .join(language === 'zh' ? '、' : ', ')
  const rows = suggestions.map(({ clause, leads, supports }) => [
    shortened(texts.get(clause) ?? ''),
    named(leads) || '—',
    named(supports),
    groundsOf(leads[0], language),
  ])
  return linesOf(suggestionColumns[language], rows, width)
}

function groundsOf(lead: PrintedSuggestion | undefined, language: Language): string {
  if (!lead) return ''
  const [nearest] = lead.precedents
  const duties = lead.duties.slice(0, 4).join('、')
  const parts = [
    duties && `${language === 'zh' ? '职责：' : 'duties: '}${duties}`,
    nearest && `${language === 'zh' ? '先例：' : 'precedent: '}${shortened(nearest.text)}`,
  ]
  return parts.filter(Boolean).join(language === 'zh' ? '；' : '; ')
}

const longest = 80 // characters: enough to know a commitment by

const shortened = (text: string): string => (text.length > longest ? `${text.slice(0, longest)}…` : text)

const linesOf = (
  columns: readonly TerminalColumn[],
  rows: readonly (readonly string[])[],
  width: number,
): string => (rows.length === 0 ? '' : `${layOutTable(columns, rows, width).lines.join('\n')}\n\n`)
