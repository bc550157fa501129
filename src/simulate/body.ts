import type { Desk } from './desk.ts'

/** The body that coordinates, and in whose name the office calls meetings: the government's own office where there is one. */
export const bodyOf = ({ cast }: Desk): string =>
  (cast.agencies.find(({ name }) => name.includes('政府办')) ?? cast.agencies[0])?.id ?? ''
