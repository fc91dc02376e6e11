/** The annotations of the law: which every element has, and which beside them may stand next to a `$ref`. */

export const obligatoryAnnotations = [
  'title',
  'description',
  'x-doel',
  'x-grondslag',
  'x-persoonsgegeven',
  'x-herkomst',
  'x-groep',
  'x-sinds',
] as const

export const annotationKeys: ReadonlySet<string> = new Set([
  ...obligatoryAnnotations,
  'x-bron',
  'x-vraag',
  'x-herkomst-vorm',
  'x-bron-vorm',
  'x-vraag-vorm',
  'x-vorm',
  'x-waarden',
  'x-alias',
])
