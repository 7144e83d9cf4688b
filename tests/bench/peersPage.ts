import { oneValue, ownStorage, rawRows } from './engines'
import { idbKeyval } from './peers/idbKeyval'
import { pouch } from './peers/pouch'
import { rx } from './peers/rx'
import { sqlite } from './peers/sqlite'
import { timeEngines, type StorageQuestion } from './timeEngines'

/** Times the program's storage beside the libraries that others would take. */
function measurePeers(question: StorageQuestion) {
  const engines = [rawRows(), ownStorage(), oneValue(), idbKeyval(), sqlite('sqlite.js'), rx(), pouch()]
  return timeEngines(engines.filter(({ name }) => question.names?.includes(name) ?? true), question)
}

Object.assign(globalThis, { measurePeers })
