/** Coverage: which places of the schemas and which rules no case passes or fails, each with the reason. */
import { isObject, splitPointer, valueAt } from '../../json/index.ts'
import type { Json } from '../../json/index.ts'
import type { Coverage } from './cases/coverage.ts'
import { allPlaces } from './keyword-places.ts'
import { jsonFile } from './kit-file.ts'
import type { KitFile } from './kit-file.ts'
import type { KitLaw, KitMessage } from './kit-law.ts'

/** Why a place has no failing case. */
type Reason = 'nooit alleen' | 'te groot' | 'geen bericht'

/** A place without a failing or without a passing case. */
type Uncovered = { readonly plaats: string; readonly mist: 'goed' | 'fout'; readonly reden: Reason }

/** The file that says so. */
export function coverageFile({ messages, code, rules }: KitLaw, { passed, failed }: Coverage): KitFile {
  const places = messages.flatMap((own) =>
    [...allPlaces(own.schema)].map((place) => ({ own, place, name: `${code}/${own.type}#${place}` })),
  )
  const without = places.flatMap(({ own, place, name }): readonly Uncovered[] => {
    const reden = reasonOf(own, place)
    return [
      ...(passed.has(name) ? [] : [{ plaats: name, mist: 'goed' as const, reden }]),
      ...(failed.has(name) ? [] : [{ plaats: name, mist: 'fout' as const, reden }]),
    ]
  })
  return jsonFile('cases/dekking.json', {
    uitleg: {
      'nooit alleen':
        'wat hier wordt geweigerd, weigert een ander trefwoord ook, of een regel verbiedt het; er is geen bericht met alleen deze fout',
      'te groot': 'het bericht zou groter zijn dan een geval mag zijn',
      'geen bericht': 'er is geen bericht gemaakt dat hier komt',
    },
    plaatsen: places.length,
    regels: rules.length,
    zonderGeval: without,
  })
}

/** Texts and lists above this make no case. */
const mostLength = 30_000
const mostItems = 1000

function reasonOf({ schema }: KitMessage, place: string): Reason {
  const steps = splitPointer(place)
  const keywords = valueAt(schema, steps.slice(0, -1)) as Json
  const keyword = steps.at(-1)
  const limit = isObject(keywords) ? keywords[keyword ?? ''] : undefined
  const most = keyword === 'maxItems' ? mostItems - 1 : mostLength
  if ((keyword === 'maxItems' || keyword === 'maxLength') && Number(limit) > most) return 'te groot'
  return keyword === '$ref' || keyword === 'items' || steps.at(-2) === 'oneOf' ? 'geen bericht' : 'nooit alleen'
}
