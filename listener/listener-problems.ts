/** The problems that every listener has, whatever its routes do: a table of problems gives each its code. */

/** One row of a table of problems; the words are a title and what to do. */
export type ProblemRow = {
  readonly status: number
  /** The last part of `type`. */
  readonly slug: string
  readonly nl: readonly [title: string, detail: string]
  readonly en: readonly [title: string, detail: string]
}

/** Rows for a table, each as it is: by them the listener finds the codes of its own refusals. */
export const listenerProblems = {
  mediaType: {
    status: 415,
    slug: 'mediatype',
    nl: ['Mediatype past niet', 'Gebruik de mediatypen die het contract voor dit pad noemt.'],
    en: ['Media type does not fit', 'Use the media types that the contract names for this path.'],
  },
  tooLarge: {
    status: 413,
    slug: 'te-groot',
    nl: ['Te groot', 'Het verzoek is groter dan het contract toestaat. Er is niets bewaard.'],
    en: ['Too large', 'The request is larger than the contract allows. Nothing was kept.'],
  },
  input: {
    status: 400,
    slug: 'invoer-ongeldig',
    nl: ['Invoer ongeldig', 'Herstel alle genoemde plaatsen en probeer het opnieuw.'],
    en: ['Input invalid', 'Mend every place that is named and try again.'],
  },
  notFound: {
    status: 404,
    slug: 'niet-gevonden',
    nl: ['Niet gevonden', 'Onder dit pad is er niets voor u.'],
    en: ['Not found', 'There is nothing for you at this path.'],
  },
  method: {
    status: 405,
    slug: 'methode',
    nl: ['Methode niet toegestaan', 'Gebruik een methode uit de kop Allow.'],
    en: ['Method not allowed', 'Use a method from the Allow header.'],
  },
  slow: {
    status: 408,
    slug: 'time-out',
    nl: ['Te langzaam', 'Het verzoek kwam niet op tijd binnen. Er is niets bewaard.'],
    en: ['Too slow', 'The request did not come in on time. Nothing was kept.'],
  },
  unreadable: {
    status: 400,
    slug: 'verzoek-ongeldig',
    nl: ['Verzoek onleesbaar', 'Dit is geen goed HTTP-verzoek.'],
    en: ['Request unreadable', 'This is not a well-formed HTTP request.'],
  },
} as const satisfies Record<string, ProblemRow>

/** What every listener may have to refuse by itself. */
export type ListenerFault = keyof typeof listenerProblems
