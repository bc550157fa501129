import { insertEvidence } from '../src/store/evidence-store.ts'
import type { Database } from '../src/store/sql.ts'

/**
 * Records files as handed in by the office and by each of these agencies, for tests of commands that name evidence by a
 * digest of no file. Tests of evidence itself hand in files.
 */
export async function recordAsKept(
  db: Database,
  region: string,
  { digests, agencies }: { digests: readonly string[]; agencies: readonly string[] },
): Promise<void> {
  for (const sha256 of digests)
    for (const agency of [null, ...agencies])
      await insertEvidence(db, region, {
        sha256,
        agency,
        name: '佐证材料.pdf',
        type: 'application/pdf',
        bytes: 1,
        keptAt: '2026-01-01T00:00:00.000Z',
        keptBy: 'supervisor',
      })
}
