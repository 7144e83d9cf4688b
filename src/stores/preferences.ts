import { createPreferences } from '../storage/preferences'

/** This browser's small choices, shared by every store. */
export const preferences = createPreferences()
