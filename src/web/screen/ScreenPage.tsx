import Button from 'antd/es/button'
import { useMemo, useState } from 'react'
import type { BoardRows } from '../../ledger/board/board-row.ts'
import type { RegionSettings } from '../../ledger/region-settings.ts'
import { sharesOf } from '../../ledger/schedule/shares.ts'
import { AddressLink } from '../desks/AddressLink.tsx'
import { useQueryValue } from '../desks/address.ts'
import { DeskFrame } from '../desks/DeskFrame.tsx'
import { useDeskText } from '../desks/desk-text.ts'
import type { PageProps } from '../desks/ledger-pages.ts'
import { useLetterKeys } from '../desks/use-letter-keys.ts'
import { useLanguage } from '../intake/intake-context.ts'
import { useLedger } from '../ledger/use-ledger.ts'
import { CountedContext } from '../parts/Count.tsx'
import { type Counted, rowsOf } from '../parts/counted.ts'
import { EmptyLedger } from '../parts/EmptyLedger.tsx'
import { dayAndWeekday, daysFrom, monthInProse, shareText } from '../parts/formats.ts'
import { useBoardRows } from '../parts/use-board-rows.ts'
import { useRegionSettings } from '../parts/use-region-settings.ts'
import { ByAgency, ByDocument, ByRegion } from './Breakdown.tsx'
import { Categories, Continuing } from './Categories.tsx'
import { Figures } from './Figures.tsx'
import { Coverage, LeftOut, Moved } from './Moved.tsx'
import { Needs } from './Needs.tsx'
import { useScreenText } from './screen-text.ts'
import { useFeed } from './use-feed.ts'
import { useNumberKeys } from './use-number-keys.ts'
import { WallFrame } from './WallFrame.tsx'
import './panels.css'
import './screen.css'
import './wall.css'
import './screen-print.css'

/** 一屏通览: where a leader's word is needed, on one page. `?mode=wall` draws it for a wall. */
export function ScreenPage(_: PageProps) {
  const text = useScreenText()
  const words = useDeskText()
  const { agency, regionName } = useLedger()
  const [mode, setMode] = useQueryValue('mode')
  const [plan, setPlan] = useQueryValue('plan')
  const [said, setSaid] = useState('')
  const rows = useBoardRows()
  const settings = useRegionSettings()
  const { feed, moment } = useFeed(rows)
  const isWall = mode === 'wall'
  const isThere = rows.data !== undefined && settings.data !== undefined
  useLetterKeys(
    {
      KeyW: () => setMode(isWall ? '' : 'wall'),
      KeyP: () => print(),
      KeyM: () => pressInLine('.put-on-agenda'),
      KeyQ: () => pressInLine('.ask-to-explain'),
    },
    isThere ? `${mode} ${plan}` : null,
  )
  useNumberKeys()
  const retry = () => void (rows.isError ? rows.refetch() : settings.refetch())
  const body = isThere ? (
    <Body
      rows={rows.data}
      settings={settings.data}
      plan={plan}
      isGone={feed === 'gone'}
      moment={moment}
      onSaid={setSaid}
    />
  ) : (
    <p className="empty">
      {rows.isError || settings.isError ? words.loadFailed : words.loading}{' '}
      {(rows.isError || settings.isError) && <Button onClick={retry}>{words.retry}</Button>}
    </p>
  )
  const asOf = rows.data ? (feed === 'live' ? text.asOf(moment) : text.lost(moment)) : ''
  if (isWall)
    return (
      <WallFrame
        title={text.wallTitle(regionName)}
        asOf={asOf}
        feed={feed}
        said={said}
        onLeave={() => setMode('')}
      >
        {body}
      </WallFrame>
    )
  return (
    <DeskFrame
      title={agency === null ? text.question : text.ownQuestion}
      facts={<span className={`feed ${feed}`}>{asOf}</span>}
      said={said}
      keys={[
        ['← →', text.numbers],
        ['M', text.keyAgenda],
        ['Q', text.keyExplain],
        ['W', text.wall],
        ['P', text.print],
      ]}
      acts={
        <>
          <Button onClick={() => setMode('wall')}>
            {text.wall} <kbd>W</kbd>
          </Button>
          <Button onClick={() => print()}>
            {text.print} <kbd>P</kbd>
          </Button>
        </>
      }
    >
      {rows.data && <PlanChoice plans={rows.data.plans} plan={plan} onChange={setPlan} />}
      {body}
    </DeskFrame>
  )
}

