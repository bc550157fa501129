import { type Audit, auditPlans } from '../src/audit/audit.ts'
import type { AuditedDocument } from '../src/audit/statements.ts'
import { parsePlan } from '../src/parser/index.ts'

// Reports of 澄湖市 for the tests of the audit: the same frame, and in it what a test is about.

export const opening =
  '澄湖市望澄区政府工作报告\n——2026年1月20日在望澄区第九届人民代表大会第一次会议上\n各位代表：\n现在，我代表区人民政府向大会报告工作，请予审议。\n'
const closing = '让我们团结一心，开创新局面。'

export const document = (text: string, name = '报告.txt'): AuditedDocument => ({
  plan: parsePlan(text, { name, sha256: '0'.repeat(64) }),
  text,
})
export const audit = (...texts: string[]): Audit =>
  auditPlans(texts.map((text, i) => document(text, `报告${i + 1}.txt`)))

export const fiveYears = (review: string): string =>
  `${opening}一、过去五年工作回顾\n${review}\n二、2026年工作安排\n今年要抓好各项工作。\n${closing}`
export const lastYear = (review: string): string =>
  `${opening}一、2025年工作回顾\n${review}\n二、2026年工作安排\n今年要抓好各项工作。\n${closing}`
export const thisYear = (reached: string, aims: string): string =>
  `${opening}一、2025年工作回顾\n${reached}\n二、2026年工作安排\n${aims}\n${closing}`
export const term = (reached: string, goals: string, year: string): string =>
  `${opening}一、2025年工作回顾\n${reached}\n二、今后五年的目标任务\n${goals}\n三、2026年工作安排\n${year}\n${closing}`

export const told = ({ findings }: Audit): string[] =>
  findings.map(({ code, verdict }) => `${code} ${verdict}`)
