import type {
  Agency,
  Benchmark,
  Clause,
  Figure,
  Finding,
  Framework,
  Plan,
  Section,
  Span,
  Window,
} from '../model/plan.ts'
import type { Cut } from './clauses.ts'
import { type Facts, type FindingCode, findingTable, isFindingCode } from './findings.ts'
import type { FrameworkDraft } from './frameworks.ts'
import { Ids } from './ids.ts'
import { numberOf } from './inline-markers.ts'
import type { Line } from './lines.ts'
import { RANK } from './markers.ts'
import type { Metadata } from './metadata.ts'
import type { Outline, SectionDraft } from './outline.ts'
import type { ReadClause } from './read-clauses.ts'
import type { AgencyDraft, BenchmarkDraft, FigureDraft, WindowDraft } from './recognizer.ts'
import { originalEnd, originalStart, type Source } from './source-text.ts'

/** Everything the stages found, in offsets of the cleaned text. */
export type Read = {
  name: string
  sha256: string
  source: Source
  /** Where a second copy of the text begins; -1 when it is printed once. */
  reprint: number
  lines: readonly Line[]
  metadata: Metadata
  outline: Outline
  cut: Cut
  clauses: readonly ReadClause[]
  frameworks: {
    frameworks: FrameworkDraft[]
    findings: { code: string; start: number; end: number; facts?: Facts }[]
  }
}

/** Turns drafts into the plan: maps every offset to the original once, gives ids, words the findings. */
export function assemble(read: Read): Plan {
  const { source, metadata, name, sha256 } = read
  const at = new Places(source)
  const sections = sectionsOf(read, at)
  const clauses = clausesOf(read, at, sections.idOf)
  return {
    schema: 'luoshi.plan/1',
    source: { name, sha256, length: source.original.length },
    title: metadata.title,
    issuer: metadata.issuer,
    number: metadata.number,
    genre: metadata.genre,
    issuedOn: metadata.issuedOn,
    period: metadata.period,
    sections: sections.list,
    clauses,
    frameworks: read.frameworks.frameworks.map(draft => frameworkOf(draft, at)),
    findings: findingsOf(read, at, clauses),
  }
}

