import type { Figure } from '../../model/plan.ts'
import type { Lexicon } from './lexicon.ts'
import type { Strength } from './rules.ts'
import { type Verb, verbOf } from './verb.ts'

/** One part of a sentence; offsets in the clause's text. A `purpose` says what for, a `manner` by what means: neither is an act. */
export type Act = {
  readonly role: 'act' | 'purpose' | 'manner'
  readonly strength: Strength
  /** How many results the part counts; an act without figures counts as one. */
  readonly results: number
  readonly why: 'measured' | 'whole-group' | 'finished' | 'made' | 'under-way' | 'open' | 'direction'
  readonly from: number
  readonly to: number
}

/** A figure by its place in the clause's text. */
export type PlacedFigure = { readonly at: number; readonly figure: Figure }

type Part = { readonly from: number; readonly to: number; readonly words: string }
type Judgement = Pick<Act, 'role' | 'strength' | 'why'>

const OPENING = '“《（(〔【'
const CLOSING = '”》）)〕】'
const BREAKS = '，,；;。：:！!？?'

const MANNER: Judgement = { role: 'manner', strength: 0, why: 'direction' }
const PURPOSE: Judgement = { role: 'purpose', strength: 0, why: 'direction' }
const OPEN: Judgement = { role: 'act', strength: 1, why: 'open' }
const MADE: Judgement = { role: 'act', strength: 2, why: 'made' }
const UNDER_WAY: Judgement = { role: 'act', strength: 2, why: 'under-way' }
const FINISHED: Judgement = { role: 'act', strength: 3, why: 'finished' }
const WHOLE_GROUP: Judgement = { role: 'act', strength: 3, why: 'whole-group' }
const MEASURED: Judgement = { role: 'act', strength: 3, why: 'measured' }

/** The parts of a clause's text and what each leaves to be checked; responsibility notes are left out. */
export function actsOf(text: string, figures: readonly PlacedFigure[], lexicon: Lexicon): Act[] {
  const waiting = [...figures].sort((a, b) => b.at - a.at)
  return partsOf(text.slice(0, endOfTask(text, lexicon))).map(part => {
    const inside: PlacedFigure[] = []
    while (waiting.length > 0 && (waiting.at(-1)?.at ?? 0) < part.to)
      inside.push(waiting.pop() as PlacedFigure)
    const verb = verbOf(part.words, lexicon)
    const measuring = inside.filter(figure => measures(part, figure, verb, lexicon))
    const judgement = measuring.length > 0 ? MEASURED : judge(part.words, verb, inside.length > 0, lexicon)
    return { ...judgement, results: Math.max(1, measuring.length), from: part.from, to: part.to }
  })
}

/** What a clause as a whole leaves to be checked: what half of its acts reach, or one less than the best of them. */
export function strengthOfActs(acts: readonly Act[], text: string, lexicon: Lexicon): Strength {
  const done = acts.filter(({ role }) => role === 'act')
  const last = done.at(-1)
  if (!last) return 0
  // A goal of the whole sentence (「…，确保22家企业营业收入达到400亿元」) makes means of what stands before it.
  const closes = last.why === 'measured' || last.why === 'finished'
  if (closes && lexicon.goal.test(text.slice(last.from, last.to))) return 3
  const strengths = done.flatMap(({ strength, results }) => Array<Strength>(results).fill(strength))
  strengths.sort((a, b) => b - a)
  const half = strengths[Math.ceil(strengths.length / 2) - 1] ?? 0
  const best = strengths[0] ?? 0
  return Math.max(half, best - 1) as Strength
}

/** Where the words of the task end: a note of who and when may follow, in brackets or behind labels. */
export function endOfTask(text: string, lexicon: Lexicon): number {
  const note = lexicon.bracketNote.exec(text)
  const end = note && note.index > 0 ? note.index : text.length
  const label = text.slice(0, end).search(lexicon.noteLabels)
  return label > 0 ? label : end
}

/** Cuts at commas and stops outside quotes and brackets; a comma between digits is part of a number. */
function partsOf(text: string): Part[] {
  const parts: Part[] = []
  let depth = 0
  let from = 0
  for (let at = 0; at <= text.length; at++) {
    const sign = text[at] ?? '。'
    if (OPENING.includes(sign)) depth++
    else if (CLOSING.includes(sign)) depth = Math.max(0, depth - 1)
    else if (at === text.length || (depth === 0 && BREAKS.includes(sign) && !isInNumber(text, at))) {
      const words = text.slice(from, at)
      if (words.trim() !== '') parts.push({ from, to: at, words })
      from = at + 1
    }
  }
  return parts
}

const isInNumber = (text: string, at: number): boolean =>
  text[at] === ',' && /\d/.test(text[at - 1] ?? '') && /\d/.test(text[at + 1] ?? '')

/** A figure inside what an open act is about (「推进120个项目建设」) counts the object and not what is reached. */
function measures(part: Part, { at, figure }: PlacedFigure, verb: Verb | null, lexicon: Lexicon): boolean {
  if (figure.polarity !== 'target') return false
  const carried = verb?.carries === true && part.from + verb.to <= at
  if (!carried && (verb?.class !== 'open' || lexicon.servedUnits.has(figure.unit))) return true
  if (!carried && lexicon.reached.test(part.words.slice(0, at - part.from))) return true
  return !/[的等]|[\u4e00-\u9fff]{3,}/.test(part.words.slice(at - part.from + figure.text.length))
}

function judge(words: string, verb: Verb | null, counted: boolean, lexicon: Lexicon): Judgement {
  if (lexicon.coverage.test(words)) return WHOLE_GROUP
  if (lexicon.raised.test(words)) return MADE
  if (lexicon.manner.test(words)) return MANNER
  if (lexicon.direction.test(words) && verb?.class !== 'result' && !lexicon.finished.test(words))
    return PURPOSE
  if (!verb) return MANNER
  if (lexicon.stateTail.test(words)) return PURPOSE
  if (verb.limited) return OPEN
  return judgeObject(words, verb, counted, lexicon)
}

function judgeObject(words: string, verb: Verb, counted: boolean, lexicon: Lexicon): Judgement {
  const object = words.slice(verb.to)
  if (lexicon.vagueQuantity.test(object)) return OPEN
  if (lexicon.finished.test(words)) return FINISHED
  if (verb.class === 'open') return counted || isWorkOnASite(words, lexicon) ? UNDER_WAY : OPEN
  if (lexicon.aim.test(object)) return OPEN
  return verb.class === 'result' || lexicon.singleThing.test(object) ? FINISHED : MADE
}

const isWorkOnASite = (words: string, lexicon: Lexicon): boolean =>
  lexicon.siteWork.test(words) && lexicon.namedSite.test(words)
