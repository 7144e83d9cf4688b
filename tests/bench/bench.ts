/** One line of a table: what was measured, how much, and how it stands to the first line. */
export interface Row {
  readonly name: string
  readonly value: number
  readonly ratio: number
}

/** Measurements side by side in one run, and what they ought to be. */
export interface Table {
  readonly title: string
  readonly unit: string
  readonly rows: readonly Row[]
  /** What the numbers must reach, in words. */
  readonly goal: string
}

/** Something to be timed; `run` is called many times. */
export interface Case {
  readonly name: string
  readonly run: () => unknown
}

/** The middle value. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? NaN
}

/** A table of values, each as a ratio to the first. */
export function table(title: string, unit: string, goal: string, values: readonly { name: string; value: number }[]): Table {
  const first = values[0]?.value ?? NaN
  return { title, unit, goal, rows: values.map(({ name, value }) => ({ name, value, ratio: value / first })) }
}

function timed(run: () => unknown): number {
  const start = performance.now()
  run()
  return performance.now() - start
}

/** Times the cases in turn, round by round, so that a busy moment hits them all; gives medians in milliseconds. */
export function sideBySide(title: string, goal: string, cases: readonly Case[], rounds = 200): Table {
  const times = cases.map((): number[] => [])
  for (let round = 0; round < rounds; round++) {
    cases.forEach(({ run }, index) => times[index]?.push(timed(run)))
  }
  const warm = times.map((list) => list.slice(Math.floor(rounds / 3)))
  return table(title, 'ms', goal, cases.map(({ name }, index) => ({ name, value: median(warm[index] ?? []) })))
}

/** A table as text, one line a row. */
export function format({ title, unit, rows, goal }: Table): string {
  const width = Math.max(...rows.map(({ name }) => name.length))
  const lines = rows.map(({ name, value, ratio }) => `  ${name.padEnd(width)}  ${value.toFixed(3).padStart(10)} ${unit}  ${ratio.toFixed(2).padStart(7)} ×`)
  return [title, ...lines, `  goal: ${goal}`].join('\n')
}
