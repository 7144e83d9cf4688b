/**
 * The first stored form. Facts have no index: they are read whole, and then from the last seen key on;
 * the key is a counter outside the fact, so that what is stored is what was hashed.
 */
export const version1 = {
  version: 1,
  name: 'first-form',
  tables: {
    facts: '++',
    people: 'id',
    drafts: '[indicator+period+field]',
    settings: 'key',
    safety: '++',
  },
}
