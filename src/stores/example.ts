import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import { failure, success, type Result } from '../domain/result'
import type { PlanLoadProblem, StorageProblem } from '../domain/storageProblem'
import { useFactsStore } from './facts'
import { useImportStore } from './measurementImport'
import type { SourceTable } from '../files/sourceTable'
import { usePlanStore } from './plan'
import { fetchExampleText, fetchText, type FetchText } from './planFile'
import { useStorageStore } from './storage'

type ExampleProblem = PlanLoadProblem | StorageProblem

/** The invented measurements that ship with a plan, in a database of their own. */
export const useExampleStore = defineStore('example', () => {
  const planStore = usePlanStore()
  const storage = useStorageStore()
  const facts = useFactsStore()
  const imports = useImportStore()
  const busy = shallowRef(false)
  const loading = shallowRef(false)
  const problem = shallowRef<ExampleProblem | null>(null)

  async function whileBusy<T>(work: () => Promise<Result<T, ExampleProblem>>): Promise<Result<T, ExampleProblem>> {
    busy.value = true
    const result = await work().finally(() => (busy.value = false))
    problem.value = result.ok ? null : result.failure
    return result
  }

  async function readRounds(text: string) {
    const { readCsv } = await import('../files/csv')
    const { correctionRounds } = await import('../files/corrections')
    const table = readCsv(text)
    return table.ok ? success(correctionRounds(table.value)) : failure<PlanLoadProblem>('unreadable')
  }

  /** Stores the rounds one after the other, unless they are all here; anew where storing them was cut short. */
  async function fill(rounds: readonly SourceTable[]): Promise<Result<void, ExampleProblem>> {
    const total = rounds.reduce((sum, { rows }) => sum + rows.length, 0)
    if (facts.count >= total || facts.ownCount > 0) return success(undefined)
    const cleared = facts.count > 0 ? await storage.write((open) => open.clearExample()) : success(undefined)
    if (!cleared.ok) return cleared
    for (const table of rounds) {
      const imported = await imports.importTable(table)
      if (!imported.ok) return imported
    }
    return success(undefined)
  }

  /** Shows the example, and lets other tabs and later visits show it when it is whole. */
  async function show(text: string): Promise<Result<void, ExampleProblem>> {
    const rounds = await readRounds(text)
    if (!rounds.ok) return rounds
    await storage.visitSource('example')
    const filled = storage.problem ? failure(storage.problem) : await fill(rounds.value)
    await storage.chooseSource(filled.ok ? 'example' : 'real')
    return filled
  }

  /** Shows the example measurements instead of the real, here and in every other tab. */
  function load(fetcher: FetchText = fetchText): Promise<Result<void, ExampleProblem>> {
    loading.value = true
    return whileBusy(async () => {
      const text = await fetchExampleText(planStore.plan?.id ?? '', fetcher)
      return text.ok ? show(text.value) : text
    }).finally(() => (loading.value = false))
  }

  /** Deletes the example measurements, and what was entered among them, and shows the real again. */
  function remove(): Promise<Result<void, ExampleProblem>> {
    return whileBusy(async () => {
      if (storage.source !== 'example') return success(undefined)
      const cleared = await storage.write((open) => open.clearExample())
      if (cleared.ok) await storage.chooseSource('real')
      return cleared
    })
  }

  return {
    /** True while the example is shown and whole. */
    active: computed(() => storage.source === 'example' && !loading.value),
    busy: computed(() => busy.value),
    problem: computed(() => problem.value),
    load,
    remove,
  }
})
