import type { Lexicon } from './lexicon.ts'

/** The act of a part. `limited`: somebody else is to act, or one only tries; `carries`: figures behind it count its object. */
export type Verb = {
  readonly class: 'result' | 'making' | 'open'
  readonly limited: boolean
  readonly carries: boolean
  /** Where it ends in the part. */
  readonly to: number
}

/** The first act of a part; of several verbs in a row the last says what is done, and a limiter among them limits it. */
export function verbOf(words: string, lexicon: Lexicon): Verb | null {
  if (/^\s*[将把]/.test(words)) return verbBehindObject(words, lexicon)
  const first = lexicon.anyVerb.exec(words)
  if (!first) return null
  const carries = lexicon.carriers.has(first[0])
  let limited = false
  let verb = first[0]
  let to = first.index + verb.length
  for (;;) {
    limited ||= lexicon.limiters.has(verb)
    lexicon.nextVerb.lastIndex = to
    const next = lexicon.nextVerb.exec(words)
    if (!next) return { class: carries ? 'open' : lexicon.classOf(verb), limited, carries, to }
    verb = next[0]
    to += verb.length
  }
}

/** 「将…纳入考核」: the act stands behind what it is done to. */
function verbBehindObject(words: string, lexicon: Lexicon): Verb | null {
  const last = [...words.matchAll(lexicon.behindObject)].at(-1)
  if (!last) return null
  const to = last.index + last[0].length
  return { class: lexicon.classOf(last[0]), limited: false, carries: false, to }
}
