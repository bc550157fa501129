import { BLANK, CLOSE_BRACKET, classAt, OPEN_BRACKET, SEMICOLON, STOP } from './characters.ts'
import { isLabelled } from './labels.ts'
import type { AgencyDraft, WindowDraft } from './recognizer.ts'
import { readLabel, readRole } from './recognizers/responsibility.ts'
import type { NoteContext } from './recognizers/responsibility-reading.ts'
import { readField } from './recognizers/window-value.ts'
import type { TextNote } from './source-text.ts'
import type { Cell, Row } from './tables.ts'

/** The part of a task that says who does it and by when. */
export type TaskRoles = { lead: AgencyDraft[]; support: AgencyDraft[]; windows: WindowDraft[] }

/** Reads the labels of one line into the task: 「牵头单位：甲局　参与单位：乙局」. */
export function readLabelledLine(
  text: string,
  task: TaskRoles,
  line: Cell,
  context: NoteContext,
  notes: TextNote[],
): void {
  for (let from = line.start; from < line.end; ) {
    const to = nextLabel(text, from, line.end)
    const label = readLabel(text, from, to)
    if (label) {
      const value = { start: label.valueStart, end: to }
      if (label.label === 'deadline' || label.label === 'span') addWindow(text, task, value, context, notes)
      else if (label.label !== 'other') addAgencies(text, task, label.label, value, context, notes)
    }
    from = to
  }
}

/** Reads the cells of a table's row into the task. */
export function readCells(
  text: string,
  task: TaskRoles,
  row: Row,
  context: NoteContext,
  notes: TextNote[],
): void {
  for (const role of ['lead', 'responsible', 'support'] as const) {
    const cell = row[role]
    if (cell) addAgencies(text, task, role, cell, context, notes)
  }
  if (row.deadline) addWindow(text, task, row.deadline, context, notes)
}

type Role = 'lead' | 'responsible' | 'support'

/** Where only 责任单位 is given the first named leads; where a lead is named already all of them support. */
function addAgencies(
  text: string,
  task: TaskRoles,
  role: Role,
  { start, end }: Cell,
  context: NoteContext,
  notes: TextNote[],
): void {
  if (end <= start) return
  const known = role === 'responsible' && task.lead.length > 0 ? 'support' : role
  const { lead, support, windows, doubts } = readRole(text, start, end, known, context)
  if (lead.length + support.length === 0) notes.push({ code: 'agency-unread', start, end })
  task.lead.push(...lead)
  task.support.push(...support)
  task.windows.push(...windows)
  notes.push(...doubts)
  if (isUnclosed(text, start, end)) notes.push({ code: 'lines-unclosed', start, end })
}

function isUnclosed(text: string, start: number, end: number): boolean {
  let open = 0
  for (let at = start; at < end; at++) {
    const kind = classAt(text, at)
    if (kind === OPEN_BRACKET) open++
    else if (kind === CLOSE_BRACKET) open--
  }
  return open > 0
}

function addWindow(
  text: string,
  task: TaskRoles,
  { start, end }: Cell,
  context: NoteContext,
  notes: TextNote[],
): void {
  const window = readField(text, start, end, context.year ?? null)
  if (window) task.windows.push(window)
  else if (end > start) notes.push({ code: 'window-unread', start, end })
}

/** Where the next label on the same line begins, or its end. */
function nextLabel(text: string, from: number, end: number): number {
  for (let at = from + 1; at < end; at++) {
    const kind = classAt(text, at - 1)
    const parted = kind === BLANK || kind === SEMICOLON || kind === STOP || text[at - 1] === '，'
    if (parted && isLabelled(text, { start: at, end })) return at
  }
  return end
}
