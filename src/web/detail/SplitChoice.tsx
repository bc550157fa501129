import Button from 'antd/es/button'
import { Fragment } from 'react'
import { useIntake, useModel, useText } from '../intake/intake-context.ts'
import type { Row } from '../intake/intake-model.ts'
import { Scissors } from '../shell/icons.tsx'

/** 拆分: the clause with a tick at each place where it may be cut. */
export function SplitChoice({ row, cuts, chosen }: { row: Row; cuts: readonly number[]; chosen: number }) {
  const text = useText()
  const intake = useIntake()
  const { text: original } = useModel()
  const [start, end] = row.clause.span
  const edges = [start, ...cuts, end]
  const choose = (nth: number) => {
    const { splitting } = intake.view.get()
    if (splitting) intake.view.set({ splitting: { ...splitting, chosen: nth } })
  }
  return (
    <div className="detail-body">
      <p className="clause-text splitting" lang="zh-Hans">
        {edges.slice(0, -1).map((edge, index) => (
          <Fragment key={edge}>
            <span className={index <= chosen ? 'first-part' : 'second-part'}>
              {original.slice(edge, edges[index + 1])}
            </span>
            {index < cuts.length && (
              <button
                type="button"
                className={`cut${index === chosen ? ' chosen' : ''}`}
                aria-pressed={index === chosen}
                aria-label={`${text.splitHere} ${index + 1}`}
                onClick={() => choose(index)}
              >
                <Scissors />
              </button>
            )}
          </Fragment>
        ))}
      </p>
      <div className="acts">
        <Button size="small" type="primary" onClick={intake.cut}>
          {text.splitHere} <kbd>Enter</kbd>
        </Button>
        <Button size="small" onClick={() => intake.view.set({ splitting: null })}>
          {text.cancel} <kbd>Esc</kbd>
        </Button>
        <span className="hint">{text.splitHint}</span>
      </div>
    </div>
  )
}
