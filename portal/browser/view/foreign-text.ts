/** Foreign text: what another organisation wrote, shown so that it turns nothing that stands around it, and hides nothing. */
import { h } from 'preact'
import type { ComponentChild } from 'preact'

/** What nobody sees, or what turns the direction of text; line breaks stay, and what only picks how a character looks. */
const unseen =
  /(?![\n\t\p{Variation_Selector}])[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}\p{Cs}\p{Default_Ignorable_Code_Point}]/gu

/** The text by itself, whatever direction it has: what stands before and after it stays where it is. */
export function foreignText(text: string): ComponentChild {
  return h('bdi', null, seenText(text))
}

/** The text with every character that nobody sees as its number, such as `[U+200B]`: for where no element can stand. */
export function seenText(text: string): string {
  return text.replaceAll(
    unseen,
    (sign) => `[U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`,
  )
}
