import type { SignedInPost } from '../../contract/accounts-api.ts'

// Which parts the settings have, and which post finds which of them.

export const settingsParts = [
  'region',
  'agencies',
  'accounts',
  'calendar',
  'reporting',
  'terms',
  'lamps',
  'ladder',
  'checking',
  'notices',
  'public',
  'mine',
] as const
export type SettingsPart = (typeof settingsParts)[number]

/** Parts of the settings document that a form changes; the other parts have documents of their own. */
export const rulesOf: Readonly<Partial<Record<SettingsPart, readonly string[]>>> = {
  lamps: ['schedule.lamps', 'schedule.categories', 'schedule.step', 'schedule.layout', 'colours'],
  reporting: ['schedule.reporting', 'schedule.reminders'],
  terms: ['ledger', 'dailyAt'],
  ladder: ['schedule.ladder'],
  checking: ['checking'],
  public: ['publicPage'],
}

type PostName = SignedInPost['post']
const settlers: ReadonlySet<PostName> = new Set<PostName>(['administrator', 'office-head'])

/** The parts of a post. Without accounts this machine is the office. Everybody has their own. */
export function partsOf(post: PostName | null): readonly SettingsPart[] {
  if (settlers.has(post ?? 'office-head')) return settingsParts
  return post === 'supervisor' ? ['agencies', 'mine'] : ['mine']
}

/** The part that an address names, as far as the post has it; else the first of the post. */
export function partAt(about: string | null, post: PostName | null): SettingsPart {
  const own = partsOf(post)
  const usual = own.includes('lamps') ? 'lamps' : 'mine'
  return own.find(each => each === about) ?? usual
}

export const settingsPath = (part: SettingsPart): string => `/settings/${part}`
