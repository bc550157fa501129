import type { Clause, Plan, Span } from '../../model/plan.ts'
import { endOfTask } from './acts.ts'
import { type Duty, dutyOf } from './duty.ts'
import { type Facts, factsOf, type VagueFound, type Words } from './facts.ts'
import type { Lexicon } from './lexicon.ts'
import { type Question, questionsOf } from './questions.ts'
import type { Grade, Strength, VerifiabilityRules } from './rules.ts'
import { fill, type ReasonCode, reasonSentences } from './wording.ts'

export type Reason = {
  readonly code: ReasonCode
  readonly zh: string
  readonly en: string
  readonly span: Span | null
}

/** `object` says that something can be pointed at, `measure` that a figure or a finished state says when it is done. */
export type Elements = {
  readonly act: boolean
  readonly object: boolean
  readonly measure: boolean
  readonly deadline: 'own' | 'inherited' | null
  readonly lead: boolean
}

export type CommitmentVerifiability = {
  readonly clause: string
  readonly span: Span
  readonly grade: Grade
  readonly strength: Strength
  readonly elements: Elements
  readonly duty: Duty
  readonly hedged: boolean
  /** The weights of the vague words found, added up. */
  readonly vagueness: number
  readonly vague: readonly VagueFound[]
  readonly reasons: readonly Reason[]
  readonly questions: readonly Question[]
}

const STRENGTH_REASONS: Readonly<Record<Strength, ReasonCode>> = {
  3: 'result-measured',
  2: 'result-visible',
  1: 'act-open',
  0: 'direction-only',
}

/** Grades one commitment: what it leaves to be checked, by when, by whom; see docs/verifiability.md. */
export function assessCommitment(
  clause: Clause,
  plan: Plan,
  original: string,
  rules: VerifiabilityRules,
  lexicon: Lexicon,
): CommitmentVerifiability {
  const facts = factsOf(clause, plan, original, rules, lexicon)
  const acts = facts.acts.map(({ act }) => act)
  const found = acts.filter(({ role }) => role === 'act')
  return {
    clause: clause.id,
    span: clause.span,
    grade: gradeOf(facts, rules),
    strength: facts.strength,
    elements: {
      act: found.length > 0,
      object: found.some(({ strength }) => strength >= 2),
      measure: found.some(({ strength }) => strength === 3),
      deadline: facts.deadline ? 'own' : facts.inherited ? 'inherited' : null,
      lead: facts.lead !== null,
    },
    duty: dutyOf(clause, clause.text.slice(0, endOfTask(clause.text, lexicon)), acts, lexicon),
    hedged: facts.hedge !== null,
    vagueness: facts.vague.reduce((sum, { weight }) => sum + weight, 0),
    vague: facts.vague,
    reasons: reasonsOf(facts, rules),
    questions: questionsOf(facts, rules, lexicon),
  }
}

function gradeOf({ strength, deadline, inherited, lead, hedge }: Facts, rules: VerifiabilityRules): Grade {
  const anchors = (deadline ? 2 : inherited ? 1 : 0) + (lead ? 1 : 0)
  const grade = rules.grades[strength][anchors as 0 | 1 | 2 | 3]
  return hedge && grade < rules.hedgedAtMost ? rules.hedgedAtMost : grade
}

function reasonsOf(facts: Facts, rules: VerifiabilityRules): Reason[] {
  const { strength, deadline, lead, hedge, vague } = facts
  const telling = tellingWords(facts)
  const reasons = [reason(STRENGTH_REASONS[strength], telling)]
  reasons.push(
    reason(deadline ? 'deadline-own' : facts.inherited ? 'deadline-inherited' : 'deadline-missing', deadline),
  )
  if (deadline?.daysLeft != null && deadline.daysLeft <= rules.nearDays) {
    const code = deadline.daysLeft < 0 ? 'deadline-past' : 'deadline-near'
    reasons.push(reason(code, deadline, { days: String(deadline.daysLeft) }))
  }
  reasons.push(reason(lead ? 'lead-named' : 'lead-missing', lead))
  if (hedge) reasons.push(reason('hedged', hedge))
  for (const { word, span } of vague) reasons.push(reason('vague', { text: word, span }))
  return reasons
}

/** The part that decided the strength: the first act of it, else the strongest, else the first words. */
function tellingWords({ acts, strength }: Facts): Words | null {
  const done = acts.filter(({ act }) => act.role === 'act')
  const strongest = [...done].sort((a, b) => b.act.strength - a.act.strength)[0]
  return (done.find(({ act }) => act.strength === strength) ?? strongest ?? acts[0])?.words ?? null
}

function reason(code: ReasonCode, words: Words | null, more: Readonly<Record<string, string>> = {}): Reason {
  return {
    code,
    ...fill(reasonSentences[code], { words: words?.text ?? '', ...more }),
    span: words?.span ?? null,
  }
}
