import type {
  Change,
  CorrectedAgency,
  CorrectedBenchmark,
  CorrectedFigure,
  Mark,
  MissedMention,
  Refusal,
} from './correction.ts'
import type { Clause, ClauseKind, Span, Window } from './plan.ts'

/** What a row of the table says, cell by cell. */
export type Cells = {
  kind: ClauseKind
  lead: CorrectedAgency[]
  support: CorrectedAgency[]
  window: Window | null
  figures: CorrectedFigure[]
  benchmarks: CorrectedBenchmark[]
}

export type CellName = keyof Cells

/** A clause with what was read (读作) beside what stands now (改为). */
export type CorrectedClause = {
  id: string
  /** The clauses as read that this one is made of; none when a person added it. */
  origin: string[]
  section: string | null
  ordinal: string | null
  text: string
  span: Span
  read: Cells
  now: Cells
  /** Who last changed a cell, and when. A cell equal to what was read is not here. */
  changed: { [cell in CellName]?: Mark }
  /** Cells that both parts of a split took over (随拆分), until they are corrected in the part. */
  carried: CellName[]
  /** The split, merge or addition that made this clause. */
  made: (Mark & { how: 'split' | 'merge' | 'add' }) | null
  checked: Mark | null
}

/** Lifts a clause as read into one that can be corrected. */
export function asRead(clause: Clause): CorrectedClause {
  const { kind, lead, support, window, figures, benchmarks } = clause
  const cells: Cells = { kind, lead, support, window, figures, benchmarks }
  return {
    id: clause.id,
    origin: [clause.id],
    section: clause.section,
    ordinal: clause.ordinal,
    text: clause.text,
    span: clause.span,
    read: cells,
    now: cells,
    changed: {},
    carried: [],
    made: null,
    checked: null,
  }
}

/** Sets cells; one that says again what was read loses its mark. */
export function withCells(clause: CorrectedClause, cells: Partial<Cells>, mark: Mark): CorrectedClause {
  const changed = { ...clause.changed }
  const now = { ...clause.now, ...cells }
  for (const cell of cellNames) {
    if (!(cell in cells) || sameValue(now[cell], clause.now[cell])) continue
    if (sameValue(now[cell], clause.read[cell])) delete changed[cell]
    else changed[cell] = mark
  }
  const carried = clause.carried.filter(cell => !(cell in cells) || sameValue(now[cell], clause.now[cell]))
  return { ...clause, now, changed, carried }
}

const cellNames = ['kind', 'lead', 'support', 'window', 'figures', 'benchmarks'] as const satisfies CellName[]

/** The cells after a missed mention was added: in its place in the text, an agency never in both roles. */
export function cellsWithMention({ now }: CorrectedClause, mention: MissedMention): Partial<Cells> {
  switch (mention.role) {
    case 'lead':
      return {
        lead: [...now.lead.filter(each => each.name !== mention.agency.name), mention.agency],
        support: now.support.filter(each => each.name !== mention.agency.name),
      }
    case 'support':
      return {
        lead: now.lead.filter(each => each.name !== mention.agency.name),
        support: [...now.support.filter(each => each.name !== mention.agency.name), mention.agency],
      }
    case 'window':
      return { window: mention.window }
    case 'figure':
      return { figures: inTextOrder([...now.figures, mention.figure]) }
    case 'benchmark':
      return { benchmarks: inTextOrder([...now.benchmarks, mention.benchmark]) }
  }
}

/** The cells that a change of cells asks for. */
export function cellsOf(change: Change): Partial<Cells> {
  switch (change.type) {
    case 'set-agencies':
      return { ...(change.lead && { lead: change.lead }), ...(change.support && { support: change.support }) }
    case 'set-window':
      return { window: change.window }
    case 'set-figures':
      return { figures: change.figures }
    case 'set-benchmarks':
      return { benchmarks: change.benchmarks }
    case 'reclassify':
      return { kind: change.kind }
    default:
      return {}
  }
}

const startOf = (mention: { span: Span | null }) => mention.span?.[0] ?? Number.MAX_SAFE_INTEGER

// 人工补充 has no place in the text and stands last, in the order it was added (sort is stable).
const inTextOrder = <T extends { span: Span | null }>(mentions: T[]): T[] =>
  mentions.toSorted((a, b) => startOf(a) - startOf(b))

/**
 * 拆分: both parts take agencies and window (随拆分), figures and benchmarks go by their place in the text;
 * what has no place stays with the first part.
 */
export function splitClause(
  clause: CorrectedClause,
  at: number,
  text: string,
  mark: Mark,
): { parts: [CorrectedClause, CorrectedClause] } | { refusal: Refusal } {
  const [start, end] = clause.span
  if (!Number.isInteger(at) || at <= start || at >= end)
    return { refusal: { code: 'outside-clause', clause: clause.id, at, span: clause.span } }
  const placed = [...clause.now.figures, ...clause.now.benchmarks]
  const cutThrough = placed.find(({ span }) => span && span[0] < at && at < span[1])
  if (cutThrough?.span)
    return { refusal: { code: 'inside-mention', clause: clause.id, at, span: cutThrough.span } }
  if (isLowSurrogate(text, at))
    return { refusal: { code: 'inside-mention', clause: clause.id, at, span: [at - 1, at + 1] } }

  const firstSpan = trimmed(text, [start, at])
  const secondSpan = trimmed(text, [at, end])
  const cleanAt = cleanOffsetOf(clause.text, text.slice(start, end), at - start)
  const firstText = clause.text.slice(0, cleanAt).trim()
  const secondText = clause.text.slice(cleanAt).trim()
  if (firstSpan[0] === firstSpan[1] || secondSpan[0] === secondSpan[1] || !firstText || !secondText)
    return { refusal: { code: 'empty-part', clause: clause.id, at } }

  const part = (suffix: 1 | 2, span: Span, partText: string): CorrectedClause => {
    const isMine = (mention: { span: Span | null }) =>
      mention.span ? mention.span[0] < at === (suffix === 1) : suffix === 1
    const cellsOfPart = (cells: Cells): Cells => ({
      ...cells,
      figures: cells.figures.filter(isMine),
      benchmarks: cells.benchmarks.filter(isMine),
    })
    const read = cellsOfPart(clause.read)
    const now = cellsOfPart(clause.now)
    return {
      ...clause,
      id: `${clause.id}.${suffix}`,
      text: partText,
      span,
      read,
      now,
      changed: keepChanged(clause.changed, read, now),
      carried: carriedCells.filter(cell => hasContent(now[cell])),
      made: { ...mark, how: 'split' },
    }
  }
  return { parts: [part(1, firstSpan, firstText), part(2, secondSpan, secondText)] }
}

