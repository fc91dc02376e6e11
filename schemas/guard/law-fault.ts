/** LawFault: what is wrong in the law itself. */

/** One fault: where, such as `schuldregeling@2.0/Saldoverzoek#/properties/Inhoud`, and what is wrong there. */
export type LawFault = { readonly place: string; readonly claim: string }
