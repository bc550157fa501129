import { useQuery } from '@tanstack/react-query'
import type { RegionSettings } from '../../ledger/region-settings.ts'
import { json } from '../api-client.ts'
import { useLedger } from '../ledger/use-ledger.ts'

/** What the region has settled, with its version; 0 where it goes by what is usual. */
export function useRegionSettings() {
  const { region } = useLedger()
  return useQuery({
    queryKey: ['ledger', region, 'settings'],
    queryFn: () =>
      json<{ version: number; settings: RegionSettings }>(`/regions/${encodeURIComponent(region)}/settings`),
    staleTime: 60_000,
  })
}
