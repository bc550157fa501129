import { useState } from 'react'
import type { CorrectedBenchmark } from '../../model/correction.ts'
import { useIntake, useModel, useText } from '../intake/intake-context.ts'
import type { Row } from '../intake/intake-model.ts'
import { EditorFrame } from './EditorFrame.tsx'
import { spanOfWords } from './span-of-words.ts'

/** 改对标: names with 「、」 between them. */
export function BenchmarkEditor({ row }: { row: Row }) {
  const text = useText()
  const intake = useIntake()
  const model = useModel()
  const { now, read } = row.clause
  const [typed, setTyped] = useState(now.benchmarks.map(({ name }) => name).join('、'))
  const write = (benchmarks: CorrectedBenchmark[]) => {
    if (!intake.change({ type: 'set-benchmarks', clause: row.id, benchmarks })) return false
    intake.say(text.changeDone(row.number, text.columns.benchmarks), { undo: true })
    return true
  }
  const save = () => {
    const names = [...new Set(typed.split(/[、，,；;]/).map(name => name.trim()))].filter(Boolean)
    return write(
      names.map(
        name =>
          now.benchmarks.find(each => each.name === name) ?? {
            name,
            span: spanOfWords(name, row.clause, model.text),
          },
      ),
    )
  }
  return (
    <EditorFrame
      row={row}
      column="benchmarks"
      title={text.editBenchmarks}
      hint={text.benchmarksHint}
      onSave={save}
      onRestore={() => void write(read.benchmarks)}
    >
      <input
        className="text-field wide"
        lang="zh-Hans"
        value={typed}
        // biome-ignore lint/a11y/noAutofocus: the person has just asked to edit this cell
        autoFocus
        aria-label={text.columns.benchmarks}
        onChange={event => setTyped(event.target.value)}
      />
    </EditorFrame>
  )
}
