import type { VersionStep } from './step'
import { version1 } from './version1'
import { version2 } from './version2'
import { version3 } from './version3'

/** Every step, oldest first; serves both the database's upgrade and backup files written by older programs. */
export const versionSteps: readonly VersionStep[] = [version1, version2, version3]

/** The version this program writes. */
export const currentVersion: number = Math.max(...versionSteps.map((step) => step.version))
