// biome-ignore-all lint/a11y/noSvgWithoutTitle: hidden from readers; the words stand beside each sign
// Signs are drawn, not typed: the shipped font is cut to what Chinese text needs and has no arrows or corners.

const drawn = {
  'aria-hidden': true,
  fill: 'none',
  stroke: 'currentColor',
  strokeLinecap: 'round',
  strokeLinejoin: 'round',
} as const

/** Opens something below. */
export const Caret = () => (
  <svg className="icon caret" viewBox="0 0 10 10" width="10" height="10" strokeWidth="1.6" {...drawn}>
    <path d="m2 3.5 3 3 3-3" />
  </svg>
)

export const Chevron = ({ to }: { to: 'left' | 'right' | 'up' | 'down' }) => (
  <svg className="icon" viewBox="0 0 10 10" width="10" height="10" strokeWidth="1.6" {...drawn}>
    <path
      d={
        { left: 'm6.5 2-3 3 3 3', right: 'm3.5 2 3 3-3 3', up: 'm2 6.5 3-3 3 3', down: 'm2 3.5 3 3 3-3' }[to]
      }
    />
  </svg>
)

/** 已核. */
export const Tick = () => (
  <svg className="icon tick" viewBox="0 0 12 12" width="12" height="12" strokeWidth="2" {...drawn}>
    <path d="m2 6.5 2.8 2.8L10 3" />
  </svg>
)

/** 已改: the corner of a cell that no longer says what was read. */
export const Corner = () => (
  <svg className="icon corner" viewBox="0 0 8 8" width="8" height="8" aria-hidden="true">
    <path d="M0 0h8v8z" fill="currentColor" />
  </svg>
)

/** A place where a clause may be cut. */
export const Scissors = () => (
  <svg className="icon" viewBox="0 0 14 14" width="14" height="14" strokeWidth="1.3" {...drawn}>
    <circle cx="3.4" cy="3.6" r="1.7" />
    <circle cx="3.4" cy="10.4" r="1.7" />
    <path d="M4.9 4.6 12.4 11M4.9 9.4 12.4 3" />
  </svg>
)

/** The direction a column is sorted in. */
export const SortSign = ({ direction }: { direction: 'asc' | 'desc' }) => (
  <svg className="icon" viewBox="0 0 8 8" width="8" height="8" aria-hidden="true">
    <path d={direction === 'asc' ? 'M4 1 7.5 7h-7z' : 'M4 7 .5 1h7z'} fill="currentColor" />
  </svg>
)
