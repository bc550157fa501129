type Simplify = (text: string) => string

let loaded: Promise<Simplify> | undefined

/**
 * The converter from traditional to simplified characters, loaded at the first traditional text and kept. Taiwan's
 * variants to the mainland's are one character for one, so offsets hold; the phrase tables (`twp`) would not be.
 */
export function loadSimplifier(): Promise<Simplify> {
  loaded ??= import('opencc-js/t2cn').then(({ Converter }) => Converter({ from: 'tw', to: 'cn' }))
  return loaded
}
