/// <reference lib="dom" />
/** That this browser keeps no keys with a passkey, so that nobody is asked at each opening; in another month, or with another version, it may. */

const place = 'geen-passkey'
const here = (now: Date): string => `${now.toISOString().slice(0, 7)} ${navigator.userAgent}`

/** Notes it; a browser that keeps nothing is asked again. */
export function noteNoPasskey(now: Date): void {
  try {
    localStorage.setItem(place, here(now))
  } catch {
    // Then it is asked again.
  }
}

/** Whether it was noted of this browser as it is, this month. */
export function hasNoPasskey(now: Date): boolean {
  try {
    return localStorage.getItem(place) === here(now)
  } catch {
    return false
  }
}
