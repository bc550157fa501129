import type { Hono } from 'hono'
import type { Act } from '../src/model/correction.ts'
import { accountSamples } from './account-samples.ts'
import { correct, one, stored } from './api-under-test.ts'
import { auditSamples } from './audit-samples.ts'
import { evidenceSamples } from './evidence-samples.ts'
import { ledgerReadSamples } from './ledger/ledger-read-samples.ts'
import { commandSamples } from './ledger/ledger-samples.ts'
import { noticeSamples } from './notice-samples.ts'
import { publicSamples } from './public-samples.ts'
import { regionSamples } from './region-samples.ts'
import { returnDraftSamples } from './return-draft-samples.ts'

// For each operation a request for every answer that the API document declares. test/openapi.db.test.ts holds it to be
// complete; the fuzzing begins from its valid ones. Refusals that all operations share are asked for there.

/** A request without its method, which the operation has. `body` is sent as JSON unless it is a form or a string. */
export type Asked = {
  path: string
  body?: unknown
  headers?: Record<string, string>
  /** Another server than the usual one, as where it takes an account. */
  app?: Hono
}

export type Sample = {
  /** One request for each status of success; the server of 503 is one that is still opening. */
  answers: Record<number, () => Asked | Promise<Asked>>
  /** One for each refusal of its own. */
  refusals?: Record<string, () => Asked | Promise<Asked>>
}

let texts = 0
const newText = () => `办好第 ${++texts} 件事。\n办好下一件事。`
const newPlan = () => stored(newText())

/** No plan has it: a digest of nothing that anyone stores. */
const nowhere = '/api/plans/0000000000000000'

const onPlan = async (rest = '', body?: unknown): Promise<Asked> => ({
  path: `/api/plans/${await newPlan()}${rest}`,
  ...(body !== undefined && { body }),
})

const acts: Act[] = [
  one({ type: 'reclassify', clause: 'c1', kind: 'principle' }),
  one({ type: 'set-window', clause: 'c1', window: null }),
  one({ type: 'set-agencies', clause: 'c2', lead: [{ name: '望澄区商务局', printed: '', span: null }] }),
  one({
    type: 'set-figures',
    clause: 'c2',
    figures: [
      {
        metric: '新增学位',
        value: 600,
        high: null,
        unit: '个',
        op: 'ge',
        basis: 'increase',
        polarity: 'target',
        hedged: false,
        period: { from: '2026', to: '2026' },
        text: '',
        span: null,
      },
    ],
  }),
]

const formWith = (name: string): FormData => {
  const form = new FormData()
  form.set(name, new File([newText()], '方案.txt'))
  return form
}

const uploads = '/api/plans'
const unknownPlan = (rest = '', body?: unknown) => ({
  'unknown-plan': () => ({ path: `${nowhere}${rest}`, ...(body !== undefined && { body }) }),
})

export const samples: Record<string, Sample> = {
  getHealth: { answers: { 200: () => ({ path: '/api/health' }), 503: () => ({ path: '/api/health' }) } },
  getApiDocument: { answers: { 200: () => ({ path: '/api/openapi.json' }) } },
  listPlans: { answers: { 200: () => ({ path: uploads }) } },
  uploadPlan: {
    answers: {
      200: async () => {
        const text = newText()
        await stored(text)
        return { path: uploads, body: { name: '再来一次', text } }
      },
      201: () => ({ path: uploads, body: formWith('file') }),
    },
    refusals: {
      'nothing-uploaded': () => ({ path: uploads, body: new FormData() }),
      'unsupported-upload': () => ({ path: uploads, body: 'a,b', headers: { 'content-type': 'text/csv' } }),
      'upload-too-large': () => ({
        path: uploads,
        body: { name: 'a', text: '大。' },
        headers: { 'content-length': String(2 ** 30) },
      }),
      'unreadable-document': () => ({ path: uploads, body: { name: 'a', text: '\0' } }),
    },
  },
  openPlan: { answers: { 200: () => onPlan() }, refusals: unknownPlan() },
  downloadOriginal: { answers: { 200: () => onPlan('/original') }, refusals: unknownPlan('/original') },
  rereadPlan: { answers: { 201: () => onPlan('/readings') }, refusals: unknownPlan('/readings') },
  listCorrections: {
    answers: { 200: () => onPlan('/corrections?after=0') },
    refusals: unknownPlan('/corrections'),
  },
  appendCorrections: {
    answers: { 201: () => onPlan('/corrections', { expectedVersion: 0, acts, request: 'a' }) },
    refusals: {
      ...unknownPlan('/corrections', { expectedVersion: 0, acts }),
      'version-conflict': async () => {
        const id = await newPlan()
        await correct(id, 0, ...acts)
        return { path: `/api/plans/${id}/corrections`, body: { expectedVersion: 0, acts } }
      },
      'correction-refused': () =>
        onPlan('/corrections', { expectedVersion: 0, acts: [{ act: 'undo', entry: 7 }] }),
    },
  },
  exportPlan: { answers: { 200: () => onPlan('/export/csv') }, refusals: unknownPlan('/export/csv') },
  exportRows: {
    answers: { 200: () => onPlan('/export/json', { clauses: ['c2', 'c1'] }) },
    refusals: unknownPlan('/export/json', { clauses: [] }),
  },
  ...accountSamples,
  ...regionSamples,
  ...auditSamples,
  ...evidenceSamples,
  ...returnDraftSamples,
  ...noticeSamples,
  ...ledgerReadSamples,
  ...commandSamples,
  ...publicSamples,
}
