import type { AnchorHTMLAttributes, MouseEvent } from 'react'
import { go } from './address.ts'

type LinkProps = AnchorHTMLAttributes<HTMLAnchorElement> & { to: string }

/** A link to a page of ours: it opens without a load, and in a new tab like any other link. */
export function AddressLink({ to, children, ...rest }: LinkProps) {
  const open = (event: MouseEvent) => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    go(to)
  }
  return (
    <a href={to} onClick={open} {...rest}>
      {children}
    </a>
  )
}
