import type { EntryWorld } from '../../composables/entryWorld'
import type { Plan } from '../../domain/plan'
import { judgeRow } from '../../domain/row'
import { buildSeries } from '../../domain/series'
import { useDraftsStore } from '../../stores/drafts'
import { useFactsStore } from '../../stores/facts'
import { useJudgedStore } from '../../stores/judged'
import { startFolderBackup } from '../../stores/folderBackupLater'
import { usePeriodsStore } from '../../stores/periods'

/** The entry form's view of the stores, for one plan. */
export function storedEntryWorld({ years }: Plan): EntryWorld {
  const { rowAt, recordOf } = useJudgedStore()
  const facts = useFactsStore()
  void facts.prepareWriting()
  void startFolderBackup()
  const drafts = useDraftsStore()
  const seriesOf: EntryWorld['seriesOf'] = (indicator, period) => recordOf(indicator.id)?.seriesAt(period) ?? buildSeries(indicator, [], years)
  return {
    years,
    seriesOf,
    rowAt: (indicator, period) => rowAt(indicator.id, period) ?? judgeRow(seriesOf(indicator, period), years, period),
    factsOf: facts.factsOf,
    isLocked: usePeriodsStore().isLocked,
    drafts,
    append: facts.append,
  }
}
