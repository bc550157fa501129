// biome-ignore-all lint/a11y/noSvgWithoutTitle: named by aria-label where it stands alone
import type { Severity } from '../../model/plan.ts'

/** Error in a square, look in a triangle, repair in a circle: told apart without colour. */
export function FindingShape({ severity, label }: { severity: Severity; label?: string }) {
  const shape = {
    error: <path d="M2 2h10v10H2z" />,
    warning: <path d="M7 1.2 13.2 12.6H.8z" />,
    info: <circle cx="7" cy="7" r="5.4" />,
  }[severity]
  const sign = { error: '!', warning: '?', info: 'i' }[severity]
  return (
    <svg
      className={`shape ${severity}`}
      viewBox="0 0 14 14"
      width="14"
      height="14"
      {...(label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true })}
    >
      <g fill="none" stroke="currentColor" strokeWidth="1.4" strokeLinejoin="round">
        {shape}
      </g>
      <text
        x="7"
        y={severity === 'warning' ? 11.2 : 10.2}
        textAnchor="middle"
        fontSize="8.5"
        fontWeight="700"
        fill="currentColor"
      >
        {sign}
      </text>
    </svg>
  )
}
