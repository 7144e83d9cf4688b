import { planPeriods } from '../domain/calendar'
import { overviewFigures } from '../domain/overviewFigures'
import { whenIdle } from '../storage/environment'
import { keepOpening } from './firstReading'
import { inTurns } from './inTurns'
import { useJudgedStore } from './judged'
import { usePlanStore } from './plan'
import { useStorageStore } from './storage'

/** So long nothing more has been stored when what is kept is worked out anew, in milliseconds. */
const quiet = 2000

/** So long may the text of a plan be that is kept, in characters: that of some 350 indicators. A longer one takes the browser too long to put down, and the small storage has room for little more. */
const mostText = 300_000

/** Judges every row that is shown already, so that nothing is left to do when the facts take its place. */
export async function judgeOpening(): Promise<void> {
  const [judged, plan, storage] = [useJudgedStore(), usePlanStore().plan, useStorageStore()]
  const period = storage.opening?.figures.period
  if (plan && period) await inTurns(plan.indicators, ({ id }) => judged.rowAt(id, period))
}

/** Works out what the overview says when it is opened, and keeps it, unless something is still to be read. */
export async function keepNow(): Promise<void> {
  const [judged, planStore, storage] = [useJudgedStore(), usePlanStore(), useStorageStore()]
  const { plan } = planStore
  const isWhole = () => planStore.plan === plan && plan?.id === storage.planId && storage.ready
  if (!plan || planStore.text.length > mostText || !isWhole()) return
  await inTurns(plan.indicators, ({ id }) => judged.recordOf(id))
  const period = judged.latestMeasuredPeriod
  if (!period || !planPeriods(plan.years).includes(period)) return
  await inTurns(plan.indicators, ({ id }) => judged.rowAt(id, period))
  // From here on in one go: what is counted is what the mark stands for.
  const [name, mark] = [storage.databaseName, storage.mark()]
  if (!name || !mark || !isWhole() || judged.latestMeasuredPeriod !== period) return
  keepOpening(name, { plan: planStore.text, mark, count: storage.factCount(), figures: overviewFigures(plan, judged.rowsAt(period), period) })
}

let isKeeping = false

/** Keeps what the overview says now, and after every change when nobody waits for the page. */
export function keepOpenings(): void {
  if (isKeeping) return
  isKeeping = true
  let timer: ReturnType<typeof setTimeout> | undefined
  function keepSoon(): void {
    clearTimeout(timer)
    timer = setTimeout(() => whenIdle(() => void keepNow()), quiet)
  }
  useStorageStore().listen(keepSoon)
  whenIdle(() => void keepNow())
}
