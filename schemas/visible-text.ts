/** What comes from outside (names of files above all), so written that it changes no terminal and no log. */

/** Control characters, marks that turn the direction of text, and the line breaks of Unicode. */
const unseen = /[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}\p{Cs}]/gu

/** The same without what JSON text has of its own: it escapes the others, and breaks its lines itself. */
const unseenInJson = /[\u007f-\u009f\p{Bidi_Control}\p{Zl}\p{Zp}]/gu

/**
 * The text with every character that cannot be seen written as `\u001b`.
 *
 * @since 0.1.0
 * @beta
 */
export function visibleText(text: string): string {
  return text.replace(unseen, escaped)
}

/**
 * The same for lines: their breaks stay.
 *
 * @since 0.1.0
 * @beta
 */
export function visibleLines(text: string): string {
  return text.split('\n').map(visibleText).join('\n')
}

/**
 * JSON text of a value in which every character that cannot be seen is escaped; it reads back as the same value.
 *
 * @since 0.1.0
 * @beta
 */
export function visibleJson(value: unknown, indent?: number): string {
  return JSON.stringify(value, null, indent).replace(unseenInJson, escaped)
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}
