import { join } from 'node:path'
import { usualEvidenceTerms } from '../src/usecases/ledger/evidence.ts'
import { accountedApi, region } from './accounts-under-test.ts'
import type { Asked, Sample } from './api-samples.ts'
import { appOn, evidenceUnderTest, setting } from './api-under-test.ts'

// Samples of the operations on evidence.

const own = `/api/regions/${region}`
const headers = { 'content-type': 'application/octet-stream' }
let counted = 0

const file = (body = `第 ${++counted} 份材料`): Asked => ({
  path: `${own}/evidence?name=${encodeURIComponent('材料.txt')}`,
  body,
  headers,
})

async function kept(): Promise<{ sha256: string; asked: Asked }> {
  const asked = file()
  const { app, administrator } = await accountedApi()
  const answer = await app.request(`http://127.0.0.1:3000${asked.path}`, {
    method: 'POST',
    headers: { host: '127.0.0.1:3000', ...headers, cookie: administrator },
    body: asked.body as string,
  })
  return { sha256: ((await answer.json()) as { sha256: string }).sha256, asked }
}

const asAdministrator = async (asked: Asked): Promise<Asked> => {
  const { app, administrator } = await accountedApi()
  return { ...asked, app, headers: { ...asked.headers, cookie: administrator } }
}

/** A server whose scanner is this command. */
const scannedBy = (...command: string[]) =>
  appOn(
    Promise.resolve(setting()),
    {},
    {
      ...evidenceUnderTest,
      terms: { ...usualEvidenceTerms, scanner: { command, seconds: 20 } },
    },
  )

export const evidenceSamples: Record<string, Sample> = {
  keepEvidence: {
    answers: {
      200: async () => asAdministrator((await kept()).asked),
      201: () => file(),
    },
    refusals: {
      'evidence-too-large': () => {
        const terms = { ...usualEvidenceTerms, largestBytes: 3 }
        return { ...file(), app: appOn(Promise.resolve(setting()), {}, { ...evidenceUnderTest, terms }) }
      },
      'evidence-refused': () => file('\u0001'),
      'evidence-infected': () => ({ ...file(), app: scannedBy(process.execPath, '-e', 'process.exit(1)') }),
      'evidence-not-scanned': () => ({ ...file(), app: scannedBy(join('/', 'nowhere')) }),
    },
  },
  downloadEvidence: {
    answers: {
      200: async () => asAdministrator({ path: `${own}/evidence/${(await kept()).sha256}` }),
    },
    refusals: { 'no-such-evidence': () => ({ path: `${own}/evidence/${'0'.repeat(64)}` }) },
  },
}
