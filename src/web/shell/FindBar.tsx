import Button from 'antd/es/button'
import { type KeyboardEvent, useEffect, useMemo, useRef } from 'react'
import { matchesIn } from '../document/find.ts'
import { useIntake, useModel, useText, useView } from '../intake/intake-context.ts'
import { Chevron } from './icons.tsx'

/** 查找 over everything, drawn or not; the browser's own search sees only what is drawn. */
export function FindBar() {
  const find = useView(view => view.find)
  return find ? <OpenFind words={find.words} nth={find.nth} /> : null
}

function OpenFind({ words, nth }: { words: string; nth: number }) {
  const text = useText()
  const intake = useIntake()
  const model = useModel()
  const input = useRef<HTMLInputElement>(null)
  const matches = useMemo(() => matchesIn(model.text, words), [model.text, words])
  useEffect(() => {
    input.current?.focus()
    input.current?.select()
  }, [])
  const go = (to: number) => {
    if (matches.length === 0) return
    const next = (to + matches.length) % matches.length
    intake.view.set({ find: { words, nth: next } })
    intake.revealText(matches[next]?.[0] ?? 0)
  }
  const close = () => {
    intake.view.set({ find: null })
    intake.returnToActive()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') go(event.shiftKey ? nth - 1 : isFresh.current ? 0 : nth + 1)
    else if (event.key === 'Escape') close()
    else return
    isFresh.current = false
    event.preventDefault()
  }
  const isFresh = useRef(true)
  return (
    <search className="find-bar">
      <input
        ref={input}
        className="text-field"
        type="search"
        aria-label={text.findIn}
        placeholder={text.findIn}
        value={words}
        onChange={event => {
          isFresh.current = true
          intake.view.set({ find: { words: event.target.value, nth: 0 } })
        }}
        onKeyDown={onKeyDown}
      />
      <output>
        {words.trim() === ''
          ? ''
          : matches.length === 0
            ? text.findNone
            : text.findCount(nth + 1, matches.length)}
      </output>
      <Button
        aria-label={text.findPrevious}
        title="Shift+Enter"
        icon={<Chevron to="up" />}
        onClick={() => go(nth - 1)}
      />
      <Button
        aria-label={text.findNext}
        title="Enter"
        icon={<Chevron to="down" />}
        onClick={() => go(nth + 1)}
      />
      <Button onClick={close}>
        {text.close} <kbd>Esc</kbd>
      </Button>
    </search>
  )
}

/** 跳到: a number goes to its clause. */
export function GoBar() {
  const text = useText()
  const intake = useIntake()
  const isGoing = useView(view => view.going)
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (isGoing) input.current?.focus()
  }, [isGoing])
  if (!isGoing) return null
  const close = () => {
    intake.view.set({ going: false })
    intake.returnToActive()
  }
  return (
    <form
      className="find-bar"
      onSubmit={event => {
        event.preventDefault()
        intake.goToNumber(input.current?.value ?? '')
      }}
    >
      <input
        ref={input}
        className="text-field short"
        aria-label={text.goTo}
        placeholder={text.goTo}
        onKeyDown={event => event.key === 'Escape' && close()}
      />
      <Button htmlType="submit">{text.go}</Button>
      <Button onClick={close}>
        {text.cancel} <kbd>Esc</kbd>
      </Button>
    </form>
  )
}
