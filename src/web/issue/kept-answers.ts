import type { Answers } from './issue-model.ts'

// What was answered and could not be sent yet outlives the tab; nothing of it is in the ledger until it is sent.

const keyOf = (planId: string) => `luoshi.issue.${planId}`

export function keptAnswers(planId: string): Answers {
  try {
    return JSON.parse(localStorage.getItem(keyOf(planId)) ?? '{}') as Answers
  } catch {
    return {}
  }
}

export function keepAnswers(planId: string, answers: Answers): void {
  if (Object.keys(answers).length === 0) localStorage.removeItem(keyOf(planId))
  else localStorage.setItem(keyOf(planId), JSON.stringify(answers))
}
