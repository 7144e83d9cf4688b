import { v7 } from 'uuid'
import { canonicalJson } from '../domain/canonical'
import type { Fact, FactContent } from '../domain/fact'
import type { FactFlaw } from '../domain/storageProblem'
import { textHash } from './textHash'

const idPattern = /^([a-z0-9-]+):([0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}):([0-9a-f]{32})$/

/** A copy as it is hashed and stored: keys sorted at every level, none beginning with `_`, nothing shared with the original. */
export function plainCopy<T>(value: T): T {
  return JSON.parse(canonicalJson(value)) as T
}

function hashOf(canonical: string): string {
  return textHash(canonical).slice(0, 32)
}

/** The first 32 hex digits of SHA-256 over the canonical JSON of what a fact says. */
export function contentHash(content: FactContent): string {
  return hashOf(canonicalJson(content))
}

/** The fact with its id `virksomhet:uuidv7:hash`, sharing nothing with `content`. */
export function identify(content: FactContent, uuid: () => string = v7): Fact {
  // The text of a plain copy is the text it was made of: written once, it serves both.
  const text = canonicalJson(content)
  const plain = JSON.parse(text) as FactContent
  return { ...plain, id: `${plain.virksomhet}:${uuid()}:${hashOf(text)}` }
}

/** What is wrong with a fact's id, or null when it vouches for the content. */
export function verifyFact(fact: Fact): FactFlaw | null {
  const { id, ...content } = fact
  const match = idPattern.exec(id)
  if (!match) return 'bad_id'
  if (match[1] !== fact.virksomhet) return 'other_virksomhet'
  return match[3] === contentHash(content) ? null : 'changed_content'
}
