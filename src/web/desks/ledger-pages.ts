import { type ComponentType, type LazyExoticComponent, lazy } from 'react'
import type { PageName } from './pages-of-posts.ts'

// One line a page. Each comes when it is first opened, so that the first screen loads no more than it needs.

/** `about` is what the address names: a matter, a plan, an agency, a part; null where it names nothing. */
export type PageProps = { readonly about: string | null }

type Page = ComponentType<PageProps>

const loads: Readonly<Partial<Record<PageName, () => Promise<Page>>>> = {
  board: async () => (await import('../board/BoardPage.tsx')).BoardPage,
  verify: async () => (await import('../verify/VerifyPage.tsx')).VerifyPage,
  review: async () => (await import('../review/ReviewPage.tsx')).ReviewPage,
  desk: async () => (await import('../report/ReportPage.tsx')).ReportPage,
  sign: async () => (await import('../sign/SignPage.tsx')).SignPage,
  agencies: async () => (await import('../agency/AgenciesPage.tsx')).AgenciesPage,
  agency: async () => (await import('../agency/AgencyPage.tsx')).AgencyPage,
  screen: async () => (await import('../screen/ScreenPage.tsx')).ScreenPage,
  plans: async () => (await import('../plans/PlansPage.tsx')).PlansPage,
  plan: async () => (await import('../plan-page/PlanPage.tsx')).PlanPage,
  issue: async () => (await import('../issue/IssuePage.tsx')).IssuePage,
  meetings: async () => (await import('../meetings/MeetingsPage.tsx')).MeetingsPage,
  settings: async () => (await import('../settings/SettingsPage.tsx')).SettingsPage,
  item: async () => (await import('../item/ItemPage.tsx')).ItemPage,
}

/** The pages over a ledger; `plans` stands by itself and opens without one. */
export const ledgerPages: Readonly<Partial<Record<PageName, LazyExoticComponent<Page>>>> = Object.fromEntries(
  Object.entries(loads).map(([name, load]) => [name, lazy(async () => ({ default: await load() }))]),
)

/** Begins to load a page while the ledger is still asked for; whether it fails shows when it is drawn. */
export function fetchPage(name: PageName): void {
  loads[name]?.().catch(() => {})
}
