import type { CountLayout } from '../../ledger/schedule/count.ts'
import { useLanguage } from '../intake/intake-context.ts'
import { ShapeOf } from '../parts/CategoryShape.tsx'
import { Count, CountsIn, useCounted } from '../parts/Count.tsx'
import { rowsOf } from '../parts/counted.ts'
import { shareText } from '../parts/formats.ts'
import { type CategoryLine, categoryLines } from './leader-screen.ts'
import { NamedCounts } from './NamedCounts.tsx'
import { Panel } from './Panel.tsx'
import { useScreenText } from './screen-text.ts'

/** 限时: the rated tasks by category, in the order of the region's bulletin; they sum to the whole and to 100.0. */
export function Categories({ layout }: { layout: CountLayout }) {
  const text = useScreenText()
  const counted = useCounted()
  const total = rowsOf(counted, 'rated').length
  const title = (
    <>
      {text.rated} <Count view="rated" /> {text.items}
    </>
  )
  return (
    <Panel name="rated" title={title} asOf={text.ratedAsOf}>
      {total === 0 ? (
        <p>{text.nothingRated}</p>
      ) : (
        <table className="lines categories">
          <tbody>
            {categoryLines(counted, layout).map(line => (
              <Category key={line.name.zh} line={line} />
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{text.sum}</th>
              <td>{total}</td>
              <td>{shareText(1000)}</td>
            </tr>
          </tfoot>
        </table>
      )}
    </Panel>
  )
}

function Category({ line: { name, categories, view, count, tenths } }: { line: CategoryLine }) {
  const text = useScreenText()
  const language = useLanguage()
  const [shape = 'other'] = categories
  return (
    <tr>
      <th scope="row">
        <span className="category-mark">
          <ShapeOf progress={shape} />
          <span>
            {name[language]}
            {view === 'done' && <CountsIn words={text.early} />}
          </span>
        </span>
      </th>
      <td>
        {view === null ? <Several of={categories} sum={count} /> : <Count view={view} of={name[language]} />}
      </td>
      <td>{shareText(tenths)}</td>
    </tr>
  )
}

/** Categories told together that have no list together: each has its own, and their sum is printed. */
function Several({ of, sum }: { of: CategoryLine['categories']; sum: number }) {
  return (
    <>
      {sum} ={' '}
      {of.map((each, index) => (
        <span key={each}>
          {index > 0 && ' + '}
          <Count view={each} />
        </span>
      ))}
    </>
  )
}

const kindsOfContinuing = ['continuing-normal', 'continuing-troubled', 'continuing-silent'] as const

/** 常态化, apart from every rate, and the equation of all kinds. */
export function Continuing() {
  const text = useScreenText()
  const title = (
    <>
      {text.continuing} <Count view="continuing" /> {text.items}
    </>
  )
  return (
    <Panel name="continuing" title={title}>
      <NamedCounts of={kindsOfContinuing} />
      <p className="equation">
        <CountsIn words={text.kinds} />
      </p>
    </Panel>
  )
}
