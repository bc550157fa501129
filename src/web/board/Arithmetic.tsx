import { useId } from 'react'
import type { BoardRow } from '../../ledger/board/board-row.ts'
import { useBoardText } from './board-text.ts'

/** The steps of an explanation, one a line; the ledger writes them in Chinese. */
export const stepsOf = (why: string): string[] =>
  why
    .split(/(?<=[。；])/u)
    .map(each => each.trim())
    .filter(Boolean)

type ArithmeticProps = { row: BoardRow; isOpen: boolean; onOpen(isOpen: boolean): void }

/** 算式: by which rule and from which numbers category and lamp come about. */
export function Arithmetic({ row, isOpen, onOpen }: ArithmeticProps) {
  const text = useBoardText()
  const id = useId()
  return (
    <section className="block arithmetic">
      <button type="button" aria-expanded={isOpen} aria-controls={id} onClick={() => onOpen(!isOpen)}>
        {text.arithmetic} <kbd>I</kbd>
      </button>
      <div id={id} hidden={!isOpen}>
        {row.why === '' && row.lampWhy === '' && <p>{text.noArithmetic}</p>}
        <Steps title={text.whyCategory} why={row.why} />
        <Steps title={text.whyLamp} why={row.lampWhy} />
      </div>
    </section>
  )
}

function Steps({ title, why }: { title: string; why: string }) {
  if (why === '') return null
  return (
    <>
      <h3>{title}</h3>
      <ol lang="zh-Hans">
        {stepsOf(why).map((step, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: steps have no name but their place
          <li key={index}>{step}</li>
        ))}
      </ol>
    </>
  )
}
