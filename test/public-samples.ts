import type { Asked, Sample } from './api-samples.ts'
import { appOn, post, setting } from './api-under-test.ts'
import { issuedTask } from './ledger/issued-task.ts'

// Samples of what anybody may do without an account.

const open = '/api/public/regions/default'
const objection = { kind: 'objection', text: '公告说已建成，现场还没有开工。' }
const wrongReceipt = { receipt: '0'.repeat(18) }

// The fuzzing sends these some thousand times from one address.
const patient = () => appOn(Promise.resolve(setting()), { publicPerHour: 1_000_000 })
const impatient = () => appOn(Promise.resolve(setting()), { publicPerHour: 0 })

const onTask = async (rest: string, more: Partial<Asked> = {}): Promise<Asked> => ({
  path: `${open}/commitments/${await issuedTask(setting())}${rest}`,
  ...more,
})

async function receipt(): Promise<Asked> {
  const { path } = await onTask('/objections')
  return { path: `${open}/objections/look-up`, body: await (await post(path, objection)).json() }
}

export const publicSamples: Record<string, Sample> = {
  listPublicCommitments: {
    answers: { 200: () => ({ path: `${open}/commitments?limit=2` }) },
    refusals: { 'unknown-matter': () => ({ path: '/api/public/regions/nowhere/commitments' }) },
  },
  openPublicCommitment: {
    answers: { 200: () => onTask('') },
    refusals: { 'unknown-matter': () => ({ path: `${open}/commitments/nowhere` }) },
  },
  lodgeObjection: {
    answers: { 201: () => onTask('/objections', { body: objection, app: patient() }) },
    refusals: {
      'unknown-matter': () => ({
        path: `${open}/commitments/nowhere/objections`,
        body: objection,
        app: patient(),
      }),
      'too-many-attempts': () => onTask('/objections', { body: objection, app: impatient() }),
    },
  },
  openObjection: {
    answers: { 200: receipt },
    refusals: {
      'unknown-matter': () => ({ path: `${open}/objections/look-up`, body: wrongReceipt, app: patient() }),
      'too-many-attempts': () => ({
        path: `${open}/objections/look-up`,
        body: wrongReceipt,
        app: impatient(),
      }),
    },
  },
}
