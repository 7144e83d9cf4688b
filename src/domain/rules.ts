/** Version of the rules in REGLER.md; written in every snapshot and report, and changed when a rule changes. */
export const rulesVersion = '1.0'
