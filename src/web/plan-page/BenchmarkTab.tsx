import { AddressLink } from '../desks/AddressLink.tsx'
import { planPath } from '../desks/pages-of-posts.ts'
import type { Row } from '../intake/intake-model.ts'
import { type Compared, comparedIn } from './benchmarks.ts'
import { ProgressLine } from './FateMark.tsx'
import { useOpenedPlan } from './opened-plan.ts'
import { usePlanText } from './plan-text.ts'

/** 对标: with whom the plan compares itself, in which sentence, what it says of them and of us, and the gap. */
export function BenchmarkTab() {
  const text = usePlanText()
  const { model } = useOpenedPlan()
  const rows = model.rows.filter(each => each.clause.now.benchmarks.length > 0)
  if (rows.length === 0) return <p className="empty">{text.noBenchmarks}</p>
  const columns = text.benchmarkColumns
  return (
    <table className="rows clause-rows plan-table">
      <thead>
        <tr>
          <th scope="col">{columns.clause}</th>
          <th scope="col">{columns.name}</th>
          <th scope="col">{columns.theirs}</th>
          <th scope="col">{columns.ours}</th>
          <th scope="col">{columns.gap}</th>
          <th scope="col">{columns.tasks}</th>
        </tr>
      </thead>
      {rows.map(row => (
        <SentenceRows key={row.id} row={row} />
      ))}
    </table>
  )
}

/** One sentence: a line for everybody whom it names. */
function SentenceRows({ row }: { row: Row }) {
  const text = usePlanText()
  const { id, model, fates } = useOpenedPlan()
  const { ours, compared } = comparedIn(model.text, row.clause.now)
  const tasks = fates.get(row.id)?.tasks ?? []
  const lines = compared.length
  return (
    <tbody>
      {compared.map(({ name, theirs, gap }, index) => (
        <tr key={name}>
          {index === 0 && (
            <th scope="rowgroup" rowSpan={lines} lang="zh-Hans">
              <AddressLink to={`${planPath(id)}#c${row.number}`}>{row.number}</AddressLink>{' '}
              {row.clause.text.split('\n', 1)[0]}
            </th>
          )}
          <td lang="zh-Hans">{name}</td>
          <td lang="zh-Hans">{wordsOf(theirs) || text.noValue}</td>
          {index === 0 && (
            <td rowSpan={lines} lang="zh-Hans">
              {wordsOf(ours) || text.noValue}
            </td>
          )}
          <td>{gap ? gapWords(gap, text) : '—'}</td>
          {index === 0 && <td rowSpan={lines}>{tasks.length > 0 ? <ProgressLine tasks={tasks} /> : '—'}</td>}
        </tr>
      ))}
    </tbody>
  )
}

const wordsOf = (figures: Compared['theirs']): string =>
  figures.map(({ metric, text }) => `${metric} ${text}`.trim()).join('；')

function gapWords({ by, unit }: NonNullable<Compared['gap']>, text: ReturnType<typeof usePlanText>): string {
  const amount = `${Math.abs(by)}${unit === '%' ? text.points : unit}`
  if (by === 0) return text.level
  return by > 0 ? text.higher(amount) : text.lower(amount)
}
