// biome-ignore-all lint/a11y/noSvgWithoutTitle: the word stands beside each sign
import type { AuditVerdict } from './audit-desk.ts'

/** Contradiction a barred square, warning a triangle, suspect a diamond; what holds a tick: told apart without colour. */
export function VerdictShape({ verdict }: { verdict: AuditVerdict }) {
  const drawn = {
    contradiction: <path d="M2 2h10v10H2zM4.4 4.4l5.2 5.2M9.6 4.4 4.4 9.6" />,
    warning: <path d="M7 1.2 13.2 12.6H.8zM7 5.2v3.6M7 10.6v.2" />,
    suspect: <path d="M7 .9 13.1 7 7 13.1.9 7zM5.6 5.7a1.4 1.4 0 1 1 2 1.3q-.6.3-.6 1M7 9.8v.2" />,
    'not-comparable': <path d="M2 8q2.5-3.4 5-1t5-1" />,
    consistent: <path d="m2.5 7.5 3 3 6-6.5" />,
  }[verdict]
  return (
    <svg className={`shape verdict-${verdict}`} viewBox="0 0 14 14" width="14" height="14" aria-hidden="true">
      <g fill="none" stroke="currentColor" strokeWidth="1.4" strokeLinejoin="round" strokeLinecap="round">
        {drawn}
      </g>
    </svg>
  )
}
