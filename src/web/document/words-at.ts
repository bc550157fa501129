import type { Span } from '../../model/plan.ts'

// Every drawn piece of text stands in an element that carries its offset in the original; hidden words do not.

function offsetAt(node: Node, offset: number): number | null {
  if (node.nodeType === Node.TEXT_NODE) {
    const at = node.parentElement?.dataset.at
    return at === undefined ? null : Number(at) + offset
  }
  const child = node.childNodes[offset]
  const inside =
    child instanceof Element
      ? (child.closest<HTMLElement>('[data-at]') ?? child.querySelector<HTMLElement>('[data-at]'))
      : null
  return inside ? Number(inside.dataset.at) : null
}

/** The words that the person's selection covers, as a span of the original. */
export function selectedSpan(within: Element): Span | null {
  const selection = window.getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  if (!within.contains(range.commonAncestorContainer)) return null
  const start = offsetAt(range.startContainer, range.startOffset)
  const end = offsetAt(range.endContainer, range.endOffset)
  return start !== null && end !== null && start < end ? [start, end] : null
}

/** Selects words of the original that are drawn; nothing happens to those that are not. */
export function selectSpan(within: Element, anchor: number, head: number): void {
  const [from, to] = [pointAt(within, anchor), pointAt(within, head)]
  if (from && to) window.getSelection()?.setBaseAndExtent(from.node, from.offset, to.node, to.offset)
}

function pointAt(within: Element, offset: number): { node: Node; offset: number } | null {
  let best: HTMLElement | null = null
  for (const element of within.querySelectorAll<HTMLElement>('[data-at]'))
    if (Number(element.dataset.at) <= offset && Number(element.dataset.at) >= Number(best?.dataset.at ?? -1))
      best = element
  if (!best) return null
  const node = [...best.childNodes].find(each => each.nodeType === Node.TEXT_NODE)
  return node
    ? { node, offset: Math.min(offset - Number(best.dataset.at), node.textContent?.length ?? 0) }
    : null
}
