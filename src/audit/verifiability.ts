import type { Clause, Plan } from '../model/plan.ts'
import { dayNumber } from './verifiability/calendar.ts'
import { assessCommitment, type CommitmentVerifiability } from './verifiability/commitment.ts'
import type { Duty } from './verifiability/duty.ts'
import { lexiconOf } from './verifiability/lexicon.ts'
import { type Grade, type VerifiabilityRules, verifiabilityRules } from './verifiability/rules.ts'
import { sharesOf } from './verifiability/shares.ts'

// 可核查性: can it be checked whether a promise was kept? docs/verifiability.md says how a person grades, and how well this agrees.

/** A count with its share of the whole in percent; the shares of one table add up to 100.0. */
export type Counted = { readonly count: number; readonly share: number }

export type GradeTable = Readonly<Record<Grade, Counted>>

/** How many commitments have each of the five things that make one checkable; `deadline` means one of their own. */
export type ElementCounts = Readonly<
  Record<'act' | 'object' | 'measure' | 'deadline' | 'inheritedDeadline' | 'lead', number>
>

/** Of the plan's time, how much was gone on the day of issue; `share` from 0 to 1, above 1 where the whole had passed. */
export type TimeGone = {
  readonly days: number
  readonly of: number
  readonly share: number
  readonly late: boolean
}

export type SectionVerifiability = {
  readonly section: string | null
  readonly title: string | null
  readonly commitments: number
  readonly grades: GradeTable
}

export type PlanVerifiability = {
  readonly document: string
  readonly commitments: readonly CommitmentVerifiability[]
  readonly grades: GradeTable
  readonly duties: Readonly<Record<Duty, Counted>>
  readonly elements: ElementCounts
  readonly hedged: number
  readonly pastDue: number
  readonly nearlyDue: number
  /** The mean weight of vague words a commitment carries. */
  readonly vagueness: number
  readonly timeGone: TimeGone | null
  readonly sections: readonly SectionVerifiability[]
}

const GRADES: readonly Grade[] = ['A', 'B', 'C', 'D', 'E']
const DUTIES: readonly Duty[] = ['one-off', 'continuing', 'recurring', 'maintenance']

/** Grades every commitment of a plan. `original` is the text the plan was read from; spans point into it. */
export function assessVerifiability(
  plan: Plan,
  original: string,
  rules: VerifiabilityRules = verifiabilityRules,
): PlanVerifiability {
  const lexicon = lexiconOf(rules)
  const clauses = plan.clauses.filter(({ kind }) => kind === 'commitment')
  const commitments = clauses.map(clause => assessCommitment(clause, plan, original, rules, lexicon))
  const having = (test: (one: CommitmentVerifiability) => boolean): number => commitments.filter(test).length
  return {
    document: plan.source.name,
    commitments,
    grades: gradeTable(commitments),
    duties: tableOf(DUTIES, duty => having(one => one.duty === duty)),
    elements: {
      act: having(({ elements }) => elements.act),
      object: having(({ elements }) => elements.object),
      measure: having(({ elements }) => elements.measure),
      deadline: having(({ elements }) => elements.deadline === 'own'),
      inheritedDeadline: having(({ elements }) => elements.deadline === 'inherited'),
      lead: having(({ elements }) => elements.lead),
    },
    hedged: having(({ hedged }) => hedged),
    pastDue: having(({ reasons }) => reasons.some(({ code }) => code === 'deadline-past')),
    nearlyDue: having(({ reasons }) => reasons.some(({ code }) => code === 'deadline-near')),
    vagueness:
      commitments.reduce((sum, { vagueness }) => sum + vagueness, 0) / Math.max(1, commitments.length),
    timeGone: timeGoneOf(plan, rules),
    sections: sectionsOf(plan, clauses, commitments),
  }
}

function timeGoneOf(plan: Plan, rules: VerifiabilityRules): TimeGone | null {
  if (plan.period === null || plan.issuedOn === null) return null
  const from = dayNumber(plan.period.from)
  const days = Math.max(0, dayNumber(plan.issuedOn) - from)
  const of = dayNumber(plan.period.to) - from + 1
  if (of <= 0) return null
  return { days, of, share: days / of, late: days / of >= rules.lateShare }
}

function sectionsOf(
  plan: Plan,
  clauses: readonly Clause[],
  commitments: readonly CommitmentVerifiability[],
): SectionVerifiability[] {
  const bySection = new Map<string | null, CommitmentVerifiability[]>()
  for (const [i, { section }] of clauses.entries()) {
    const one = commitments[i]
    const ofSection = bySection.get(section) ?? []
    if (one) bySection.set(section, [...ofSection, one])
  }
  const titles = new Map(plan.sections.map(({ id, title }) => [id, title]))
  return [...bySection].map(([section, ofSection]) => ({
    section,
    title: section === null ? null : (titles.get(section) ?? null),
    commitments: ofSection.length,
    grades: gradeTable(ofSection),
  }))
}

const gradeTable = (commitments: readonly CommitmentVerifiability[]): GradeTable =>
  tableOf(GRADES, grade => commitments.filter(one => one.grade === grade).length)

function tableOf<Key extends string>(
  keys: readonly Key[],
  count: (key: Key) => number,
): Readonly<Record<Key, Counted>> {
  const counts = keys.map(count)
  const shares = sharesOf(counts)
  const rows = keys.map((key, i) => [key, { count: counts[i] ?? 0, share: shares[i] ?? 0 }])
  return Object.fromEntries(rows) as Record<Key, Counted>
}
