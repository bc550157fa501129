import type { BoardRow } from '../../ledger/board/board-row.ts'
import { matterTypes } from '../../ledger/matter-types.ts'
import { membersOn, type RegisteredAgency, valueOn } from '../../model/organisation.ts'
import { AddressLink } from '../desks/AddressLink.tsx'
import { itemPath } from '../desks/pages-of-posts.ts'
import { useLanguage } from '../intake/intake-context.ts'
import { useLedger, useMatters } from '../ledger/use-ledger.ts'
import { Count } from '../parts/Count.tsx'
import { dayInProse } from '../parts/formats.ts'
import type { PostsThere } from './agency-client.ts'
import { type HistoryEvent, historyOf } from './agency-history.ts'
import { type AskedTwice, askedTwice, burdenOf, type OwedReturn } from './agency-returns.ts'
import { useAgencyText } from './agency-text.ts'
import { PageNumber } from './PageNumber.tsx'

/** 归口健康: what has nobody to answer for it. */
export function Health({ agency, posts }: { agency: string; posts: PostsThere | undefined }) {
  const text = useAgencyText()
  const missing = posts ? (['agency-head', 'reporter'] as const).filter(each => !posts[each]) : []
  return (
    <section className="block" aria-labelledby="health">
      <h2 id="health">{text.health}</h2>
      <ul className="facts-of-agency">
        <li>
          {text.unaccepted} <Count view="unaccepted" where={{ lead: agency }} />
        </li>
        <li>
          {text.stale} <Count view="stale" where={{ lead: agency }} />
        </li>
        {posts ? (
          <li>
            {text.noPosts} {text.noPostsCount(missing.length)}
            {missing.length > 0 && (
              <>
                {': '}
                {missing.map(each => text.posts[each]).join('、')}
                <br />
                {text.postMissing} <AddressLink to="/settings/accounts">{text.setUpPost}</AddressLink>
              </>
            )}
          </li>
        ) : (
          <li className="quiet">{text.postsUnknown}</li>
        )}
      </ul>
    </section>
  )
}

type BurdenProps = { returns: readonly OwedReturn[]; rows: readonly BoardRow[]; period: string | undefined }

/** 本期负担: what this ledger costs the agency is this product's own debt. */
export function BurdenOfPeriod({ returns, rows, period }: BurdenProps) {
  const text = useAgencyText()
  const burden = burdenOf(returns, rows, period ?? '')
  const asked = new Set(burden.returns.map(({ matter }) => matter))
  const twice = askedTwice(rows.filter(({ id }) => asked.has(id)))
  return (
    <section className="block" aria-labelledby="burden">
      <h2 id="burden">
        {text.burden}{' '}
        <PageNumber
          count={burden.returns.length}
          asks={{ returns: 'owed', period: period ?? '' }}
          of={text.burden}
        />
      </h2>
      {burden.returns.length === 0 ? (
        <p>{text.nothingAsked}</p>
      ) : (
        <>
          <p>{text.burdenSum(burden.returns.length, burden.figures)}</p>
          {burden.again > 0 && <p>{text.again(burden.again)}</p>}
          <p className="quiet">{text.burdenOptional}</p>
          {twice.length === 0 ? <p className="quiet">{text.askedOnce}</p> : <Twice all={twice} />}
        </>
      )}
    </section>
  )
}

function Twice({ all }: { all: readonly AskedTwice[] }) {
  const text = useAgencyText()
  return (
    <ul className="facts-of-agency">
      {all.map(({ name, unit, rows }) => (
        <li key={`${name} ${unit}`}>
          {text.askedTwice(name, unit, rows.length)}
          <ul>
            {rows.map(({ id, title }) => (
              <li key={id}>
                <AddressLink to={itemPath(id)} lang="zh-Hans">
                  {title}
                </AddressLink>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  )
}

/** Slips or problems of the agency that are still open. */
export function OpenMatters({ agency, type }: { agency: string; type: 'slip' | 'problem' }) {
  const text = useAgencyText()
  const language = useLanguage()
  const found = useMatters({ type, lead: agency })
  const statuses = matterTypes[type]?.statuses ?? {}
  const open = found.data?.filter(({ status }) => statuses[status]?.open)
  const title = type === 'slip' ? text.slips : text.problems
  return (
    <section className="block" aria-labelledby={`open-${type}`}>
      <h2 id={`open-${type}`}>
        {title} {open?.length ?? ''}
      </h2>
      {open?.length === 0 && <p>{text.noProblems}</p>}
      <ul className="facts-of-agency">
        {open?.map(({ id, title: words, status, dueOn }) => (
          <li key={id}>
            <AddressLink to={itemPath(id)} lang="zh-Hans">
              {words}
            </AddressLink>{' '}
            <span className="quiet">
              {statuses[status]?.[language]} {dueOn}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** 名称和沿革: an agency that was renamed or merged stays one with what it was. */
export function AgencyHistory({ agency }: { agency: RegisteredAgency }) {
  const text = useAgencyText()
  const { organisation, today, nameOf } = useLedger()
  const superior = valueOn(agency.reportsTo, today)
  const members = membersOn(organisation, agency.id, today)
  return (
    <section className="block" aria-labelledby="history">
      <h2 id="history">{text.history}</h2>
      <ul className="facts-of-agency">
        {historyOf(agency, organisation).map(event => (
          <HistoryLine key={JSON.stringify(event)} event={event} />
        ))}
      </ul>
      <dl className="terms">
        {agency.aliases.length > 0 && <Term name={text.aliases} value={agency.aliases.join('、')} />}
        {agency.code !== null && <Term name={text.code} value={agency.code} />}
        {superior && <Term name={text.reportsTo} value={nameOf(superior)} />}
        {members.length > 0 && (
          <Term name={text.members} value={members.map(each => nameOf(each.agency)).join('、')} />
        )}
      </dl>
    </section>
  )
}

function HistoryLine({ event }: { event: HistoryEvent }) {
  const text = useAgencyText()
  const language = useLanguage()
  const { today, nameOf } = useLedger()
  const when = event.on === null ? text.fromStart : text.since(dayInProse(event.on, language, today))
  const what = {
    registered: () => text.registered('name' in event ? event.name : ''),
    renamed: () => text.renamed('name' in event ? event.name : ''),
    'took-in': () => text.tookIn('agency' in event ? nameOf(event.agency) : ''),
    merged: () => text.merged('agency' in event ? nameOf(event.agency) : ''),
    dissolved: () => text.dissolved,
  }[event.what]()
  return (
    <li>
      {when} {what}
    </li>
  )
}

function Term({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd lang="zh-Hans">{value}</dd>
    </div>
  )
}
