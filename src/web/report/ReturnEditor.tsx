import Button from 'antd/es/button'
import {
  type ComponentProps,
  type FormEvent,
  type ReactNode,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import type { LedgerFigure } from '../../ledger/commitment/facts.ts'
import { mostEvidence } from '../../ledger/field.ts'
import { useLanguage } from '../intake/intake-context.ts'
import type { Mistakes } from '../ledger/form-data.ts'
import type { OpenCommitment } from '../ledger/ledger-client.ts'
import { useLedger } from '../ledger/use-ledger.ts'
import { monthInProse } from '../parts/formats.ts'
import { DraftNotices, SavingWords } from './DraftStanding.tsx'
import { EvidenceRows } from './EvidenceRows.tsx'
import { FigureRows } from './FigureRows.tsx'
import type { KnownValue } from './known-values.ts'
import { dropDraft, type OwedReturn, type ReturnDraft } from './report-client.ts'
import { useReportText } from './report-text.ts'
import { emptyFigures, isUnchanged, openingContent, reportOf, type Written } from './return-content.ts'
import { TextFields } from './TextFields.tsx'
import { takenAmong, useUploads } from './use-uploads.ts'
import { useWorkingDraft } from './use-working-draft.ts'

type ReturnEditorProps = {
  task: OpenCommitment
  period: string
  part: OwedReturn['part']
  written: Written
  stored: ReturnDraft | undefined
  known(figure: LedgerFigure): KnownValue | undefined
  /** On the button that sends. */
  sendLabel: string
  isWaiting: boolean
  /** Sends the command's data; false where it was refused. */
  onSend(data: Record<string, unknown>): Promise<boolean>
  /** What is told above the fields: why it came back, what was refused. */
  children?: ReactNode
  /** Further buttons beside the one that sends. */
  acts?: ReactNode
  /** Leaves what stands there as it was sent; the draft goes. */
  cancel?: { readonly label: string; onCancel(): void }
}

const isMouseless = () => matchMedia('(pointer: coarse)').matches

/** The return of one task as a form: typing starts at the first field that needs something, and nothing typed is lost. */
export function ReturnEditor(props: ReturnEditorProps) {
  const { task, period, part, written, stored, known, sendLabel, isWaiting, onSend, children, acts, cancel } =
    props
  const text = useReportText()
  const language = useLanguage()
  const { region } = useLedger()
  // biome-ignore lint/correctness/useExhaustiveDependencies: a form opens once; what comes in later does not change it
  const opening = useMemo(() => openingContent(task, written, known), [])
  const draft = useWorkingDraft({ matter: task.id, period, opening, stored })
  const latest = useRef(draft)
  latest.current = draft
  const uploads = useUploads(file => {
    const { content, change } = latest.current
    const taken = takenAmong(content.evidence, file, mostEvidence)
    if (taken.as === 'added') change({ ...content, evidence: [...content.evidence, file] })
    return taken
  })
  const [mistakes, setMistakes] = useState<Mistakes>(new Map())
  const [isPressed, setPressed] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (!isMouseless()) focusFirst(form.current)
  }, [])

  async function send() {
    if (isWaiting) return
    const { data, mistakes: found } = reportOf(task, period, latest.current.content)
    setMistakes(found)
    const [first] = found.keys()
    if (first !== undefined) return form.current?.querySelector<HTMLElement>(`[name="${first}"]`)?.focus()
    if (uploads.isBusy) return setPressed(true)
    await latest.current.finish()
    if (await onSend(data)) latest.current.forget()
    else latest.current.resume()
  }
  // Pressed while files were on their way: it goes once they have arrived, and not where one was refused.
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked when the uploads end
  useEffect(() => {
    if (!isPressed || uploads.isBusy) return
    setPressed(false)
    if (!uploads.hasFailed) void send()
  }, [isPressed, uploads.isBusy])
  useFormKeys({ send, save: draft.saveNow })

  async function leave(onCancel: () => void) {
    await draft.finish()
    draft.forget()
    await dropDraft(region, { matter: task.id, period }).catch(() => {}) // it is offered again, and nothing is lost
    onCancel()
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void send()
  }
  const empty = emptyFigures(task, draft.content, part)
  const month = monthInProse(written.before?.period ?? '', language)
  return (
    <form ref={form} className="return-editor" noValidate onSubmit={submit}>
      {children}
      <DraftNotices draft={draft} figures={task.facts.figures} />
      <Figures part={part} {...{ task, period, written, known, draft, mistakes }} />
      {written.again && <p className="hint">{text.reopened}</p>}
      {!written.again && written.before && <p className="hint">{text.carried(month)}</p>}
      <TextFields {...{ written, draft, mistakes }} />
      <EvidenceRows draft={draft} uploads={uploads} />
      <div className="send-bar">
        <SavingWords draft={draft} />
        <Button type="primary" htmlType="submit" loading={isWaiting}>
          {sendLabel} <kbd>Ctrl+Enter</kbd>
        </Button>
        {acts}
        {cancel && <Button onClick={() => void leave(cancel.onCancel)}>{cancel.label}</Button>}
        <span className="hint">
          {isPressed && text.waitingForFiles}
          {!isPressed && empty > 0 && text.emptyFigures(empty)}
          {!isPressed && empty === 0 && isUnchanged(draft.content, written) && text.unchanged}
        </span>
      </div>
    </form>
  )
}

type FiguresProps = ComponentProps<typeof FigureRows> & { part: OwedReturn['part'] }

/** The figures are the lead's to report; who supports finds them folded, and may add its own. */
function Figures({ part, ...rows }: FiguresProps) {
  const text = useReportText()
  if (part !== 'support' || rows.task.facts.figures.length === 0) return <FigureRows {...rows} />
  return (
    <details
      className="support-figures"
      open={rows.draft.content.values.length + (rows.draft.content.notYet?.length ?? 0) > 0}
    >
      <summary>{text.supportFigures}</summary>
      <FigureRows {...rows} />
    </details>
  )
}

/** The first figure without a number; else the end of the first text. */
function focusFirst(form: HTMLFormElement | null) {
  const inputs = [...(form?.querySelectorAll<HTMLInputElement>('.figures input') ?? [])].filter(
    each => each.closest('details:not([open])') === null,
  )
  const empty = inputs.find(each => each.value === '')
  if (empty) return empty.focus()
  const area = form?.querySelector('textarea')
  area?.focus()
  area?.setSelectionRange(area.value.length, area.value.length)
}

/** Ctrl+Enter and Ctrl+S wherever the focus is, but in a drawer over the page. */
function useFormKeys(keys: { send(): unknown; save(): void }) {
  const latest = useRef(keys)
  latest.current = keys
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.isComposing || !(event.ctrlKey || event.metaKey)) return
      if (event.target instanceof Element && event.target.closest('[role="dialog"]')) return
      const act = { Enter: latest.current.send, KeyS: latest.current.save }[event.code]
      if (!act) return
      event.preventDefault()
      if (!event.repeat) void act()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])
}
