import type { Asked, Sample } from '../api-samples.ts'
import { post, stored } from '../api-under-test.ts'

// Samples of the operations on a ledger that are no commands. Without accounts this machine works as the office.

const ledger = '/api/regions/default'
let plans = 0

const newPlan = () => stored(`建成第 ${++plans} 处公园。\n修好第 ${plans} 条路。`)

/** The first task of a plan that was taken in. */
async function task(rest = ''): Promise<Asked> {
  const planId = await newPlan()
  await post(`${ledger}/plans/${planId}/taking-in`, {})
  return { path: `${ledger}/matters/${planId}.c1${rest}` }
}

const ofNoMatter = (rest = '') => ({
  'unknown-matter': () => ({ path: `${ledger}/matters/nowhere${rest}` }),
})
const onPlan = (rest: string) => async () => ({ path: `${ledger}/plans/${await newPlan()}${rest}` })
const ofNoPlan = (rest: string) => ({
  'unknown-plan': () => ({ path: `${ledger}/plans/0000000000000000${rest}` }),
})

export const ledgerReadSamples: Record<string, Sample> = {
  listMatters: { answers: { 200: () => ({ path: `${ledger}/matters?type=commitment&limit=2` }) } },
  countMatters: { answers: { 200: () => ({ path: `${ledger}/matters/counts` }) } },
  openMatter: { answers: { 200: () => task() }, refusals: ofNoMatter() },
  openCourse: { answers: { 200: () => task('/course') }, refusals: ofNoMatter('/course') },
  openVerification: { answers: { 200: () => ({ path: `${ledger}/verification?month=2026-11` }) } },
  listFacts: { answers: { 200: () => task('/facts?after=0') }, refusals: ofNoMatter('/facts') },
  listPlanTasks: { answers: { 200: onPlan('/tasks?detail=proposal') }, refusals: ofNoPlan('/tasks') },
  listPlanStages: { answers: { 200: () => ({ path: `${ledger}/plans` }) } },
  suggestPlanLeads: {
    answers: { 200: onPlan('/lead-suggestions') },
    refusals: ofNoPlan('/lead-suggestions'),
  },
  openPlanLineage: { answers: { 200: onPlan('/lineage') }, refusals: ofNoPlan('/lineage') },
  stepCommitments: {
    answers: {
      200: () => ({
        path: `${ledger}/commitments/steps`,
        body: { steps: [{ matter: 'nowhere', expectedVersion: 1, command: 'approve', data: {} }] },
      }),
    },
  },
  takeInPlan: { answers: { 201: onPlan('/taking-in') }, refusals: ofNoPlan('/taking-in') },
  reconcilePlan: { answers: { 200: onPlan('/reconciliation') }, refusals: ofNoPlan('/reconciliation') },
}
