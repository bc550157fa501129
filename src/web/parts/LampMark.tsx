// biome-ignore-all lint/a11y/noSvgWithoutTitle: the word stands beside it, always
import type { ReactElement } from 'react'
import { isNamedColour, type Lamp, type Shape } from '../../ledger/schedule/lamp.ts'
import { useLanguage } from '../intake/intake-context.ts'
import './parts.css'

const shapes: Readonly<Record<Shape, ReactElement>> = {
  circle: <circle cx="7" cy="7" r="5.4" />,
  triangle: <path d="M7 1.6 13 12.4H1z" />,
  square: <path d="M1.8 1.8h10.4v10.4H1.8z" />,
  diamond: <path d="M7 1 13 7l-6 6-6-6z" />,
  cross: <path d="m2 4 2-2 3 3 3-3 2 2-3 3 3 3-2 2-3-3-3 3-2-2 3-3z" />,
  star: <path d="m7 .9 1.9 4 4.3.6-3.1 3 .8 4.3L7 10.7l-3.9 2.1.8-4.3-3.1-3 4.3-.6z" />,
  ring: <circle cx="7" cy="7" r="4.6" className="ring" />,
  bar: <path d="M1 5.4h12v3.2H1z" />,
}

/** A lamp as shape, name and meaning, in the colour that the region gives it; an edge of ink keeps pale ones visible. */
export function LampMark({ lamp }: { lamp: Pick<Lamp, 'colour' | 'shape' | 'name' | 'meaning'> }) {
  const language = useLanguage()
  return (
    <span className="lamp-mark">
      <svg
        className={`lamp-shape ${isNamedColour(lamp.colour) ? lamp.colour : ''}`}
        style={isNamedColour(lamp.colour) ? undefined : { fill: lamp.colour }}
        viewBox="0 0 14 14"
        width="14"
        height="14"
        aria-hidden="true"
      >
        {shapes[lamp.shape]}
      </svg>
      <span>
        {lamp.meaning[language]}
        <span className="lamp-name">{language === 'zh' ? `（${lamp.name.zh}）` : ` (${lamp.name.en})`}</span>
      </span>
    </span>
  )
}
