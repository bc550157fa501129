import { auditPlans } from '../src/audit/audit.ts'
import { auditFindingIds } from '../src/audit/finding-ids.ts'
import { StoredPlan } from '../src/contract/plans-api.ts'
import { readPlan } from '../src/usecases/read-plan.ts'
import { appOn, as, host, origin, setting } from './api-under-test.ts'
import { fiveYears } from './invented-report.ts'

// A plan with a contradiction, stored by the reader that people use: the reader of lines finds no figures.

let texts = 0
const contradicted = () => fiveYears(`公园由20个增加到35个，增加25个。第${++texts}批学校建成。`)

/** Stores a plan with one contradiction, and gives its number and the identity of the finding. */
export async function storedAudited(text = contradicted()): Promise<{ id: string; finding: string }> {
  const reader = { version: 'real', read: readPlan }
  const app = appOn(Promise.resolve({ ...setting(), reader }))
  const response = await app.request(`${origin}/api/plans`, {
    method: 'POST',
    headers: { ...host, 'content-type': 'application/json' },
    body: JSON.stringify({ name: '报告.txt', text }),
  })
  const { body } = await as(StoredPlan, response)
  const { plan } = await readPlan(new TextEncoder().encode(text), '报告.txt')
  const [finding = ''] = auditFindingIds(auditPlans([{ plan, text }]).findings, text)
  return { id: body.plan.id, finding }
}
