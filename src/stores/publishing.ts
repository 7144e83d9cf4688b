import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import type { Period } from '../domain/period'
import { failure, success, type Result } from '../domain/result'
import type { SealedProblem } from '../domain/sealed'
import { judgeAgain, makeSnapshot, snapshotRow, type Snapshot } from '../domain/snapshot'
import { compareRows, type RowDifference } from '../domain/snapshotCompare'
import type { JudgedRow } from '../domain/row'
import type { StorageProblem } from '../domain/storageProblem'
import { checkSnapshot, readSnapshot, sealSnapshot, snapshotFileName, writeSnapshot } from '../files/snapshot'
import { verifyFact } from '../storage/factId'
import { textHash } from '../storage/textHash'
import { currentTime } from './clock'
import { useFactsStore } from './facts'
import { usePlanStore } from './plan'
import { useSessionStore } from './session'
import { useStorageStore } from './storage'

/** A snapshot that is what its hash says, judged once more. */
export interface OpenedSnapshot {
  readonly snapshot: Snapshot
  /** Judged now, from the snapshot's own plan and facts. */
  readonly rows: readonly JudgedRow[]
  /** Where the judgement of now is not the one that was published. */
  readonly differences: readonly RowDifference[]
}

/** A file to be handed to the person. */
export interface SnapshotFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** The published periods: how one is made, kept and opened again. */
export const usePublishingStore = defineStore('publishing', () => {
  const storage = useStorageStore()
  const planStore = usePlanStore()
  const facts = useFactsStore()
  const session = useSessionStore()
  const snapshots = shallowRef<readonly Snapshot[]>([])

  /** Reads which periods have been published. */
  async function load(): Promise<void> {
    const all = await storage.read((open) => open.readSnapshots())
    if (all.ok) snapshots.value = all.value
  }

  /** The snapshots of a period, the latest first. */
  function snapshotsOf(period: Period): readonly Snapshot[] {
    return snapshots.value.filter((snapshot) => snapshot.period === period).sort((a, b) => (a.at < b.at ? 1 : -1))
  }

  /** Publishes a period: the snapshot and the fact that names it are stored together, and the period is thereby locked [R10.8]. */
  async function publish(period: Period): Promise<Result<Snapshot, StorageProblem>> {
    const plan = planStore.tables
    if (!plan) return failure('unavailable')
    const previous = snapshotsOf(period)[0]?.sha256 ?? null
    const content = makeSnapshot({ plan, source: storage.source, period, at: currentTime(), author: session.author, previous, facts: facts.all })
    const snapshot = await sealSnapshot(content, textHash)
    const fact = { type: 'publication' as const, indicator: '', period, snapshot: snapshot.sha256, rules: snapshot.rules }
    const stored = await facts.append([fact], [snapshot])
    if (!stored.ok) return stored
    await load()
    return success(snapshot)
  }

  function open(checked: Result<Snapshot, SealedProblem>): Result<OpenedSnapshot, SealedProblem> {
    if (!checked.ok) return checked
    const rows = judgeAgain(checked.value)
    return success({ snapshot: checked.value, rows, differences: compareRows(checked.value.rows, rows.map(snapshotRow)) })
  }

  const planId = () => storage.planId ?? ''

  /** Opens a snapshot from the store, if it is what its hash says. */
  async function openStored(snapshot: Snapshot): Promise<Result<OpenedSnapshot, SealedProblem>> {
    return open(await checkSnapshot(snapshot, planId(), textHash, verifyFact))
  }

  /** Opens a snapshot from a file; nothing is stored. */
  async function openFile(bytes: Uint8Array): Promise<Result<OpenedSnapshot, SealedProblem>> {
    return open(await readSnapshot(bytes, planId(), textHash, verifyFact))
  }

  /** A snapshot as a file. */
  async function fileOf(snapshot: Snapshot): Promise<SnapshotFile> {
    return { name: snapshotFileName(snapshot), bytes: await writeSnapshot(snapshot, textHash) }
  }

  return { all: computed(() => snapshots.value), load, snapshotsOf, publish, openStored, openFile, fileOf }
})
