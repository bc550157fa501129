import { readFile, stat, writeFile } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import type { Actor } from '../../ledger/actor.ts'
import { type EvidenceFiles, FileTooLarge, type IncomingFile } from '../../store/evidence-files.ts'
import { findEvidence, insertEvidence, type KeptFile } from '../../store/evidence-store.ts'
import { inScope } from '../../store/region-scope.ts'
import { recorderOf } from '../organisation.ts'
import type { Setting } from '../setting.ts'
import { cleanableImages, withoutMetadata } from './evidence-image.ts'
import { type Scanner, scan } from './evidence-scan.ts'
import { evidenceTypes, nameOfType, sniffedType, usualEvidenceTypes } from './evidence-type.ts'
import { scopeIn } from './ledger-scope.ts'

// 佐证材料: looked at while it comes in, and kept by the digest of what was kept.

/** What an installation takes as evidence. `types` are keys of `evidenceTypes`; no scanner looks at nothing. */
export type EvidenceTerms = {
  readonly types: readonly string[]
  readonly largestBytes: number
  readonly scanner: Scanner | null
}

export const usualEvidenceTerms: EvidenceTerms = {
  types: usualEvidenceTypes,
  largestBytes: 50 * 1024 * 1024,
  scanner: null,
}

export type EvidenceKeeping = { readonly files: EvidenceFiles; readonly terms: EvidenceTerms }

export type EvidenceRefusal =
  | { readonly code: 'too-large'; readonly largestBytes: number }
  | { readonly code: 'empty' }
  /** `type` is what the bytes are; null where nobody knows. */
  | { readonly code: 'type-not-taken'; readonly type: string | null; readonly taken: readonly string[] }
  | { readonly code: 'broken-image' }
  | { readonly code: 'infected' }
  | { readonly code: 'not-scanned' }

export type KeptEvidence =
  | { readonly kept: KeptFile; readonly known: boolean }
  | { readonly refusal: EvidenceRefusal }

type Handed = {
  readonly region: string
  readonly actor: Actor
  readonly name: string
  readonly chunks: AsyncIterable<Uint8Array>
}

/** Takes a file in for a region, streamed. A refused one leaves nothing behind. */
export async function keepEvidence(
  setting: Pick<Setting, 'db' | 'now'>,
  { files, terms }: EvidenceKeeping,
  handed: Handed,
): Promise<KeptEvidence> {
  let incoming: IncomingFile
  try {
    incoming = await files.receive(handed.chunks, terms.largestBytes)
  } catch (error) {
    if (error instanceof FileTooLarge)
      return { refusal: { code: 'too-large', largestBytes: terms.largestBytes } }
    throw error
  }
  try {
    const checked = await lookAt(incoming, terms)
    if ('refusal' in checked) return checked
    const { size } = await stat(incoming.path)
    const sha256 = await files.keep(incoming)
    return await record(setting, handed, { sha256, type: checked.type, bytes: size })
  } finally {
    await files.discard(incoming)
  }
}

type Checked = { readonly type: string } | { readonly refusal: EvidenceRefusal }

async function lookAt(incoming: IncomingFile, terms: EvidenceTerms): Promise<Checked> {
  if (incoming.bytes === 0) return { refusal: { code: 'empty' } }
  const taken = terms.types.flatMap(each => evidenceTypes[each] ?? [])
  const type = await sniffedType(incoming.path)
  if (type === null || !taken.some(each => each.type === type))
    return { refusal: { code: 'type-not-taken', type, taken: taken.flatMap(each => each.endings) } }
  // Before anything of ours reads further into it.
  const found = terms.scanner ? await scan(terms.scanner, incoming.path) : 'clean'
  if (found !== 'clean') return { refusal: { code: found === 'infected' ? 'infected' : 'not-scanned' } }
  if (cleanableImages.has(type) && !(await clean(incoming.path, type)))
    return { refusal: { code: 'broken-image' } }
  return { type }
}

async function clean(path: string, type: string): Promise<boolean> {
  const pure = withoutMetadata(type, await readFile(path))
  if (pure) await writeFile(path, pure)
  return pure !== null
}

// Only after the bytes are on the disk: a row without its file would be evidence that nobody can open.
async function record(
  { db, now }: Pick<Setting, 'db' | 'now'>,
  { region, actor, name }: Handed,
  { sha256, type, bytes }: Pick<KeptFile, 'sha256' | 'type' | 'bytes'>,
): Promise<KeptEvidence> {
  const file: KeptFile = {
    sha256,
    name: nameOfType(name, type),
    type,
    bytes,
    agency: actor.agency,
    keptAt: now(),
    keptBy: recorderOf(actor),
  }
  const isNew = await inScope(db, scopeIn({ id: region }, actor), tx => insertEvidence(tx, region, file))
  return { kept: file, known: !isNew }
}

export type OpenedEvidence = {
  readonly file: KeptFile
  readonly bytes: number
  readonly stream: Readable
}

/** A kept file that the actor may see, with its bytes; undefined where there is none. */
export async function openEvidence(
  { db }: Pick<Setting, 'db'>,
  { files }: EvidenceKeeping,
  { region, actor, sha256 }: { region: string; actor: Actor; sha256: string },
): Promise<OpenedEvidence | undefined> {
  const file = await inScope(db, scopeIn({ id: region }, actor), tx =>
    findEvidence(tx, { tenantId: region, sha256 }),
  )
  if (!file) return undefined
  const found = await files.read(sha256)
  if (!found) throw new Error(`Evidence ${sha256} is recorded, and its file is not in the evidence folder`)
  return { file, ...found }
}
