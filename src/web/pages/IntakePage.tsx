import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import type { PlanDocument } from '../../contract/plans-api.ts'
import { getPlan, listPlans, ProblemError } from '../api-client.ts'
import { filtersFromQuery, filtersToQuery } from '../intake/filters.ts'
import { type Intake, openIntake } from '../intake/intake.ts'
import { IntakeContext, useLanguage, useText, useView } from '../intake/intake-context.ts'
import { useCommands } from '../intake/use-commands.ts'
import { isNamedByPath, openPlan, usePlanAddress } from '../intake/use-plan-address.ts'
import { FileIntake } from '../plans/FileIntake.tsx'
import { FirstStepsStrip } from '../setup/FirstStepsStrip.tsx'
import { LiveRegion } from '../shell/LiveRegion.tsx'
import { Panes } from '../shell/Panes.tsx'
import { PlanHead } from '../shell/PlanHead.tsx'
import { StatusRow } from '../shell/StatusRow.tsx'
import { TopBar } from '../shell/TopBar.tsx'
import { useStore } from '../store.ts'
import { texts } from '../text.ts'

const Dialogs = lazy(() => import('../shell/Dialogs.tsx').then(module => ({ default: module.Dialogs })))

/** 校核: was it read right, and where must I look? */
export function IntakePage() {
  const text = useText()
  const named = usePlanAddress()
  const list = useQuery({ queryKey: ['plans'], queryFn: listPlans })
  const chosen = named ?? list.data?.plans.find(plan => plan.sample)?.id ?? list.data?.plans[0]?.id
  const document = useQuery({
    queryKey: ['plan', chosen],
    queryFn: () => getPlan(chosen ?? ''),
    enabled: chosen !== undefined,
    // The log of corrections goes on from what was loaded; a second copy of the same entries would be stale.
    gcTime: 0,
  })
  const isEmpty = list.data?.plans.length === 0 && named === null
  return (
    <FileIntake onOpen={openPlan}>
      {document.data && !document.isPlaceholderData ? (
        <OpenPlan key={document.data.id} document={document.data} />
      ) : (
        <>
          <TopBar intake={null} />
          <main className="state-page">
            {isUnknown(document.error) ? (
              <>
                <h1>{text.noSuchPlan}</h1>
                <button type="button" className="plain-button" onClick={() => openPlan(null)}>
                  {text.showPlans}
                </button>
              </>
            ) : document.isError || list.isError ? (
              <>
                <h1>{text.loadFailed}</h1>
                <button
                  type="button"
                  className="plain-button"
                  onClick={() => (list.isError ? list.refetch() : document.refetch())}
                >
                  {text.retry}
                </button>
              </>
            ) : isEmpty ? (
              <h1>{text.noPlans}</h1>
            ) : (
              <p role="status">{text.loading}</p>
            )}
          </main>
        </>
      )}
    </FileIntake>
  )
}

// An id of another form than plans have is refused (400) before anybody looks for it (404).
const isUnknown = (error: Error | null) =>
  error instanceof ProblemError && (error.problem.status === 404 || error.problem.status === 400)

function OpenPlan({ document }: { document: PlanDocument }) {
  const language = useLanguage()
  const words = useRef(texts[language])
  words.current = texts[language]
  const [intake, setIntake] = useState<Intake | null>(null)
  useEffect(() => {
    const opened = openIntake(
      document,
      {
        filters: filtersFromQuery(new URLSearchParams(location.search)),
        letterKeys: localStorage.getItem('luoshi.letter-keys') !== 'off',
      },
      localStorage,
      () => words.current,
    )
    goToPlaceOfAddress(opened)
    setIntake(opened)
    return () => opened.close()
  }, [document])
  if (!intake) return null
  return (
    <IntakeContext value={intake}>
      <OpenIntake intake={intake} />
    </IntakeContext>
  )
}

/** `#at-120`: the clause that has this character of the original, as a task of the ledger points to it. */
function goToPlaceOfAddress({ document: { plan }, activate, view }: Intake) {
  const place = Number(/^#at-(\d+)$/.exec(location.hash)?.[1] ?? Number.NaN)
  const clause = plan.clauses.find(({ span: [start, end] }) => start <= place && place < end)
  if (!clause) return
  activate(clause.id, { from: 'table', focus: false })
  view.set({ pane: 'document' })
}

function OpenIntake({ intake }: { intake: Intake }) {
  const text = useText()
  useCommands(intake)
  useFilterAddress(intake)
  useTitle(intake.document.plan.title ?? intake.document.name)
  return (
    <>
      <a className="skip-link" href="#document">
        {text.skipToDocument}
      </a>
      <a className="skip-link" href="#table">
        {text.skipToTable}
      </a>
      <TopBar intake={intake} />
      <FirstStepsStrip />
      <OfflineStrip intake={intake} />
      <main className="intake">
        <PlanHead />
        <Panes />
        <StatusRow />
      </main>
      <LiveRegion />
      <WantedDialogs />
    </>
  )
}

function OfflineStrip({ intake }: { intake: Intake }) {
  const text = useText()
  const isOffline = useStore(intake.log.store, ({ saving }) => saving === 'offline')
  return isOffline ? <p className="strip">{text.offline}</p> : null
}

/** Drawers load when one is first opened, and then stay. */
function WantedDialogs() {
  const isOpen = useView(view => view.dialog !== null)
  const wasOpen = useRef(false)
  wasOpen.current ||= isOpen
  return wasOpen.current ? (
    <Suspense>
      <Dialogs />
    </Suspense>
  ) : null
}

function useTitle(plan: string) {
  const { product } = useText()
  useEffect(() => {
    document.title = `${plan} · ${product}`
  }, [plan, product])
}

/** The address holds the filters, so that a link opens exactly this. */
function useFilterAddress(intake: Intake) {
  useEffect(() => {
    const write = () => {
      const query = filtersToQuery(intake.view.get().filters)
      if (!isNamedByPath()) query.set('plan', intake.document.id)
      const search = query.size > 0 ? `?${query}` : ''
      if (search !== location.search)
        history.replaceState(null, '', `${location.pathname}${search}${location.hash}`)
    }
    return intake.view.subscribe(write)
  }, [intake])
}
