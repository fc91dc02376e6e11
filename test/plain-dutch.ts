/** What a page for caseworkers must not show: English, code, and the forms of notation that only makers of software know. */

const english =
  /\b(?:the|and|with|without|which|this|that|from|string|object|array|integer|boolean|true|false|null|undefined|required|optional|pattern|pointer|enum|const|message|field|value|values|list|number|date|item|items|amount|because|must)\b/gi

const notation: readonly (readonly [string, RegExp])[] = [
  ['code', /`/],
  ['a JSON Pointer', /(?:^|[\s(«"])\/[A-Z]\w+/m],
  ['a bracket of JSON', /[{}]|\[\]|":/],
  ['a regular expression', /\(\?[:=!]|\[\^|\\[dswu]|\^[[(]|\$\s*$|\]\*|\)\+/m],
  ['an annotation', /\bx-[a-z]+\b/],
  ['an instant', /\d{4}-\d{2}-\d{2}T/],
  ['a date of JSON', /\b\d{4}-\d{2}-\d{2}\b(?!-)/],
]

/** What of a text is no plain Dutch; empty when all is. Links and what stands in them are left to the caller. */
export function notDutch(text: string): readonly string[] {
  const forms = notation.flatMap(([name, form]) => (form.test(text) ? [`${name}: ${form.exec(text)?.[0] ?? ''}`] : []))
  return [...forms, ...(text.match(english) ?? [])]
}
