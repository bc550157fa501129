import { useState } from 'react'
import type { Density } from './BoardGrid.tsx'

const place = 'luoshi.density'

function kept(): Density {
  try {
    return localStorage.getItem(place) === 'comfortable' ? 'comfortable' : 'compact'
  } catch {
    return 'compact' // storage is closed in some private windows
  }
}

/** 行高, as this machine last had it. */
export function useDensity(): [Density, (density: Density) => void] {
  const [density, setDensity] = useState(kept)
  const change = (next: Density) => {
    setDensity(next)
    try {
      localStorage.setItem(place, next)
    } catch {
      // the choice then holds until the page is closed
    }
  }
  return [density, change]
}
