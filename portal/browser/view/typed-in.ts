/// <reference lib="dom" />
/** What somebody typed in a small form, handed on when it is sent. */

/** Hands on the field of this name, and keeps the browser from sending the form itself. */
export function typedIn(name: string, hand: (typed: string) => void): (event: Event) => void {
  return (event) => {
    event.preventDefault()
    hand(String(new FormData(event.currentTarget as HTMLFormElement).get(name) ?? ''))
  }
}
