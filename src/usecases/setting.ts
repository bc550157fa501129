import type { Plan } from '../model/plan.ts'
import type { Database } from '../store/sql.ts'

/** What every use case works with. Clock, post and reader are given, so that nothing here looks for them. */
export type Setting = {
  db: Database
  tenantId: string
  /** 岗位 that acts are recorded under; never a person. */
  post: string
  now(): string
  reader: Reader
}

/** Turns the bytes of a document into a plan. `version` is kept with every reading. */
export type Reader = {
  version: string
  read(bytes: Uint8Array, name: string): Promise<{ plan: Plan; text: string }>
}
