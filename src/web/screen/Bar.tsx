type BarProps = { parts: readonly (readonly [string, number])[]; longest: number }

/** A bar from nought, as long as its count. Its parts lie in the order of the table's columns, which say the numbers. */
export function Bar({ parts, longest }: BarProps) {
  let at = 0
  return (
    <svg className="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      {parts.map(([part, count]) => {
        const width = (count / longest) * 100
        const x = at
        at += width
        return (
          count > 0 && <rect key={part} className={`bar-${part}`} x={x} y="0" width={width} height="10" />
        )
      })}
    </svg>
  )
}

/** What is behind is hatched, so that it is told apart in grey; once for all bars of a table. */
export function Hatching() {
  return (
    <svg className="hatching" width="0" height="0" aria-hidden="true">
      <defs>
        <pattern id="behind-hatch" width="1.2" height="3" patternUnits="userSpaceOnUse">
          <rect width="1.2" height="3" className="hatch-ground" />
          <rect width="0.5" height="3" className="hatch" />
        </pattern>
      </defs>
    </svg>
  )
}
