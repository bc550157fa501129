import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import {
  AppendCorrections,
  type CorrectionList,
  largestUpload,
  PastedText,
  type PlanDocument,
  type PlanList,
  type StoredPlan,
} from '../contract/plans-api.ts'
import { listCorrections } from '../store/correction-log.ts'
import { findBytes, findOriginal } from '../store/plan-store.ts'
import { correctPlan } from '../usecases/correct-plan.ts'
import { planList, summaryOf } from '../usecases/list-plans.ts'
import { type OpenedPlan, openPlan } from '../usecases/open-plan.ts'
import { rereadPlan } from '../usecases/reread-plan.ts'
import type { Setting } from '../usecases/setting.ts'
import { uploadPlan } from '../usecases/upload-plan.ts'
import { downloadHeaders } from './download.ts'
import { problem } from './problem.ts'
import { refusalTextOf } from './refusal-texts.ts'
import { jsonBody, plainName } from './request.ts'

/** A multipart upload is a little longer than its file: its boundaries and headers. */
const multipartOverhead = 64 * 1024

/** A pasted block of 5,000 rows is some megabytes. */
const largestCorrections = 16 * 1024 * 1024

const upToBytes = (maxSize: number) => bodyLimit({ maxSize, onError: c => problem(c, 'upload-too-large') })

/** `/api/plans`: what src/contract/plans-api.ts says. `ready` resolves when the database is open. */
export function planRoutes(ready: Promise<Setting>): Hono {
  const listPlans = ready.then(planList)
  listPlans.catch(() => {}) // every request that needs it says so
  const routes = new Hono()

  routes.get('/', async c => c.json({ plans: await (await listPlans)() } satisfies PlanList))

  routes.post('/', upToBytes(largestUpload + multipartOverhead), async c => {
    const setting = await ready
    const received = await receive(c)
    if (received instanceof Response) return received
    const upload = await uploadPlan(setting, received)
    if (upload.outcome === 'unreadable') return problem(c, 'unreadable-document', { ...upload.explanations })
    const opened = await openPlan(setting, upload.planId)
    if (!opened) return problem(c, 'unknown-plan')
    const known = upload.outcome === 'known'
    return c.json({ plan: summaryOf(opened), known } satisfies StoredPlan, known ? 200 : 201)
  })

  routes.get('/:id', async c => {
    const opened = await openPlan(await ready, c.req.param('id'))
    return opened ? c.json(documentOf(opened)) : problem(c, 'unknown-plan')
  })

  routes.get('/:id/original', async c => {
    const { db, tenantId } = await ready
    const key = { tenantId, planId: c.req.param('id') }
    const [original, bytes] = await Promise.all([findOriginal(db, key), findBytes(db, key)])
    if (!original || !bytes) return problem(c, 'unknown-plan')
    return c.body(new Uint8Array(bytes), 200, downloadHeaders(original.name, 'application/octet-stream'))
  })

  routes.post('/:id/readings', async c => {
    const opened = await rereadPlan(await ready, c.req.param('id'))
    return opened ? c.json(documentOf(opened), 201) : problem(c, 'unknown-plan')
  })

  routes.get('/:id/corrections', async c => {
    const { db, tenantId } = await ready
    const planId = c.req.param('id')
    if (!(await findOriginal(db, { tenantId, planId }))) return problem(c, 'unknown-plan')
    const after = Math.max(0, Math.trunc(Number(c.req.query('after') ?? 0)) || 0)
    const corrections = await listCorrections(db, { tenantId, planId, after })
    return c.json({ corrections, version: corrections.at(-1)?.version ?? after } satisfies CorrectionList)
  })

  routes.post('/:id/corrections', upToBytes(largestCorrections), async c => {
    const asked = await jsonBody(c, AppendCorrections)
    if ('refused' in asked) return asked.refused
    const outcome = await correctPlan(await ready, c.req.param('id'), asked.body)
    if (outcome.outcome === 'unknown-plan') return problem(c, 'unknown-plan')
    if (outcome.outcome === 'refused') {
      const { act, refusals } = outcome
      const [first] = refusals
      return problem(c, 'correction-refused', {
        act,
        refusals: [...refusals],
        ...(first && refusalTextOf(first)),
      })
    }
    const { corrections, version } = outcome
    return c.json({ corrections, version } satisfies CorrectionList, 201)
  })

  return routes
}

async function receive(c: Context): Promise<{ bytes: Uint8Array; name: string } | Response> {
  const type = c.req.header('content-type') ?? ''
  if (type.startsWith('application/json')) {
    const pasted = await jsonBody(c, PastedText)
    if ('refused' in pasted) return pasted.refused
    const { name, text } = pasted.body
    return { bytes: new TextEncoder().encode(text), name: plainName(name) }
  }
  if (!type.startsWith('multipart/form-data')) return problem(c, 'unsupported-upload')
  const form = await c.req.parseBody().catch(() => null)
  const file = form?.file
  if (!(file instanceof File)) return problem(c, 'nothing-uploaded')
  if (file.size > largestUpload) return problem(c, 'upload-too-large')
  return { bytes: new Uint8Array(await file.arrayBuffer()), name: plainName(file.name) }
}

const documentOf = (opened: OpenedPlan): PlanDocument => ({
  id: opened.planId,
  name: opened.name,
  storedAt: opened.storedAt,
  sample: opened.sample,
  reading: opened.reading,
  plan: opened.plan,
  text: opened.text,
  corrections: opened.corrections,
  version: opened.version,
})
