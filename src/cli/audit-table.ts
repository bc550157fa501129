import type { Audit } from '../audit/audit.ts'
import type { AuditFinding, Place, Verdict } from '../audit/finding.ts'
import type { Language } from '../documents/unreadable-document.ts'
import { layOutTable, type TerminalColumn } from './terminal-table.ts'

// What an audit found, for a person at a terminal.

type AuditColumns = { readonly [key in Language]: readonly TerminalColumn[] }

// In the order of their worth: a narrow terminal keeps the first ones.
const columns: AuditColumns = {
  zh: [
    { title: '判定', least: 6, most: 8 },
    { title: '说明', least: 24, most: 72, share: 3 },
    { title: '算式', least: 16, most: 56, share: 2 },
    { title: '原文', least: 20, most: 72, share: 3 },
  ],
  en: [
    { title: 'Verdict', least: 13, most: 14 },
    { title: 'Finding', least: 24, most: 72, share: 3 },
    { title: 'Arithmetic', least: 16, most: 56, share: 2 },
    { title: 'Source', least: 20, most: 72, share: 3 },
  ],
}

const verdictNames: Readonly<Record<Language, Readonly<Record<Verdict, string>>>> = {
  zh: {
    contradiction: '✗ 矛盾',
    warning: '! 提醒',
    suspect: '? 存疑',
    'not-comparable': '～ 不可比',
    consistent: '✓ 相符',
  },
  en: {
    contradiction: '✗ contradiction',
    warning: '! warning',
    suspect: '? suspect',
    'not-comparable': '~ not comparable',
    consistent: '✓ consistent',
  },
}

const quiet: ReadonlySet<Verdict> = new Set(['consistent', 'not-comparable'])

/** One document with its findings. Unless `all`, what holds and what cannot be compared is only counted. */
export function documentTable(
  audit: Audit,
  name: string,
  texts: ReadonlyMap<string, string>,
  { all, width, language }: { all: boolean; width: number; language: Language },
): string {
  const findings = audit.findings.filter(({ where }) => where[0]?.document === name)
  const shown = findings.filter(({ verdict }) => all || !quiet.has(verdict))
  const rows = shown.map(finding => rowOf(finding, name, texts, language))
  const table = rows.length === 0 ? [] : [...layOutTable(columns[language], rows, width).lines, '']
  return [name, '', ...table, tally(findings, all, language), ''].join('\n')
}

function rowOf(
  { verdict, zh, en, arithmetic, where }: AuditFinding,
  document: string,
  texts: ReadonlyMap<string, string>,
  language: Language,
): string[] {
  const quotes = where.slice(0, mostQuotes).map(place => quoteOf(place, document, texts))
  const more = where.length - mostQuotes
  return [
    verdictNames[language][verdict],
    language === 'zh' ? zh : en,
    arithmetic,
    [...quotes, ...(more > 0 ? [`… +${more}`] : [])].join(' / '),
  ]
}

const mostQuotes = 3 // the rest is in --json
const before = 14 // characters: enough to know the sentence by
const after = 8
const longest = 40 // of what is quoted itself

function quoteOf(
  { document, span: [start, end], text }: Place,
  here: string,
  texts: ReadonlyMap<string, string>,
): string {
  const original = texts.get(document) ?? ''
  const words = text.length > longest ? `${text.slice(0, longest)}…` : text
  const line = `${original.slice(Math.max(0, start - before), start)}【${words}】${original.slice(end, end + after)}`
  return `${document === here ? '' : `${document}：`}${start}: ${line.replace(/\s+/g, ' ').trim()}`
}

function tally(findings: readonly AuditFinding[], all: boolean, language: Language): string {
  const count = (verdict: Verdict): number => findings.filter(finding => finding.verdict === verdict).length
  const [wrong, warned, doubted, apart, held] = (
    ['contradiction', 'warning', 'suspect', 'not-comparable', 'consistent'] as const
  ).map(count)
  const hidden = (apart ?? 0) + (held ?? 0)
  if (language === 'zh')
    return `矛盾 ${wrong}，提醒 ${warned}，存疑 ${doubted}，不可比 ${apart}，相符 ${held}。${all || hidden === 0 ? '' : '不可比和相符的用 --all 查看。'}`
  return `${wrong} contradictions, ${warned} warnings, ${doubted} suspect, ${apart} not comparable, ${held} consistent.${all || hidden === 0 ? '' : ' See the last two with --all.'}`
}
