import { accountedApi, region } from './accounts-under-test.ts'
import type { Asked, Sample } from './api-samples.ts'

// Samples of the operations on drafts of returns: a task that the reporter's agency leads, and what is typed of it.

const own = `/api/regions/${region}`
let tasks = 0

/** A task of the reporter's agency, issued; the office of the instance opens it. */
export async function taskOfReporter(): Promise<string> {
  const { app, officeHead } = await accountedApi()
  const give = async (path: string, body: unknown) => {
    const headers = { host: '127.0.0.1:3000', 'content-type': 'application/json', cookie: officeHead }
    const request = { method: 'POST', headers, body: JSON.stringify(body) }
    const answer = await app.request(`http://127.0.0.1:3000${path}`, request)
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
    return (await answer.json()) as never
  }
  const stored: { plan: { id: string } } = await give('/api/plans', {
    name: '重点工作',
    text: `建成第 ${++tasks} 处驿站。\n再办一件事。`,
  })
  await give(`${own}/plans/${stored.plan.id}/taking-in`, {})
  const id = `${stored.plan.id}.c1`
  const terms = { title: '建成驿站', lead: 'fgj', continuing: true }
  await give(`${own}/commitments/${id}/set-out`, { expectedVersion: 1, data: terms })
  await give(`${own}/commitments/${id}/approve`, { expectedVersion: 2, data: {} })
  return id
}

export const content = {
  values: [{ figure: 'f1', value: '790.1' }],
  progress: '主体完工。',
  problems: '',
  nextSteps: '',
  coordination: '',
  evidence: [],
}

async function asReporter(path: string, body?: unknown): Promise<Asked> {
  const { app, reporter } = await accountedApi()
  return {
    path: `${own}/return-drafts${path}`,
    app,
    headers: { cookie: reporter },
    ...(body !== undefined && { body }),
  }
}

/** The office, which has no drafts of its own and sees nobody's. */
async function asOffice(asked: Promise<Asked>): Promise<Asked> {
  const { officeHead } = await accountedApi()
  return { ...(await asked), headers: { cookie: officeHead } }
}

const onTask = async (body?: unknown) => asReporter(`/${await taskOfReporter()}/2026-03`, body)

export const returnDraftSamples: Record<string, Sample> = {
  listReturnDrafts: {
    answers: { 200: () => asReporter('') },
    refusals: { 'post-not-permitted': () => asOffice(asReporter('')) },
  },
  keepReturnDraft: {
    answers: { 200: () => onTask({ expectedRevision: 0, content }) },
    refusals: {
      'post-not-permitted': () => asOffice(onTask({ expectedRevision: 0, content })),
      'unknown-matter': () => asReporter('/nowhere/2026-03', { expectedRevision: 0, content }),
      'draft-moved': () => onTask({ expectedRevision: 7, content }),
    },
  },
  dropReturnDraft: {
    answers: { 200: () => onTask() },
    refusals: { 'post-not-permitted': () => asOffice(onTask()) },
  },
}
