import type { Span } from '../../model/plan.ts'
import type { Facts, Words } from './facts.ts'
import type { Lexicon } from './lexicon.ts'
import type { VerifiabilityRules } from './rules.ts'
import { fill, type QuestionCode, questionSentences } from './wording.ts'

/** What the drafter is asked; never a rewrite. */
export type Question = {
  readonly code: QuestionCode
  readonly zh: string
  readonly en: string
  readonly span: Span | null
}

/** At most one question of a code, in the order in which a drafter would be asked: what, how much, by when, by whom. */
export function questionsOf(facts: Facts, rules: VerifiabilityRules, lexicon: Lexicon): Question[] {
  const questions = [aboutResult(facts), aboutWords(facts, lexicon)]
  if (facts.hedge) questions.push(question('if-not-reached', facts.hedge))
  if (!facts.deadline && !facts.inherited) questions.push(question('by-when', null))
  if (facts.deadline?.daysLeft != null && facts.deadline.daysLeft <= rules.nearDays)
    questions.push(question('still-due', facts.deadline))
  if (!facts.lead) questions.push(question('who-leads', null))
  return questions.filter(one => one !== null)
}

function aboutResult({ acts, strength }: Facts): Question | null {
  if (strength === 3) return null
  const done = acts.filter(({ act }) => act.role === 'act')
  const weakest = done.find(({ act }) => act.strength === 1)
  if (weakest) return question('done-when', weakest.words)
  const seen = done.find(({ act }) => act.strength === 2)
  if (seen) return question('seen-by', seen.words)
  const direction = acts.find(({ act }) => act.role === 'purpose') ?? acts[0]
  return direction ? question('which-act', direction.words) : null
}

/** Asks after the word that takes most of the meaning away, together with what it stands before. */
function aboutWords({ acts, vague }: Facts, lexicon: Lexicon): Question | null {
  const quantity = vague.find(({ word }) => lexicon.vagueQuantity.test(word))
  if (quantity) return question('how-many', { text: quantity.word, span: quantity.span })
  const word = vague.find(({ weight }) => weight >= 1)
  if (!word) return null
  const part = acts.find(
    ({ words }) => words.span && words.span[0] <= word.span[0] && word.span[1] <= words.span[1],
  )
  if (!part || part.act.strength === 3) return null
  return question('which-measure', part.words)
}

const question = (code: QuestionCode, words: Words | null): Question => ({
  code,
  ...fill(questionSentences[code], { words: words?.text ?? '' }),
  span: words?.span ?? null,
})
