import { type FocusEvent, type KeyboardEvent, useEffect, useRef } from 'react'
import { changedParts } from '../desks/changed-words.ts'
import { useLanguage } from '../intake/intake-context.ts'
import type { Mistakes } from '../ledger/form-data.ts'
import { useLedgerText } from '../ledger/ledger-text.ts'
import { reportTexts } from '../ledger/reports.ts'
import { monthInProse } from '../parts/formats.ts'
import { useReportText } from './report-text.ts'
import { type TextName, textBefore, type Written } from './return-content.ts'
import type { WorkingDraft } from './use-working-draft.ts'

/** Soft limit of a text; it is told of from a hundred characters before. */
const softLimit = 800
const toldFrom = 700

type TextFieldsProps = {
  written: Written
  draft: Pick<WorkingDraft, 'content' | 'change'>
  mistakes: Mistakes
}

/** The four texts of a return as one column: the arrow keys cross from one into the next. */
export function TextFields({ written, draft, mistakes }: TextFieldsProps) {
  const text = useReportText()
  const words = useLedgerText()
  return reportTexts.map(name => {
    const mistake = mistakes.get(name)
    const id = `return-${name}`
    return (
      <div className="form-field return-text" key={name}>
        <label htmlFor={id}>
          {text.fields[name]} {name !== 'progress' && <small>{text.optional}</small>}
        </label>
        <GrowingText
          id={id}
          name={name}
          value={draft.content[name]}
          isChanged={isChanged(written, name, draft.content[name])}
          isWrong={mistake !== undefined}
          onChange={value => draft.change({ ...draft.content, [name]: value })}
        />
        <div id={`${id}-told`} className="text-told">
          {mistake && <span className="mistake">{words.mistake(mistake)}</span>}
          {draft.content[name].length >= toldFrom && (
            <span className={draft.content[name].length > softLimit ? 'doubt' : ''}>
              {text.tooLong(draft.content[name].length)}
            </span>
          )}
          <Changes written={written} name={name} now={draft.content[name]} />
        </div>
      </div>
    )
  })
}

const isChanged = (written: Written, name: TextName, now: string): boolean => {
  const was = textBefore(written, name)
  return was !== undefined && was.trim() !== now.trim()
}

type GrowingTextProps = {
  id: string
  name: TextName
  value: string
  isChanged: boolean
  isWrong: boolean
  onChange(value: string): void
}

function GrowingText({ id, name, value, isChanged: changed, isWrong, onChange }: GrowingTextProps) {
  const field = useRef<HTMLTextAreaElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: its height follows what stands in it
  useEffect(() => {
    const area = field.current
    if (!area) return
    area.style.height = 'auto'
    area.style.height = `${area.scrollHeight + 2}px`
  }, [value])
  return (
    <textarea
      ref={field}
      id={id}
      name={name}
      rows={name === 'progress' ? 3 : 1}
      lang="zh-Hans"
      className={changed ? 'is-changed' : ''}
      value={value}
      aria-invalid={isWrong}
      aria-describedby={`${id}-told`}
      onChange={event => onChange(event.target.value)}
      onKeyDown={crossOver}
      onFocus={caretToEnd}
    />
  )
}

/** Tab leads to the end of last time's text, where one goes on; a click sets the caret by itself, after this. */
function caretToEnd({ currentTarget: area }: FocusEvent<HTMLTextAreaElement>) {
  if (area.selectionStart === 0 && area.selectionEnd === 0)
    area.setSelectionRange(area.value.length, area.value.length)
}

/** ↓ at the end of a text goes to the start of the next, ↑ at its start to the end of the one before. */
function crossOver(event: KeyboardEvent<HTMLTextAreaElement>) {
  const { key, nativeEvent, currentTarget: area } = event
  if (nativeEvent.isComposing || event.altKey || event.ctrlKey || event.shiftKey) return
  const isDown = key === 'ArrowDown' && area.selectionStart === area.value.length
  const isUp = key === 'ArrowUp' && area.selectionEnd === 0
  if (!isDown && !isUp) return
  const areas = [...(area.form?.querySelectorAll<HTMLTextAreaElement>('textarea') ?? [])]
  const next = areas[areas.indexOf(area) + (isDown ? 1 : -1)]
  if (!next) return
  event.preventDefault()
  next.focus()
  // Set after the focus, which would lead to its end.
  const at = isDown ? 0 : next.value.length
  next.setSelectionRange(at, at)
}

type ChangesProps = { written: Written; name: TextName; now: string }

/** What changed against last time, phrase by phrase; what stayed is left out. */
function Changes({ written, name, now }: ChangesProps) {
  const text = useReportText()
  const language = useLanguage()
  const was = textBefore(written, name)
  if (was === undefined) return null
  const month = monthInProse(written.before?.period ?? '', language)
  if (was.trim() === now.trim()) return was.trim() === '' ? null : <span>{text.asBefore(month)}</span>
  const changed = changedParts(was, now).filter(each => each.removed !== '' || each.added !== '')
  return (
    <span className="changes">
      {text.changedFrom(month)}
      {changed.map((each, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: phrases have no name but their place
        <span key={index} lang="zh-Hans">
          {' '}
          {shortBefore(each.before)}
          {each.removed && <del>{each.removed}</del>}
          {each.added && <ins>{each.added}</ins>}
          {shortAfter(each.after)}
        </span>
      ))}
    </span>
  )
}

const around = 8
const shortBefore = (words: string) => (words.length > around ? `…${words.slice(-around)}` : words)
const shortAfter = (words: string) => (words.length > around ? `${words.slice(0, around)}…` : words)
