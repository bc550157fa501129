import type { Actor } from './actor.ts'
import type { Words } from './field.ts'
import type { Matter } from './matter.ts'

// What somebody is to one matter: a post, and how the post's agency stands to it.

/** The columns of every table of state × command × role. */
export const roles = {
  'office-head': { zh: '督查室主任', en: 'head of the supervision office' },
  supervisor: { zh: '督查人员', en: 'supervisor' },
  leader: { zh: '领导', en: 'leader' },
  administrator: { zh: '管理员', en: 'administrator' },
  'lead-head': { zh: '牵头单位负责人', en: 'head of the lead agency' },
  'lead-reporter': { zh: '牵头单位经办人', en: 'reporter of the lead agency' },
  'support-head': { zh: '配合单位负责人', en: 'head of a supporting agency' },
  'support-reporter': { zh: '配合单位经办人', en: 'reporter of a supporting agency' },
  'verifier-head': { zh: '核实单位负责人', en: 'head of the verifying agency' },
  'verifier-reporter': { zh: '核实单位经办人', en: 'reporter of the verifying agency' },
  'other-head': { zh: '其他单位负责人', en: 'head of another agency' },
  'other-reporter': { zh: '其他单位经办人', en: 'reporter of another agency' },
  public: { zh: '公众', en: 'the public' },
  system: { zh: '系统', en: 'the system' },
} as const satisfies Record<string, Words>

export type Role = keyof typeof roles

export const roleNames = Object.keys(roles) as Role[]

/** Office posts act in their own region's ledger only; an agency acts wherever it has been given a part. */
export function roleOf(actor: Actor, matter: Matter): Role | null {
  const { post } = actor
  if (post === 'public' || post === 'system') return post
  if (post !== 'agency-head' && post !== 'reporter') return actor.region === matter.region ? post : null
  if (actor.agency === null) return null
  return `${relationOf(actor.agency, matter)}-${post === 'agency-head' ? 'head' : 'reporter'}`
}

// Joint leads owe what supporters owe, a report of their own; only one agency answers for the whole.
function relationOf(agency: string, matter: Matter): 'lead' | 'support' | 'verifier' | 'other' {
  if (matter.lead === agency) return 'lead'
  if (matter.jointLeads.includes(agency) || matter.support.includes(agency)) return 'support'
  return matter.verifier === agency ? 'verifier' : 'other'
}
