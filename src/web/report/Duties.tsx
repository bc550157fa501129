import { matterTypes } from '../../ledger/matter-types.ts'
import { AddressLink } from '../desks/AddressLink.tsx'
import { itemPath } from '../desks/pages-of-posts.ts'
import { useLanguage } from '../intake/intake-context.ts'
import { useLedger, useMatters } from '../ledger/use-ledger.ts'
import { dayInProse, daysFrom } from '../parts/formats.ts'
import { type Duty, dutiesOf } from './duties.ts'
import { useReportText } from './report-text.ts'

/** More than this many stay folded, and on a narrow page all, and what is another post's: the return in hand comes first. */
const mostUnfolded = 3
const isWide = () => matchMedia('(min-width: 1024px)').matches

/** What waits for the agency beside its returns: slips to receive and to answer, and whatever else asks for its word. `isAlone`: nothing else waits. */
export function Duties({ isAlone = false }: { isAlone?: boolean }) {
  const text = useReportText()
  const { agency, post, today } = useLedger()
  const duties = dutiesOf(useMatters(agency === null ? {} : { lead: agency }).data ?? [])
  if (agency === null || duties.length === 0) return null
  const isMine = duties.some(each => !each.byHead || post === 'agency-head')
  const late = duties.filter(({ matter }) => matter.dueOn !== null && matter.dueOn < today).length
  return (
    <details className="duties" open={isAlone || (isMine && duties.length <= mostUnfolded && isWide())}>
      <summary>{text.duties(duties.length, late)}</summary>
      <ul>
        {duties.map(each => (
          <DutyRow key={each.matter.id} {...each} />
        ))}
      </ul>
    </details>
  )
}

function DutyRow({ matter: { id, type, title, status, dueOn }, byHead }: Duty) {
  const text = useReportText()
  const language = useLanguage()
  const { today, post } = useLedger()
  const late = dueOn === null ? 0 : daysFrom(dueOn, today)
  return (
    <li>
      <b>{matterTypes[type]?.statuses[status]?.[language]}</b>{' '}
      <AddressLink to={itemPath(id)} lang="zh-Hans" title={title}>
        {title}
      </AddressLink>{' '}
      {dueOn !== null && (
        <span className={late > 0 ? 'late' : ''}>
          {late > 0 ? text.dutyLate(late) : text.dutyBy(dayInProse(dueOn, language, today))}
        </span>
      )}{' '}
      {byHead && post === 'reporter' && <small>{text.dutyOfHead}</small>}
    </li>
  )
}
