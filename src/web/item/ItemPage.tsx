import Button from 'antd/es/button'
import { ProblemError } from '../api-client.ts'
import { DeskFrame } from '../desks/DeskFrame.tsx'
import { useDeskText } from '../desks/desk-text.ts'
import type { PageProps } from '../desks/ledger-pages.ts'
import type { OpenCommitment } from '../ledger/ledger-client.ts'
import { useMatter } from '../ledger/use-ledger.ts'
import { CommitmentPage } from './CommitmentPage.tsx'
import { useItemText } from './item-text.ts'
import { OtherMatter } from './OtherMatter.tsx'

/** The page of one matter: a task, or whatever else stands in the ledger. */
export function ItemPage({ about }: PageProps) {
  return <OneItem key={about} id={about ?? ''} />
}

function OneItem({ id }: { id: string }) {
  const text = useItemText()
  const desks = useDeskText()
  const matter = useMatter(id)
  if (matter.data?.type === 'commitment') return <CommitmentPage task={matter.data as OpenCommitment} />
  if (matter.data) return <OtherMatter matter={matter.data} />
  const isUnknown = matter.error instanceof ProblemError && matter.error.problem.status === 404
  const title = matter.isError ? (isUnknown ? text.unknown : desks.loadFailed) : text.loading
  return (
    <DeskFrame title={title}>
      {matter.isError && !isUnknown && (
        <p className="empty">
          <Button onClick={() => matter.refetch()}>{desks.retry}</Button>
        </p>
      )}
    </DeskFrame>
  )
}
