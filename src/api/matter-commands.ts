import { createHash, randomUUID } from 'node:crypto'
import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { z } from 'zod'
import { dataSchemaOf } from '../contract/command-schema.ts'
import {
  CommandDone,
  ExpectedVersion,
  MatterAddress,
  RegionAddress,
  RequestKey,
} from '../contract/matters-api.ts'
import { opens } from '../ledger/decide.ts'
import type { Field, Fields } from '../ledger/field.ts'
import type { MatterType } from '../ledger/matter-type.ts'
import { type Act, type ActOutcome, act } from '../usecases/ledger/act.ts'
import { labelsOf } from './command-labels.ts'
import type { InRegion } from './gate.ts'
import { refuseInvalid } from './invalid-input.ts'
import { factOf } from './ledger-facts.ts'
import { elsewhereTexts, movedTexts, rejectionTexts, unknownTexts } from './ledger-refusals.ts'
import { json, jsonRequest, operation, upToBytes } from './operation.ts'
import { type ProblemCode, problem, problems } from './problem.ts'
import { ledgerProblems } from './problems/ledger.ts'

/** A month's return with its words is some kilobytes; a task with a plan for every month some more. */
export const largestCommand = 1024 * 1024

/** One operation for every command of a type that somebody who signs in may use, and types the data of. */
export function addCommandRoutes(routes: OpenAPIHono<InRegion>, type: MatterType): void {
  for (const name of Object.keys(type.commands)) {
    if (!isOperation(type, name)) continue
    routes.openapi(
      commandOperation(type, name),
      (async (c: Context<InRegion>) =>
        answer(c, type, name, await act(c.var.setting, askedOf(c, type, name)))) as never,
      refuseInvalid({ labelOf: labelsOf(type.commands[name]?.fields ?? {}) }) as never,
    )
  }
}

/** Whether any row of the command is for a post that signs in, which gives its data in a request. */
export const isOperation = (type: MatterType, name: string): boolean =>
  !type.commands[name]?.broughtByUseCase &&
  type.table.some(row => row.command === name && row.by.some(role => role !== 'system' && role !== 'public'))

const pascal = (name: string): string =>
  name.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase())

/** What the operation of a command is called. */
export const commandOperationId = (type: MatterType, name: string): string => `${type.id}${pascal(name)}`

function commandOperation(type: MatterType, name: string) {
  const command = type.commands[name]
  if (!command) throw new Error(`${type.id} has no command ${name}`)
  const isOpening = opens(type, name)
  const data = dataSchemaOf(command.fields)
  const body = isOpening
    ? z.strictObject({ data, request: RequestKey.optional() })
    : z.strictObject({ expectedVersion: ExpectedVersion, data, request: RequestKey.optional() })
  return operation({
    method: 'post',
    path: isOpening ? `/{region}/${type.plural}/${name}` : `/{region}/${type.plural}/{id}/${name}`,
    operationId: commandOperationId(type, name),
    tags: [type.plural],
    summary: `${command.zh} · ${command.en}`,
    description: describeRows(type, name),
    request: {
      params: isOpening ? RegionAddress : MatterAddress,
      body: jsonRequest(body.meta({ id: `${pascal(type.id)}${pascal(name)}` })),
    },
    middleware: upToBytes(largestCommand),
    responses: {
      [isOpening ? 201 : 200]: json(CommandDone, '已记入台账 · Recorded'),
      ...problems(...refusalsOf(type, name)),
    },
  })
}

/** The refusals that a command can meet; one that it never can is not declared. */
export function refusalsOf(type: MatterType, name: string): ProblemCode[] {
  const command = type.commands[name]
  const fields = command?.fields ?? {}
  return [
    'sign-in-required',
    'region-closed',
    'not-your-role',
    'foreign-origin',
    'unsupported-media-type',
    'body-too-large',
    ...(opens(type, name) ? [] : (['unknown-matter', 'not-in-status', 'stream-moved'] as const)),
    ...(command?.guards?.length ? (['guarded'] as const) : []),
    ...(names(fields, ['agency', 'agencies']) ? (['unknown-agencies'] as const) : []),
    ...(names(fields, ['evidence']) ? (['unknown-evidence'] as const) : []),
    ...(names(fields, ['matter']) ? (['refused-elsewhere'] as const) : []),
  ]
}

