/** The latest value against the comparable one before it [R6.1]. */
export type Trend = 'bedre' | 'uendret' | 'dårligere' | 'ingen'
