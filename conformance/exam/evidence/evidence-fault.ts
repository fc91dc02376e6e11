/** Everything that can be wrong with a proof of an exam, by code. */

/** What can be wrong; each has a sentence with its remedy in the words of the report. */
const evidenceFaults = [
  'vorm',
  'uitslag-vorm',
  'deelnemersuitslag-vorm',
  'telling',
  'rapport-ontbreekt',
  'handtekening',
  'ander-rapport',
  'sleutel',
  'andere-kit',
  'gevallen-ontbreken',
  'gevallen-anders',
  'deel',
  'niet-geslaagd',
  'bekende-fouten',
  'deelnemersexamen-ontbreekt',
  'deelnemer-andere-aanspraak',
  'deelnemer-andere-scenarios',
  'deelnemer-stappen-ontbreken',
  'deelnemer-ander-zaad',
  'deelnemer-eigen-gateway',
  'deelnemer-deel',
  'deelnemer-niet-geslaagd',
  'verklaring',
  'verklaring-ander',
  'kaartje-ontbreekt',
  'kaartje-ongeldig',
  'kaartje-ander',
  'zegel-ongeldig',
] as const

/**
 * The code of what is wrong with a proof.
 *
 * @since 0.1.0
 * @alpha
 */
export type EvidenceFault = (typeof evidenceFaults)[number]
