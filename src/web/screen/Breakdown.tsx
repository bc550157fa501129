import type { BoardRows } from '../../ledger/board/board-row.ts'
import type { ViewId } from '../../ledger/board/board-views.ts'
import { AddressLink } from '../desks/AddressLink.tsx'
import { agencyPath } from '../desks/pages-of-posts.ts'
import { useLanguage } from '../intake/intake-context.ts'
import { useLedger } from '../ledger/use-ledger.ts'
import { inPlainOrder } from '../parts/agency-order.ts'
import { ShapeOf } from '../parts/CategoryShape.tsx'
import { Count, useCounted } from '../parts/Count.tsx'
import { rowsOf } from '../parts/counted.ts'
import { Bar, Hatching } from './Bar.tsx'
import {
  documentLines,
  type Line,
  leadingAgencies,
  leftOut,
  regionsOf,
  troubledAgencies,
  troubles,
} from './leader-screen.ts'
import { Panel } from './Panel.tsx'
import { useScreenText } from './screen-text.ts'

const parts = ['done', 'on-track', 'behind', 'other', 'continuing', 'outside'] as const

const shapes = { done: 'completed', 'on-track': 'on-schedule', behind: 'behind', other: 'other' } as const

type TableProps = { name: string; lines: readonly Line[]; most: Most }

/** A line a part of the whole: a bar from nought with the number of tasks, and what they come to, which sums to it. */
function Breakdown({ name, lines, most }: TableProps) {
  const text = useScreenText()
  const counted = useCounted()
  const totals = lines.map(({ where }) => rowsOf(counted, 'all', where).length)
  const longest = Math.max(...totals, 1)
  return (
    <>
      <Hatching />
      <table className="lines breakdown">
        <thead>
          <tr>
            <th scope="col">{name}</th>
            <th scope="col" className="bar-head">
              {text.parts.all}
            </th>
            {parts.map(each => (
              <th scope="col" key={each} className={`part-${each}`}>
                {each in shapes && <ShapeOf progress={shapes[each as keyof typeof shapes]} />}
                {text.parts[each]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line, index) => (
            <tr key={line.key} className={pastOf(index, most)}>
              <th scope="row" lang="zh-Hans">
                <span className="two-lines" title={line.name}>
                  {line.name}
                </span>
                <Bar
                  parts={parts.map(each => [each, rowsOf(counted, each, line.where).length])}
                  longest={longest}
                />
              </th>
              <td data-label={text.parts.all}>
                <Count view="all" where={line.where} of={line.name} />
              </td>
              {parts.map(each => (
                <td key={each} className={`part-${each}`} data-label={text.parts[each]}>
                  <Count view={each} where={line.where} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

/** More lines than these do not fit one page, or one wall; how many there are is said there (screen-print.css, wall.css). */
type Most = { readonly page: number; readonly wall: number }

/** English words take more lines, and regions a table of their own. */
function useMost(on: 'document' | 'region' | 'agency'): Most {
  const language = useLanguage()
  const hasRegions = regionsOf(useCounted()).length > 1
  if (on === 'region') return { page: 5, wall: 3 }
  const isZh = language === 'zh'
  const page = hasRegions ? 3 : isZh || on === 'document' ? 8 : 6
  return { page, wall: on === 'document' ? 3 : isZh ? 4 : 2 }
}

const pastOf = (index: number, { page, wall }: Most): string | undefined =>
  [index >= page && 'past-page', index >= wall && 'past-wall'].filter(Boolean).join(' ') || undefined

function Cut({ all, most }: { all: number; most: Most }) {
  const text = useScreenText()
  const where = Object.entries(most).flatMap(([each, lines]) => (all > lines ? [`cut-on-${each}`] : []))
  return where.length > 0 ? <p className={`note cut-note ${where.join(' ')}`}>{text.cut(all)}</p> : null
}

/** What a wall has no room to say in full. */
const OnWall = ({ words }: { words: string }) => <span className="on-wall">{words}</span>

/** 按章, or by plan where there are several. */
export function ByDocument({ plans }: { plans: BoardRows['plans'] }) {
  const text = useScreenText()
  const counted = useCounted()
  const most = useMost('document')
  const lines = documentLines(counted, plans, text.untitledPlan)
  if (lines.length < 2) return null
  const isByPlan = lines[0]?.where.section === undefined
  const without = leftOut(counted, lines)
  return (
    <Panel
      name="by-document"
      title={isByPlan ? text.byPlan : text.bySection}
      asOf={<OnWall words={text.wallSections} />}
    >
      <Breakdown name={isByPlan ? text.name.plan : text.name.section} lines={lines} most={most} />
      {without > 0 && <p className="note">{text.notInLines(without)}</p>}
      <Cut all={lines.length} most={most} />
    </Panel>
  )
}

/** 按地区, in a joint ledger. */
export function ByRegion() {
  const text = useScreenText()
  const counted = useCounted()
  const most = useMost('region')
  const regions = regionsOf(counted)
  if (regions.length < 2) return null
  const lines = regions.map(region => ({ key: region, name: region, where: { region } }))
  return (
    <Panel name="by-region" title={text.byRegion} asOf={<OnWall words={text.wallRegions} />}>
      <Breakdown name={text.name.region} lines={lines} most={most} />
      <Cut all={lines.length} most={most} />
    </Panel>
  )
}

/** 按单位: who leads what is behind, overdue or not reported. Those without any are counted, and nobody is placed. */
export function ByAgency() {
  const text = useScreenText()
  const counted = useCounted()
  const { organisation, nameOf, agency: own } = useLedger()
  const most = useMost('agency')
  const all = leadingAgencies(counted)
  const inOrder = inPlainOrder([...organisation.agencies.values()], nameOf).map(({ id }) => id)
  const troubled = troubledAgencies(counted, inOrder)
  // An agency is shown no other one beside itself.
  if (all < 2 || own !== null) return null
  return (
    <Panel
      name="by-agency"
      title={text.byAgency}
      asOf={
        <>
          <span className="off-wall">{text.agencyOrder}</span>
          <OnWall words={text.wallAgencies} />
        </>
      }
    >
      <table className="lines by-agency-lines">
        <thead>
          <tr>
            <th scope="col">{text.name.agency}</th>
            <th scope="col">{text.parts.all}</th>
            {troubles.map(each => (
              <th scope="col" key={each}>
                {text.troubles[each]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {troubled.map((agency, index) => (
            <tr key={agency} className={pastOf(index, most)}>
              <th scope="row" lang="zh-Hans">
                <AddressLink to={agencyPath(agency)}>{nameOf(agency)}</AddressLink>
              </th>
              <AgencyNumber view="all" lead={agency} label={text.parts.all} />
              {troubles.map(each => (
                <AgencyNumber key={each} view={each} lead={agency} label={text.troubles[each]} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="note in-order">
        {text.inOrder(all - troubled.length)} <AddressLink to="/agencies">{text.toAgencies}</AddressLink>
      </p>
      <Cut all={troubled.length} most={most} />
    </Panel>
  )
}

function AgencyNumber({ view, lead, label }: { view: ViewId; lead: string; label: string }) {
  return (
    <td data-label={label}>
      <Count view={view} where={{ lead }} of={label} />
    </td>
  )
}
