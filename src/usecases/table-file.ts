import { type PlainTable, writePlainCsv, writePlainXlsx } from '../documents/write-plain-table.ts'

/** A table of a screen as a file: exactly the cells that were shown, in their order. */
export const tableFile = async (table: PlainTable, format: 'xlsx' | 'csv'): Promise<Uint8Array> =>
  format === 'xlsx' ? writePlainXlsx(table) : writePlainCsv(table)
