/// <reference lib="dom" />
/** The title of the window: which page it shows, and which part of that where it comes in parts. */

/** What a heading has that names a part of a page which is filled in part by part. */
export const partHeading = { 'data-deel': true } as const

const house = 'Schuldenknooppunt'

/** From now on the window is called by its page. */
export function titleByPage(page: Document): void {
  const name = (): void => {
    const headings = ['main [data-deel]', 'h1'].map((kind) => page.querySelector(kind)?.textContent ?? '')
    const said = headings.filter((each) => each !== '')
    const title = [...said, ...(said.at(-1)?.includes(house) === true ? [] : [house])].join(' - ')
    if (page.querySelector('h1') !== null && page.title !== title) page.title = title
  }
  new MutationObserver(name).observe(page.body, { childList: true, characterData: true, subtree: true })
}
