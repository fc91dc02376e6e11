/**
 * `GET /v1/conformiteit/bevindingen`, in conformance mode only: a page for people that tells a participant which of its sealed
 * messages the simulated counterparties rejected, and why. Codes and places; of no message the content.
 */
import { mediaTypes } from '../../../listener/index.ts'
import type { Language } from '../../../schemas/index.ts'
import { tellCode } from '../../../validator/index.ts'
import type { HubOptions, RejectedMessage } from '../../options.ts'
import { route } from '../route.ts'
import type { Route } from '../route.ts'

/** The page, about what this gives of the caller. */
export function findingsRoute(rejected: HubOptions['rejected']): Route {
  return route({
    method: 'GET',
    path: '/v1/conformiteit/bevindingen',
    produces: mediaTypes.html,
    handle: (_, { caller, lang }) => ({ status: 200, body: page(rejected?.(caller.oin) ?? [], lang) }),
  })
}

const words = {
  nl: {
    title: 'Bevindingen over uw berichten',
    none: 'De nagespeelde wederpartijen hebben niets van u afgekeurd sinds dit knooppunt is gestart.',
    heads: ['Plaats', 'Code', 'Regel', 'Ernst', 'Melding', 'Herstel'],
    rest: 'Hier staan de laatste 100 berichten die zijn afgekeurd sinds dit knooppunt is gestart. Van elk bericht stonden ten hoogste 100 bevindingen ook in een Afkeurbericht. Herstel het bericht en stuur het onder een nieuw nummer.',
  },
  en: {
    title: 'Findings about your messages',
    none: 'The simulated counterparties rejected nothing of yours since this hub was started.',
    heads: ['Place', 'Code', 'Rule', 'Severity', 'Message', 'Remedy'],
    rest: 'These are the last 100 messages that were rejected since this hub was started. Of each message at most 100 findings were in an Afkeurbericht too. Mend the message and send it under a new reference.',
  },
} as const

function page(rejected: readonly RejectedMessage[], lang: Language): string {
  const { title, none, rest } = words[lang]
  const body =
    rejected.length === 0
      ? element('p', none)
      : `${element('p', rest)}${rejected.map((each) => section(each, lang)).join('')}`
  return `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>${title}</title></head><body><main><h1>${title}</h1>${body}</main></body></html>\n`
}

function section({ id, module, version, type, at, findings }: RejectedMessage, lang: Language): string {
  const heads = words[lang].heads.map((name) => `<th scope="col">${name}</th>`).join('')
  const rows = findings.map(({ code, severity, pointer, rule = '' }) => {
    const { melding, herstel } = tellCode(code as never, lang)
    const cells = [pointer === '' ? '/' : pointer, code, rule, severity, melding, herstel]
    return `<tr>${cells.map((cell) => element('td', cell)).join('')}</tr>`
  })
  return `<section>${element('h2', `${type} ${id}`)}${element('p', `${module} ${version}, ${at}`)}<table><thead><tr>${heads}</tr></thead><tbody>${rows.join('')}</tbody></table></section>`
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

function element(name: string, text: string): string {
  return `<${name}>${text.replaceAll(/[&<>"]/g, (each) => entities[each] ?? '')}</${name}>`
}
