// biome-ignore-all lint/a11y/noSvgWithoutTitle: the page's word stands under it
import type { EntryName } from '../desks/pages-of-posts.ts'

const paths: Readonly<Record<EntryName, string>> = {
  plans: 'M5 2.5h7l3.5 3.5v11.5H5zM11.5 2.5v4h4M7.5 10h5.5M7.5 13h5.5',
  desk: 'M3 16.5 4 13 13.5 3.5l3 3L7 16zM11.5 5.5l3 3',
  sign: 'M3 16.5h14M5 12.5c2-5 4-8.5 5.5-8s-2 8 0 8 2-3.5 3.5-3.5 0 2.5 2.5 2.5',
  review: 'M4 3h12v14H4zM7 7.5l1.5 1.5 3-3M7 13h6',
  verify: 'M9 3.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11zM13 13l4 4M6.5 9l2 2 3-3.5',
  board: 'M3 4h14v12.5H3zM3 8h14M3 12h14M8 8v8.5',
  agency: 'M3.5 17V6.5L10 3l6.5 3.5V17zM7 17v-4h6v4M7.5 9h.01M12.5 9h.01',
  agencies: 'M2.5 17V8H9v9zM9 17V3.5h8.5V17zM12 7h2.5M12 10h2.5M12 13h2.5M5 11h1.5M5 14h1.5',
  screen: 'M2.5 4h15v10h-15zM7 17h6M6 11V9M10 11V7M14 11V8',
  meetings:
    'M7 9a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5zM14 9.5a2 2 0 1 0 0-4M2.5 16c0-3 2-4.5 4.5-4.5s4.5 1.5 4.5 4.5zM14 12c2 0 3.5 1.300 3.5 4',
  settings: 'M4 5.5h12M4 10h12M4 14.5h12M7 3.5v4M13 8v4M8.5 12.5v4',
}

/** The sign of a page above its word. */
export const PageIcon = ({ name }: { name: EntryName }) => (
  <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" className="page-icon">
    <path
      d={paths[name]}
      fill="none"
      stroke="currentColor"
      strokeWidth="1.4"
      strokeLinecap="round"
      strokeLinejoin="round"
    />
  </svg>
)
