/** The part of Trusted Types that is used; not every browser has it, and TypeScript does not know it. */
export interface TrustedTypesMaker {
  readonly createPolicy: (name: 'default', rules: { readonly createScriptURL: (address: string) => string | null }) => unknown
}

/** Whether an address names a script in the folder that the program itself lies in. */
export function isOwnScript(address: string, page: string): boolean {
  const folder = new URL('.', page)
  const { origin, pathname } = new URL(address, page)
  return origin === folder.origin && pathname.startsWith(folder.pathname) && pathname.endsWith('.js')
}

/** Lets workers be made of the program's own scripts, and of no others; text is never taken as script or as HTML. */
export function trustOwnScripts(maker = (globalThis as { trustedTypes?: TrustedTypesMaker }).trustedTypes, page = location.href): void {
  maker?.createPolicy('default', { createScriptURL: (address) => (isOwnScript(address, page) ? address : null) })
}