/** Presses a button of the line that has the focus, else the first of its kind. */
function pressInLine(button: string): void {
  const line = document.activeElement?.closest('.need li')
  const found = (line ?? document).querySelector<HTMLElement>(`:scope ${button}`)
  found?.click()
}

type PlanChoiceProps = { plans: BoardRows['plans']; plan: string; onChange(plan: string): void }

function PlanChoice({ plans, plan, onChange }: PlanChoiceProps) {
  const text = useScreenText()
  if (plans.length < 2 && plan === '')
    return plans[0] ? (
      <p className="screen-plan" lang="zh-Hans">
        {plans[0].title ?? text.untitledPlan}
      </p>
    ) : null
  return (
    <label className="tool screen-plan">
      <span>{text.plan}</span>
      <span className="on-paper" lang="zh-Hans">
        {plan === '' ? text.allPlans : plans.find(({ id }) => id === plan)?.title}
      </span>
      <select value={plan} onChange={event => onChange(event.target.value)}>
        <option value="">{text.allPlans}</option>
        {plans.map(({ id, title }) => (
          <option key={id} value={id} lang="zh-Hans">
            {title ?? text.untitledPlan}
          </option>
        ))}
      </select>
    </label>
  )
}

type BodyProps = {
  rows: BoardRows
  settings: { version: number; settings: RegionSettings }
  plan: string
  isGone: boolean
  moment: string
  onSaid(said: string): void
}

function Body({ rows: { rows, on, plans, period }, settings, plan, isGone, moment, onSaid }: BodyProps) {
  const text = useScreenText()
  const counted = useMemo<Counted>(
    () => ({ rows, day: { on }, filter: plan === '' ? {} : { planId: plan } }),
    [rows, on, plan],
  )
  const { layout } = settings.settings.schedule
  if (isGone)
    return (
      <div className="empty">
        <p className="gone">{text.gone}</p>
        <p>{text.goneSince(moment)}</p>
      </div>
    )
  if (rows.length === 0) return <EmptyLedger />
  if (rowsOf(counted, 'all').length === 0)
    return (
      <div className="empty">
        <p>{text.nothingYet}</p>
        <AddressLink to="/plans">{text.toPlans}</AddressLink>
      </div>
    )
  const [share = 0] = sharesOf([rowsOf(counted, 'reported').length, rowsOf(counted, 'unreported').length])
  const rule = settings.version === 0 ? text.usualRule : text.ruleVersion(settings.version)
  return (
    <CountedContext value={counted}>
      <div className="leader-screen">
        <header className="screen-head">
          <Coverage share={shareText(share)} />
          {period && <Period period={period.period} dueOn={period.dueOn} on={on} />}
        </header>
        <div className="screen-panels">
          <Categories layout={layout} />
          <Figures plans={plans} />
          <div className="asking">
            <Needs onSaid={onSaid} />
            <Moved />
          </div>
          <Continuing />
          <ByDocument plans={plans} />
          <ByRegion />
          <ByAgency />
        </div>
        <LeftOut shares={text.shares[layout.shares]} rule={text.rule(rule)} />
      </div>
    </CountedContext>
  )
}

function Period({ period, dueOn, on }: { period: string; dueOn: string; on: string }) {
  const text = useScreenText()
  const language = useLanguage()
  const left = daysFrom(on, dueOn)
  return (
    <p className="period">
      {text.periodDue(monthInProse(period, language), dayAndWeekday(dueOn, language, on))}
      {language === 'zh' ? '，' : ', '}
      {left >= 0 ? text.stillMoving(left) : text.periodOver}
    </p>
  )
}
