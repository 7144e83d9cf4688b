import { v4 } from 'uuid'

/** A new pseudonymous author id; says nothing about the person or the time. */
export function newAuthorId(): string {
  return v4()
}
