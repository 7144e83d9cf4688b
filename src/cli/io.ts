/** What a command uses of the world: two streams and the file system. */
export interface CommandIo {
  readonly stdout: (text: string) => unknown
  readonly stderr: (text: string) => unknown
  readonly readFile: (path: string) => Promise<Uint8Array>
  readonly exists: (path: string) => boolean
}

/** What a command leaves to the shell: all well, something in the data is wrong, or it could not be run at all. */
export const exitCodes = { ok: 0, dataProblem: 1, notRun: 2 } as const
