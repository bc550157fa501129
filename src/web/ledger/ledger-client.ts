import type { Fact } from '../../contract/matters-api.ts'
import type { OrganisationDocument } from '../../contract/organisation-api.ts'
import type { CommitmentFacts } from '../../ledger/commitment/facts.ts'
import type { Matter } from '../../ledger/matter.ts'
import { json, posted } from '../api-client.ts'

// The ledger over the wire (src/api/matters.ts, matter-commands.ts), with the ledger's own types.

export type { Fact }

/** How a clock stands today. Days late stay after it has stopped. */
export type ClockView = {
  readonly id: string
  readonly title: string
  readonly standing: 'running' | 'warned' | 'overdue' | 'suspended' | 'stopped'
  readonly due: string | null
  readonly daysLeft: number | null
  readonly lateDays: number
  readonly everLate: boolean
  readonly provisional: boolean
}

/** A matter as its reader sees it, with what the reader's post may do now. */
export type OpenMatter<Facts = unknown> = Omit<Matter<Facts>, 'clocks'> & {
  readonly clocks: readonly ClockView[]
  readonly commands: readonly string[]
}

/** The figures of a commitment; none of any other matter. */
export const figuresOf = (matter: Pick<OpenMatter, 'type' | 'facts'>) =>
  matter.type === 'commitment' ? (matter.facts as CommitmentFacts).figures : []

export type OpenCommitment = OpenMatter<CommitmentFacts>

export type MatterRow = Pick<Matter, 'id' | 'type' | 'status' | 'version' | 'title' | 'lead' | 'dueOn'> & {
  readonly planId: string | null
}

export type RegionOfLedger = { readonly id: string; readonly name: string; readonly utcOffset: number }

export type MattersAsked = Partial<
  Record<'type' | 'status' | 'lead' | 'party' | 'planId' | 'parentId', string>
>

const regionPath = (region: string) => `/regions/${encodeURIComponent(region)}`

export const listRegions = () => json<{ regions: RegionOfLedger[] }>('/regions')

export const openOrganisation = (region: string) =>
  json<OrganisationDocument>(`${regionPath(region)}/organisation`)

/** The server gives at most this many at a time. */
const largestPage = 500

/** Every matter that one may see and that is asked for, so that counts and lists are of the same rows. */
export async function listAllMatters(region: string, asked: MattersAsked): Promise<MatterRow[]> {
  const rows: MatterRow[] = []
  for (let after: string | undefined; ; after = rows.at(-1)?.id) {
    const query = new URLSearchParams({ ...asked, limit: String(largestPage), ...(after && { after }) })
    const page = await json<{ matters: MatterRow[] }>(`${regionPath(region)}/matters?${query}`)
    rows.push(...page.matters)
    if (page.matters.length < largestPage) return rows
  }
}

/** The returns of one agency for one period, by where they stand. */
export type OwedPeriod = {
  readonly period: string
  readonly agency: string
  readonly dueOn: string
  readonly states: Readonly<Record<string, number>>
}

/** What is owed by the region's reporting calendar, from the month before up to what is about to fall due. */
export const openReporting = (region: string) =>
  json<{ groups: OwedPeriod[] }>(`${regionPath(region)}/reporting`)

export const openMatter = (region: string, id: string) =>
  json<OpenMatter>(`${regionPath(region)}/matters/${encodeURIComponent(id)}`)

export const listFacts = (region: string, id: string) =>
  json<{ facts: Fact[]; version: number }>(`${regionPath(region)}/matters/${encodeURIComponent(id)}/facts`)

export type CommandGiven = {
  readonly region: string
  /** In addresses: `commitments`. */
  readonly plural: string
  readonly matter: string
  readonly command: string
  readonly expectedVersion: number
  readonly data: Readonly<Record<string, unknown>>
  /** The request's own key: sent again it is recorded once. */
  readonly request: string
}

export const giveCommand = ({ region, plural, matter, command, ...body }: CommandGiven) =>
  json<{ id: string; version: number; status: string }>(
    `${regionPath(region)}/${plural}/${encodeURIComponent(matter)}/${command}`,
    posted(body),
  )

/** Opens a matter. The same request of the same post opens the same one. */
export const openNew = ({
  region,
  plural,
  command,
  ...body
}: Omit<CommandGiven, 'matter' | 'expectedVersion'>) =>
  json<{ id: string; version: number; status: string }>(
    `${regionPath(region)}/${plural}/${command}`,
    posted(body),
  )

export const takeInPlan = (region: string, planId: string) =>
  json<{ opened: number; known: number }>(
    `${regionPath(region)}/plans/${encodeURIComponent(planId)}/taking-in`,
    posted({}),
  )

/** A key that no other request has. `crypto.randomUUID` is missing where the office's network has no HTTPS. */
export const newRequestKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), byte => byte.toString(16).padStart(2, '0')).join('')

/** Hands in a file; commands name it by its digest from then on. */
export const keepEvidence = (region: string, file: File) =>
  json<{ sha256: string; name: string }>(
    `${regionPath(region)}/evidence?name=${encodeURIComponent(file.name)}`,
    { method: 'POST', headers: { 'content-type': 'application/octet-stream' }, body: file },
  )
