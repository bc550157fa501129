import { type FormEvent, type ReactNode, useState } from 'react'
import { ProblemError } from '../api-client.ts'
import { useLanguage } from '../intake/intake-context.ts'
import { usePreferred } from '../preferences.ts'
import { useSignInText } from './sign-in-text.ts'
import './sign-in.css'

/** 落实 and one card in the middle of the page, with the way to the other language. */
export function SignInFrame({ title, children }: { title: string; children: ReactNode }) {
  const text = useSignInText()
  const language = useLanguage()
  const { setLanguage } = usePreferred()
  return (
    <main className="sign-in">
      <div className="sign-in-card">
        <p className="sign-in-brand" lang="zh-Hans">
          <img src={new URL('../icon.svg', import.meta.url).href} alt="" width="26" height="26" />
          落实
        </p>
        <h1>{title}</h1>
        {children}
        <button
          type="button"
          className="plain-button"
          lang={language === 'zh' ? 'en' : 'zh-Hans'}
          onClick={() => setLanguage(language === 'zh' ? 'en' : 'zh')}
        >
          {text.language}
        </button>
      </div>
    </main>
  )
}

type Submission = { isWaiting: boolean; failure: string | null; submit(event: FormEvent): void }

/** Sends a form once at a time, and keeps in words what the server refused. */
export function useSubmission(send: () => Promise<void> | string): Submission {
  const text = useSignInText()
  const language = useLanguage()
  const [isWaiting, setWaiting] = useState(false)
  const [refusal, setRefusal] = useState<unknown>(null)
  async function run() {
    const sent = send()
    if (typeof sent === 'string') return setRefusal(sent)
    setWaiting(true)
    setRefusal(null)
    try {
      await sent
    } catch (error) {
      setRefusal(error)
    } finally {
      setWaiting(false)
    }
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!isWaiting) void run()
  }
  return { isWaiting, failure: refusal === null ? null : wordsOf(refusal), submit }

  function wordsOf(error: unknown): string {
    if (typeof error === 'string') return error
    if (!(error instanceof ProblemError)) return text.unreachable
    const { what, remedy } = error.problem[language]
    return language === 'zh' ? `${what}。${remedy}。` : `${what}. ${remedy}.`
  }
}

/** What was refused, told also to those who do not see it appear. */
export function Failure({ children }: { children: ReactNode }) {
  return (
    <p className="sign-in-failure" role="alert">
      {children}
    </p>
  )
}

/** A labelled text field with a hint below it. */
export function Field(props: {
  label: string
  hint?: string
  value: string
  onChange(value: string): void
  type?: 'text' | 'password'
  autoComplete?: string
}) {
  const { label, hint, value, onChange, type = 'text', autoComplete } = props
  return (
    <label className="sign-in-field">
      <span>{label}</span>
      <input
        type={type}
        value={value}
        required
        maxLength={200}
        autoCapitalize="none"
        spellCheck={false}
        autoComplete={autoComplete}
        onChange={event => onChange(event.target.value)}
      />
      {hint && <small>{hint}</small>}
    </label>
  )
}
