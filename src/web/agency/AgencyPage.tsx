import Button from 'antd/es/button'
import { useMemo } from 'react'
import type { BoardRow, BoardRows } from '../../ledger/board/board-row.ts'
import { takesPart, type View, views } from '../../ledger/board/board-views.ts'
import { isThereOn, type RegisteredAgency } from '../../model/organisation.ts'
import { kindNames } from '../accounts/agency-kinds.ts'
import { AddressLink } from '../desks/AddressLink.tsx'
import { useQueryValue } from '../desks/address.ts'
import { DeskFrame } from '../desks/DeskFrame.tsx'
import { useDeskText } from '../desks/desk-text.ts'
import type { PageProps } from '../desks/ledger-pages.ts'
import { agencyPath } from '../desks/pages-of-posts.ts'
import { useLanguage } from '../intake/intake-context.ts'
import { useLedger } from '../ledger/use-ledger.ts'
import { Count, CountedContext, CountsIn } from '../parts/Count.tsx'
import type { Counted } from '../parts/counted.ts'
import { dayInProse } from '../parts/formats.ts'
import { useBoardRows } from '../parts/use-board-rows.ts'
import { AgencyHistory, BurdenOfPeriod, Health, OpenMatters } from './AgencySide.tsx'
import { AgencyTasks } from './AgencyTasks.tsx'
import { useAgencyReturns, usePostsThere } from './agency-client.ts'
import { type OwedReturn, returnsIn } from './agency-returns.ts'
import { useAgencyText } from './agency-text.ts'
import { PageNumber } from './PageNumber.tsx'
import { Record } from './Record.tsx'
import { ToVerify } from './ToVerify.tsx'
import './agency.css'

/** 单位页: what one agency carries, how it reports, and what the ledger costs it. An agency sees its own alone. */
export function AgencyPage({ about }: PageProps) {
  const text = useAgencyText()
  const { organisation, agency: own } = useLedger()
  const agency = organisation.agencies.get(about ?? '')
  const isOwn = own === null || own === about
  if (agency && isOwn) return <OneAgency key={agency.id} agency={agency} />
  return (
    <DeskFrame title={isOwn ? text.unknown : text.notOwn}>
      <p className="empty">
        <AddressLink to={own === null ? '/agencies' : agencyPath(own)}>
          {own === null ? text.all : text.own}
        </AddressLink>
      </p>
    </DeskFrame>
  )
}

function OneAgency({ agency }: { agency: RegisteredAgency }) {
  const text = useAgencyText()
  const words = useDeskText()
  const language = useLanguage()
  const { nameOf, today } = useLedger()
  const rows = useBoardRows()
  const returns = useAgencyReturns(agency.id)
  const posts = usePostsThere()?.(agency.id)
  const failed = rows.isError || returns.isError
  const retry = () => void (rows.isError ? rows.refetch() : returns.refetch())
  const facts = (
    <>
      {kindNames[agency.kind][language]}
      {posts &&
        (['agency-head', 'reporter'] as const).map(
          each => ` · ${text.posts[each]} ${posts[each] ? text.there : text.missing}`,
        )}
      {rows.data && ` · ${text.asOf(dayInProse(rows.data.on, language, today))}`}
    </>
  )
  return (
    <DeskFrame
      title={text.question(nameOf(agency.id))}
      heading={
        <>
          <span lang="zh-Hans">{nameOf(agency.id)}</span>
          {text.question('')}
        </>
      }
      facts={facts}
      acts={<Button onClick={() => print()}>{text.print}</Button>}
    >
      {rows.data && returns.data ? (
        <Body agency={agency} data={rows.data} returns={returns.data} />
      ) : (
        <p className="empty">
          {failed ? words.loadFailed : words.loading}{' '}
          {failed && <Button onClick={retry}>{words.retry}</Button>}
        </p>
      )}
      {!isThereOn(agency, today) && !rows.data && <AgencyHistory agency={agency} />}
    </DeskFrame>
  )
}

