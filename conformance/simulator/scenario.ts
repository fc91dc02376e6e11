/** The form of a scenario file: a conversation or a fault as data, for whoever plays either side of it. */

/**
 * A party of a scenario: what kind of participant plays it.
 *
 * @since 0.1.0
 * @alpha
 */
export type ScenarioParty = {
  /** Kind of participant of the catalogue, such as `schuldeiser`. */
  readonly soort: string
}

/**
 * A way in which a message is off-spec; `simulator/defects.ts` makes it.
 *
 * @since 0.1.0
 * @alpha
 */
export type Defect =
  | 'element-ontbreekt'
  | 'element-te-veel'
  | 'soort-verkeerd'
  | 'versie-onbekend'
  | 'geen-json'
  | 'naam-dubbel'
  | 'vraag-onbekend'
  | 'andere-afzender'

/** What each step about a message says. */
type About = {
  readonly van: string
  readonly naar: string
  /**
   * File of `examples/goed/<module>-<versie>/` without its ending; in a scenario for every module `vraag` is the first
   * message that the sender may send by itself, and `bericht` the first that it may send at all.
   */
  readonly voorbeeld: string
  /** Tells two messages apart that are made of one example. */
  readonly als?: string
  /** Clauses that this step examines besides those of its checks. */
  readonly eisen?: readonly string[]
}

/**
 * One step of a scenario.
 *
 * @since 0.1.0
 * @alpha
 */
export type Step =
  /** Offered, taken in by the hub, fetched, handed over, confirmed, and known to be so by its sender. */
  | ({ readonly doet: 'bericht'; readonly signalering?: string } & About)
  /** Offered and taken in by the hub, and no more yet. */
  | ({ readonly doet: 'aanbieden' } & About)
  /** Offered while the hub cannot be reached: taken all the same, and kept. */
  | ({ readonly doet: 'klaarzetten' } & About)
  /** What was offered before is fetched, handed over, confirmed, and known to be so by its sender. */
  | ({ readonly doet: 'aankomen'; readonly signalering?: string } & About)
  /** The business side hands over what may not be sent: all findings come back and nothing reaches the hub. */
  | ({ readonly doet: 'niet-versturen'; readonly gebrek: Defect } & About)
  /** What is wrong stands inside the seal: nothing is handed over, and one Afkeurbericht says what is wrong. */
  | ({ readonly doet: 'afkeuren'; readonly gebrek: Defect } & About)
  /** The same message, byte for byte, under the same reference: it is one message. */
  | ({ readonly doet: 'nog-eens' } & About)
  /** Another message under a reference that was used: refused. */
  | ({ readonly doet: 'ander-onder-zelfde-nummer' } & About)
  /** A message that was handed over before is in the hub again: it is confirmed, and not handed over again. */
  | ({ readonly doet: 'niet-twee-keer' } & About)
  /** Nobody fetched it: its sender never said that it was delivered. */
  | ({ readonly doet: 'niet-afgeleverd' } & About)
  /** Its time is over: its sender says so, by the hub's word. */
  | ({ readonly doet: 'verlopen' } & About)
  /** A message about a message that was never sent: nothing is handed over, and nothing is answered. */
  | ({ readonly doet: 'zwijgen' } & About)
  /** Time passes. */
  | { readonly doet: 'wachten'; readonly werkdagen: number }
  | { readonly doet: 'wachten'; readonly minuten: number }
  /** The other side gets new keys; with `trekt-in` the old ones were stolen. */
  | { readonly doet: 'sleutels-wisselen' | 'sleutels-intrekken'; readonly partij: string }
  /** The hub is away, is back as it was, or comes back having forgotten all. */
  | { readonly doet: 'knooppunt-weg' | 'knooppunt-terug' | 'knooppunt-vergeet' }
  /** The participant under examination is stopped and started. */
  | { readonly doet: 'herstart' }

/**
 * A step about a message.
 *
 * @since 0.1.0
 * @alpha
 */
export type MessageStep = Extract<Step, About>

/**
 * A scenario as its file tells it.
 *
 * @since 0.1.0
 * @alpha
 */
export type Scenario = {
  readonly formaat: 'skp-scenario-1'
  readonly titel: string
  readonly omschrijving: string
  /** Parties by the name that the catalogue gives them; of a scenario for every module `AFZENDER` and `ONTVANGER`. */
  readonly partijen: Readonly<Record<string, ScenarioParty>>
  /** The parties that can be examined by it; all of them without it. */
  readonly examineert?: readonly string[]
  readonly stappen: readonly Step[]
}

/**
 * A scenario, with where it stands.
 *
 * @since 0.1.0
 * @alpha
 */
export type NamedScenario = Scenario & {
  /** Such as `schuldregeling-2.0/01-van-kennisgeving-tot-einde`. */
  readonly name: string
  /** Absent of a scenario for every module. */
  readonly module?: { readonly module: string; readonly version: string }
}
