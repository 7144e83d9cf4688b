/** Whether the measurement of a period is in: delivered, expected and absent, or not expected [R7.4]. */
export type DataStatus = 'levert' | 'mangler' | 'ikke_ventet'
