/** The page of the test broker: a link for each login. */

/** The page, with what was asked in every link. */
export function chooserPage(logins: readonly { readonly naam: string }[], asked: URLSearchParams): string {
  const items = logins.map(({ naam }, index) => {
    const query = new URLSearchParams(asked)
    query.set('keuze', String(index))
    return `<li><a href="/inloggen?${escaped(query.toString())}">${escaped(naam)}</a></li>`
  })
  return `<!doctype html><html lang="nl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Proefmakelaar</title><style>${style}</style></head><body><main><h1>Proefmakelaar</h1><p>Deze pagina staat in de plaats van eHerkenning. Niemand logt hier echt in. Als wie komt u binnen?</p><ul>${items.join('')}</ul></main></body></html>\n`
}

/** Readable, by day and by night, and with room to tap. */
const style =
  ':root{color-scheme:light dark}body{max-width:40rem;margin:2rem auto;padding:0 1rem;font:1.0625rem/1.55 system-ui,sans-serif}ul{padding:0;list-style:none}a{display:block;padding:.65rem 0}'

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
