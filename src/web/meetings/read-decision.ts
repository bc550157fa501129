import { isThereOn, nameOn, type Organisation, type RegisteredAgency } from '../../model/organisation.ts'
import { readWindow } from '../edit/read-window.ts'

// 议定的一句话: who and by when are read from it as it is typed, for the secretary to correct. What is decided is the
// sentence; this fills the fields beside it and nothing is recorded that was not shown.

export type DecisionRead = {
  /** Ids of agencies. */
  readonly lead: string | null
  readonly support: readonly string[]
  /** `2026-12-10` */
  readonly dueOn: string | null
}

const nothing: DecisionRead = { lead: null, support: [], dueOn: null }

type Named = { readonly agency: string; readonly at: number; readonly length: number }

/** Reads who is to do it and by when. `today` is the region's day, from which 年底 and a day without a year are reckoned. */
export function readDecision(text: string, organisation: Organisation, today: string): DecisionRead {
  if (text.trim() === '') return nothing
  const named = namedIn(text, organisation, today)
  const lead = leadOf(text, named)
  const support = named.filter(({ agency }) => agency !== lead).map(({ agency }) => agency)
  return { lead, support: [...new Set(support)], dueOn: dueIn(text, today) }
}

/** 「由甲牵头」「甲为牵头单位」: whoever stands before the word; without such a word the first that is named. */
function leadOf(text: string, named: readonly Named[]): string | null {
  const marked = /(?:为|作为|是)?(?:牵头|主责|总牵头)/.exec(text)
  const before = marked && named.findLast(({ at, length }) => at + length <= marked.index)
  return (before ?? named[0])?.agency ?? null
}

/** The agencies that a text names, in its order; of two names on the same characters the longer. */
function namedIn(text: string, organisation: Organisation, today: string): Named[] {
  const all = [...organisation.agencies.values()]
    .filter(each => isThereOn(each, today))
    .flatMap(each => namesOf(each, today).flatMap(name => placesOf(text, name, each.id)))
    .sort((a, b) => b.length - a.length || a.at - b.at)
  const taken: Named[] = []
  for (const each of all)
    if (!taken.some(other => each.at < other.at + other.length && other.at < each.at + each.length))
      taken.push(each)
  return taken.sort((a, b) => a.at - b.at)
}

const shortestName = 3

// 「区财政局」 is said 「财政局」; a name shorter than that would be found inside other words.
function namesOf(agency: RegisteredAgency, today: string): string[] {
  const full = nameOn(agency, today)
  const known = [full, ...agency.aliases]
  const short = known.map(name => name.replace(/^.*?[市县区](?=..)/, ''))
  return [...new Set([...known, ...short])].filter(name => name.length >= shortestName)
}

function placesOf(text: string, name: string, agency: string): Named[] {
  const places: Named[] = []
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length))
    places.push({ agency, at, length: name.length })
  return places
}

// A day, a month or the year's end, with the word that makes it a deadline: 「12月10日」 alone may be when something was.
const deadlines =
  /(?:\d{4}年|今年|本年|明年)?(?:\d{1,2}|十[一二]?|[一二三四五六七八九])月(?:\d{1,2}[日号]|底|末)?(?:以?前|之前|内)|(?:\d{4}年|今年|本年|明年|年)(?:底|末)(?:以?前|之前|内)?|(?:\d{4}年|今年|本年|明年)?(?:上|下)半年(?:内|前)?|\d{4}-\d{2}-\d{2}/

function dueIn(text: string, today: string): string | null {
  const words = deadlines.exec(text)?.[0]
  if (words === undefined) return null
  const [year = 0, month = 1, day = 1] = today.split('-').map(Number)
  const read = readWindow(words, new Date(year, month - 1, day))
  return 'window' in read ? (read.window?.to ?? null) : null
}
