import type { ClockRule } from '../clock.ts'

/** GB/T 2260: the whole country. */
export const nation = '000000'

/**
 * A rule with what most have in common: the first day is not counted (民法典 201), the last day does not roll unless the
 * rule says on what basis, and what is not done in time is late.
 */
export const ruleRow = (
  row: Omit<ClockRule, 'excludeStartDay' | 'rollToWorkday' | 'warn' | 'onExpire' | 'validTo'> &
    Partial<Pick<ClockRule, 'warn' | 'onExpire' | 'validTo'>>,
): ClockRule => ({
  excludeStartDay: true,
  rollToWorkday: row.rollBasis !== undefined,
  warn: [],
  onExpire: 'overdue',
  validTo: null,
  ...row,
})

/** Rights of a party and payments are of civil law, or follow it where their own law is silent. */
export const civilRoll = '民法典第二百零三条'
