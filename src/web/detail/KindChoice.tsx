import Button from 'antd/es/button'
import type { ClauseKind } from '../../model/plan.ts'
import { useIntake, useText } from '../intake/intake-context.ts'
import type { Row } from '../intake/intake-model.ts'

const kinds: readonly ClauseKind[] = [
  'commitment',
  'result',
  'principle',
  'exhortation',
  'procedure',
  'context',
]

/** 改类: six kinds, one digit each. */
export function KindChoice({ row }: { row: Row }) {
  const text = useText()
  const intake = useIntake()
  return (
    <div className="cell-detail">
      <p className="clause-text" lang="zh-Hans">
        {row.clause.text}
      </p>
      {/* biome-ignore lint/a11y/useSemanticElements: six buttons in a row, not a form */}
      <div className="acts" role="group" aria-label={text.reclassify}>
        {kinds.map((kind, index) => (
          <Button
            key={kind}
            size="small"
            type={row.clause.now.kind === kind ? 'primary' : 'default'}
            onClick={() => intake.reclassify(kind)}
          >
            {text.kinds[kind]} <kbd>{index + 1}</kbd>
          </Button>
        ))}
        <Button size="small" onClick={() => intake.view.set({ reclassifying: null })}>
          {text.cancel} <kbd>Esc</kbd>
        </Button>
      </div>
    </div>
  )
}
