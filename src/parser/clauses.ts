import { BLANK, classAt, DIGIT, NUMERAL, OPEN_BRACKET, SEMICOLON, STOP } from './characters.ts'
import { type Marker, RANK, readMarker } from './markers.ts'
import { type Block, isLabelled, type Outline, titleOf } from './outline.ts'
import type { AgencyDraft, WindowDraft } from './recognizer.ts'
import { readAgencyList } from './recognizers/agency-list.ts'
import { type Responsibility, readLabel, readResponsibility } from './recognizers/responsibility.ts'
import { readWindow } from './recognizers/window-value.ts'
import { findRunInHeadings, type Pieces } from './run-in-headings.ts'
import { cutSentences } from './sentences.ts'
import type { TextNote } from './source-text.ts'
import type { Cell, Row } from './tables.ts'

export type ClauseDraft = {
  start: number
  end: number
  /** Where its own words end: responsibility notes and labelled lines come after. */
  bodyEnd: number
  section: number
  ordinal: string | null
  /** The block it was cut from: clauses of one paragraph share it. */
  block: number
  first: boolean
  /** A ；-part whose sentence goes on in the next clause. */
  runsOn: boolean
  lead: AgencyDraft[]
  support: AgencyDraft[]
  /** Time limits from its own note or label. */
  windows: WindowDraft[]
  /** It carries a responsibility note or labelled lines. */
  task: boolean
}

export type Cut = { clauses: ClauseDraft[]; notes: TextNote[] }

type Note = Responsibility & { open: number }

const runInKey = RANK.bullet + 1
/** Paragraphs after the first that one responsibility note may close. */
const longestTask = 6
/** What only plans with responsible units say; where none occurs nothing is looked for. */
const noteWords = ['单位', '牵头', '负责', '配合', '主办', '责任']

/** Cuts the body into clauses: sentences, or whole tasks where responsible units are named. Run-in headings become sections. */
export function clausesOf(text: string, outline: Outline, year: number | null): Cut {
  const mayTask = noteWords.some(word => text.includes(word))
  const cutter = new Cutter(text, outline, year, mayTask)
  return cutter.run()
}

class Cutter {
  readonly clauses: ClauseDraft[] = []
  readonly notes: TextNote[] = []
  readonly #text: string
  readonly #outline: Outline
  readonly #year: number | null
  readonly #mayTask: boolean
  readonly #pieces: Pieces = { start: [], end: [], runsOn: [], first: [], marker: new Map(), note: new Map() }
  readonly #noteAt = new Map<number, Note>()
  readonly #labelled: Uint8Array
  #heads: Uint8Array = new Uint8Array(0)
  /** Pieces of the entry at hand that no note has closed yet. */
  #pending: number[] = []
  #pendingBlocks = 0
  #entry: Marker | null = null
  #section = -1
  #runIn = -1
  #task: ClauseDraft | null = null

  constructor(text: string, outline: Outline, year: number | null, mayTask: boolean) {
    this.#text = text
    this.#outline = outline
    this.#year = year
    this.#mayTask = mayTask
    this.#labelled = new Uint8Array(outline.blocks.length)
  }

