import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { useText } from '../intake/intake-context.ts'
import { Caret } from '../shell/icons.tsx'

export type Choice = { value: string; label: string; count?: number; level?: number }

type FilterMenuProps = {
  label: string
  choices: readonly Choice[]
  chosen: readonly string[]
  onChange(chosen: string[]): void
}

// A list longer than this is searched, not read.
const searchFrom = 9
// More than this many boxes would be slow to draw; the search narrows them.
const mostDrawn = 300

/** One filter: a button that opens a list of boxes; a tick acts at once. */
export function FilterMenu({ label, choices, chosen, onChange }: FilterMenuProps) {
  const text = useText()
  const [isOpen, setOpen] = useState(false)
  const [words, setWords] = useState('')
  const box = useRef<HTMLDivElement>(null)
  const id = useId()
  useEffect(() => {
    if (!isOpen) return
    const close = (event: Event) => {
      if (!(event.target instanceof Node && box.current?.contains(event.target))) setOpen(false)
    }
    addEventListener('pointerdown', close)
    box.current?.querySelector<HTMLElement>('.filter-list input')?.focus()
    return () => removeEventListener('pointerdown', close)
  }, [isOpen])
  const onKeyDown = (event: KeyboardEvent) => {
    if (!isOpen) return
    if (event.key === 'Escape') {
      setOpen(false)
      box.current?.querySelector('button')?.focus()
      event.stopPropagation()
      return
    }
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (!by) return
    const inputs = [...(box.current?.querySelectorAll<HTMLElement>('.filter-list input') ?? [])]
    inputs[
      (inputs.indexOf(document.activeElement as HTMLElement) + by + inputs.length) % inputs.length
    ]?.focus()
    event.preventDefault()
  }
  const fitting = choices.filter(choice => choice.label.includes(words.trim()))
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the list inside
    <div className="filter-menu" ref={box} onKeyDown={onKeyDown}>
      <button
        type="button"
        className={`filter-button${chosen.length > 0 ? ' on' : ''}`}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        {label}
        {chosen.length > 0 && <b className="badge">{chosen.length}</b>}
        <Caret />
      </button>
      {isOpen && (
        <fieldset className="filter-list" id={id}>
          <legend className="spoken">{label}</legend>
          {choices.length >= searchFrom && (
            <input
              type="search"
              className="filter-search"
              placeholder={text.filterSearch}
              aria-label={text.filterSearch}
              value={words}
              onChange={event => setWords(event.target.value)}
            />
          )}
          <div className="filter-scroll">
            {fitting.slice(0, mostDrawn).map(({ value, label: name, count, level }) => (
              <label key={value} style={{ paddingInlineStart: 12 + (level ?? 0) * 14 }}>
                <input
                  type="checkbox"
                  checked={chosen.includes(value)}
                  onChange={() =>
                    onChange(
                      chosen.includes(value) ? chosen.filter(each => each !== value) : [...chosen, value],
                    )
                  }
                />
                <span className="choice-name">{name}</span>
                {count !== undefined && <span className="count">{count}</span>}
              </label>
            ))}
          </div>
        </fieldset>
      )}
    </div>
  )
}
