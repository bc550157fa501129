import type { Dossier, Relation } from './dossier.ts'
import type { AuditFinding, Verdict } from './finding.ts'
import { apartLists } from './relations/apart-lists.ts'
import { bracketLists } from './relations/bracket-lists.ts'
import { cagrTotal } from './relations/cagr-total.ts'
import { changeLevel } from './relations/change-level.ts'
import { countedBases } from './relations/counted-bases.ts'
import { enumerations } from './relations/enumerations.ts'
import { farBases } from './relations/far-bases.ts'
import { frameworks } from './relations/frameworks.ts'
import { fromTo } from './relations/from-to.ts'
import { goalPoints } from './relations/goal-points.ts'
import { goals } from './relations/goals.ts'
import { leastSums } from './relations/least-sums.ts'
import { limits } from './relations/limits.ts'
import { listedNames } from './relations/listed-names.ts'
import { multiples } from './relations/multiples.ts'
import { namedRates } from './relations/named-rates.ts'
import { nextLevel } from './relations/next-level.ts'
import { numbering } from './relations/numbering.ts'
import { pace } from './relations/pace.ts'
import { paceLevel } from './relations/pace-level.ts'
import { paceTotals } from './relations/pace-totals.ts'
import { parts } from './relations/parts.ts'
import { repeated } from './relations/repeated.ts'
import { shares } from './relations/shares.ts'
import { tableSums } from './relations/table-sums.ts'
import { thresholds } from './relations/thresholds.ts'
import { toldSums } from './relations/told-sums.ts'
import { wordSlogans } from './relations/word-slogans.ts'
import { type AuditSettings, defaultSettings } from './settings.ts'
import { type AuditedDocument, passagesOf } from './statements.ts'

/** `luoshi.audit/1`, before it is printed: the documents by name, in the order given, and what was found. */
export type Audit = { readonly documents: readonly string[]; readonly findings: readonly AuditFinding[] }

/** All relations, in the order in which their findings are of use to a drafter. */
const relations: readonly Relation[] = [
  cagrTotal,
  fromTo,
  farBases,
  changeLevel,
  multiples,
  repeated,
  thresholds,
  goals,
  goalPoints,
  pace,
  paceTotals,
  paceLevel,
  nextLevel,
  parts,
  toldSums,
  tableSums,
  leastSums,
  shares,
  namedRates,
  apartLists,
  countedBases,
  limits,
  enumerations,
  listedNames,
  bracketLists,
  numbering,
]

/** Audits documents, those of one issuer together. The same documents give the same findings in the same order. */
export function auditPlans(
  documents: readonly AuditedDocument[],
  settings: AuditSettings = defaultSettings,
): Audit {
  const dossiers = byIssuer(documents).map(group => dossierOf(group, settings))
  const findings = dossiers.flatMap(dossier => relations.flatMap(relation => relation(dossier)))
  // A slogan is looked for in all documents: the one that spells it out is often a newspaper's.
  const passages = dossiers.flatMap(dossier => dossier.passages)
  const dossier: Dossier = { documents, passages, statements: [], settings }
  const slogans = frameworks(dossier)
  const words = wordSlogans(dossier).filter(word => !slogans.some(other => sharePlace(word, other)))
  return {
    documents: documents.map(({ plan }) => plan.source.name),
    findings: inOrder([...findings, ...slogans, ...words], documents),
  }
}

/** Whether the first places of two findings overlap. */
function sharePlace({ where: [a] }: AuditFinding, { where: [b] }: AuditFinding): boolean {
  return !!a && !!b && a.document === b.document && a.span[0] < b.span[1] && b.span[0] < a.span[1]
}

function dossierOf(documents: readonly AuditedDocument[], settings: AuditSettings): Dossier {
  const passages = documents.flatMap(passagesOf)
  return { documents, passages, statements: passages.flatMap(({ statements }) => statements), settings }
}

/** Documents whose issuer is not known stand alone. */
function byIssuer(documents: readonly AuditedDocument[]): AuditedDocument[][] {
  const groups = new Map<string, AuditedDocument[]>()
  documents.forEach((document, index) => {
    const issuer = document.plan.issuer ?? `\n${index}`
    const group = groups.get(issuer)
    if (group) group.push(document)
    else groups.set(issuer, [document])
  })
  return [...groups.values()]
}

const weight: Readonly<Record<Verdict, number>> = {
  contradiction: 0,
  warning: 1,
  suspect: 2,
  'not-comparable': 3,
  consistent: 4,
}

/** Document by document, what is wrong first, and then as it stands in the text. */
function inOrder(findings: readonly AuditFinding[], documents: readonly AuditedDocument[]): AuditFinding[] {
  const order = new Map(documents.map(({ plan }, index) => [plan.source.name, index]))
  const key = ({ verdict, where }: AuditFinding): [number, number, number] => [
    order.get(where[0]?.document ?? '') ?? 0,
    weight[verdict],
    where[0]?.span[0] ?? 0,
  ]
  return findings
    .map(finding => ({ finding, key: key(finding) }))
    .sort((a, b) => a.key[0] - b.key[0] || a.key[1] - b.key[1] || a.key[2] - b.key[2])
    .map(({ finding }) => finding)
}
