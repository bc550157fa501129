import { type ComponentType, type LazyExoticComponent, lazy } from 'react'
import type { PageName } from './pages-of-posts.ts'

// One line a page. Each comes when it is first opened, so that the first screen loads no more than it needs.

/** `about` is what the address names: a matter, a plan, an agency, a part; null where it names nothing. */
export type PageProps = { readonly about: string | null }

type Page = LazyExoticComponent<ComponentType<PageProps>>

const of = (load: () => Promise<ComponentType<PageProps>>): Page =>
  lazy(async () => ({ default: await load() }))

/** The pages over a ledger; `plans` stands by itself and opens without one. */
export const ledgerPages: Readonly<Partial<Record<PageName, Page>>> = {
  board: of(async () => (await import('../board/BoardPage.tsx')).BoardPage),
  verify: of(async () => (await import('../verify/VerifyPage.tsx')).VerifyPage),
  review: of(async () => (await import('../review/ReviewPage.tsx')).ReviewPage),
  desk: of(async () => (await import('../report/ReportPage.tsx')).ReportPage),
  sign: of(async () => (await import('../sign/SignPage.tsx')).SignPage),
  agencies: of(async () => (await import('../agency/AgenciesPage.tsx')).AgenciesPage),
  agency: of(async () => (await import('../agency/AgencyPage.tsx')).AgencyPage),
  screen: of(async () => (await import('../screen/ScreenPage.tsx')).ScreenPage),
  plans: of(async () => (await import('../plans/PlansPage.tsx')).PlansPage),
  plan: of(async () => (await import('../plan-page/PlanPage.tsx')).PlanPage),
  issue: of(async () => (await import('../issue/IssuePage.tsx')).IssuePage),
  meetings: of(async () => (await import('../meetings/MeetingsPage.tsx')).MeetingsPage),
  settings: of(async () => (await import('../settings/SettingsPage.tsx')).SettingsPage),
  item: of(async () => (await import('../item/ItemPage.tsx')).ItemPage),
}
