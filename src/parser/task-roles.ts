import { BLANK, classAt, SEMICOLON, STOP } from './characters.ts'
import { isLabelled } from './outline.ts'
import type { AgencyDraft, WindowDraft } from './recognizer.ts'
import { readAgencyList } from './recognizers/agency-list.ts'
import { readLabel } from './recognizers/responsibility.ts'
import { readWindow } from './recognizers/window-value.ts'
import type { TextNote } from './source-text.ts'
import type { Cell, Row } from './tables.ts'

/** The part of a task that says who does it and by when. */
export type TaskRoles = { lead: AgencyDraft[]; support: AgencyDraft[]; windows: WindowDraft[] }

/** Reads the labels of one line into the task: 「牵头单位：甲局　参与单位：乙局」. */
export function readLabelledLine(
  text: string,
  task: TaskRoles,
  line: Cell,
  year: number | null,
  notes: TextNote[],
): void {
  for (let from = line.start; from < line.end; ) {
    const to = nextLabel(text, from, line.end)
    const label = readLabel(text, from, to)
    if (label) {
      const value = { start: label.valueStart, end: to }
      if (label.label === 'deadline' || label.label === 'span') addWindow(text, task, value, year, notes)
      else if (label.label === 'responsible') addResponsible(text, task, value, notes)
      else if (label.label !== 'other') task[label.label].push(...agenciesOf(text, value, notes))
    }
    from = to
  }
}

/** Reads the cells of a table's row into the task. */
export function readCells(
  text: string,
  task: TaskRoles,
  row: Row,
  year: number | null,
  notes: TextNote[],
): void {
  if (row.lead) task.lead.push(...agenciesOf(text, row.lead, notes))
  if (row.responsible) addResponsible(text, task, row.responsible, notes)
  if (row.support) task.support.push(...agenciesOf(text, row.support, notes))
  if (row.deadline) addWindow(text, task, row.deadline, year, notes)
}

/** Where only 责任单位 is given the first named leads. */
function addResponsible(text: string, task: TaskRoles, value: Cell, notes: TextNote[]): void {
  const agencies = agenciesOf(text, value, notes)
  const leads = task.lead.length > 0 ? 0 : 1
  task.lead.push(...agencies.slice(0, leads))
  task.support.push(...agencies.slice(leads))
}

function agenciesOf(text: string, { start, end }: Cell, notes: TextNote[]): AgencyDraft[] {
  const agencies = readAgencyList(text, start, end)
  if (agencies.length === 0 && end > start) notes.push({ code: 'agency-unread', start, end })
  return agencies
}

function addWindow(
  text: string,
  task: TaskRoles,
  { start, end }: Cell,
  year: number | null,
  notes: TextNote[],
): void {
  const window = readWindow(text, start, end, year)
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
