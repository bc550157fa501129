import type { ClockRule } from '../../model/clock.ts'
import { regionalRule } from '../regional-rule.ts'
import type { LedgerSettings } from '../settings.ts'

/** 签收 has its own clock, apart from completion; what is asked in a month's return has the reporting calendar. */
export const commitmentClocks = (settings: LedgerSettings): readonly ClockRule[] => [
  regionalRule(settings, {
    id: 'acceptance',
    title: '签收',
    term: settings.acceptance,
    start: ['Issued', 'Reassigned'],
    stop: ['Accepted', 'Declined', 'Reassigned', 'IssueTakenBack'],
    warn: [{ n: 1, unit: 'WD' }],
  }),
  regionalRule(settings, {
    id: 'completion',
    title: '完成时限',
    term: { given: true },
    start: ['Issued', 'Reopened'],
    stop: ['Closed', 'Withdrawn', 'Declined', 'IssueTakenBack'],
    suspend: { on: ['Suspended'], off: ['Resumed'], mustNotify: false },
    extend: {
      on: ['ExtensionGranted'],
      max: null,
      unit: 'D',
      times: null,
      approver: '督查室',
      mustGiveReason: true,
    },
    warn: [
      { n: 30, unit: 'D' },
      { n: 7, unit: 'D' },
    ],
  }),
]
