/**
 * `POST /v1/conformiteit/berichten`, in conformance mode only: judges a plain synthetic message with every finding, and
 * tells what the hub would decide about it. Nothing is kept.
 */
import { mediaTypes, wireFinding } from '../../../listener/index.ts'
import type { Asked } from '../../../listener/index.ts'
import { validateText } from '../../../validator/index.ts'
import { routingProblem } from '../../checks.ts'
import type { Exchange } from '../../service.ts'
import type { Caller } from '../caller.ts'
import { route } from '../route.ts'
import type { Answer, Route } from '../route.ts'

export function conformanceRoute(most: number): Route {
  return route({
    method: 'POST',
    path: '/v1/conformiteit/berichten',
    consumes: { type: mediaTypes.json, most },
    handle: (exchange, asked) => judge(exchange, asked, most),
  })
}

async function judge(exchange: Exchange, { body, caller, lang }: Asked<Caller>, most: number): Promise<Answer> {
  const report = await validateText(body, { maxBytes: most })
  const { message } = report
  const told = await Promise.all(report.findings.map((finding) => wireFinding(finding, { lang, message })))
  if (!report.valid || message === undefined) return { problem: { code: 'SKP-H-21', fouten: told } }
  // The judge found no fault, so Stuurgegevens are as the schema says.
  const { Stuurgegevens } = JSON.parse(new TextDecoder().decode(body)) as Plain
  const address = { ...message, sender: Stuurgegevens.Afzender, receiver: Stuurgegevens.Ontvanger }
  const { mode, catalog, openGrounds, clock } = exchange
  const setting = { mode, catalog, openGrounds, directory: exchange.directory(), now: clock() }
  const problem = await routingProblem({ actor: caller.actor, address }, setting)
  const { module, version, type } = message
  return {
    status: 200,
    body: {
      geldig: true,
      bericht: { module, versie: version, berichttype: type },
      signaleringen: told,
      besluit: problem === undefined ? { uitkomst: 'doorgelaten' } : { uitkomst: 'geweigerd', code: problem.code },
    },
  }
}

type Plain = { readonly Stuurgegevens: { readonly Afzender: string; readonly Ontvanger: string } }
