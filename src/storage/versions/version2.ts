/** Published periods, each known by the hash over its content. */
export const version2 = {
  version: 2,
  name: 'snapshots',
  tables: { snapshots: 'sha256' },
}
