import { commandOperationId, refusalsOf } from '../../src/api/matter-commands.ts'
import { opens } from '../../src/ledger/decide.ts'
import type { Field, Fields } from '../../src/ledger/field.ts'
import type { MatterType } from '../../src/ledger/matter-type.ts'
import type { Asked, Sample } from '../api-samples.ts'
import { broughtAbout, type Data } from './journeys.ts'
import { ledgerApi, ledgerRegion, type Standing } from './ledger-api.ts'
import { matterFieldsIn, type Outcome, type Try, triesOf } from './ledger-tries.ts'
import { rehearsals } from './rehearsals.ts'

// Samples of every command of every matter type, made from the rehearsals: a new type needs none written.

const nowhere = 'nowhere'

/** Samples by operation. */
export const commandSamples: Record<string, Sample> = Object.fromEntries(
  [...rehearsals.values()].flatMap(rehearsal =>
    [...triesOf(rehearsal)].map(([command, tries]) => [
      commandOperationId(rehearsal.type, command),
      sampleOf(rehearsal.type, command, tries),
    ]),
  ),
)

function sampleOf(type: MatterType, command: string, tries: ReadonlyMap<Outcome, Try>): Sample {
  const tried = (outcome: Outcome): Try => {
    const found = tries.get(outcome)
    if (!found) throw new Error(`The rehearsal of ${type.id} leads nowhere where ${command} is ${outcome}`)
    return found
  }
  const refused = (outcome: Outcome, change?: (request: Draft, standing: Standing) => Draft) => async () =>
    request(tried(outcome), 'for-refusal', change)
  const { fields = {} } = type.commands[command] ?? {}
  const makers: Record<string, () => Promise<Asked>> = {
    'not-your-role': refused('not-your-role'),
    'not-in-status': refused('not-in-status'),
    guarded: refused('guarded'),
    'unknown-matter': refused('done', draft => ({ ...draft, id: nowhere })),
    'stream-moved': refused('done', draft => ({
      ...draft,
      expectedVersion: (draft.expectedVersion ?? 0) + 1,
    })),
    'unknown-agencies': refused('done', draft => ({
      ...draft,
      data: replaced(unknownAgency, fields, draft.data) ?? draft.data,
    })),
    'unknown-evidence': refused('done', draft => ({
      ...draft,
      data: replaced(unknownEvidence, fields, draft.data) ?? draft.data,
    })),
    'refused-elsewhere': refused('names-matter', draft => {
      const [field = ''] = matterFieldsIn(fields, draft.data)
      return { ...draft, data: { ...draft.data, [field]: nowhere } }
    }),
  }
  const own = refusalsOf(type, command).filter(code => code in makers)
  return {
    answers: { [opens(type, command) ? 201 : 200]: async () => request(tried('done'), 'for-good') },
    refusals: Object.fromEntries(own.map(code => [code, makers[code] as () => Promise<Asked>])),
  }
}

type Draft = { id: string | undefined; expectedVersion: number | undefined; data: Data }

async function request(
  { journey, command, role, data, decision, today }: Try,
  purpose: 'for-good' | 'for-refusal',
  change: (draft: Draft, standing: Standing) => Draft = draft => draft,
): Promise<Asked> {
  const api = await ledgerApi()
  const { type } = journey.rehearsal
  const asks = decision.accepted ? broughtAbout(journey.rehearsal, decision).asks : []
  const next = { role, command, data, asks }
  const standing = await (purpose === 'for-good' ? api.stand(journey, next) : api.standOnce(journey, next))
  const isOpening = opens(type, command)
  const draft = change(
    {
      id: isOpening ? undefined : standing.id,
      expectedVersion: isOpening ? undefined : standing.version,
      data: standing.rename(data),
    },
    standing,
  )
  const { id, expectedVersion, data: given } = draft
  return {
    app: api.on(today),
    headers: { cookie: await api.cookieOf(role) },
    path: `/api/regions/${ledgerRegion}/${type.plural}/${id === undefined ? '' : `${id}/`}${command}`,
    body: { ...(expectedVersion !== undefined && { expectedVersion }), data: given },
  }
}

/** What stands in a field of this kind and is known to nobody. */
type Unknown = (field: Field) => unknown

const unknownAgency: Unknown = ({ type }) =>
  type === 'agency' ? 'nobody' : type === 'agencies' ? ['nobody'] : undefined
const unknownEvidence: Unknown = ({ type }) =>
  type === 'evidence' ? [{ sha256: '0'.repeat(64), name: '没有交来的材料.pdf' }] : undefined

/** The data with something unknown in the first field that can hold it; undefined where none can. */
function replaced(unknown: Unknown, fields: Fields, data: Data): Data | undefined {
  for (const [name, field] of Object.entries(fields)) {
    const value = unknown(field) ?? unknownWithin(unknown, field, data[name])
    if (value !== undefined) return { ...data, [name]: value }
  }
  return undefined
}

function unknownWithin(unknown: Unknown, field: Field, value: unknown): unknown {
  if (field.type === 'record' && value !== undefined) return replaced(unknown, field.of, value as Data)
  if (field.type !== 'list' || !Array.isArray(value)) return undefined
  const [first, ...others] = value
  const changed = first === undefined ? undefined : replaced(unknown, field.of, first as Data)
  return changed && [changed, ...others]
}
