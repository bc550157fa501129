import type { PageProps } from '../desks/ledger-pages.ts'
export function PlanPage({ about }: PageProps) {
  return <p>{about}</p>
}
