import { randomId } from '../storage/randomId'

/** A key that no other tiltak has, made so that two machines never make the same. */
export function newKey(): string {
  return randomId()
}
