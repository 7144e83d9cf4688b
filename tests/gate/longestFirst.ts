import { basename } from 'node:path'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** The files that take longest, longest first: one begun last would run on alone. */
export const LONGEST = [
  'pages.e2e.ts',
  'pagesOfKinds.e2e.ts',
  'tertial.e2e.ts',
  'update.e2e.ts',
  'steer.e2e.ts',
  'kill.e2e.ts',
  'storageSpeed.e2e.ts',
  'registrer.e2e.ts',
  'dataImport.e2e.ts',
  'overview.e2e.ts',
  'print.e2e.ts',
  'fullDisk.e2e.ts',
]

/** Which of two files is begun first; 0 where neither is known to be long. */
export function byLength(a: string, b: string): number {
  const place = (path: string) => {
    const index = LONGEST.indexOf(basename(path))
    return index < 0 ? LONGEST.length : index
  }
  return place(a) - place(b)
}

/** Vitest's own order, with the files that are known to be long before the rest. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    return sorted.sort((a, b) => byLength(a.moduleId, b.moduleId))
  }
}
