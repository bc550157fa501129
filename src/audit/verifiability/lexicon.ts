import type { VerifiabilityRules } from './rules.ts'

// The words of the rules as expressions, made once for a plan. Longer words hide the shorter ones they begin with.

export type Lexicon = {
  readonly noteLabels: RegExp
  readonly bracketNote: RegExp
  readonly coverage: RegExp
  readonly direction: RegExp
  readonly manner: RegExp
  readonly raised: RegExp
  readonly behindObject: RegExp
  readonly carriers: ReadonlySet<string>
  readonly servedUnits: ReadonlySet<string>
  readonly reached: RegExp
  readonly finished: RegExp
  readonly singleThing: RegExp
  readonly aim: RegExp
  readonly siteWork: RegExp
  readonly namedSite: RegExp
  readonly stateTail: RegExp
  readonly vagueQuantity: RegExp
  readonly goal: RegExp
  readonly anyVerb: RegExp
  readonly nextVerb: RegExp
  readonly limiters: ReadonlySet<string>
  readonly classOf: (verb: string) => 'result' | 'making' | 'open'
  readonly hedge: RegExp
  readonly vague: RegExp
  readonly deadline: RegExp
  readonly maintenance: RegExp
  readonly recurring: RegExp
  readonly continuing: RegExp
}

const longestFirst = (words: readonly string[]): string[] => [...words].sort((a, b) => b.length - a.length)
const escaped = (word: string): string => word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
const anyOf = (words: readonly string[]): string => `(?:${longestFirst(words).map(escaped).join('|')})`
const anyExpression = (expressions: readonly string[]): string => `(?:${expressions.join('|')})`

// What may stand between the head of a part and its first act without being one.
const LEAD_IN =
  '(?:[^，要]{0,12}要)?[^\\u4e00-\\u9fff“《]*(?:要|将|并|且|也|还|同时|我们要|年内|全年|今年|进一步|不断|切实|大力|有效|逐步|全面|充分|着力|努力|更加|积极|加快|持续|稳步|有序|重点|从而|以|继续|全力|深入|扎实|真正|始终|力争|争取|全方位|多渠道)*'

/** Builds the expressions. Throws a SyntaxError where an expression of the rules is none. */
export function lexiconOf(rules: VerifiabilityRules): Lexicon {
  const results = new Set(rules.results)
  const makings = new Set(rules.makings)
  const verbs = anyOf([...rules.results, ...rules.makings, ...rules.openActs, ...rules.limiters])
  const ends = '[等的]?(?:[（(][^（(]*[）)])?[”》]?$'
  return {
    noteLabels: new RegExp(`${anyOf(rules.noteLabels)}\\s*[:：]`),
    bracketNote:
      /[（(〔【](?=[^（(〔【]*(?:牵头|负责|责任单位|配合|主办))(?:[^（(〔【）)〕】]|[（(][^（()）]*[）)])*[）)〕】]?[\s。]*$/,
    coverage: new RegExp(anyExpression(rules.coverage)),
    direction: new RegExp(`^${LEAD_IN}${anyOf(rules.directions)}`),
    manner: new RegExp(`^${LEAD_IN}${anyOf(rules.manners)}|(?:时|过程中|中)$`),
    raised: new RegExp(`提[高升标].{0,40}${anyOf(rules.raised)}[”]?$`),
    behindObject: new RegExp(anyOf([...rules.results, ...rules.makings]), 'g'),
    carriers: new Set(rules.carriers),
    servedUnits: new Set(rules.servedUnits),
    reached: new RegExp(anyOf([...rules.results, ...rules.makings, ...rules.goalWords])),
    finished: new RegExp(`${anyOf(rules.results)}[”]?$`),
    singleThing: new RegExp(`${anyOf(rules.singleThings)}${ends}`),
    aim: new RegExp(`${anyOf(rules.aims)}${ends}`),
    siteWork: new RegExp(`${anyOf(rules.siteWorks)}(?:工作|任务|进度|力度)?[”》)）]*$`),
    namedSite: new RegExp(`[\\u4e00-\\u9fff\\d]{2,12}${anyOf(rules.sites)}`),
    stateTail: new RegExp(`${anyOf(rules.stateTails)}[”]?$`),
    vagueQuantity: new RegExp(anyOf(rules.vagueQuantities)),
    goal: new RegExp(anyOf(rules.goalWords)),
    anyVerb: new RegExp(verbs),
    nextVerb: new RegExp(verbs, 'y'),
    limiters: new Set(rules.limiters),
    classOf: verb => (results.has(verb) ? 'result' : makings.has(verb) ? 'making' : 'open'),
    hedge: new RegExp(anyOf(rules.hedges), 'g'),
    vague: new RegExp(anyOf([...rules.vague.map(({ word }) => word), ...rules.vagueQuantities]), 'g'),
    deadline: new RegExp(anyExpression(rules.deadlines)),
    maintenance: new RegExp(anyOf(rules.maintenance)),
    recurring: new RegExp(anyOf(rules.recurring)),
    continuing: new RegExp(anyOf(rules.continuing)),
  }
}
