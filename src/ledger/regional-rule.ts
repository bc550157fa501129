import type { ClockRule } from '../model/clock.ts'
import type { LedgerSettings } from './settings.ts'

type Given = Pick<ClockRule, 'id' | 'title' | 'term' | 'start' | 'stop' | 'warn'> & Partial<ClockRule>

/** A clock that the region sets for itself: no statute behind it, the first day not counted, overdue when it expires. */
export const regionalRule = (settings: LedgerSettings, rule: Given): ClockRule => ({
  basis: { law: '本地区督查工作规定', article: '' },
  jurisdiction: settings.jurisdiction,
  validFrom: '1949-10-01',
  validTo: null,
  excludeStartDay: true,
  rollToWorkday: !('given' in rule.term),
  onExpire: 'overdue',
  ...rule,
})
