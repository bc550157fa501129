import type { ClauseKind } from '../model/plan.ts'
import type { ClauseDraft, Cut } from './clauses.ts'
import { carries, kindOf, turns } from './kinds.ts'
import { resolveMeanings } from './meaning.ts'
import type { Metadata } from './metadata.ts'
import type { Outline } from './outline.ts'
import { recognize } from './recognize.ts'
import type { ClauseScope, Mentions, WindowDraft } from './recognizer.ts'
import type { Conventions } from './recognizers/conventions.ts'
import { readSentenceAgencies } from './recognizers/sentence-agencies.ts'
import { taskWindow } from './recognizers/window-task.ts'
import { type SectionRole, sectionRoleOf } from './section-role.ts'

/** A clause with everything that was read in it. */
export type ReadClause = {
  draft: ClauseDraft
  kind: ClauseKind
  window: WindowDraft | null
  mentions: Mentions
}

/** Reads each clause: whose it is, of what kind, by when, how much, against whom. */
export function readClauses(
  text: string,
  outline: Outline,
  { clauses }: Cut,
  metadata: Metadata,
  conventions: Conventions,
): ReadClause[] {
  const named = new Sightings(text, ['牵头', '会同'])
  for (const draft of clauses) {
    if (!draft.task && named.in(draft.start, draft.end)) addNamedInSentence(text, draft)
    if (draft.task) addStanding(draft, conventions)
  }
  // One question after the other for all clauses: each has tables of its own, which then stay at hand.
  const kinds = kindsOf(text, outline, clauses, metadata)
  const scopes = clauses.map(draft => ({ text, start: draft.start, end: draft.bodyEnd, year: metadata.year }))
  const found = scopes.map(recognize)
  return clauses.map((draft, i) => {
    const scope = scopes[i] as ClauseScope
    const mentions = found[i] as Mentions
    const kind = kinds[i] as ClauseKind
    resolveMeanings(scope, mentions, kind)
    return { draft, kind, window: draft.windows[0] ?? statedWindow(scope, kind, mentions), mentions }
  })
}

function kindsOf(
  text: string,
  outline: Outline,
  clauses: readonly ClauseDraft[],
  metadata: Metadata,
): ClauseKind[] {
  const outermost = rootRole(metadata)
  const roles = rolesOf(outline, metadata, outermost)
  const carrier = new Carrier(text)
  return clauses.map(draft => {
    carrier.enter(draft)
    const kind = kindOf(text, draft.start, draft.end, {
      role: draft.section < 0 ? outermost : (roles[draft.section] as SectionRole),
      genre: metadata.genre,
      carried: carrier.sentence,
      paragraph: carrier.paragraph,
      hasAgencies: draft.task || draft.lead.length > 0,
      numbered: draft.ordinal !== null,
      first: draft.first,
    })
    carrier.leave(draft, kind)
    return kind
  })
}

/** Where rare words stand, asked clause by clause in order: each is searched for once. */
class Sightings {
  readonly #text: string
  readonly #words: readonly string[]
  readonly #next: number[]

  constructor(text: string, words: readonly string[]) {
    this.#text = text
    this.#words = words
    this.#next = words.map(word => text.indexOf(word))
  }

  in(start: number, end: number): boolean {
    for (let i = 0; i < this.#words.length; i++) {
      const word = this.#words[i] as string
      let at = this.#next[i] as number
      while (at >= 0 && at < start) at = this.#text.indexOf(word, at + 1)
      this.#next[i] = at
      if (at >= 0 && at < end) return true
    }
    return false
  }
}

/** The one time limit that a clause states for all of it. A rule of procedure (「每月25日前报送」) has no other use for one. */
function statedWindow(
  { text, start, end, year }: ClauseScope,
  kind: ClauseKind,
  { windows }: Mentions,
): WindowDraft | null {
  const [only] = windows
  if (kind === 'procedure') return windows.length === 1 && only ? only : null
  return kind === 'commitment' && only ? taskWindow(text, start, end, year) : null
}

function rolesOf({ sections }: Outline, { genre, year }: Metadata, outermost: SectionRole): SectionRole[] {
  const roles: SectionRole[] = []
  for (const { parent, title } of sections)
    roles.push(sectionRoleOf(title, parent < 0 ? outermost : (roles[parent] ?? outermost), genre, year))
  return roles
}

const accounts = ['情况', '情况报告', '情况的报告', '总结', '工作报告', '年报', '年度报告']

/** What calls itself an account (「…年度法治政府建设情况」) and is no report to a congress reviews from end to end. */
const rootRole = ({ genre, title }: Metadata): SectionRole =>
  (genre === 'other' || genre === 'bulletin') && title !== null && accounts.some(word => title.endsWith(word))
    ? 'review'
    : 'unknown'

// What opens a sentence holds for its ；-parts; what opens a turn of the paragraph (困难和问题…) holds to its end.
class Carrier {
  /** What the sentence that goes on was opened as. */
  sentence: ClauseKind | null = null
  /** What the paragraph turned to. */
  paragraph: ClauseKind | null = null
  readonly #text: string
  #block = -1

  constructor(text: string) {
    this.#text = text
  }

  enter({ block }: ClauseDraft): void {
    if (block === this.#block) return
    this.#block = block
    this.sentence = null
    this.paragraph = null
  }

  leave({ start, end, runsOn }: ClauseDraft, kind: ClauseKind): void {
    const opens = this.sentence !== null || (runsOn && carries(this.#text, start, end, kind))
    this.sentence = runsOn && opens ? kind : null
    if (turns(this.#text, start, end, kind)) this.paragraph = kind
  }
}

function addNamedInSentence(text: string, draft: ClauseDraft): void {
  const found = readSentenceAgencies(text, draft.start, draft.end)
  if (!found) return
  draft.lead.push(...found.lead)
  draft.support.push(...found.support)
}

// 「以下均含各镇街，不再单独列出」: named once, in every task after it.
function addStanding(draft: ClauseDraft, { always }: Conventions): void {
  for (const agency of always) {
    if (agency.start > draft.start || has(draft, agency.name)) continue
    if (draft.lead.length === 0) draft.lead.push(agency)
    else draft.support.push(agency)
  }
}

const has = ({ lead, support }: ClauseDraft, name: string): boolean =>
  lead.some(agency => agency.name === name) || support.some(agency => agency.name === name)
