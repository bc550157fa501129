import Button from 'antd/es/button'
import { useEffect } from 'react'
import type { Problem } from '../../contract/problem.ts'
import { useLanguage, useText } from '../intake/intake-context.ts'

export type QueuedFile = {
  key: number
  name: string
  state: 'reading' | 'done' | 'failed'
  plan?: string
  known?: boolean
  problem?: Problem | null
  cancel(): void
}

type QueueProps = { queue: readonly QueuedFile[]; onOpen(id: string): void; onDismiss(key: number): void }

/** One line a file: being read, read, or why not; failures stay until they are put away. */
export function FileQueue({ queue, onOpen, onDismiss }: QueueProps) {
  return (
    <div className="queue" role="log" aria-live="polite">
      {queue.map(file => (
        <QueueLine key={file.key} file={file} onOpen={onOpen} onDismiss={onDismiss} />
      ))}
    </div>
  )
}

const doneForMs = 6000

function QueueLine({ file, onOpen, onDismiss }: { file: QueuedFile } & Omit<QueueProps, 'queue'>) {
  const text = useText()
  const { key, name, state, plan, known } = file
  useEffect(() => {
    if (state !== 'done') return
    const timer = setTimeout(() => onDismiss(key), doneForMs)
    return () => clearTimeout(timer)
  }, [state, key, onDismiss])
  return (
    <div className={`queue-line ${state}`}>
      {state === 'reading' && (
        <>
          <span className="bar" aria-hidden="true" />
          <span>{text.reading(name)}</span>
          <Button size="small" onClick={file.cancel}>
            {text.cancel}
          </Button>
        </>
      )}
      {state === 'done' && (
        <>
          <span>{known ? text.knownFile(name) : text.readDone(name)}</span>
          {plan && (
            <Button size="small" onClick={() => onOpen(plan)}>
              {text.openIt}
            </Button>
          )}
        </>
      )}
      {state === 'failed' && (
        <>
          <span className="file-name" lang="zh-Hans">
            {name}
          </span>
          <FailureWords name={name} problem={file.problem ?? null} />
          <Button size="small" onClick={() => onDismiss(key)}>
            {text.close}
          </Button>
        </>
      )}
    </div>
  )
}

/** What happened, where, and the way out. */
function FailureWords({ name, problem }: { name: string; problem: Problem | null }) {
  const text = useText()
  const parts = problem?.[useLanguage()]
  if (!parts) return <span>{text.fileFailed(name)}</span>
  return (
    <span className="failure">
      <strong>{parts.what}</strong>
      <span>{parts.where}</span>
      <span>{parts.remedy}</span>
    </span>
  )
}
