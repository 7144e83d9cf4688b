import type { FactEdit } from '../../src/domain/entryFacts'
import type { Fact } from '../../src/domain/fact'

/** Makes facts of edits with ids that tell their order, as the storage would. */
export function factMaker(at: () => string = () => '2025-05-02T12:00:00.000Z') {
  let count = 0
  return (edit: FactEdit): Fact => {
    count += 1
    return { ...edit, id: `unit:${String(count).padStart(4, '0')}:0`, plan: 'p', virksomhet: 'unit', author: 'a', at: at() }
  }
}
