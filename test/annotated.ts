export type Label = { kind: string; start: number; end: number; text: string }

/** A text whose spans are written into it, and the spans. */
export type Annotated = { text: string; labels: Label[] }

/**
 * Takes the labels out of `由{lead:市水务局}牵头，{window:年内}完成` and says where each stood. Labels nest; braces do not
 * occur in official Chinese text. Spans are written, never counted.
 */
export function parseAnnotated(annotated: string): Annotated {
  const labels: Label[] = []
  const open: { label: Label; from: string }[] = []
  let text = ''
  for (const piece of annotated.split(/(\{[a-z-]+:|\})/)) {
    if (piece === '}') {
      const innermost = open.pop()
      if (!innermost) throw new Error(`A } without its { after 「${text}」`)
      innermost.label.end = text.length
      innermost.label.text = text.slice(innermost.label.start)
    } else if (/^\{[a-z-]+:$/.test(piece)) {
      const label = { kind: piece.slice(1, -1), start: text.length, end: text.length, text: '' }
      labels.push(label)
      open.push({ label, from: piece })
    } else {
      text += piece
    }
  }
  const left = open.at(-1)
  if (left) throw new Error(`「${left.from}」 is never closed in 「${annotated}」`)
  return { text, labels }
}

/** The labels of one kind, in the order of the text. */
export const labelsOf = ({ labels }: Annotated, kind: string): Label[] =>
  labels.filter(label => label.kind === kind)
