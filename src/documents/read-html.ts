import type { DefaultTreeAdapterTypes } from 'parse5'

type Node = DefaultTreeAdapterTypes.Node

/** The text that a reader of the page sees: block elements as lines, a table row a line, list numbers written out. */
export async function textOfHtml(html: string): Promise<string> {
  const { parse } = await import('parse5')
  const page = new PageText()
  page.append(parse(html))
  return page.finish()
}

const invisible = new Set([
  'head',
  'script',
  'style',
  'template',
  'noscript',
  'svg',
  'math',
  'iframe',
  'object',
  'select',
  'textarea',
])

const blocks = new Set([
  'address',
  'article',
  'aside',
  'blockquote',
  'body',
  'center',
  'dd',
  'details',
  'dialog',
  'div',
  'dl',
  'dt',
  'fieldset',
  'figcaption',
  'figure',
  'footer',
  'form',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'header',
  'hgroup',
  'hr',
  'li',
  'main',
  'menu',
  'nav',
  'ol',
  'option',
  'p',
  'pre',
  'section',
  'summary',
  'table',
  'tbody',
  'tfoot',
  'thead',
  'tr',
  'ul',
])

// HTML may nest deeper than a call stack; parse5 builds such a tree without complaint.
const deepest = 1000

class PageText {
  readonly #lines: string[] = []
  #line = ''
  #preformatted = 0
  #cells = 0

  append(node: Node, depth = 0): void {
    if (node.nodeName === '#text') {
      this.#write((node as DefaultTreeAdapterTypes.TextNode).value)
      return
    }
    if (invisible.has(node.nodeName) || !('childNodes' in node) || depth > deepest) return
    if (node.nodeName === 'br') {
      this.#endLine()
      return
    }
    if (node.nodeName === 'td' || node.nodeName === 'th') this.#appendCell(node, depth)
    else if (blocks.has(node.nodeName)) this.#appendBlock(node, depth)
    else this.#appendChildren(node, depth)
  }

  finish(): string {
    this.#endLine()
    return this.#lines.length === 0 ? '' : `${this.#lines.join('\n')}\n`
  }

  #appendChildren(node: DefaultTreeAdapterTypes.ParentNode, depth: number): void {
    let number = node.nodeName === 'ol' ? startOf(node) : 0
    for (const child of node.childNodes) {
      if (number > 0 && child.nodeName === 'li') {
        this.#endLine()
        this.#line = `${number++}. `
      }
      this.append(child, depth + 1)
    }
  }

  #appendBlock(node: DefaultTreeAdapterTypes.ParentNode, depth: number): void {
    // Inside a cell a block is a line of the cell, and a cell is part of one line; an item's number keeps its line.
    const startsItem = node.nodeName === 'li' || /^\d+\. $/.test(this.#line)
    if (this.#cells > 0) this.#write(' ')
    else if (!startsItem || !/^\d+\. $/.test(this.#line)) this.#endLine()
    if (node.nodeName === 'pre') this.#preformatted++
    if (node.nodeName === 'tr') this.#cells++
    this.#appendChildren(node, depth)
    if (node.nodeName === 'tr') this.#cells--
    if (node.nodeName === 'pre') this.#preformatted--
    if (this.#cells > 0) this.#write(' ')
    else this.#endLine()
  }

  #appendCell(node: DefaultTreeAdapterTypes.ParentNode, depth: number): void {
    const before = this.#line
    this.#line = ''
    this.#appendChildren(node, depth)
    const cell = this.#line.trim()
    this.#line = before === '' ? cell : `${before}\t${cell}`
  }

  #write(text: string): void {
    if (this.#preformatted > 0) {
      const [first = '', ...rest] = text.split(/\r\n?|\n/)
      this.#line += first
      for (const line of rest) {
        this.#endLine()
        this.#line = line
      }
      return
    }
    // The wide space U+3000 stays: it opens paragraphs, and sometimes is all that is left of a paragraph's break.
    const collapsed = text.replace(/[ \t\r\n\f]+/g, ' ')
    this.#line += this.#line === '' || this.#line.endsWith(' ') ? collapsed.replace(/^ /, '') : collapsed
  }

  #endLine(): void {
    const line = this.#line.replace(/ $/, '')
    if (line !== '') this.#lines.push(line)
    this.#line = ''
  }
}

function startOf(list: DefaultTreeAdapterTypes.ParentNode): number {
  const start = 'attrs' in list ? list.attrs.find(({ name }) => name === 'start')?.value : undefined
  return Math.max(1, Number.parseInt(start ?? '1', 10) || 1)
}
