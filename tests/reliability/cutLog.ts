import { appendFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serveFolder } from '../../src/cli/staticServer'
import { bundlePage } from '../support/pageBundle'
import { filesOf, loseAll, type Place } from './browserFiles'
import { killAll, lookAt, openPage } from './kill'

/** A record that says it is 3,000 bytes long, and ends after 500: what is left when a browser is killed while it writes. */
const halfARecord = Buffer.concat([Buffer.from([1, 2, 3, 4, 3000 & 255, 3000 >> 8, 1]), Buffer.alloc(500, 7)])

export interface CutOutcome {
  /** False where the browser keeps no log that could be cut, or nothing that could be lost. */
  readonly isCut: boolean
  readonly promised: number
  readonly lost: readonly string[]
}

/**
 * Stores facts, kills the browser, leaves half a record in its log, stores more in a new browser, kills that too, and counts what is
 * there. With half a record in the log of the bucket, all that lies elsewhere is lost as well: what is counted is what was copied.
 */
export async function storeBehindHalfARecord(place: Place = 'own'): Promise<CutOutcome> {
  const folder = mkdtempSync(join(tmpdir(), 'cut-page-'))
  const profile = mkdtempSync(join(tmpdir(), 'cut-profile-'))
  await bundlePage('tests/reliability/killPage.ts', folder)
  const { url, stop } = await serveFolder(folder, 0)
  const promised: string[] = []
  async function storeAndKill(...counts: readonly number[]): Promise<void> {
    const { context, page } = await openPage(profile, url)
    for (const count of counts) promised.push(...(await page.evaluate<string[]>(`store(${count})`)))
    // So long that all of it has been copied.
    if (place === 'bucket') await page.waitForTimeout(4000)
    killAll(profile)
    await context.close().catch(() => undefined)
  }
  try {
    await storeAndKill(30)
    const [log] = filesOf(profile, (name) => name.endsWith('.log'), place)
    if (log) appendFileSync(log, halfARecord)
    await storeAndKill(30, 1)
    const isLost = place === 'own' || loseAll(profile)
    const there = new Set((await lookAt(profile, url, ['plan-main'])).get('plan-main')?.ids)
    return { isCut: log !== undefined && isLost, promised: promised.length, lost: promised.filter((id) => !there.has(id)) }
  } finally {
    killAll(profile)
    await stop()
    for (const path of [folder, profile]) rmSync(path, { recursive: true, force: true, maxRetries: 5 })
  }
}
