import { createContext, type ReactNode } from 'react'

/**
 * What stands in the right margin beside each clause, by its id; null where the document is only read and checked. A
 * document with a margin of fates is read only.
 */
export const DocumentFateContext = createContext<((clause: string) => ReactNode) | null>(null)
