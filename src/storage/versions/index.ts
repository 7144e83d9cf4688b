import type { VersionStep } from './step'
import { version1 } from './version1'

/** Every step, oldest first; serves both the database's upgrade and backup files written by older programs. */
export const versionSteps: readonly VersionStep[] = [version1]

/** The version this program writes. */
export const currentVersion: number = Math.max(...versionSteps.map((step) => step.version))
