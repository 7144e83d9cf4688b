import type { Packet } from './packet'

/** A packet that asked this machine to report, without its facts. */
export type Assignment = Pick<Packet, 'sha256' | 'period' | 'deadline' | 'virksomheter' | 'indicators' | 'sender' | 'at' | 'message'>

/** So many are remembered; older ones give way. */
const remembered = 12

/** What is remembered of a packet that asks. */
export function assignmentOf({ sha256, period, deadline, virksomheter, indicators, sender, at, message }: Packet): Assignment {
  return { sha256, period, deadline, virksomheter, indicators, sender, at, message }
}

const askedOf = ({ period, virksomheter }: Assignment) => [period, ...virksomheter].join('\n')

/** The assignments with those that came: of two that ask the same virksomheter for the same period the later made counts; the latest made first. */
export function withAssignments(here: readonly Assignment[], incoming: readonly Assignment[]): Assignment[] {
  const latest = new Map<string, Assignment>()
  for (const one of [...here, ...incoming]) {
    const other = latest.get(askedOf(one))
    if (!other || other.at <= one.at) latest.set(askedOf(one), one)
  }
  return [...latest.values()].sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0)).slice(0, remembered)
}
