import Button from 'antd/es/button'
import { matterTypes } from '../../ledger/matter-types.ts'
import { useQueryValue } from '../desks/address.ts'
import { DeskFrame } from '../desks/DeskFrame.tsx'
import { useLedger } from '../ledger/use-ledger.ts'
import { useBoardRows } from '../parts/use-board-rows.ts'
import { Board } from './Board.tsx'
import { useBoardText } from './board-text.ts'
import { MatterLists } from './MatterLists.tsx'
import './board.css'

/** 台账: the tasks with their numbers, or the list of another type of matter. */
export function BoardPage() {
  const [type] = useQueryValue('type')
  return matterTypes[type] && type !== 'commitment' ? <MatterLists type={type} /> : <TaskBoard />
}

function TaskBoard() {
  const text = useBoardText()
  const { agency } = useLedger()
  const rows = useBoardRows()
  const title = agency === null ? text.question : text.ownQuestion
  if (rows.data)
    return (
      <Board
        data={rows.data}
        title={title}
        stoppedAt={rows.isError ? rows.dataUpdatedAt : null}
        onFetch={() => void rows.refetch()}
      />
    )
  return (
    <DeskFrame title={title}>
      <p className="empty">
        {rows.isError ? text.failed : text.loading}{' '}
        {rows.isError && <Button onClick={() => rows.refetch()}>{text.retry}</Button>}
      </p>
    </DeskFrame>
  )
}
