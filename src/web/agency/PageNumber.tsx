import { AddressLink } from '../desks/AddressLink.tsx'

type PageNumberProps = {
  count: number
  /** What the address says beside the path: which list of this page is open. */
  asks: Readonly<Record<string, string>>
  /** Said before the number to those who do not see it. */
  of: string
  isOpen?: boolean
}

/** A number whose list opens on this page; nought has none to open. */
export function PageNumber({ count, asks, of, isOpen = false }: PageNumberProps) {
  if (count === 0) return <span className="count-link">0</span>
  return (
    <AddressLink
      className="count-link"
      to={`${location.pathname}?${new URLSearchParams(asks)}`}
      aria-current={isOpen ? 'true' : undefined}
    >
      <span className="spoken">{of} </span>
      {count}
    </AddressLink>
  )
}
