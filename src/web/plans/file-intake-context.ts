import { createContext } from 'react'

/** How anything on the page takes in a file or pasted words. */
export type FileIntakeActions = {
  choose(): void
  paste(words?: string): void
  take(files: readonly File[]): void
}

export const FileIntakeContext = createContext<FileIntakeActions>({
  choose() {},
  paste() {},
  take() {},
})
