/** The version this program writes: that of the last step. */
export const writtenVersion = 3
