/** The page for whoever wants to log in when too many do so from one network: says what to do. */
import { mediaTypes } from '../../listener/index.ts'
import type { Answer } from './route.ts'

/** Seconds until trying again may help. */
const later = 60

/** The page, which leads back to the portal. */
export function busyPage(pageOrigin: string): Answer {
  const body = `<!doctype html><html lang="nl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Even wachten - Portaal van het Schuldenknooppunt</title></head><body><main><h1>Even wachten met inloggen</h1><p>Vanaf uw netwerk wordt nu te vaak ingelogd. U bent niet ingelogd en er is niets veranderd.</p><p>Wacht een minuut en <a href="${pageOrigin}">ga dan terug naar het portaal</a>. Helpt dat niet, maak dan de inlog af waarmee u in een ander venster begon, of vraag uw beheerder.</p></main></body></html>\n`
  const headers = { 'Content-Type': `${mediaTypes.html}; charset=utf-8`, 'Retry-After': String(later) }
  return { status: 429, body, headers }
}
