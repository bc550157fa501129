import type { Span } from '../../model/plan.ts'
import type { ColumnName, Layer } from '../document/marks.ts'
import { createStore, type Store } from '../store.ts'
import { commitmentsOnly, type Filters } from './filters.ts'

export type Pane = 'document' | 'table'

/** The one clause that stays lit, and the mark or cell within it. `seq` rises with every arrival. */
export type Active = {
  clause: string
  column: ColumnName | null
  mark: string | null
  from: Pane
  seq: number
  /** Move the keyboard's focus along; a click has already moved it. */
  focus: boolean
}

export type Hover = { clause: string | null; mark: string | null; from: Pane }

/** How much of the marks a screen reader speaks. */
export type ReadAloud = 'none' | 'doubtful' | 'all'

export type Dialog = 'plans' | 'keys' | 'findings' | 'audit' | 'history' | null

/** What the page shows beside the plan itself. */
export type View = {
  pane: Pane
  active: Active | null
  hover: Hover | null
  filters: Filters
  layersOff: readonly Layer[]
  detailOpen: boolean
  readAloud: ReadAloud
  letterKeys: boolean
  openFolds: { head: boolean; tail: boolean }
  editing: { clause: string; column: ColumnName } | null
  splitting: { clause: string; cuts: readonly number[]; chosen: number } | null
  reclassifying: string | null
  dismissing: string | null
  finding: string | null
  /** The finding of the audit in hand, and the words that it stands on. */
  audit: string | null
  auditPlaces: readonly Span[]
  dismissingAudit: { finding: string; reason: 'other' | null } | null
  find: { words: string; nth: number } | null
  selected: readonly string[]
  dialog: Dialog
  going: boolean
  selection: Span | null
  /** A place in the text to bring into view, without anything becoming active. */
  reveal: { offset: number; seq: number } | null
  caret: { anchor: number; head: number } | null
}

export type ViewStore = Store<View>

export const createView = (initial: Partial<View>): ViewStore =>
  createStore<View>({
    pane: 'document',
    active: null,
    hover: null,
    filters: commitmentsOnly,
    layersOff: [],
    detailOpen: true,
    readAloud: 'doubtful',
    letterKeys: true,
    openFolds: { head: false, tail: false },
    editing: null,
    splitting: null,
    reclassifying: null,
    dismissing: null,
    finding: null,
    audit: null,
    auditPlaces: [],
    dismissingAudit: null,
    find: null,
    selected: [],
    dialog: null,
    going: false,
    selection: null,
    reveal: null,
    caret: null,
    ...initial,
  })
