import type { PlainDate } from '../../model/plain-date.ts'
import { linear } from './example-trajectories.ts'
import { type FigureValues, nothingKnown, type Scheduled, type Standing, standingOf } from './standing.ts'

/** 柳堰区's invented road works: 100 km in the year, so that a value is a percentage of the way. */
export const roadWorks = (
  reported: number | null,
  verified: number | null = null,
  asOf = '2026-06-30',
): FigureValues => ({
  name: '农村公路改造',
  trajectory: linear({ target: 100, unit: '公里' }),
  reported: reported === null ? null : { as: 'value', value: reported, asOf },
  verified: verified === null ? null : { as: 'value', value: verified, asOf },
})

/** A task due at the end of 2026 as it stands at the end of June, when half is expected. */
export const standing = (change: Partial<Scheduled> = {}, on: PlainDate = '2026-06-30'): Standing =>
  standingOf({ ...nothingKnown, dueOn: '2026-12-31', ...change }, on)
