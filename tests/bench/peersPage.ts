import { ownStorage, rawRows } from './engines'
import { idbKeyval } from './peers/idbKeyval'
import { pouch } from './peers/pouch'
import { rx } from './peers/rx'
import { sqlite } from './peers/sqlite'
import { timeEngines, type StorageQuestion } from './timeEngines'

/** Times the program's storage beside the libraries that others would take. */
const measurePeers = (question: StorageQuestion) => timeEngines([rawRows(), ownStorage(), idbKeyval(), sqlite('sqlite.js'), rx(), pouch()], question)

Object.assign(globalThis, { measurePeers })
