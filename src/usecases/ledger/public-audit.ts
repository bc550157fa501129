import { planAsCorrected } from '../../audit/corrected-reading.ts'
import type { CorrectedPlan } from '../../model/corrected-plan.ts'
import type { Plan } from '../../model/plan.ts'
import type { PublicAudit, PublicFinding, Sentence } from '../../public-pages/public-data.ts'
import { isPublicVerdict } from '../../public-pages/public-data.ts'
import { listAuditDecisions } from '../../store/audit-decisions.ts'
import { type DecidedFinding, decidedFindings } from '../audit-stored-plan.ts'
import type { OpenedPlan } from '../open-plan.ts'
import type { Setting } from '../setting.ts'

// 核对结果 on the public pages: what the office accepted, and of the rest only how much was examined.

type Audited = { readonly state: string; readonly findings: readonly DecidedFinding[] }

/** By the reading, which never changes: an audit takes as long as all the rest of a site. */
const audits = new WeakMap<Plan, Audited>()

/** The accepted findings of a plan's audit, in the order of its text, with the sentences that they stand on. */
export async function publicAudit(
  { db }: Pick<Setting, 'db'>,
  region: string,
  {
    id,
    opened,
    corrected,
  }: { readonly id: string; readonly opened: OpenedPlan; readonly corrected: CorrectedPlan },
  sentences: readonly Pick<Sentence, 'start' | 'end'>[],
): Promise<PublicAudit> {
  const decisions = await listAuditDecisions(db, { tenantId: region, planId: id })
  const state = `${opened.version}.${decisions.at(-1)?.version ?? 0}`
  const recalled = audits.get(opened.plan)
  const findings =
    recalled?.state === state
      ? recalled.findings
      : decidedFindings(planAsCorrected(corrected), opened.text, decisions)
  audits.set(opened.plan, { state, findings })
  const shown = findings.flatMap(each => publicFinding(each, sentences))
  return {
    examined: findings.length,
    findings: shown.toSorted((a, b) => (a.sentences[0] ?? 0) - (b.sentences[0] ?? 0)),
  }
}

/** None for what was dismissed or is undecided: neither its words nor its verdict become public. */
function publicFinding(
  { verdict, zh, en, arithmetic, where, decision }: DecidedFinding,
  sentences: readonly Pick<Sentence, 'start' | 'end'>[],
): PublicFinding[] {
  if (decision?.verdict !== 'accepted' || !isPublicVerdict(verdict)) return []
  const places = sentences.flatMap(({ start, end }, index) =>
    where.some(({ span }) => span[0] < end && start < span[1]) ? [index] : [],
  )
  return [{ verdict, said: { zh, en }, arithmetic, sentences: places }]
}
