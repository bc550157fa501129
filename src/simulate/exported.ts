import type { LedgerEvent, Matter } from '../ledger/matter.ts'

/** A fact as exported: what its digest is over stands in `text`, character by character. */
export type ExportedFact = {
  readonly matter: string
  readonly version: number
  readonly type: string
  readonly previous: string
  readonly digest: string
  readonly text: string
  readonly event: LedgerEvent
}

export type ExportedLedger = {
  /** Facts of each matter, in the order in which they stand. */
  readonly streams: ReadonlyMap<string, readonly ExportedFact[]>
  readonly matters: ReadonlyMap<string, Matter>
  /** Every file as it was written, for what may stand in none of them. */
  readonly files: Readonly<Record<string, string>>
}

const factAt = ',"fact":'

/** Reads the files of an export. Throws where a line is no JSON. */
export function readExport(files: Readonly<Record<string, string>>): ExportedLedger {
  const streams = new Map<string, ExportedFact[]>()
  for (const line of linesOf(files['facts.jsonl'])) {
    const { fact, ...head } = JSON.parse(line) as Omit<ExportedFact, 'event' | 'text'> & { fact: LedgerEvent }
    const text = line.slice(line.indexOf(factAt) + factAt.length, -1)
    const stream = streams.get(head.matter) ?? []
    streams.set(head.matter, [...stream, { ...head, text, event: fact }])
  }
  const matters = linesOf(files['matters.jsonl']).map(line => JSON.parse(line) as Matter)
  return { streams, matters: new Map(matters.map(each => [each.id, each])), files }
}

const linesOf = (text = ''): string[] => text.split('\n').filter(line => line !== '')
