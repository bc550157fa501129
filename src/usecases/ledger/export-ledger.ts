import { byteOrderMark, csvLines } from '../../documents/write-csv.ts'
import type { LedgerEvent, Matter } from '../../ledger/matter.ts'
import { matterTypes } from '../../ledger/matter-types.ts'
import { localDateOf } from '../../model/plain-date.ts'
import type { Region } from '../../model/region.ts'
import { listOrganisationChanges } from '../../store/organisation-store.ts'
import { type LoggedFact, readStreams } from '../../store/rebuild.ts'
import type { Database } from '../../store/sql.ts'

// A region's ledger as files, the same bytes for the same ledger on whichever store: matters by id, facts by version.

export const exportedFiles = [
  'organisation.jsonl',
  'facts.jsonl',
  'facts.csv',
  'matters.jsonl',
  'matters.csv',
] as const
export type ExportedFile = (typeof exportedFiles)[number]

const matterColumns = [
  ...['编号', '类别', '状态', '版本', '事项', '牵头单位', '共同牵头单位', '配合单位', '核实单位'],
  ...['上级事项', '完成时限', '立项日期', '最近变动', '公开'],
] as const
const factColumns = [
  '事项编号',
  '序号',
  '类别',
  '事实',
  '原状态',
  '现状态',
  '日期',
  '岗位',
  '单位',
  '摘要',
] as const

/** Hands each file's next part to `write`, in a fixed order within each file. */
export async function exportLedger(
  db: Database,
  region: Pick<Region, 'id' | 'utcOffset'>,
  write: (file: ExportedFile, part: string) => void,
): Promise<{ facts: number; matters: number }> {
  const counts = { facts: 0, matters: 0 }
  write('facts.csv', byteOrderMark + csvLines([factColumns]))
  write('matters.csv', byteOrderMark + csvLines([matterColumns]))
  for (const change of await listOrganisationChanges(db, { tenantId: region.id }))
    write('organisation.jsonl', `${JSON.stringify(change)}\n`)
  for await (const { facts, state } of readStreams(db, region.id)) {
    write('facts.jsonl', facts.map(factLine).join(''))
    write('facts.csv', csvLines(facts.map(fact => factRow(fact, region))))
    counts.facts += facts.length
    if (!state) continue
    write('matters.jsonl', `${state.text}\n`)
    write('matters.csv', csvLines([matterRow(JSON.parse(state.text) as Matter, region)]))
    counts.matters++
  }
  return counts
}

/** The fact stands last and character by character: the digest is over `previous`, a line feed, and exactly these. */
const factLine = ({ matterId, version, type, previous, digest, text }: LoggedFact): string =>
  `{"matter":${JSON.stringify(matterId)},"version":${version},"type":${JSON.stringify(type)},"previous":"${previous}","digest":"${digest}","fact":${text}}\n`

type Place = Pick<Region, 'utcOffset'>

function factRow({ matterId, version, type, text, digest }: LoggedFact, { utcOffset }: Place): string[] {
  const { kind, from, to, at, by } = JSON.parse(text) as LedgerEvent
  const day = localDateOf(at, utcOffset)
  return [matterId, String(version), type, kind, from, to, day, by.post, by.agency ?? '', digest]
}

function matterRow(matter: Matter, { utcOffset }: Place): string[] {
  const type = matterTypes[matter.type]
  return [
    matter.id,
    type?.name.zh ?? matter.type,
    type?.statuses[matter.status]?.zh ?? matter.status,
    String(matter.version),
    matter.title,
    matter.lead ?? '',
    matter.jointLeads.join('、'),
    matter.support.join('、'),
    matter.verifier ?? '',
    matter.parent ?? '',
    matter.dueOn ?? '',
    localDateOf(matter.openedAt, utcOffset),
    localDateOf(matter.changedAt, utcOffset),
    matter.public ? '是' : '否',
  ]
}