/** From cleaned offsets to spans of the original. */
class Places {
  readonly #source: Source
  readonly text: string
  constructor(source: Source) {
    this.#source = source
    this.text = source.text
  }
  span(start: number, end: number): Span {
    return [originalStart(this.#source, start), originalEnd(this.#source, end)]
  }
}

function sectionsOf(
  { outline }: Read,
  at: Places,
): { list: Section[]; idOf: (index: number) => string | null } {
  const { sections } = outline
  widen(sections)
  const ids = new Ids('s')
  const given = sections.map(({ marker, title }) => ids.of(marker + title, 0, marker.length + title.length))
  const order = sections
    .map((_, i) => i)
    .sort((a, b) => (sections[a] as SectionDraft).start - (sections[b] as SectionDraft).start || a - b)
  const list = order.map(i => {
    const { parent, level, marker, title, start, end } = sections[i] as SectionDraft
    return {
      id: given[i] as string,
      parent: parent < 0 ? null : (given[parent] as string),
      level,
      marker,
      title,
      span: at.span(start, end),
    }
  })
  return { list, idOf: index => (index < 0 ? null : (given[index] ?? null)) }
}

/** A parent reaches as far as its last child. */
function widen(sections: readonly SectionDraft[]): void {
  for (let i = sections.length - 1; i >= 0; i--) {
    const { parent, end } = sections[i] as SectionDraft
    const above = sections[parent]
    if (above && above.end < end) above.end = end
  }
}

function clausesOf(
  { clauses, metadata }: Read,
  at: Places,
  sectionId: (index: number) => string | null,
): Clause[] {
  const ids = new Ids('c')
  const { text } = at
  const inherited = inheritedWindow(metadata)
  return clauses.map(({ draft, kind, window, mentions }) => {
    const words = text.slice(draft.start, draft.end)
    return {
      id: ids.of(text, draft.start, draft.end),
      section: sectionId(draft.section),
      ordinal: draft.ordinal,
      kind,
      text: words,
      span: at.span(draft.start, draft.end),
      lead: each(draft.lead, agencyOf, at),
      support: each(draft.support, agencyOf, at),
      window: window ? windowOf(window, at) : kind === 'commitment' ? inherited : null,
      figures: each(mentions.figures, figureOf, at),
      benchmarks: each(mentions.benchmarks, benchmarkOf, at),
    }
  })
}

/** Most clauses have none of most things: an empty list costs nothing. */
function each<Draft, Found>(
  drafts: readonly Draft[],
  of: (draft: Draft, at: Places) => Found,
  at: Places,
): Found[] {
  const found: Found[] = []
  for (let i = 0; i < drafts.length; i++) found.push(of(drafts[i] as Draft, at))
  return found
}

function inheritedWindow({ period }: Metadata): Window | null {
  if (!period) return null
  return {
    kind: 'during',
    from: period.from,
    to: period.to,
    rrule: null,
    text: '',
    inherited: true,
    span: null,
  }
}

function agencyOf(draft: AgencyDraft, at: Places): Agency {
  const agency: Agency = {
    name: draft.name,
    printed: at.text.slice(draft.start, draft.end),
    span: at.span(draft.start, draft.end),
  }
  if (draft.lines) agency.lines = draft.lines
  if (draft.class !== undefined) agency.class = draft.class
  if (draft.quantifier !== undefined) agency.quantifier = draft.quantifier
  return agency
}

const windowOf = ({ kind, from, to, rrule, start, end }: WindowDraft, at: Places): Window => ({
  kind,
  from,
  to,
  rrule,
  text: at.text.slice(start, end),
  inherited: false,
  span: at.span(start, end),
})

const figureOf = (draft: FigureDraft, at: Places): Figure => ({
  metric: draft.metric,
  value: draft.value,
  high: draft.high,
  unit: draft.unit,
  op: draft.op,
  basis: draft.basis,
  polarity: draft.polarity,
  hedged: draft.hedged,
  period: draft.period,
  text: at.text.slice(draft.start, draft.end),
  span: at.span(draft.start, draft.end),
})

const benchmarkOf = ({ name, start, end }: BenchmarkDraft, at: Places): Benchmark => ({
  name,
  span: at.span(start, end),
})

const frameworkOf = ({ name, label, parts, start, end }: FrameworkDraft, at: Places): Framework => ({
  name,
  label,
  parts: parts.map(({ start: from, end: to, ...part }) => ({ ...part, span: at.span(from, to) })),
  span: at.span(start, end),
})

function findingsOf(read: Read, at: Places, clauses: readonly Clause[]): Finding[] {
  const { source, outline, cut, lines, metadata } = read
  const findings: Finding[] = []
  const add = (code: FindingCode, spans: Span[], facts: Facts = {}, clause: string | null = null): void => {
    const { severity, say } = findingTable[code]
    findings.push({ code, severity, message: say(facts), clause, spans })
  }
  for (const { code, start, end, facts } of source.notes)
    if (isFindingCode(code)) add(code, [[start, end]], facts)
  if (read.reprint >= 0) add('printed-twice', [at.span(read.reprint, at.text.length)])
  const furniture = lines.filter(line => line.kind === 'furniture')
  if (furniture.length > 0)
    add(
      'furniture-left-out',
      furniture.map(line => at.span(line.start, line.end)),
      { count: furniture.length },
    )
  if (metadata.genre === 'other') add('not-a-plan', [])
  if (clauses.length === 0) add('nothing-read', [])
  if (outline.detached.length > 0)
    add(
      'headings-detached',
      outline.detached.map(i =>
        at.span((outline.sections[i] as SectionDraft).start, (outline.sections[i] as SectionDraft).titleEnd),
      ),
      { count: outline.detached.length },
    )
  for (const { code, start, end, facts } of [...cut.notes, ...read.frameworks.findings]) {
    if (!isFindingCode(code)) continue
    const words = at.text.slice(start, Math.min(end, start + longestQuote))
    add(
      code,
      [at.span(start, end)],
      { words, mark: at.text.slice(start, start + 1), ...facts },
      clauseAt(read.clauses, clauses, start),
    )
  }
  for (let i = 0; i < clauses.length; i++) {
    const clause = clauses[i] as Clause
    const { lead, support, id } = clause
    if (lead.length > 1)
      add(
        'lead-several',
        lead.map(agency => agency.span),
        { count: lead.length },
        id,
      )
    if (lead.length === 0 && support[0] && (read.clauses[i] as ReadClause).draft.task)
      add('lead-missing', [support[0].span], {}, id)
  }
  numbering(read, at, add)
  return findings
}

/** A finding quotes at most this much. */
const longestQuote = 40

/** The clause that holds the cleaned offset, by halving: clauses stand in order. */
function clauseAt(drafts: readonly ReadClause[], clauses: readonly Clause[], offset: number): string | null {
  let low = 0
  let high = drafts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((drafts[middle] as ReadClause).draft.end <= offset) low = middle + 1
    else high = middle
  }
  const draft = drafts[low]?.draft
  return draft && draft.start <= offset ? (clauses[low]?.id ?? null) : null
}

type Add = (code: FindingCode, spans: Span[], facts?: Facts, clause?: string | null) => void

// Arabic numbers may run through the whole plan or begin anew in each section; Chinese ones count within their parent.
function numbering({ outline }: Read, at: Places, add: Add): void {
  let before = 0
  for (const { marker, lineStart, start } of outline.blocks) {
    if (marker?.rank !== RANK.arabic) continue
    const number = numberOf(marker.ordinal)
    if (before > 0 && number > before + 1 && number <= before + widestGap)
      add('numbering-gap', [at.span(lineStart, start)], { before, after: number })
    before = number
  }
  let seen = false
  for (const { depthKey, marker, start, titleEnd } of outline.sections) {
    const number = depthKey < 0 ? numberOf(marker) : 0
    if (number === 0 || seen) continue
    seen = true
    if (number > 1) add('numbering-starts-late', [at.span(start, titleEnd)], { first: number })
  }
}

/** A larger jump is another row of numbers, not a gap. */
const widestGap = 3
