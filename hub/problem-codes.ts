/** The codes of the hub's refusals, with status. Codes are public: never renamed, only retired. */

/** Every refusal the hub can answer with. The first fifteen are the checks of `spec/knooppunt/controles.md`, in order. */
export const problems = {
  'SKP-H-01': { status: 403, slug: 'certificaat' },
  'SKP-H-02': { status: 403, slug: 'afzender-niet-aangesloten' },
  'SKP-H-03': { status: 415, slug: 'mediatype' },
  'SKP-H-04': { status: 413, slug: 'te-groot' },
  'SKP-H-05': { status: 400, slug: 'omslag-ongeldig' },
  'SKP-H-06': { status: 403, slug: 'niet-gemachtigd' },
  'SKP-H-07': { status: 404, slug: 'geadresseerde' },
  'SKP-H-08': { status: 409, slug: 'versie' },
  'SKP-H-09': { status: 403, slug: 'rol' },
  'SKP-H-10': { status: 400, slug: 'verklaring' },
  'SKP-H-11': { status: 409, slug: 'schemaset' },
  'SKP-H-12': { status: 400, slug: 'lading' },
  'SKP-H-13': { status: 409, slug: 'sleutel-verlopen' },
  'SKP-H-14': { status: 409, slug: 'id-hergebruik' },
  'SKP-H-15': { status: 429, slug: 'quota' },
  'SKP-H-16': { status: 404, slug: 'niet-gevonden' },
  'SKP-H-17': { status: 405, slug: 'methode' },
  'SKP-H-18': { status: 400, slug: 'invoer-ongeldig' },
  'SKP-H-19': { status: 410, slug: 'verlopen' },
  'SKP-H-20': { status: 503, slug: 'niet-beschikbaar' },
  'SKP-H-21': { status: 400, slug: 'inhoud-ongeldig' },
  'SKP-H-22': { status: 403, slug: 'omgeving' },
  'SKP-H-23': { status: 500, slug: 'interne-fout' },
  'SKP-H-24': { status: 400, slug: 'bevestiging-ongeldig' },
  'SKP-H-25': { status: 400, slug: 'tijd' },
  'SKP-H-26': { status: 408, slug: 'time-out' },
  'SKP-H-27': { status: 400, slug: 'verzoek-ongeldig' },
} as const satisfies Record<string, { status: number; slug: string }>

export type ProblemCode = keyof typeof problems
