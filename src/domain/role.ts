/** What a person does in the reporting: reports, answers for an area, steers the whole, or only reads. */
export type Role = 'virksomhetsleder' | 'kommunalsjef' | 'controller' | 'leser'

/** Every role, in the order they are offered. */
export const roles: readonly Role[] = ['virksomhetsleder', 'kommunalsjef', 'controller', 'leser']

/** What a role may be needed for. */
export type Action = 'report' | 'review' | 'assess' | 'steer'

const permitted: Readonly<Record<Role, readonly Action[]>> = {
  virksomhetsleder: ['report'],
  kommunalsjef: ['report', 'review', 'assess'],
  controller: ['report', 'review', 'assess', 'steer'],
  leser: [],
}

/**
 * Whether the program offers an action to a role: to report values, to return or approve what was reported, to assess
 * beside the status, or to steer (deadlines, locks, targets, tolerances, publishing). Without a role only
 * reporting is offered, as before anyone has said who they are.
 */
export function mayDo(role: Role | null, action: Action): boolean {
  return role === null ? action === 'report' : permitted[role].includes(action)
}

/** True for the code of a role. */
export function isRole(value: unknown): value is Role {
  return roles.some((role) => role === value)
}