const carriedCells = ['lead', 'support', 'window'] as const satisfies CellName[]
const hasContent = (cell: unknown) => (Array.isArray(cell) ? cell.length > 0 : cell !== null)

function keepChanged(
  changed: CorrectedClause['changed'],
  read: Cells,
  now: Cells,
): CorrectedClause['changed'] {
  const kept: CorrectedClause['changed'] = {}
  for (const cell of cellNames) {
    const mark = changed[cell]
    if (mark && !sameValue(read[cell], now[cell])) kept[cell] = mark
  }
  return kept
}

/** 合并 of two neighbours. Merging the two parts of a split gives the clause back under its old id. */
export function mergeClauses(first: CorrectedClause, second: CorrectedClause, mark: Mark): CorrectedClause {
  const whole = first.made?.how === 'split' && first.id.endsWith('.1') ? first.id.slice(0, -2) : null
  const isRejoined = whole !== null && second.id === `${whole}.2`
  const read = mergeCells(first.read, second.read)
  const now = mergeCells(first.now, second.now)
  return {
    id: isRejoined ? whole : `${first.id}+${second.id}`,
    origin: [...new Set([...first.origin, ...second.origin])],
    section: first.section,
    ordinal: first.ordinal ?? second.ordinal,
    text: first.text + second.text,
    span: [Math.min(first.span[0], second.span[0]), Math.max(first.span[1], second.span[1])],
    read,
    now,
    changed: keepChanged({ ...first.changed, ...second.changed }, read, now),
    carried: [],
    made: isRejoined ? madeBefore(whole, first) : { ...mark, how: 'merge' },
    checked: first.checked && second.checked,
  }
}

// How a clause had come about that was split and is whole again: read, merged, added, or cut from a larger one.
function madeBefore(whole: string, { origin, made }: CorrectedClause): CorrectedClause['made'] {
  if (whole === origin[0] || !made) return null
  if (origin.length === 0) return { ...made, how: 'add' }
  return { ...made, how: whole === origin.join('+') ? 'merge' : 'split' }
}

// A commitment merged with a lead-in is still a commitment; a stated window outweighs one inherited from the plan.
function mergeCells(first: Cells, second: Cells): Cells {
  const lead = unionByName(first.lead, second.lead)
  const leads = new Set(lead.map(each => each.name))
  const support = unionByName(first.support, second.support).filter(each => !leads.has(each.name))
  const windows = [first.window, second.window].filter(window => window !== null)
  return {
    kind: second.kind === 'commitment' ? second.kind : first.kind,
    lead,
    support,
    window: windows.find(window => !window.inherited) ?? windows[0] ?? null,
    figures: inTextOrder([...first.figures, ...second.figures]),
    benchmarks: inTextOrder([...first.benchmarks, ...second.benchmarks]),
  }
}

function unionByName(first: CorrectedAgency[], second: CorrectedAgency[]): CorrectedAgency[] {
  const names = new Set(first.map(each => each.name))
  return [...first, ...second.filter(each => !names.has(each.name))]
}

/** Structural equality of two cell values; a property that is absent and one that is undefined are the same. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const left = a as Record<string, unknown>
  const right = b as Record<string, unknown>
  const keys = new Set([...Object.keys(left), ...Object.keys(right)])
  for (const key of keys) if (!sameValue(left[key], right[key])) return false
  return true
}

const blank = /\s/

/** The span without the white space at its ends. */
export function trimmed(text: string, [start, end]: Span): Span {
  let from = start
  let to = end
  while (from < to && blank.test(text.charAt(from))) from++
  while (to > from && blank.test(text.charAt(to - 1))) to--
  return [from, to]
}

const isLowSurrogate = (text: string, at: number) => (text.charCodeAt(at) & 0xfc00) === 0xdc00

// A gloss such as 「(jiān)」 or a broken line's furniture is longer than a few characters, a page header shorter than this.
const longestGap = 64

/**
 * Where in the cleaned text of a clause an offset of its original words falls. Cleaning drops characters and replaces
 * some one for one, so both are walked together; a character that differs is first sought a little further on.
 */
export function cleanOffsetOf(clean: string, raw: string, rawOffset: number): number {
  let at = 0
  let rawAt = 0
  while (rawAt < rawOffset && at < clean.length) {
    const gap = clean[at] === raw[rawAt] ? 0 : raw.slice(rawAt, rawAt + longestGap).indexOf(clean.charAt(at))
    const isGap = gap > 0 && clean[at + 1] !== raw[rawAt + 1]
    if (isGap) rawAt += gap
    if (rawAt >= rawOffset) break
    if (!isGap && blank.test(raw.charAt(rawAt)) && !blank.test(clean.charAt(at))) {
      rawAt++
      continue
    }
    at++
    rawAt++
  }
  return at
}
