import type { BoardRows } from '../../ledger/board/board-row.ts'
import { AddressLink } from '../desks/AddressLink.tsx'
import { itemPath } from '../desks/pages-of-posts.ts'
import { useLanguage } from '../intake/intake-context.ts'
import { CategoryMark } from '../parts/CategoryShape.tsx'
import { Count, useCounted } from '../parts/Count.tsx'
import { ThreeValues, valueNames } from '../parts/ThreeValues.tsx'
import { type KeyFigure, keyFigures } from './leader-screen.ts'
import { Panel } from './Panel.tsx'
import { useScreenText } from './screen-text.ts'

/** So many fit beside the six categories; on a wall fewer are drawn large (screen.css). */
const most = 8

/** 重点指标: expected, reported and verified, never one of them alone. */
export function Figures({ plans }: { plans: BoardRows['plans'] }) {
  const text = useScreenText()
  const language = useLanguage()
  const all = keyFigures(useCounted(), plans)
  const heads = Object.values(valueNames).map(each => each[language])
  return (
    <Panel name="figures" title={text.figures} asOf={`${heads.join(' · ')} · ${text.figuresAsOf}`}>
      {all.length === 0 ? (
        <p>{text.noFigures}</p>
      ) : (
        <>
          <ul className="key-figures">
            {all.slice(0, most).map(each => (
              <Figure key={`${each.row.id} ${each.figure.id}`} {...each} />
            ))}
          </ul>
          <p className="note">
            {text.tasksWithFigures} <Count view="with-figures" /> {text.items} · {text.figuresOrder}
          </p>
        </>
      )}
    </Panel>
  )
}

function Figure({ row, figure, progress }: KeyFigure) {
  return (
    <li>
      <CategoryMark progress={progress} />
      <AddressLink className="figure-name" to={itemPath(row.id)} lang="zh-Hans" title={row.title}>
        {figure.name || row.title}
      </AddressLink>
      <ThreeValues figure={figure} />
    </li>
  )
}
