import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { inject } from 'vitest'
import { main as vurder } from '../../src/cli/vurder'
import type { PlanTables } from '../../src/domain/plan'

/** The first plan of the built program, as the program itself fetches it. */
export async function builtPlan(): Promise<PlanTables> {
  const fetched = async (path: string) => (await fetch(new URL(path, inject('appUrl')))).json() as Promise<unknown>
  const [first] = (await fetched('plans/index.json')) as { id: string }[]
  return (await fetched(`plans/${first?.id}.json`)) as PlanTables
}

/** Every kind of page, by route: all samfunnsmål and utvalg, and the first indicator of each value type. */
export function routesOf(plan: PlanTables): string[] {
  const typesSeen = new Set<string>()
  const indicators = plan.indikatorer.filter(({ verditype = '' }) => !typesSeen.has(verditype) && typesSeen.add(verditype))
  return [
    '/',
    ...plan.samfunnsmaal.map(({ nr }) => `/samfunnsmaal/${nr}`),
    ...plan.utvalg.map(({ kode }) => `/utvalg/${kode}`),
    ...indicators.map(({ id }) => `/indikator/${id}`),
    '/oppgaver',
    '/ansvar',
    '/registrer',
    '/gjennomgang',
    '/maalavvik',
    '/endringer',
    '/felles',
    ...plan.utvalg.slice(0, 1).map(({ kode }) => `/mote/${kode}`),
    '/tiltak',
    '/toleranse',
    '/rapport',
    '/data',
    '/publisering',
    '/pakker',
    '/om',
  ]
}

/** One route of each kind of page. */
export function kindsOf(plan: PlanTables): string[] {
  const kinds = new Map(routesOf(plan).toReversed().map((route) => [route.split('/')[1], route]))
  return [...kinds.values()].toReversed()
}

/** What the command line says of every indicator: one object each, by column. */
export async function vurderRows(plan: PlanTables, period: string, measurements?: string): Promise<Record<string, string>[]> {
  let text = ''
  const file = measurements === undefined ? [] : ['--maalinger', measurements]
  await vurder(['--plan', `data/${plan.meta.id}`, '--periode', period, '--format', 'json', ...file], {
    stdout: (part) => (text += part),
    stderr: () => undefined,
    readFile: (path) => readFile(path),
    exists: existsSync,
  })
  return JSON.parse(text) as Record<string, string>[]
}
