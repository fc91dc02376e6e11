/** Narrowing: which message of a union one holds. */

/** What tells the type of a message, in every version of every module. */
type Typed = { readonly Stuurgegevens: { readonly Berichttype: string } }
type TypeOf<Message extends Typed> = Message['Stuurgegevens']['Berichttype']

/**
 * Whether a message is of this type; what you hold becomes that one message. TypeScript cannot see this by itself,
 * because `Berichttype` stands one level down. It judges nothing: validate first.
 *
 * @example
 * import { hasType } from 'schuldenknooppunt'
 * import type { Bericht } from 'schuldenknooppunt/types/schuldregeling-2.0'
 *
 * declare const bericht: Bericht
 * if (hasType(bericht, 'Saldoverzoek')) console.log(bericht.Inhoud.Vorderingen?.length)
 * @since 0.1.0
 * @public
 */
export function hasType<Message extends Typed, Type extends TypeOf<Message>>(
  message: Message,
  type: Type,
): message is Extract<Message, { readonly Stuurgegevens: { readonly Berichttype: Type } }> {
  return message.Stuurgegevens.Berichttype === type
}
