import type { ReportingRule } from '../../ledger/schedule/reporting-rule.ts'
import type { IssueText } from './issue-text.ts'

/** A reporting rule in words: 「每月25日（遇休息日顺延）」. */
export function ruleWords(rule: ReportingRule, text: IssueText): string {
  const say = rule.every === 'week' ? text.weekday : text.day
  const days = rule.days.map(say).join('、')
  return `${text.every[rule.every](days)}${text.rest[rule.roll]}`
}
