import type { Actor } from '../../src/ledger/actor.ts'
import { act } from '../../src/usecases/ledger/act.ts'
import { changeOrganisation } from '../../src/usecases/organisation.ts'
import { allRegions } from '../../src/usecases/regions.ts'
import type { Setting } from '../../src/usecases/setting.ts'

const agencies = { 'ptest-jiaoti': '区教体局', 'ptest-zhujian': '区住建局' }
let counted = 0

/** Registers two agencies once, opens a task in the first region and issues it. Gives its id. */
export async function issuedTask(setting: Setting): Promise<string> {
  const region = setting.tenantId
  const actor: Actor = { region, agency: null, post: 'office-head' }
  const [body] = await allRegions(setting)
  if (!body) throw new Error('There is no region')
  await registerOnce(setting, actor, body)
  const id = `issued-${++counted}`
  const text = `建成第 ${counted} 所学校`
  const source = { kind: 'clause', planId: 'p1', reading: 1, clauseId: 'c1', span: [0, text.length], text }
  const printed = { lead: [], support: [], window: null }
  const draft = { planId: 'p1', title: text, sources: [source], printed, classes: [], figures: [] }
  const terms = {
    title: text,
    lead: 'ptest-jiaoti',
    support: ['ptest-zhujian'],
    dueOn: '2026-12-31',
    continuing: false,
  }
  const steps = [
    { command: 'take-in', data: draft, opens: 'commitment' },
    { command: 'set-out', data: terms, expectedVersion: 1 },
    { command: 'approve', data: {}, expectedVersion: 2 },
  ]
  for (const step of steps) {
    const outcome = await act(setting, { region, actor, matterId: id, ...step } as never)
    if (outcome.outcome !== 'recorded') throw new Error(`${step.command}: ${JSON.stringify(outcome)}`)
  }
  return id
}

type Body = Parameters<typeof changeOrganisation>[2]

async function registerOnce(setting: Setting, actor: Actor, body: Body): Promise<void> {
  const unnamed = { kind: 'department', level: 'county', from: null, aliases: [], code: null } as const
  const changes = Object.entries(agencies).map(
    ([agency, name]) =>
      ({ change: 'register', agency, name, ...unnamed, reportsTo: null, members: [], rules: null }) as const,
  )
  const tried = await changeOrganisation(setting, actor, body, { expectedVersion: 0, changes })
  if (tried.outcome !== 'conflict') return
  if (tried.unseen.some(({ change }) => change.agency === 'ptest-jiaoti')) return
  await changeOrganisation(setting, actor, body, { expectedVersion: tried.version, changes })
}
