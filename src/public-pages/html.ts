// HTML as text. Whatever is put into a template is escaped, unless it is markup that was made here.

/** Markup that is safe to print: made by `html` alone. */
export type Html = { readonly markup: string }

export type Child = Html | string | number | null | undefined | false | readonly Child[]

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text for HTML and XML, also inside an attribute's quotes. Control characters that XML forbids are left out. */
export const escaped = (text: string): string =>
  text.replace(/(?![\t\n\r])\p{Cc}|[\ufffe\uffff]/gu, '').replace(/[&<>"']/g, each => entities[each] ?? '')

/** A template whose values are escaped; lists are joined, and `null`, `undefined` and `false` print nothing. */
export function html(parts: TemplateStringsArray, ...children: readonly Child[]): Html {
  let markup = parts[0] ?? ''
  children.forEach((child, index) => {
    markup += printed(child) + (parts[index + 1] ?? '')
  })
  return { markup }
}

function printed(child: Child): string {
  if (child === null || child === undefined || child === false) return ''
  if (typeof child === 'string') return escaped(child)
  if (typeof child === 'number') return String(child)
  return 'markup' in child ? child.markup : child.map(printed).join('')
}

/** Items with something between each two. */
export const between = (items: readonly Child[], separator: Child): Child[] =>
  items.flatMap((item, index) => (index === 0 ? [item] : [separator, item]))
