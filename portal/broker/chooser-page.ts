/** The page of the test broker: a link for each login. */

/** The page, with what was asked in every link. */
export function chooserPage(logins: readonly { readonly naam: string }[], asked: URLSearchParams): string {
  const items = logins.map(({ naam }, index) => {
    const query = new URLSearchParams(asked)
    query.set('keuze', String(index))
    return `<li><a href="/inloggen?${escaped(query.toString())}">${escaped(naam)}</a></li>`
  })
  return `<!doctype html><html lang="nl"><meta charset="utf-8"><title>Proefmakelaar</title><main><h1>Proefmakelaar</h1><p>Hier logt niemand echt in. Kies een proeflogin.</p><ul>${items.join('')}</ul></main></html>\n`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