  run(): Cut {
    this.#cutBlocks()
    this.#heads = findRunInHeadings(this.#text, this.#outline.blocks, this.#outline.sections, this.#pieces)
    for (const [b, block] of this.#outline.blocks.entries()) this.#readBlock(b, block)
    this.#flush()
    return { clauses: this.clauses, notes: this.notes }
  }

  #cutBlocks(): void {
    const { blocks } = this.#outline
    const unclosed: number[] = []
    const probe = this.#mayTask ? (open: number, close: number) => this.#probe(open, close) : null
    for (const [b, block] of blocks.entries()) {
      this.#pieces.first.push(this.#pieces.start.length)
      if (block.row) {
        this.#pieces.start.push(block.start)
        this.#pieces.end.push(block.end)
        this.#pieces.runsOn.push(0)
        continue
      }
      if (this.#mayTask && isLabelled(this.#text, { start: block.start, end: block.end })) {
        this.#labelled[b] = 1
        continue
      }
      const from = this.#pieces.start.length
      cutSentences(this.#text, block.start, block.end, this.#pieces, unclosed, probe)
      for (let p = from; p < this.#pieces.start.length; p++) {
        this.#stripMarker(p, p === from)
        if (block.section < 0) this.#stripSignature(p)
      }
    }
    this.#pieces.first.push(this.#pieces.start.length)
    for (const at of unclosed) this.notes.push({ code: 'mark-unclosed', start: at, end: at + 1 })
  }

  #probe(open: number, close: number): boolean {
    const found = readResponsibility(this.#text, open + 1, close)
    if (!found) return false
    this.#noteAt.set(this.#pieces.start.length, { ...found, open })
    this.#pieces.note.set(this.#pieces.start.length, open)
    return true
  }

  // 「一是…；二是…」 「（1）…；（2）…」: the number is no part of the clause.
  #stripMarker(p: number, first: boolean): void {
    const start = this.#pieces.start[p] as number
    const kind = classAt(this.#text, start)
    const code = this.#text.charCodeAt(start)
    const may = kind === NUMERAL || kind === OPEN_BRACKET || code === 0x7b2c || (kind === DIGIT && !first) || (code >= 0x2460 && code <= 0x2473)
    if (!may) return
    const end = this.#pieces.end[p] as number
    const marker = readMarker(this.#text, start, end)
    if (!marker || marker.rank === RANK.bullet || marker.rank <= RANK.chinese || marker.textStart >= end) return
    this.#pieces.start[p] = marker.textStart
    this.#pieces.marker.set(p, marker)
  }

  // Before the first heading of a text that lost its line breaks a signature is glued to the sentence after it:
  // 「某省人民政府办公厅2026年1月8日为深入贯彻…」.
  #stripSignature(p: number): void {
    const start = this.#pieces.start[p] as number
    const end = this.#pieces.end[p] as number
    const after = afterSignature(this.#text, start, end)
    if (after > start && after < end) this.#pieces.start[p] = after
  }

  #readBlock(b: number, block: Block): void {
    if (block.row) return this.#readRow(b, block.row)
    if (this.#labelled[b] === 1) return this.#readLabels(block)
    if (block.marker || block.section !== this.#section || !this.#mayTask || this.#pendingBlocks >= longestTask) {
      this.#flush()
      this.#entry = block.marker
      this.#section = block.section
      this.#runIn = -1
    }
    this.#task = null
    this.#pendingBlocks++
    const last = this.#pieces.first[b + 1] as number
    for (let p = this.#pieces.first[b] as number; p < last; p++) {
      if (this.#heads[p] === 1) this.#openRunIn(p, block)
      else if (this.#isSalutation(p)) this.#flush()
      else {
        this.#pending.push(p)
        const note = this.#noteAt.get(p)
        if (note) this.#closeTask(note)
        else if (this.#mayTask && isLabelled(this.#text, { start: this.#pieces.start[p] as number, end: this.#pieces.end[p] as number }) && this.#pending.length > 1) {
          this.#pending.pop()
          this.#readLabels({ ...block, start: this.#pieces.start[p] as number, end: this.#pieces.end[p] as number })
        }
      }
    }
    if (!this.#mayTask) this.#flush()
  }

  #readRow(b: number, row: Row): void {
    this.#flush()
    this.#entry = null
    this.#section = this.#outline.blocks[b]?.section ?? -1
    this.#runIn = -1
    const { task, ordinal, lead, responsible, support, deadline } = row
    const cells = [task, lead, responsible, support, deadline].filter(cell => cell !== null)
    const clause = this.#clause(this.#pieces.first[b] as number, Math.max(...cells.map(cell => cell.end)))
    clause.bodyEnd = task.end
    clause.task = true
    clause.ordinal = ordinal ? this.#text.slice(ordinal.start, ordinal.end) : null
    if (lead) clause.lead.push(...readAgencyList(this.#text, lead.start, lead.end))
    if (responsible) this.#addResponsible(clause, responsible)
    if (support) clause.support.push(...readAgencyList(this.#text, support.start, support.end))
    const window = deadline ? readWindow(this.#text, deadline.start, deadline.end, this.#year) : null
    if (window) clause.windows.push(window)
    else if (deadline) this.notes.push({ code: 'window-unread', start: deadline.start, end: deadline.end })
    this.clauses.push(clause)
  }

  /** Where only 责任单位 is given the first named leads. */
  #addResponsible(task: ClauseDraft, { start, end }: Cell): void {
    const agencies = readAgencyList(this.#text, start, end)
    if (agencies.length === 0 && end > start) this.notes.push({ code: 'agency-unread', start, end })
    const leads = task.lead.length > 0 ? 0 : 1
    task.lead.push(...agencies.slice(0, leads))
    task.support.push(...agencies.slice(leads))
  }

  /** 「各位代表！」 before a sentence is an address, no sentence. */
  #isSalutation(p: number): boolean {
    const start = this.#pieces.start[p] as number
    const end = this.#pieces.end[p] as number
    return end - start <= 6 && (this.#text.startsWith('各位', start) || this.#text.startsWith('同志们', start) || this.#text.startsWith('朋友们', start))
  }

  #openRunIn(p: number, block: Block): void {
    this.#flush()
    const { sections } = this.#outline
    const start = this.#pieces.start[p] as number
    const end = this.#pieces.end[p] as number
    const marker = this.#pieces.marker.get(p) ?? (p === this.#firstPieceOf(start, block) ? block.marker : null)
    const parent = block.section
    sections.push({
      parent,
      level: parent < 0 ? 1 : (sections[parent]?.level ?? 0) + 1,
      depthKey: runInKey,
      marker: marker?.printed ?? '',
      title: titleOf(this.#text, start, end),
      start: marker && p === this.#firstPieceOf(start, block) ? block.lineStart : start,
      titleEnd: end,
      end: block.end,
    })
    if (this.#runIn >= 0) {
      const previous = sections[this.#runIn]
      if (previous && previous.end > start) previous.end = start
    }
    this.#runIn = sections.length - 1
  }

  #firstPieceOf(start: number, block: Block): number {
    return start === block.start || block.start + 8 > start ? this.#pieces.start.indexOf(start) : -1
  }

  #closeTask(note: Note): void {
    const p = this.#pending[0] as number
    const last = this.#pending.at(-1) as number
    const onlyNote = this.#pending.length === 1 && (this.#pieces.start[p] as number) >= note.open
    const before = this.clauses.at(-1)
    if (onlyNote && before?.task === true && before.block === this.#blockOf(p)) {
      // Two brackets in a row: 「（责任单位：…）（完成时限：…）」
      before.end = this.#pieces.end[last] as number
      before.lead.push(...note.lead)
      before.support.push(...note.support)
      before.windows.push(...note.windows)
      this.#pending = []
      return
    }
    const clause = this.#clause(p, this.#pieces.end[last] as number)
    clause.bodyEnd = Math.max(clause.start, note.open)
    clause.task = true
    clause.runsOn = false
    clause.lead = note.lead
    clause.support = note.support
    clause.windows = note.windows
    for (const doubt of note.doubts) this.notes.push(doubt)
    this.clauses.push(clause)
    this.#pending = []
    this.#pendingBlocks = 1
  }

  #readLabels(block: Block): void {
    if (this.#pending.length > 0) {
      const clause = this.#clause(this.#pending[0] as number, this.#pieces.end[this.#pending.at(-1) as number] as number)
      clause.task = true
      clause.runsOn = false
      this.clauses.push(clause)
      this.#task = clause
      this.#pending = []
    }
    const task = this.#task ?? (this.clauses.at(-1)?.task ? this.clauses.at(-1) : undefined)
    if (!task || task.section !== this.#currentSection()) return this.#orphanLabel(block)
    this.#task = task
    for (let from = block.start; from < block.end; ) {
      const to = nextLabel(this.#text, from, block.end)
      this.#readLabelInto(task, from, to)
      from = to
    }
    task.end = block.end
  }

  #orphanLabel(block: Block): void {
    this.notes.push({ code: 'label-without-task', start: block.start, end: block.end })
  }

  #readLabelInto(task: ClauseDraft, from: number, to: number): void {
    const label = readLabel(this.#text, from, to)
    if (!label) return
    const { valueStart } = label
    if (label.label === 'deadline' || label.label === 'span') {
      const window = readWindow(this.#text, valueStart, to, this.#year)
      if (window) task.windows.push(window)
      else if (to > valueStart) this.notes.push({ code: 'window-unread', start: valueStart, end: to })
      return
    }
    if (label.label === 'other') return
    if (label.label === 'responsible') return this.#addResponsible(task, { start: valueStart, end: to })
    const agencies = readAgencyList(this.#text, valueStart, to)
    if (agencies.length === 0 && to > valueStart) this.notes.push({ code: 'agency-unread', start: valueStart, end: to })
    const role = label.label === 'lead' ? task.lead : task.support
    role.push(...agencies)
  }

  #currentSection(): number {
    return this.#runIn >= 0 ? this.#runIn : this.#section
  }

  #flush(): void {
    for (const p of this.#pending) this.clauses.push(this.#clause(p, this.#pieces.end[p] as number))
    this.#pending = []
    this.#pendingBlocks = 0
    this.#task = null
  }

  #clause(p: number, end: number): ClauseDraft {
    const block = this.#blockOf(p)
    return {
      start: this.#pieces.start[p] as number,
      end,
      bodyEnd: end,
      section: this.#currentSection(),
      ordinal: this.#pieces.marker.get(p)?.ordinal || this.#entry?.ordinal || null,
      block,
      first: p === this.#pieces.first[block],
      runsOn: this.#pieces.runsOn[p] === 1,
      lead: [],
      support: [],
      windows: [],
      task: false,
    }
  }

  #lastBlock = 0
  /** Pieces are read in order, so the block only moves forward. */
  #blockOf(p: number): number {
    if ((this.#pieces.first[this.#lastBlock] as number) > p) this.#lastBlock = 0
    while ((this.#pieces.first[this.#lastBlock + 1] as number) <= p) this.#lastBlock++
    return this.#lastBlock
  }
}

/** Ten departments sign together in about this many characters. */
const longestSignature = 260
const organEnds = '府厅局会委院部室办组社'

function afterSignature(text: string, start: number, end: number): number {
  const limit = Math.min(end, start + longestSignature)
  let at = start
  while (at < limit && classAt(text, at) >= NUMERAL && classAt(text, at) !== DIGIT) at++
  if (at === start || at >= limit || classAt(text, at) !== DIGIT || !organEnds.includes(text[at - 1] ?? '、')) return start
  const year = text.indexOf('年', at)
  const month = text.indexOf('月', year)
  const day = text.indexOf('日', month)
  if (year !== at + 4 || month < year || month > year + 3 || day < month || day > month + 3) return start
  const after = day + 1
  if (!text.startsWith('此件', after + 1)) return after
  const close = text.indexOf('）', after)
  return close > 0 && close < after + 14 ? close + 1 : after
}

/** Where the next label on the same line begins: 「牵头单位：甲局　参与单位：乙局」. */
function nextLabel(text: string, from: number, end: number): number {
  for (let at = from + 1; at < end; at++) {
    const kind = classAt(text, at - 1)
    if ((kind === BLANK || kind === SEMICOLON || kind === STOP || text[at - 1] === '，') && isLabelled(text, { start: at, end })) return at
  }
  return end
}
