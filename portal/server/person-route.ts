/** A route that a browser goes to by itself, so that a person looks at the answer: whatever came along and whatever goes wrong, it is a page. */
import { mediaTypes } from '../../listener/index.ts'
import { toPage } from './to-page.ts'
import type { Answer, Caller, Desk, Route } from './route.ts'

type Handler = (desk: Desk, caller: Caller, query: unknown) => Promise<Answer>

/** Whether a person looks at what this route answers. */
export const isForPerson = ({ produces }: Pick<Route, 'produces'>): boolean => produces === mediaTypes.html

/** Makes one; a fault of our own is told on the page, and as a name in the log. */
export function personRoute(path: string, handle: Handler): Route {
  return {
    ...{ method: 'GET', path, public: true, produces: mediaTypes.html },
    handle: (desk, { caller, query }) =>
      handle(desk, caller, query).catch((error: unknown) => {
        desk.options.warn(`portal-${error instanceof Error ? error.name : 'inlog'}`)
        return toPage(desk, 'mislukt')
      }),
  }
}
