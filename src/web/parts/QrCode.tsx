import { useMemo } from 'react'
import { encode } from 'uqr'

/**
 * An address as a code that telephones read, drawn here so that no service is asked. One path, black on white in both
 * themes, since readers expect it so. `label` says where it leads.
 */
export function QrCode({ address, label }: { address: string; label: string }) {
  const { size, path } = useMemo(() => {
    const code = encode(address, { ecc: 'M', border: 2 })
    const modules = code.data.flatMap((row, y) =>
      row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])),
    )
    return { size: code.size, path: modules.join('') }
  }, [address])
  return (
    <svg
      className="qr"
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <rect width={size} height={size} fill="#ffffff" />
      <path d={path} fill="#000000" />
    </svg>
  )
}
