/** What the målavvik list says about a row beside its status [R6.4]. */
export type Flag =
  | 'NAADD_MEN_SVAKERE'
  | 'FALT_UNDER_MAALET'
  | 'FEIL_RETNING'
  | 'IKKE_RAPPORTERT'
  | 'MANGLER_AARSAK'
  | 'MANGLER_TILTAK'
  | 'MANGLER_RAPPORT'
  | 'MAA_AVKLARES'
  | 'VURDERING_UENIG'
