import type { Fact } from '../contract/matters-api.ts'
import type { StoredEvent } from '../store/ledger-store.ts'

/** A fact as the API gives it: without the rules of clocks, which its reader has as clocks. */
export const factOf = ({ matterId, version, kind, from, to, at, by, data, digest }: StoredEvent): Fact => ({
  matterId,
  version,
  kind,
  from,
  to,
  at,
  by,
  data,
  digest,
})
