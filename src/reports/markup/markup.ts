/** An element of a document that knows no page: a component shows it, and it is written as HTML. */
export interface MarkupElement {
  readonly tag: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly Markup[]
}

/** An element or a text. */
export type Markup = MarkupElement | string

/** An element; children may be lists, and what is false or empty is left out. */
export function el(tag: string, attributes: Readonly<Record<string, string>> = {}, ...children: (Markup | readonly Markup[] | false)[]): MarkupElement {
  return { tag, attributes, children: children.flat().filter((child): child is Markup => child !== false && child !== '') }
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** A text as it is written in HTML. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign)
}

/** Writes markup as HTML; every text is escaped. */
export function markupHtml(markup: Markup): string {
  if (typeof markup === 'string') return escapeHtml(markup)
  const attributes = Object.entries(markup.attributes).map(([name, value]) => ` ${name}="${escapeHtml(value)}"`)
  return `<${markup.tag}${attributes.join('')}>${markup.children.map(markupHtml).join('')}</${markup.tag}>`
}
