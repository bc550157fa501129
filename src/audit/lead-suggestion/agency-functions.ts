import { type AgencyFunction, functionOf } from './function-row.ts'
import { economyRows } from './functions-of-economy.ts'
import { societyRows } from './functions-of-society.ts'

export type AgencyRegistry = { readonly functions: readonly AgencyFunction[] }

/** The functions that come with the program; an instance may put its own before them. */
export const agencyRegistry: AgencyRegistry = { functions: [...economyRows, ...societyRows].map(functionOf) }
