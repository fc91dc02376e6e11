/** What names a message in full: for people, in an envelope and as the address of its schema; each printed and parsed. */
import type { MessageId } from './model.ts'
import { isName, longerForm } from './names.ts'
import type { NameForm } from './names.ts'

/**
 * A version of a module.
 *
 * @since 0.1.0
 * @beta
 */
export type VersionId = Pick<MessageId, 'module' | 'version'>

/**
 * A message of a module, whatever the version.
 *
 * @since 0.1.0
 * @beta
 */
export type ModuleMessage = Pick<MessageId, 'module' | 'type'>

/**
 * `module@version`.
 *
 * @since 0.1.0
 * @beta
 */
export function printVersionId({ module, version }: VersionId): string {
  return `${module}@${version}`
}

/**
 * The version in `module@version`; nothing when the text is anything else.
 *
 * @since 0.1.0
 * @beta
 */
export function parseVersionId(text: string): VersionId | undefined {
  const [module = '', version = '', ...more] = text.split('@')
  return more.length === 0 && isName('module', module) && isName('version', version) ? { module, version } : undefined
}

/**
 * `module@version/Bericht`.
 *
 * @since 0.1.0
 * @beta
 */
export function printMessageId(id: MessageId): string {
  return `${printVersionId(id)}/${id.type}`
}

/**
 * The message in `module@version/Bericht`; nothing when the text is anything else.
 *
 * @since 0.1.0
 * @beta
 */
export function parseMessageId(text: string): MessageId | undefined {
  const [of = '', type = '', ...more] = text.split('/')
  const version = parseVersionId(of)
  return version !== undefined && more.length === 0 && isName('type', type) ? { ...version, type } : undefined
}

const addresses = 'https://schuldenknooppunt.nl/schemas/'

/**
 * The `$id` of a message's schema: `https://schuldenknooppunt.nl/schemas/<module>/<version>/<Bericht>`.
 *
 * @since 0.1.0
 * @beta
 */
export function printSchemaAddress({ module, version, type }: MessageId): string {
  return `${addresses}${module}/${version}/${type}`
}

/**
 * The message whose schema has this `$id`; nothing when the text is anything else.
 *
 * @since 0.1.0
 * @beta
 */
export function parseSchemaAddress(text: string): MessageId | undefined {
  const [module = '', version = '', type = '', ...more] = after(addresses, text).split('/')
  const isId = isName('module', module) && isName('version', version) && isName('type', type)
  return isId && more.length === 0 ? { module, version, type } : undefined
}

/**
 * The form of a schema's address; `parseSchemaAddress` also bounds each of its parts.
 *
 * @since 0.1.0
 * @beta
 */
export const schemaAddressForm: NameForm = /* @__PURE__ */ longerForm(addresses, ['module', 'version', 'type'], '/')

const eventTypes = 'nl.schuldenknooppunt.'

/**
 * The `type` of an envelope: `nl.schuldenknooppunt.<module>.<Bericht>`.
 *
 * @since 0.1.0
 * @beta
 */
export function printEventType({ module, type }: ModuleMessage): string {
  return `${eventTypes}${module}.${type}`
}

/**
 * The message in the `type` of an envelope; nothing when the text is anything else.
 *
 * @since 0.1.0
 * @beta
 */
export function parseEventType(text: string): ModuleMessage | undefined {
  const [module = '', type = '', ...more] = after(eventTypes, text).split('.')
  return more.length === 0 && isName('module', module) && isName('type', type) ? { module, type } : undefined
}

/**
 * The form of an envelope's `type`; `parseEventType` also bounds each of its parts.
 *
 * @since 0.1.0
 * @beta
 */
export const eventTypeForm: NameForm = /* @__PURE__ */ longerForm(eventTypes, ['module', 'type'], '.')

function after(beginning: string, text: string): string {
  return text.startsWith(beginning) ? text.slice(beginning.length) : ''
}
