/** What is asked about before an unlikely value is saved [R2.9]. */
export type QuestionCode = 'percent_outside_range' | 'much_larger' | 'much_smaller' | 'zero_or_missing'
