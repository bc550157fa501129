import { useMemo } from 'react'
import { layerOf, layers } from '../document/marks.ts'
import { useIntake, useModel, useText, useView } from '../intake/intake-context.ts'

/** What each line and colour means, with its count; pressing one hides or shows it. */
export function Legend() {
  const text = useText()
  const intake = useIntake()
  const { marks } = useModel()
  const layersOff = useView(view => view.layersOff)
  const counts = useMemo(() => {
    const found = new Map<string, number>()
    for (const { kind } of marks) found.set(layerOf[kind], (found.get(layerOf[kind]) ?? 0) + 1)
    return found
  }, [marks])
  return (
    // biome-ignore lint/a11y/useSemanticElements: a row of switches, not a form
    <div className="legend pane-head" role="group" aria-label={text.legend}>
      <h2 className="pane-title">{text.source}</h2>
      {layers.map((layer, index) => (
        <button
          key={layer}
          type="button"
          className="legend-button"
          aria-pressed={!layersOff.includes(layer)}
          title={`${text.legend}　Shift+${index + 1}`}
          onClick={() => intake.toggleLayer(layer)}
        >
          <span className={`sample sample-${layer}`}>{text.layers[layer]}</span>
          <span className="count">{counts.get(layer) ?? 0}</span>
        </button>
      ))}
    </div>
  )
}
