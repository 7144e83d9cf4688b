/** Now, as stored times are written: ISO 8601 in UTC. */
export function currentTime(): string {
  return new Date().toISOString()
}
