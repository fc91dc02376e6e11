/** What anyone may read: the address book and its earlier numbers, who takes part, the contract, and whom to tell about a weakness. */
import { publicList } from '../../../directory/index.ts'
import type { SignedDirectory } from '../../../directory/index.ts'
import { mediaTypes } from '../../../listener/index.ts'
import type { Books } from '../../earlier-books.ts'
import { route } from '../route.ts'
import type { Answer, Route } from '../route.ts'
import type { Exchange } from '../../service.ts'

/** What the public routes show, besides the exchange. */
export type Shown = {
  readonly signedDirectory: () => SignedDirectory
  readonly books: Books
  readonly contract: string
  readonly securityTxt: { readonly contact: string; readonly expires: string }
}

const anyOrigin = { 'Access-Control-Allow-Origin': '*' }

export function publicRoutes(shown: Shown): readonly Route[] {
  const get = (path: string, handle: (exchange: Exchange) => Answer, produces: string = mediaTypes.json): Route =>
    route({ method: 'GET', path, public: true, produces, handle })
  return [
    get('/v1/adresboek', () => ({ status: 200, body: shown.signedDirectory() })),
    route({
      method: 'GET',
      path: '/v1/adresboeken/:nummer',
      public: true,
      handle: async (_, { number }) => numbered(await shown.books(number)),
    }),
    get('/v1/deelnemers', ({ directory }) => ({
      status: 200,
      body: { deelnemers: publicList(directory()) },
    })),
    get('/v1/openapi.json', () => ({ status: 200, body: shown.contract, headers: anyOrigin })),
    get('/.well-known/security.txt', () => ({ status: 200, body: securityText(shown) }), mediaTypes.text),
  ]
}

function numbered(book: SignedDirectory | undefined): Answer {
  return book === undefined ? { problem: { code: 'SKP-H-16' } } : { status: 200, body: book }
}

/** RFC 9116. */
function securityText({ securityTxt }: Shown): string {
  return `Contact: ${securityTxt.contact}\nExpires: ${securityTxt.expires}\nPreferred-Languages: nl, en\n`
}
