/** Resolves in a task of its own: what comes before and after is not one long wait on a slow machine. */
export const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve))
