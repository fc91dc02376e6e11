/// <reference lib="dom" />
/** The link past the menu: it brings the focus to the page itself, and leaves the address alone, which names the section. */

/** From now on the link does so. */
export function leadPastMenu(within: Document): void {
  within.querySelector('.nl-skip-link')?.addEventListener('click', (event) => {
    event.preventDefault()
    const main = within.querySelector('main')
    if (main === null) return
    main.tabIndex = -1
    main.focus()
  })
}
