import type { Actor, Post } from '../src/ledger/actor.ts'
import { insertRegion } from '../src/store/organisation-store.ts'
import { type Act, act } from '../src/usecases/ledger/act.ts'
import { changeOrganisation } from '../src/usecases/organisation.ts'
import type { Setting } from '../src/usecases/setting.ts'
import { lineReader } from './api-under-test.ts'
import { openTestDatabase } from './database.ts'

// An invented region whose days are lived one after another, by the use cases: 望澄区 with three agencies.

export const region = 'wangcheng'

export type LedgerYear = {
  setting: Setting
  /** What time it is for the ledger, at nine on the region's clock. */
  moveTo(day: string): void
  /** One command on one task, as a post; throws where it is refused. */
  does(actor: Actor, matterId: string, command: string, data?: object): Promise<void>
  /** A task that is issued and taken on, on the day it is. */
  issue(matterId: string, terms: object): Promise<void>
  /** The lead's or another agency's return, written and signed. */
  report(agency: string, matterId: string, period: string, value?: number): Promise<void>
  /** Hands a paper in, of which only the digest matters here. */
  keepEvidence(actor: Actor, sha256: string): Promise<void>
  close(): Promise<void>
}

export const office = (post: Post): Actor => ({ region, agency: null, post })
export const at = (agency: string, post: Post): Actor => ({ region, agency, post })

const agencies = { jiaoti: '区教体局', zhujian: '区住建局', shuiwu: '区水务局' }

const changes = Object.entries(agencies).map(
  ([agency, name]) =>
    ({
      change: 'register',
      agency,
      kind: 'department',
      name,
      level: 'county',
      from: null,
      aliases: [],
      code: null,
      reportsTo: null,
      members: [],
      rules: null,
    }) as const,
)

/** Opens a ledger of its own on the store of the test. */
export async function openLedgerYear(day = '2026-01-05'): Promise<LedgerYear> {
  const db = await openTestDatabase()
  let now = `${day}T01:00:00.000Z`
  const setting: Setting = { db, now: () => now, tenantId: region, post: '督查室', reader: lineReader }
  const body = { id: region, kind: 'district', name: '望澄区', utcOffset: 480, members: [] } as const
  await insertRegion(db, body, { at: now, by: 'administrator' })
  await changeOrganisation(setting, office('administrator'), body, { expectedVersion: 0, changes })

  const versions = async (matterId: string): Promise<number> => {
    const [row] = await db.query({
      text: 'select version from matter where matter_id = $1',
      values: [matterId],
    })
    return Number(row?.version ?? 0)
  }
  const does: LedgerYear['does'] = async (actor, matterId, command, data = {}) => {
    const version = await versions(matterId)
    const place = version === 0 ? { opens: 'commitment' } : { expectedVersion: version }
    const outcome = await act(setting, { region, actor, matterId, command, data, ...place } as Act)
    if (outcome.outcome !== 'recorded')
      throw new Error(`${command} on ${matterId}: ${JSON.stringify(outcome).slice(0, 300)}`)
  }
  return {
    setting,
    moveTo: to => {
      now = `${to}T01:00:00.000Z`
    },
    does,
    issue: async (matterId, terms) => {
      const draft = {
        planId: null,
        title: matterId,
        sources: [],
        printed: { lead: [], support: [], window: null },
      }
      await does(office('supervisor'), matterId, 'take-in', { ...draft, classes: [], figures: [] })
      await does(office('supervisor'), matterId, 'set-out', {
        title: matterId,
        lead: 'jiaoti',
        continuing: false,
        ...terms,
      })
      await does(office('office-head'), matterId, 'approve')
      await does(at('jiaoti', 'agency-head'), matterId, 'accept')
    },
    report: async (agency, matterId, period, value) => {
      const values = value === undefined ? [] : [{ figure: 'f1', value }]
      const words = { period, progress: '按计划推进。', values }
      await does(at(agency, 'reporter'), matterId, 'submit-report', words)
      await does(at(agency, 'agency-head'), matterId, 'sign-report', { period })
    },
    keepEvidence: async ({ agency, post }, sha256) => {
      await db.query({
        text: `insert into evidence (tenant_id, sha256, agency_id, name, type, bytes, kept_at, kept_by)
               values ($1, $2, $3, '验收单.pdf', 'application/pdf', 1, $4, $5)`,
        values: [region, sha256, agency ?? '', now, post],
      })
    },
    close: () => db.close(),
  }
}
