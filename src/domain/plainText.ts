/** Marks that turn the direction of what follows, that cannot be seen, or that steer a device: none is part of what a person says. */
const invisible = /(?![\t\n\r])[\p{Cc}\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffe\uffff]/gu

/** Characters that no XML document may hold, Word and Excel files included. */
const notXml = /(?![\t\n\r\u007f-\u009f])[\p{Cc}\ufffe\uffff\p{Surrogate}]/gu

/** Text from a file as a person sees it: what is invisible is left out, joined letters and signs stay joined. */
export function withoutInvisible(text: string): string {
  return text === '' ? text : text.replace(invisible, '')
}

/** Text that a Word or an Excel file can hold; what it cannot is shown as �. */
export function xmlText(text: string): string {
  return text.replace(notXml, '\ufffd')
}