type BodyProps = { agency: RegisteredAgency; data: BoardRows; returns: readonly OwedReturn[] }

function Body({ agency, data, returns }: BodyProps) {
  const { rows, on, period } = data
  const { id } = agency
  const { agency: own } = useLedger()
  const posts = usePostsThere()?.(id)
  const counted = useMemo<Counted>(() => ({ rows, day: { on }, filter: {} }), [rows, on])
  const led = rows.filter(({ lead }) => lead === id)
  const supported = rows.filter(row => row.lead !== id && takesPart(row, id))
  return (
    <CountedContext value={counted}>
      <div className="agency-page">
        <div className="agency-main">
          {own === id && <ToVerify />}
          <Leads id={id} rows={led} />
          <Supports id={id} rows={supported} returns={returns} period={period?.period} />
          <Record returns={returns} />
        </div>
        <div className="agency-side">
          <Health agency={id} posts={posts} />
          <BurdenOfPeriod returns={returns} rows={rows} period={period?.period} />
          <OpenMatters agency={id} type="problem" />
          <OpenMatters agency={id} type="slip" />
          <AgencyHistory agency={agency} />
        </div>
      </div>
    </CountedContext>
  )
}

function Leads({ id, rows }: { id: string; rows: readonly BoardRow[] }) {
  const text = useAgencyText()
  const language = useLanguage()
  return (
    <section className="block" aria-labelledby="leads">
      <h2 id="leads">{text.leads}</h2>
      {rows.length === 0 ? (
        <p>{text.leadsNothing}</p>
      ) : (
        <>
          <p className="sum">
            <CountsIn words={text.leadsEquation} where={{ lead: id }} />
          </p>
          <AgencyTasks
            rows={rows}
            now={row => {
              if (row.return === null) return text.notOwed
              const { name }: View = views[row.return.state]
              return name[language]
            }}
          />
        </>
      )}
    </section>
  )
}

const inPeriod = ['reported', 'unreported', 'not-owed'] as const
type InPeriod = (typeof inPeriod)[number]

type SupportsProps = {
  id: string
  rows: readonly BoardRow[]
  returns: readonly OwedReturn[]
  period: string | undefined
}

/** 协办, joint leads among them: who supports owes a return of its own. */
function Supports({ id, rows, returns, period }: SupportsProps) {
  const text = useAgencyText()
  const [asked] = useQueryValue('support')
  const own = new Map(returnsIn(returns, 'owed', period ?? '').map(each => [each.matter, each]))
  const standingOf = (row: BoardRow): InPeriod => {
    const made = own.get(row.id)
    if (!made) return 'not-owed'
    return made.reportedOn === null ? 'unreported' : 'reported'
  }
  const groups = inPeriod.map(each => ({ each, of: rows.filter(row => standingOf(row) === each) }))
  const shown = groups.find(({ each }) => each === asked)?.of ?? rows
  return (
    <section className="block" aria-labelledby="supports">
      <h2 id="supports">{text.supports}</h2>
      {rows.length === 0 ? (
        <p>{text.supportsNothing}</p>
      ) : (
        <>
          <p className="sum">
            {text.supportsSum}{' '}
            <PageNumber
              count={rows.length}
              asks={{ support: 'all' }}
              of={text.supportsSum}
              isOpen={shown === rows}
            />{' '}
            ={' '}
            {groups.map(({ each, of }, index) => (
              <span key={each}>
                {index > 0 && ' + '}
                {text.inPeriod[each]}{' '}
                <PageNumber
                  count={of.length}
                  asks={{ support: each }}
                  of={text.inPeriod[each]}
                  isOpen={asked === each}
                />
              </span>
            ))}
          </p>
          <AgencyTasks rows={shown} withLead now={row => text.inPeriod[standingOf(row)]} />
          <p className="quiet">
            {text.takesPart} <Count view="all" where={{ agency: id }} of={text.takesPart} /> {text.items}
          </p>
        </>
      )}
    </section>
  )
}
