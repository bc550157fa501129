import type { Plan } from '../model/plan.ts'
import { assemble } from './assemble.ts'
import { clausesOf } from './clauses.ts'
import { findFrameworks } from './frameworks.ts'
import { linesOf } from './lines.ts'
import { readMetadata } from './metadata.ts'
import { outlineOf } from './outline.ts'
import { readClauses } from './read-clauses.ts'
import { readConventions } from './recognizers/conventions.ts'
import { findReprint } from './reprint.ts'
import { type Cleaning, readSource } from './source-text.ts'

export type ParseOptions = Cleaning & {
  /** As the caller knows the document; the plan's `source.name`. */
  name: string
  /** SHA-256 of the file's bytes, in hexadecimal: the reader sees only the text. */
  sha256: string
}

/**
 * Reads a decoded text into a plan. Never throws; what it repaired, doubts or cannot place is a finding. Spans are
 * half-open ranges of UTF-16 code units of `original`. Same text, same plan.
 */
export function parsePlan(original: string, options: ParseOptions): Plan {
  const source = readSource(original, options)
  const reprint = findReprint(source.text)
  const text = reprint < 0 ? source.text : source.text.slice(0, reprint)
  const lines = linesOf(text)
  const outline = outlineOf(text, lines)
  const metadata = readMetadata({ text, lines, headings: outline.sections.map(section => section.title) })
  const conventions = readConventions(text)
  const cut = clausesOf(text, outline, { year: metadata.year, dutyLeads: conventions.dutyLeads })
  const clauses = readClauses(text, outline, cut, metadata, conventions)
  const frameworks = findFrameworks(text)
  return assemble({ source, reprint, lines, metadata, outline, cut, clauses, frameworks, ...options })
}
