/** Why an element has not the check that an element of the same name has elsewhere. */

/** The places, as `<module>@<version>/<message><pointer> <check>`, and the reason. */
export const reasons: readonly { readonly places: RegExp; readonly why: string }[] = [
  {
    places: /\/Geboortedatum /,
    why: 'an age is watched where it matters: of the client at the start, not of a partner or of somebody under bewind',
  },
  {
    places: /\/(?:Besluit|StandaardAkkoord)\/GeldigTot dagenTussen/,
    why: 'only who must answer needs ten working days; an agreement asks for no answer',
  },
  {
    places: /RegelingAkkoord\/Inhoud\/EersteBetaling datum$/,
    why: 'BR-2.0-R040 compares it with the day of the agreement',
  },
]
