/// <reference lib="dom" />
/** Whether somebody wants keys that do something by themselves: kept on this device alone, and on when nothing is kept. */

const name = 'sneltoetsen'
const off = 'uit'

/** What was chosen the last time. */
export function keysAreOn(): boolean {
  try {
    return localStorage.getItem(name) !== off
  } catch {
    // A browser that keeps nothing has them on.
    return true
  }
}

/** Keeps the choice; a browser that keeps nothing forgets it with the page. */
export function keepKeysOn(isOn: boolean): void {
  try {
    if (isOn) localStorage.removeItem(name)
    else localStorage.setItem(name, off)
  } catch {
    // The choice holds as long as the page is there.
  }
}
