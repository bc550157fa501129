import type { Correction } from '../model/correction.ts'

/** Somebody else appended first: the log has moved past the version that the writer knew. */
export class VersionConflict extends Error {
  override readonly name = 'VersionConflict'
  readonly code = 'version-conflict'
  readonly version: number
  /** The entries that the writer had not seen. */
  readonly unseen: readonly Correction[]

  constructor(
    message: string,
    facts: { version: number; unseen: readonly Correction[] },
    options?: ErrorOptions,
  ) {
    super(message, options)
    this.version = facts.version
    this.unseen = facts.unseen
  }
}

/** The database refused a statement; `sqlState` is PostgreSQL's five characters. */
export class StatementFailed extends Error {
  override readonly name = 'StatementFailed'
  readonly code = 'statement-failed'
  readonly sqlState: string | null
  readonly constraint: string | null

  constructor(
    message: string,
    facts: { code: string | null; constraint: string | null },
    options?: ErrorOptions,
  ) {
    super(message, options)
    this.sqlState = facts.code
    this.constraint = facts.constraint
  }
}

/** The database is not there to be asked: still opening, ended, or closed. */
export class DatabaseUnavailable extends Error {
  override readonly name = 'DatabaseUnavailable'
  readonly code = 'database-unavailable'
}

/** Another process works on the same data folder. */
export class DataFolderInUse extends Error {
  override readonly name = 'DataFolderInUse'
  readonly code = 'data-folder-in-use'
  readonly dataDir: string
  /** Where the other one answers, when it says so. */
  readonly url: string | null

  constructor(dataDir: string, url: string | null) {
    const en = `Another Luoshi works on ${dataDir}${url ? ` and answers at ${url}` : ''}. Open that one, end it, or choose another folder with --data.`
    const zh = `另一个“落实”正在使用 ${dataDir}${url ? `，地址 ${url}` : ''}。请打开它、先结束它，或用 --data 另选文件夹。`
    super(`${zh}\n${en}`)
    this.dataDir = dataDir
    this.url = url
  }
}

const uniqueViolation = '23505'
const serializationFailure = '40001'
const deadlockDetected = '40P01'

/** Whether a statement failed because its key exists. */
export const isUniqueViolation = (error: unknown): boolean =>
  error instanceof StatementFailed && error.sqlState === uniqueViolation

/** Whether a transaction came to nothing only because of another one at the same moment: the same again may succeed. */
export const isSerializationFailure = (error: unknown): boolean =>
  error instanceof StatementFailed &&
  (error.sqlState === serializationFailure || error.sqlState === deadlockDetected)
