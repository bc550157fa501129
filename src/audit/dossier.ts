import type { AuditFinding, Place, Verdict } from './finding.ts'
import type { AuditSettings } from './settings.ts'
import type { AuditedDocument, Passage, Statement } from './statements.ts'

/** What one audit looks at: the documents of one issuer, with all that they state, in the order they were given. */
export type Dossier = {
  readonly documents: readonly AuditedDocument[]
  readonly passages: readonly Passage[]
  readonly statements: readonly Statement[]
  readonly settings: AuditSettings
}

/** One relation between figures: it looks through a dossier and says what it examined, and what came of it. */
export type Relation = (dossier: Dossier) => AuditFinding[]

/** What a finding says, in the words of the field and in English. */
export type Sentences = readonly [zh: string, en: string]

/** The one way to make a finding, so that none is without its arithmetic or its places. */
export const found = (
  code: string,
  verdict: Verdict,
  sentences: Sentences,
  arithmetic: string,
  where: readonly Place[],
): AuditFinding => ({ code, verdict, zh: sentences[0], en: sentences[1], arithmetic, where: inOrder(where) })

function inOrder(places: readonly Place[]): Place[] {
  const seen = new Set<string>()
  return places.filter(({ document, span }) => {
    const key = `${document}\n${span[0]}\n${span[1]}`
    return !seen.has(key) && seen.add(key)
  })
}
