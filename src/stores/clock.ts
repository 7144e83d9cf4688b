/** Now, as stored times are written: ISO 8601 in UTC. */
export function currentTime(): string {
  return new Date().toISOString()
}

/** The day it is where the person sits, an ISO date. */
export function today(): string {
  const now = new Date()
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-')
}
