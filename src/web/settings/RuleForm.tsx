import Button from 'antd/es/button'
import { type KeyboardEvent, type MouseEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { useLanguage } from '../intake/intake-context.ts'
import { useRefusalWords } from '../ledger/refusal-words.ts'
import { ConflictPanel } from './ConflictPanel.tsx'
import { fieldId, isWithin } from './places.ts'
import { useSettingsText } from './settings-text.ts'
import { useDraft } from './use-settings-draft.ts'
import { VersionList } from './VersionList.tsx'

/** What every form of rules shares: what is wrong on top, the trial beside, keeping below, the versions at the end. */
export function RuleForm({ parts, onSaid, trial, children }: RuleFormProps) {
  const text = useSettingsText()
  const draft = useDraft()
  const { changed, isSaving } = draft
  const [justKept, setKept] = useState<{ version: number; before: typeof draft.draft } | null>(null)
  const elsewhere = changed.filter(each => !parts.some(part => isWithin(each, part) || isWithin(part, each)))
  async function save() {
    if (isSaving) return
    if (changed.length === 0) return onSaid(text.nothingChanged)
    const before = draft.standing.settings
    const version = await draft.save()
    if (version === null) return
    setKept({ version, before })
    onSaid(text.kept(version))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !event.ctrlKey || event.nativeEvent.isComposing) return
    event.preventDefault()
    void save()
  }
  return (
    <div className="rule-form">
      <form
        noValidate
        onKeyDown={onKeyDown}
        onSubmit={event => {
          event.preventDefault()
          void save()
        }}
      >
        <Problems />
        {draft.conflict && <ConflictPanel />}
        {draft.isFound && changed.length > 0 && <p className="settings-note">{text.draftFound}</p>}
        {children}
        <div className="rule-acts">
          <Button type="primary" htmlType="submit" loading={isSaving}>
            {text.keep} <kbd>Ctrl+Enter</kbd>
          </Button>
          {changed.length > 0 && <Button onClick={draft.discard}>{text.discard}</Button>}
          {changed.length > 0 && <span>{text.notKept(changed.map(text.partName).join('、'))}</span>}
          {justKept && changed.length === 0 && (
            <Button onClick={() => draft.replace(justKept.before)}>{text.putBack(justKept.version)}</Button>
          )}
        </div>
        {elsewhere.length > 0 && (
          <p className="settings-note">{text.elsewhere(elsewhere.map(text.partName).join('、'))}</p>
        )}
        <VersionList parts={parts} />
      </form>
      {trial}
    </div>
  )
}

type RuleFormProps = {
  parts: readonly string[]
  onSaid(said: string): void
  /** What the draft would change, before it is kept. */
  trial: ReactNode
  children: ReactNode
}

/** Goes to the field of a place, or the nearest around it that the form shows. */
function goToPlace(event: MouseEvent, place: string): void {
  event.preventDefault()
  for (let at = place; at !== ''; at = at.split('.').slice(0, -1).join('.')) {
    const found = document.getElementById(fieldId(at))
    if (!found) continue
    found.scrollIntoView({ block: 'center' })
    found.focus()
    return
  }
}

function Problems() {
  const language = useLanguage()
  const text = useSettingsText()
  const { problems, isRefused, failure } = useDraft()
  const wordsOf = useRefusalWords()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (isRefused) box.current?.focus()
  }, [isRefused])
  if (failure)
    return (
      <p className="refusal" role="alert">
        {wordsOf(failure)}
      </p>
    )
  if (problems.length === 0) return null
  return (
    <div className="mistakes" ref={box} tabIndex={-1} role={isRefused ? 'alert' : undefined}>
      <p>{text.problems(problems.length)}</p>
      <ul>
        {problems.map(each => (
          <li key={`${each.place} ${each.zh}`}>
            <a href={`#${fieldId(each.place)}`} onClick={event => goToPlace(event, each.place)}>
              {each[language]}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
