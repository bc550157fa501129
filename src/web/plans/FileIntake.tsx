import { useQueryClient } from '@tanstack/react-query'
import { lazy, type ReactNode, Suspense, useEffect, useMemo, useRef, useState } from 'react'
import type { StoredPlan } from '../../contract/plans-api.ts'
import { ProblemError, pasteText, uploadFile } from '../api-client.ts'
import { useText } from '../intake/intake-context.ts'
import { FileQueue, type QueuedFile } from './FileQueue.tsx'
import { type FileIntakeActions, FileIntakeContext } from './file-intake-context.ts'

const PasteDialog = lazy(() => import('./PasteDialog.tsx').then(module => ({ default: module.PasteDialog })))

type FileIntakeProps = {
  children: ReactNode
  onOpen(id: string): void
  /** What to do with a plan that was just read; it is opened unless said otherwise. */
  onRead?: (id: string) => void
}

/** Takes files dropped anywhere, chosen, or pasted; each has its own line, and one that fails stops no other. */
export function FileIntake({ children, onOpen, onRead = onOpen }: FileIntakeProps) {
  const text = useText()
  const queries = useQueryClient()
  const [queue, setQueue] = useState<readonly QueuedFile[]>([])
  const [pasted, setPasted] = useState<string | null>(null)
  const input = useRef<HTMLInputElement>(null)
  const latest = useRef({ text, onRead })
  latest.current = { text, onRead }

  const actions = useMemo((): FileIntakeActions & { pasteAs(name: string, words: string): void } => {
    let nextKey = 0
    const settle = (key: number, change: Partial<QueuedFile>) =>
      setQueue(now => now.map(each => (each.key === key ? { ...each, ...change } : each)))
    const run = async (name: string, read: (signal: AbortSignal) => Promise<StoredPlan>) => {
      const key = nextKey++
      const cancel = new AbortController()
      setQueue(now => [...now, { key, name, state: 'reading', cancel: () => cancel.abort() }])
      try {
        const { plan, known } = await read(cancel.signal)
        void queries.invalidateQueries({ queryKey: ['plans'] })
        settle(key, { state: 'done', plan: plan.id, known })
        latest.current.onRead(plan.id)
      } catch (error) {
        if (cancel.signal.aborted) return setQueue(now => now.filter(each => each.key !== key))
        settle(key, { state: 'failed', problem: error instanceof ProblemError ? error.problem : null })
      }
    }
    return {
      choose: () => input.current?.click(),
      paste: (words = '') => setPasted(words),
      take(files) {
        for (const file of files) void run(file.name, signal => uploadFile(file, signal))
      },
      pasteAs(name, words) {
        setPasted(null)
        void run(name, () => pasteText({ name, text: words }))
      },
    }
  }, [queries])
  const isOver = useDropAnywhere(actions)
  return (
    <FileIntakeContext value={actions}>
      {children}
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept=".txt,.md,.markdown,.html,.htm,.docx,.xlsx,.pdf,text/plain"
        aria-label={text.chooseFile}
        onChange={event => {
          actions.take([...(event.target.files ?? [])])
          event.target.value = ''
        }}
      />
      {isOver && (
        <div className="drop-veil" aria-hidden="true">
          <strong>{text.dropHere}</strong>
          <span>{text.readable}</span>
          <span>{text.dropHint}</span>
        </div>
      )}
      <FileQueue
        queue={queue}
        onOpen={onOpen}
        onDismiss={key => setQueue(now => now.filter(each => each.key !== key))}
      />
      {pasted !== null && (
        <Suspense>
          <PasteDialog words={pasted} onCancel={() => setPasted(null)} onRead={actions.pasteAs} />
        </Suspense>
      )}
    </FileIntakeContext>
  )
}

const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false

function useDropAnywhere({ take, paste }: FileIntakeActions): boolean {
  const [isOver, setOver] = useState(false)
  useEffect(() => {
    let depth = 0
    const enter = (event: DragEvent) => {
      if (!hasFiles(event)) return
      depth++
      setOver(true)
    }
    const leave = (event: DragEvent) => {
      if (hasFiles(event) && --depth <= 0) setOver(false)
    }
    const over = (event: DragEvent) => {
      if (hasFiles(event)) event.preventDefault()
    }
    const drop = (event: DragEvent) => {
      if (!hasFiles(event)) return
      event.preventDefault()
      depth = 0
      setOver(false)
      take([...(event.dataTransfer?.files ?? [])])
    }
    const pasteAnywhere = (event: ClipboardEvent) => {
      const target = event.target instanceof HTMLElement ? event.target : null
      if (target && (/^(INPUT|TEXTAREA)$/.test(target.tagName) || target.closest('[role=dialog]'))) return
      const files = [...(event.clipboardData?.files ?? [])]
      const words = event.clipboardData?.getData('text/plain') ?? ''
      if (files.length > 0) take(files)
      else if (words.trim() !== '') paste(words)
    }
    addEventListener('dragenter', enter)
    addEventListener('dragleave', leave)
    addEventListener('dragover', over)
    addEventListener('drop', drop)
    addEventListener('paste', pasteAnywhere)
    return () => {
      removeEventListener('dragenter', enter)
      removeEventListener('dragleave', leave)
      removeEventListener('dragover', over)
      removeEventListener('drop', drop)
      removeEventListener('paste', pasteAnywhere)
    }
  }, [take, paste])
  return isOver
}
