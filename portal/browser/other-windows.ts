/// <reference lib="dom" />
/** The other windows of this browser in which the portal stands open: each hears that somebody did something in one of them. */

/** How to tell them, and how to hear of them. */
export type OtherWindows = { readonly tell: () => void; readonly hear: (told: () => void) => void }

/** The windows of this page's origin, where no server speaks. */
export function otherWindows(): OtherWindows {
  const channel = new BroadcastChannel('er is iemand')
  return { tell: () => channel.postMessage(''), hear: (told) => channel.addEventListener('message', told) }
}
