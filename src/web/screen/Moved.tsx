import { unions, type View, type ViewId, views } from '../../ledger/board/board-views.ts'
import { addDays } from '../../model/plain-date.ts'
import { AddressLink } from '../desks/AddressLink.tsx'
import { itemPath } from '../desks/pages-of-posts.ts'
import { useLanguage } from '../intake/intake-context.ts'
import { Count, CountsIn, useCounted } from '../parts/Count.tsx'
import { rowsOf } from '../parts/counted.ts'
import { dayInProse } from '../parts/formats.ts'
import { inSeveral, movedRows } from './leader-screen.ts'
import { NamedCounts } from './NamedCounts.tsx'
import { Panel } from './Panel.tsx'
import { useScreenText } from './screen-text.ts'

/** So many are named; the others are in the lists. */
const most = 5

/** 本周变动: what was accepted, completed and issued in seven days, and what the last judgement turned. */
export function Moved() {
  const text = useScreenText()
  const language = useLanguage()
  const counted = useCounted()
  const { on } = counted.day
  const several = inSeveral(counted, unions.moved.parts)
  const title = (
    <>
      {text.moved} <Count view="moved-lately" /> {text.items}
    </>
  )
  const span = text.movedSpan(dayInProse(addDays(on, -6), language, on), dayInProse(on, language, on))
  return (
    <Panel name="moved" title={title} asOf={span}>
      {rowsOf(counted, 'moved-lately').length === 0 ? (
        <p>{text.nothingMoved}</p>
      ) : (
        <NamedCounts of={unions.moved.parts} />
      )}
      <ul className="moved-rows">
        {movedRows(counted)
          .slice(0, most)
          .map(({ row, view }) => (
            <li key={row.id}>
              <AddressLink className="two-lines" to={itemPath(row.id)} lang="zh-Hans" title={row.title}>
                {row.title}
              </AddressLink>{' '}
              <span className="who">{(views[view] as View).name[language]}</span>
            </li>
          ))}
      </ul>
      {several > 0 && <p className="note">{text.inSeveral(several)}</p>}
      <p>
        {text.turned} <Count view="turned-behind" /> <small>{text.turnedAsOf}</small>
      </p>
    </Panel>
  )
}

/** In no share above, or in one only because somebody said so. */
const notCounted = [
  'unreported',
  'stale',
  'unverified',
  'continuing',
  'unissued',
  'suspended',
  'adjusted',
  'ownerless',
] as const satisfies readonly ViewId[]

/** 没有算进来的: always last and always there. */
export function LeftOut({ shares, rule }: { shares: string; rule: string }) {
  const text = useScreenText()
  return (
    <section className="left-out" aria-label={text.leftOut}>
      <h2>{text.leftOut}</h2>
      <NamedCounts of={notCounted} />
      <p className="rules">
        <span className="share-rule">{shares} · </span>
        {rule}
      </p>
    </section>
  )
}

/** How much of what is owed is there, and what owes nothing. */
export function Coverage({ share }: { share: string }) {
  const text = useScreenText()
  return (
    <p className="coverage">
      <CountsIn words={text.coverage} values={{ share }} />
      <span className="besides">
        <CountsIn words={text.besides} />
      </span>
    </p>
  )
}
