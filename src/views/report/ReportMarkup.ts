import { h, type FunctionalComponent, type VNode } from 'vue'
import { goToSection } from '../../composables/goToSection'
import type { Markup, MarkupElement } from '../../reports/markup/markup'

/** A link within the report names a part of it, where the program's own addresses name a page. */
function follow(event: Event, href: string): void {
  event.preventDefault()
  goToSection(href.slice(1))
}

function propsOf({ attributes }: MarkupElement): Record<string, unknown> {
  const href = attributes['href'] ?? ''
  return href.startsWith('#') ? { ...attributes, onClick: (event: Event) => follow(event, href) } : attributes
}

function vnode(markup: Markup): VNode | string {
  return typeof markup === 'string' ? markup : h(markup.tag, propsOf(markup), markup.children.map(vnode))
}

/** Shows markup of the report as it is: the same as the file has. */
export const ReportMarkup: FunctionalComponent<{ content: readonly Markup[] }> = ({ content }) => content.map(vnode)

ReportMarkup.props = ['content']
