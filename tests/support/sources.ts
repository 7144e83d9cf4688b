import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'

/** One import of a source file, as it is written. */
export interface Import {
  readonly from: string
  readonly typeOnly: boolean
}

/** A word of code that is not a comment: a name, or what a text or a number says; with its line. */
export interface Token {
  readonly text: string
  readonly line: number
}

/** Every file under `folder` whose name ends as one of `endings` says, by path from the root, in order. */
export function filesUnder(folder: string, endings: readonly string[]): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name).replaceAll('\\', '/'))
    .filter((path) => endings.some((ending) => path.endsWith(ending)))
    .sort()
}

/** The script of a file: all of it, or what stands between the script tags of a component, on the same lines. */
function scriptOf(path: string, text: string): string {
  if (!path.endsWith('.vue')) return text
  const blank = (part: string) => part.replace(/[^\n]/g, ' ')
  let script = ''
  let end = 0
  for (const match of text.matchAll(/(<script[^>]*>)([\s\S]*?)<\/script>/g)) {
    const start = match.index + (match[1] ?? '').length
    script += blank(text.slice(end, start)) + (match[2] ?? '')
    end = start + (match[2] ?? '').length
  }
  return script
}

function specifier(node: ts.Node | undefined): string | null {
  return node && ts.isStringLiteralLike(node) ? node.text : null
}

function importOf(node: ts.Node): Import | null {
  const found = (from: string | null, typeOnly: boolean) => (from === null ? null : { from, typeOnly })
  if (ts.isImportDeclaration(node)) return found(specifier(node.moduleSpecifier), node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword)
  if (ts.isExportDeclaration(node)) return found(specifier(node.moduleSpecifier), node.isTypeOnly)
  if (ts.isImportTypeNode(node)) return ts.isLiteralTypeNode(node.argument) ? found(specifier(node.argument.literal), true) : null
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) return found(specifier(node.arguments[0]), false)
  return null
}

/** Every import, re-export and dynamic import of a TypeScript or Vue file. */
export function importsOf(path: string, text = readFileSync(path, 'utf8')): Import[] {
  const file = ts.createSourceFile(path, scriptOf(path, text), ts.ScriptTarget.Latest, false, ts.ScriptKind.TS)
  const imports: Import[] = []
  const visit = (node: ts.Node): void => {
    const found = importOf(node)
    if (found) imports.push(found)
    ts.forEachChild(node, visit)
  }
  visit(file)
  return imports
}

function templateTokens(text: string): Token[] {
  const withoutScript = text
    .replace(/<(script|style)[^>]*>[\s\S]*?<\/\1>/g, (part) => part.replace(/[^\n]/g, ''))
    .replace(/<!--[\s\S]*?-->/g, (part) => part.replace(/[^\n]/g, ''))
  return withoutScript.split('\n').map((line, index) => ({ text: line, line: index + 1 }))
}

/** Everything a file says outside its comments: code by the word, a component's template by the line. */
export function tokensOf(path: string, text = readFileSync(path, 'utf8')): Token[] {
  const tokens: Token[] = path.endsWith('.vue') ? templateTokens(text) : []
  const file = ts.createSourceFile(path, scriptOf(path, text), ts.ScriptTarget.Latest, false, ts.ScriptKind.TS)
  const visit = (node: ts.Node): void => {
    if (node.getChildCount(file) === 0 && node.kind !== ts.SyntaxKind.EndOfFileToken) {
      tokens.push({ text: node.getText(file), line: file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1 })
    }
    ts.forEachChild(node, visit)
  }
  visit(file)
  return tokens
}
