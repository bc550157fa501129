import type { PlanAuditFinding } from '../../contract/audits-api.ts'
import type { AuditReason } from '../../model/audit-decision.ts'
import { useText } from '../intake/intake-context.ts'
import { type Language, type Text, texts } from '../text.ts'

// Every word of the audit on the page, in both languages. A string that one language lacks does not compile.

const zh = {
  audit: '核对',
  list: '核对结果：写在计划里的数字对得上吗？',
  verdicts: {
    contradiction: '矛盾',
    warning: '提醒',
    suspect: '存疑',
    'not-comparable': '不可比',
    consistent: '相符',
  } satisfies Record<PlanAuditFinding['verdict'], string>,
  loading: '正在核对…',
  failed: '这次没有核对成，服务器没有回应。',
  retry: '重试',
  nothing: '没有可以核对的数字。',
  nothingOpen: '矛盾、提醒和存疑都处理过了。',
  noneToSee: '没有矛盾、提醒和存疑。',
  arithmetic: '算式',
  sentences: '原文',
  jump: '看原文这一处',
  accept: '采纳',
  dismiss: '不成立',
  dismissWhy: '为什么不成立？',
  reasons: {
    'other-scope': '口径不同',
    revised: '数据已修订',
    misread: '读错',
    harmless: '不影响',
    other: '其他',
  } satisfies Record<AuditReason, string>,
  note: '写明理由',
  record: '记下',
  withdraw: '撤回',
  accepted: '已采纳',
  dismissed: '不成立',
  acceptedDone: '已采纳，按岗位记下。',
  dismissedDone: '已记为不成立，理由一并记下。',
  withdrawnDone: '已撤回，原来的处理仍留在记录里。',
  cancel: '取消',
  next: '下一条核对',
  previous: '上一条核对',
  of: (nth: number, all: number) => `核对 ${nth} / ${all}`,
  close: '回到详情',
  decidedBy: (by: string, at: string) => [by, at].filter(Boolean).join(' · '),
  showHeld: (count: number) => `相符和不可比的 ${count} 条`,
  notSent: '没有记下：服务器没有回应。请再试一次。',
  verifiability: '可核查性',
  grades: {
    A: '到期可核实',
    B: '基本可核实',
    C: '部分可核实',
    D: '难以核实',
    E: '只有方向',
  },
  questions: '问起草单位',
  report: (format: string) => `核对报告 · ${format}`,
}

/** The words of the audit in one language. */
export type AuditText = typeof zh

const en: AuditText = {
  audit: 'Audit',
  list: 'Audit: do the figures of the plan agree?',
  verdicts: {
    contradiction: 'contradiction',
    warning: 'warning',
    suspect: 'suspect',
    'not-comparable': 'not comparable',
    consistent: 'consistent',
  },
  loading: 'Auditing…',
  failed: 'The audit did not come: the server does not answer.',
  retry: 'Try again',
  nothing: 'There are no figures to audit.',
  nothingOpen: 'Every contradiction, warning and suspect is settled.',
  noneToSee: 'No contradictions, warnings or suspects.',
  arithmetic: 'Arithmetic',
  sentences: 'Source',
  jump: 'Go to these words',
  accept: 'Accept',
  dismiss: 'Dismiss',
  dismissWhy: 'Why does it not hold?',
  reasons: {
    'other-scope': 'Another scope',
    revised: 'Figures revised',
    misread: 'Misread',
    harmless: 'Harmless',
    other: 'Other',
  },
  note: 'The reason in words',
  record: 'Record',
  withdraw: 'Withdraw',
  accepted: 'accepted',
  dismissed: 'dismissed',
  acceptedDone: 'Accepted, and recorded under the post.',
  dismissedDone: 'Dismissed, and recorded with its reason.',
  withdrawnDone: 'Withdrawn; what was decided before stays on the record.',
  cancel: 'Cancel',
  next: 'Next audit finding',
  previous: 'Previous audit finding',
  of: (nth, all) => `Audit ${nth} / ${all}`,
  close: 'Back to detail',
  decidedBy: (by, at) => [by, at].filter(Boolean).join(' · '),
  showHeld: count => `${count} that hold or cannot be compared`,
  notSent: 'Not recorded: the server does not answer. Try again.',
  verifiability: 'Verifiability',
  grades: {
    A: 'can be verified when due',
    B: 'can mostly be verified',
    C: 'can be verified in part',
    D: 'hard to verify',
    E: 'a direction only',
  },
  questions: 'Questions to the drafter',
  report: format => `Audit report · ${format}`,
}

export const languageOf = (text: Text): Language => (text === texts.zh ? 'zh' : 'en')

/** The audit's words in the language of a text of the page. */
export const auditTextOf = (text: Text): AuditText => ({ zh, en })[languageOf(text)]

export const useAuditText = (): AuditText => auditTextOf(useText())
