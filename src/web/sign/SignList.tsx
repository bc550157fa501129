import { AddressLink } from '../desks/AddressLink.tsx'
import { partOf } from '../desks/pages-of-posts.ts'
import { reportKey } from '../desks/ReportView.tsx'
import { CategoryMark } from '../parts/CategoryShape.tsx'
import type { JudgedTask } from '../report/report-client.ts'
import type { ToSign } from './in-hand.ts'
import { DifferenceWords } from './MoveWords.tsx'
import { useSignText } from './sign-text.ts'

type SignListProps = {
  waiting: readonly ToSign[]
  chosen: ToSign
  judged: ReadonlyMap<string, JudgedTask> | undefined
  onOpen(): void
}

/** What waits for the head, with shape, word and difference. */
export function SignList({ waiting, chosen, judged, onOpen }: SignListProps) {
  const text = useSignText()
  return (
    <nav className="pane-list due-list sign-list" aria-label={text.list}>
      <ul>
        {waiting.map(item => {
          const { task, part } = item
          const category = judged?.get(task.id)?.category.id
          return (
            <li key={reportKey(item)}>
              <AddressLink
                to={`/sign/${partOf(task.id)}`}
                aria-current={item === chosen ? 'true' : undefined}
                onClickCapture={onOpen}
              >
                <span className="owed-title" lang="zh-Hans">
                  {task.title}
                </span>
                <span className="sign-difference">
                  {part === 'lead' && category ? (
                    <CategoryMark progress={category} />
                  ) : (
                    <small>{text.support}</small>
                  )}{' '}
                  <DifferenceWords item={item} />
                </span>
              </AddressLink>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
