const direction = /(增长|下降|降低|减少|压减|提高)(?:了|约)?$/

/** A figure with the word that stands before it in its text, since 3.2% may have risen or fallen: `下降3.2%`. */
export function withDirection(
  text: string,
  { start, text: printed }: { start: number; text: string },
): string {
  const before = direction.exec(text.slice(Math.max(0, start - 4), start))?.[1] ?? ''
  return `${before}${printed}`
}
