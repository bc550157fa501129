import { isLabelled } from './labels.ts'
import { type Marker, RANK } from './markers.ts'
import { type Block, type Outline, titleOf } from './outline.ts'
import { type Note, type Pieces, piecesOf } from './pieces.ts'
import type { AgencyDraft, WindowDraft } from './recognizer.ts'
import type { NoteContext } from './recognizers/responsibility-reading.ts'
import { findRunInHeadings } from './run-in-headings.ts'
import type { TextNote } from './source-text.ts'
import type { Row } from './tables.ts'
import { readCells, readLabelledLine } from './task-roles.ts'

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

const runInKey = RANK.bullet + 1
/** Paragraphs after the first that one responsibility note may close. */
const longestTask = 6
/** What only plans with responsible units say; where none occurs nothing is looked for. */
const noteWords = ['单位', '牵头', '负责', '配合', '主办', '责任']

/** Cuts the body into clauses: sentences, or whole tasks where responsible units are named. Run-in headings become sections. */
export function clausesOf(text: string, outline: Outline, context: NoteContext): Cut {
  const mayTask = noteWords.some(word => text.includes(word))
  const cutter = new Cutter(text, outline, context, mayTask)
  return cutter.run()
}

class Cutter {
  readonly clauses: ClauseDraft[] = []
  readonly notes: TextNote[] = []
  readonly #text: string
  readonly #outline: Outline
  readonly #context: NoteContext
  readonly #mayTask: boolean
  readonly #pieces: Pieces
  readonly #heads: Uint8Array
  /** Pieces of the entry at hand that no note has closed yet. */
  #pending: number[] = []
  #pendingBlocks = 0
  #entry: Marker | null = null
  #section = -1
  #runIn = -1
  #task: ClauseDraft | null = null

  constructor(text: string, outline: Outline, context: NoteContext, mayTask: boolean) {
    this.#text = text
    this.#outline = outline
    this.#context = context
    this.#mayTask = mayTask
    this.#pieces = piecesOf(text, outline.blocks, mayTask, context)
    this.#heads = findRunInHeadings(text, outline.blocks, outline.sections, this.#pieces)
    for (const at of this.#pieces.unclosed) this.notes.push({ code: 'mark-unclosed', start: at, end: at + 1 })
  }

  run(): Cut {
    for (const [b, block] of this.#outline.blocks.entries()) this.#readBlock(b, block)
    this.#flush()
    return { clauses: this.clauses, notes: this.notes }
  }

  #readBlock(b: number, block: Block): void {
    if (block.row) this.#readRow(b, block.row)
    else if (this.#pieces.labelled[b] === 1) this.#readLabels(block)
    else this.#readText(b, block)
  }

  #readText(b: number, block: Block): void {
    if (
      block.marker ||
      block.section !== this.#section ||
      !this.#mayTask ||
      this.#pendingBlocks >= longestTask
    ) {
      this.#flush()
      this.#entry = block.marker
      this.#section = block.section
      this.#runIn = -1
    }
    this.#task = null
    this.#pendingBlocks++
    const last = this.#pieces.first[b + 1] as number
    for (let p = this.#pieces.first[b] as number; p < last; p++) {
      if (this.#heads[p] === 1) this.#openRunIn(p, block, p === this.#pieces.first[b])
      else if (this.#isSalutation(p)) this.#flush()
      else {
        this.#pending.push(p)
        const note = this.#pieces.note.get(p)
        if (note) this.#closeTask(note)
        else if (
          this.#mayTask &&
          isLabelled(this.#text, {
            start: this.#pieces.start[p] as number,
            end: this.#pieces.end[p] as number,
          }) &&
          this.#pending.length > 1
        ) {
          this.#pending.pop()
          this.#readLabels({
            ...block,
            start: this.#pieces.start[p] as number,
            end: this.#pieces.end[p] as number,
          })
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
    readCells(this.#text, clause, row, this.#context, this.notes)
    this.clauses.push(clause)
  }

  /** 「各位代表！」 before a sentence is an address, no sentence. */
  #isSalutation(p: number): boolean {
    const start = this.#pieces.start[p] as number
    const end = this.#pieces.end[p] as number
    return (
      end - start <= 6 &&
      (this.#text.startsWith('各位', start) ||
        this.#text.startsWith('同志们', start) ||
        this.#text.startsWith('朋友们', start))
    )
  }

  #openRunIn(p: number, block: Block, opens: boolean): void {
    this.#flush()
    const { sections } = this.#outline
    const start = this.#pieces.start[p] as number
    const end = this.#pieces.end[p] as number
    const marker = this.#pieces.marker.get(p) ?? (opens ? block.marker : null)
    const parent = block.section
    sections.push({
      parent,
      level: parent < 0 ? 1 : (sections[parent]?.level ?? 0) + 1,
      depthKey: runInKey,
      marker: marker?.printed ?? '',
      title: titleOf(this.#text, start, end),
      start: marker && opens ? block.lineStart : start,
      titleEnd: end,
      end: block.end,
    })
    if (this.#runIn >= 0) {
      const previous = sections[this.#runIn]
      if (previous && previous.end > start) previous.end = start
    }
    this.#runIn = sections.length - 1
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
      const clause = this.#clause(
        this.#pending[0] as number,
        this.#pieces.end[this.#pending.at(-1) as number] as number,
      )
      clause.task = true
      clause.runsOn = false
      this.clauses.push(clause)
      this.#task = clause
      this.#pending = []
    }
    const task = this.#task ?? (this.clauses.at(-1)?.task ? this.clauses.at(-1) : undefined)
    if (!task || task.section !== this.#currentSection()) {
      this.notes.push({ code: 'label-without-task', start: block.start, end: block.end })
      return
    }
    this.#task = task
    readLabelledLine(this.#text, task, block, this.#context, this.notes)
    task.end = block.end
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
