import { useMutation } from '@tanstack/react-query'
import Button from 'antd/es/button'
import { type ReactNode, useId, useState } from 'react'
import { json, posted } from '../api-client.ts'
import { useRefusalWords } from '../ledger/refusal-words.ts'
import { usePreferred } from '../preferences.ts'
import { useSession } from '../sign-in/session-context.ts'
import type { Language } from '../text.ts'
import type { ThemeChoice } from '../theme.ts'
import type { Options } from './options.ts'
import { useSettingsText } from './settings-text.ts'

/** 我的: how the page looks and moves on this machine, its letter keys, and the password of the post. */
export function MinePart({ onSaid }: { onSaid(said: string): void }) {
  const text = useSettingsText()
  const preferred = usePreferred()
  const { signedIn } = useSession()
  return (
    <div className="settings-part narrow">
      <section>
        <h2>{text.looksTitle}</h2>
        <p className="settings-note">{text.mineNote}</p>
        <Choice
          label={text.language}
          value={preferred.language}
          options={text.languages}
          onChange={value => preferred.setLanguage(value as Language)}
        />
        <Choice
          label={text.theme}
          value={preferred.theme}
          options={text.themes}
          onChange={value => preferred.setTheme(value as ThemeChoice)}
        />
        <Choice
          label={text.density}
          value={preferred.density}
          options={text.densities}
          onChange={value => preferred.setDensity(value as 'compact')}
        />
        <Choice
          label={text.motion}
          value={preferred.motion}
          options={text.motions}
          onChange={value => preferred.setMotion(value as 'none')}
        />
      </section>
      <section>
        <h2>{text.keysTitle}</h2>
        <label className="set-tick">
          <input
            type="checkbox"
            checked={preferred.letterKeys}
            onChange={event => preferred.setLetterKeys(event.target.checked)}
          />
          {text.letterKeys}
        </label>
        <p className="settings-note">{text.letterKeysNote}</p>
      </section>
      {signedIn && <PasswordForm onSaid={onSaid} />}
    </div>
  )
}

type ChoiceProps = { label: string; value: string; options: Options; onChange(value: string): void }

function Choice({ label, value, options, onChange }: ChoiceProps) {
  const name = useId()
  return (
    <fieldset className="set-radios">
      <legend>{label}</legend>
      {options.map(([each, words]) => (
        <label key={each}>
          <input type="radio" name={name} checked={each === value} onChange={() => onChange(each)} />
          {words}
        </label>
      ))}
    </fieldset>
  )
}

function PasswordForm({ onSaid }: { onSaid(said: string): void }) {
  const text = useSettingsText()
  const wordsOf = useRefusalWords()
  const [current, setCurrent] = useState('')
  const [next, setNext] = useState('')
  const [again, setAgain] = useState('')
  const [differs, setDiffers] = useState(false)
  const changing = useMutation({
    mutationFn: () => json<unknown>('/password', posted({ current, next })),
    onSuccess: () => {
      onSaid(text.passwordChanged)
      setCurrent('')
      setNext('')
      setAgain('')
    },
  })
  const told: ReactNode = differs ? text.passwordsDiffer : changing.error ? wordsOf(changing.error) : null
  return (
    <section>
      <h2>{text.passwordTitle}</h2>
      <form
        noValidate
        onSubmit={event => {
          event.preventDefault()
          setDiffers(next !== again)
          if (next === again) changing.mutate()
        }}
      >
        {told && (
          <p className="refusal" role="alert">
            {told}
          </p>
        )}
        <Secret label={text.currentPassword} value={current} onChange={setCurrent} kind="current-password" />
        <Secret label={text.nextPassword} value={next} onChange={setNext} kind="new-password" />
        <Secret label={text.passwordAgain} value={again} onChange={setAgain} kind="new-password" />
        <Button htmlType="submit" loading={changing.isPending}>
          {text.changePassword}
        </Button>
      </form>
    </section>
  )
}

type SecretProps = { label: string; value: string; kind: string; onChange(value: string): void }

function Secret({ label, value, kind, onChange }: SecretProps) {
  const id = useId()
  return (
    <div className="set-field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="password"
        autoComplete={kind}
        value={value}
        onChange={event => onChange(event.target.value)}
      />
    </div>
  )
}
