import Button from 'antd/es/button'
import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { CommitmentFacts } from '../../ledger/commitment/facts.ts'
import type { Field, Fields } from '../../ledger/field.ts'
import { matterTypes } from '../../ledger/matter-types.ts'
import { ProblemError } from '../api-client.ts'
import { useLanguage } from '../intake/intake-context.ts'
import { FactList } from './FactList.tsx'
import { FieldsInput, inputId, type KnownChoices } from './FieldInput.tsx'
import { type Mistakes, readForm, type Typed } from './form-data.ts'
import { figuresOf, type OpenMatter } from './ledger-client.ts'
import { useLedgerText } from './ledger-text.ts'
import { formFor } from './prefill.ts'
import { figuresKept, scaleOf } from './printed-scale.ts'
import { useRefusalWords } from './refusal-words.ts'
import { UploadsContext, useSendAfterUploads } from './uploads.ts'
import { useGiving } from './use-giving.ts'
import { useLedger } from './use-ledger.ts'

type CommandFormProps = {
  matter: OpenMatter
  command: string
  onDone(): void
  onCancel(): void
}

/** The form of one command, made of its fields; what is refused stands at its field or above the form. */
export function CommandForm({ matter, command: name, onDone, onCancel }: CommandFormProps) {
  const language = useLanguage()
  const text = useLedgerText()
  const ledger = useLedger()
  const command = matterTypes[matter.type]?.commands[name]
  const fields: Fields = command?.fields ?? {}
  const [typed, setTyped] = useState<Typed>(() => (command ? formFor(name, command, matter, ledger) : {}))
  const [mistakes, setMistakes] = useState<Mistakes>(new Map())
  const giving = useGiving(matter)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    // Where there is nothing to fill in, the act itself is what comes next.
    form.current?.querySelector<HTMLElement>('input:not([hidden]), textarea, select, [type=submit]')?.focus()
  }, [])

  const refusedFields = giving.refusal instanceof ProblemError ? giving.refusal.problem.fields : undefined
  const fieldRefusals = new Map(
    (refusedFields ?? []).map(each => [each.field.replace(/^data\./, ''), each[language]]),
  )
  const mistakeAt = (path: string) => {
    const mistake = mistakes.get(path)
    return mistake ? text.mistake(mistake) : fieldRefusals.get(path)
  }
  async function send() {
    const read = readForm(fields, typed)
    setMistakes(read.mistakes)
    if (read.mistakes.size > 0) return
    if (await giving.give(name, figuresKept(read.data, figuresOf(matter)))) onDone()
  }
  const { uploads, isAwaited, sendWhenUp } = useSendAfterUploads(() => void send())
  const submit = (event: FormEvent) => {
    event.preventDefault()
    sendWhenUp()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && event.ctrlKey && !event.nativeEvent.isComposing) sendWhenUp()
  }
  const paths = [...mistakes.keys(), ...(mistakes.size === 0 ? fieldRefusals.keys() : [])]
  return (
    <form ref={form} className="command-form" noValidate onSubmit={submit} onKeyDown={onKeyDown}>
      <Refusals giving={giving} matter={matter} />
      {paths.length > 0 && (
        <div className="mistakes" role="alert">
          <p>{text.mistakesTitle(paths.length)}</p>
          <ul>
            {paths.map(path => (
              <li key={path}>
                <a href={`#${inputId(path)}`} onClick={event => focusOn(event, inputId(path))}>
                  {labelAt(fields, path.split('.'), language)}
                </a>
                ：{mistakeAt(path)}
              </li>
            ))}
          </ul>
        </div>
      )}
      <UploadsContext value={uploads}>
        <FieldsInput
          fields={fields}
          typed={typed}
          onChange={setTyped}
          mistakeAt={mistakeAt}
          choices={choicesOf(matter)}
        />
      </UploadsContext>
      <div className="acts">
        <Button type="primary" htmlType="submit" loading={giving.isWaiting || isAwaited}>
          {giving.isWaiting || isAwaited ? text.sending : (command?.[language] ?? name)} <kbd>Ctrl+Enter</kbd>
        </Button>
        <Button onClick={onCancel}>{text.cancel}</Button>
      </div>
    </form>
  )
}

type Given = Pick<ReturnType<typeof useGiving>, 'refusal' | 'moved'>

/** What was refused of the whole command, and what was recorded meanwhile. */
export function Refusals({ giving, matter }: { giving: Given; matter: Pick<OpenMatter, 'type' | 'facts'> }) {
  const text = useLedgerText()
  const wordsOf = useRefusalWords()
  const { refusal, moved } = giving
  if (refusal === null) return null
  if (moved.length === 0)
    return (
      <p className="refusal" role="alert">
        {wordsOf(refusal)}
      </p>
    )
  return (
    <div className="refusal" role="alert">
      <p>{text.movedTitle}</p>
      <FactList matter={matter} facts={moved} />
      <p>{text.movedHint}</p>
    </div>
  )
}

function focusOn(event: { preventDefault(): void }, id: string) {
  event.preventDefault()
  document.getElementById(id)?.focus()
}

function labelAt(fields: Fields, path: readonly string[], language: 'zh' | 'en'): string {
  const [name = '', ...rest] = path
  const field: Field | undefined = fields[name]
  if (!field) return name
  const own = field.label[language]
  if (field.type !== 'list' && field.type !== 'record') return own
  const inner = field.type === 'list' ? rest.slice(1) : rest
  const place = field.type === 'list' && rest[0] !== undefined ? ` ${Number(rest[0]) + 1}` : ''
  return inner.length === 0 ? own : `${own}${place} ${labelAt(field.of, inner, language)}`
}

/** What the matter itself offers for fields that name one of its parts. */
function choicesOf(matter: OpenMatter): KnownChoices {
  if (matter.type !== 'commitment') return {}
  const { figures, classes } = matter.facts as CommitmentFacts
  return {
    figure: figures.map(each => ({
      value: each.id,
      label: `${each.metric || each.id}（${scaleOf(each).unit}）`,
    })),
    printed: classes.map(each => ({ value: each.printed, label: each.printed })),
  }
}