const names = (fields: Fields, types: readonly Field['type'][]): boolean =>
  Object.values(fields).some(
    field =>
      types.includes(field.type) ||
      ((field.type === 'list' || field.type === 'record') && names(field.of, types)),
  )

function describeRows(type: MatterType, name: string): string {
  const rows = type.table.filter(row => row.command === name)
  const statusName = (status: string) => type.statuses[status] ?? { zh: '未立项', en: 'not opened' }
  const from = [...new Set(rows.flatMap(row => row.from))].map(statusName)
  return `可办的状态：${from.map(each => each.zh).join('、')}。\n\nPossible when: ${from.map(each => each.en).join(', ')}.`
}

type Body = { data: Act['data']; expectedVersion?: number; request?: string }

function askedOf(c: Context<InRegion>, type: MatterType, command: string): Act {
  const { data, expectedVersion, request } = c.req.valid('json' as never) as Body
  const asked = { region: c.var.region.id, actor: c.var.actor, command, data, request }
  return expectedVersion === undefined
    ? { ...asked, matterId: newMatterId(asked, type), opens: type.id }
    : { ...asked, matterId: c.req.param('id') ?? '', expectedVersion, ofType: type.id }
}

// The same request of the same post opens the same matter, so that sent again it is found and not opened twice.
function newMatterId(
  { region, actor, request }: Pick<Act, 'region' | 'actor' | 'request'>,
  type: MatterType,
) {
  if (request === undefined) return randomUUID()
  const key = JSON.stringify([region, actor.agency, actor.post, type.id, request])
  return createHash('sha256').update(key).digest('hex').slice(0, 32)
}

/** What came of a command, as the API says it. */
export function answer(
  c: Context<InRegion>,
  type: MatterType,
  command: string,
  outcome: ActOutcome,
): Response {
  switch (outcome.outcome) {
    case 'recorded':
    case 'repeated': {
      const { matter, event } = outcome
      const status = opens(type, command) ? 201 : 200
      return c.json(
        { id: matter.id, version: matter.version, status: matter.status, event: event.kind },
        status,
      )
    }
    case 'moved':
      return problem(c, 'stream-moved', {
        ...movedTexts(outcome.version, outcome.unseen.length),
        version: outcome.version,
        facts: outcome.unseen.map(factOf),
      })
    case 'unknown-agencies':
      return problem(c, 'unknown-agencies', {
        ...unknownTexts(ledgerProblems['unknown-agencies'], outcome.agencies),
        agencies: [...outcome.agencies],
      })
    case 'unknown-evidence':
      return problem(c, 'unknown-evidence', { evidence: [...outcome.evidence] })
    case 'refused-elsewhere':
      return problem(c, 'refused-elsewhere', {
        ...elsewhereTexts(outcome.matterId, outcome.rejection.code),
        matter: outcome.matterId,
      })
    case 'unknown-region':
      return problem(c, 'region-closed')
    case 'unknown-matter':
      return problem(c, 'unknown-matter')
    case 'refused':
      return refuse(c, type, command, outcome)
  }
}

function refuse(
  c: Context<InRegion>,
  type: MatterType,
  command: string,
  { matter, rejection }: ActOutcome & { outcome: 'refused' },
): Response {
  if (rejection.code === 'unknown-command') return problem(c, 'unknown-matter')
  const texts = rejectionTexts(type, { command, matter, rejection })
  if (rejection.code === 'not-in-status')
    return problem(c, 'not-in-status', {
      ...texts,
      currentStatus: rejection.status,
      allowed: [...rejection.allowed],
    })
  if (rejection.code === 'not-your-role')
    return problem(c, 'not-your-role', { ...texts, allowed: [...rejection.allowed] })
  return problem(c, 'guarded', { ...texts, guard: rejection.guard, given: { ...rejection.facts } })
}
