import type { RefusalReason } from '../domain/storageProblem'

const refusalTexts: Readonly<Record<RefusalReason, string>> = {
  not_a_fact: 'Raden er ikke en måling slik programmet lagrer dem.',
  other_plan: 'Målingen hører til en annen plan. Velg den planen først.',
  bad_id: 'Målingen har en id som programmet ikke kjenner igjen.',
  other_virksomhet: 'Målingens id hører til en annen virksomhet enn den som står i målingen.',
  changed_content: 'Innholdet er endret etter at målingen ble registrert, og stemmer ikke med målingens id.',
}

/** Why a stored measurement from a file was not taken in. */
export function refusalText(reason: RefusalReason): string {
  return refusalTexts[reason]
}
