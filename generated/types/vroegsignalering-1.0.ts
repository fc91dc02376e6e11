/**
 * Types of vroegsignalering 1.0, made from its schemas by `npm run generate`; do not edit.
 *
 * They tell the shape. Lengths, forms, bounds and the rules across elements are for the validator.
 */

/** Elk bericht van deze versie. Welk het is, vraagt `hasType` van `schuldenknooppunt`: aan `Stuurgegevens.Berichttype` alleen ziet TypeScript dat niet. */
export type Bericht = Vroegsignaal | VroegsignaalRetour

/** De naam van een bericht van deze versie. */
export type Berichttype = 'Vroegsignaal' | 'VroegsignaalRetour'

/** Stuurgegevens. De gegevens waarmee het bericht zijn weg vindt. */
export interface Stuurgegevens<Type extends Berichttype = Berichttype> {
  /** Module. De module van het afsprakenstelsel waar dit bericht bij hoort. */
  Module: 'vroegsignalering'
  /** Versie. De versie van het bericht. */
  Versie: '1.0'
  /** Berichttype. De naam van het bericht in deze versie. */
  Berichttype: Type
  /**
   * Referentienummer. Het unieke nummer van dit bericht, gemaakt door de afzender.
   *
   * Vorm: een UUID in kleine letters, zoals 2f1c7a54-9d1e-4c39-8b8e-0a6f3c5d7e21.
   */
  Referentienummer: string
  /**
   * Conversatienummer. Het nummer van het gesprek waar dit bericht bij hoort; alle berichten over dezelfde zaak hebben hetzelfde nummer.
   *
   * Vorm: een UUID in kleine letters, zoals 2f1c7a54-9d1e-4c39-8b8e-0a6f3c5d7e21.
   */
  ConversatieReferentienummer: string
  /**
   * Afzender. Het organisatie-identificatienummer (OIN) van de organisatie die dit bericht verstuurt.
   *
   * Vorm: een OIN van twintig tekens, zoals 00000099000000001000.
   */
  Afzender: string
  /**
   * Ontvanger. Het organisatie-identificatienummer (OIN) van de organisatie voor wie dit bericht bestemd is.
   *
   * Vorm: een OIN van twintig tekens, zoals 00000099000000001000.
   */
  Ontvanger: string
  /**
   * Tijdstip. Het tijdstip (UTC) waarop de afzender dit bericht heeft gemaakt.
   *
   * Vorm: een tijdstip in UTC, zoals 2026-03-02T09:30:00Z.
   */
  Tijdstip: string
}

/** Vroegsignaal. Een schuldeiser meldt de gemeente dat een inwoner achterloopt met betalen, nadat hij zelf heeft geprobeerd er met de inwoner uit te komen. */
export interface Vroegsignaal {
  /** Stuurgegevens. De gegevens waarmee het bericht zijn weg vindt. */
  Stuurgegevens: Stuurgegevens<'Vroegsignaal'>
  /** Inhoud. De inhoud van het signaal. */
  Inhoud: {
    /**
     * Klantnummer bij de schuldeiser. Het nummer waaronder de schuldeiser de inwoner kent.
     *
     * Vorm: gewone tekst op één regel, met iets leesbaars erin, zonder spatie vooraan en zonder stuurtekens.
     */
    KlantnummerSE: string
    /** Contactgegevens. Hoe de inwoner heet en te bereiken is. */
    Contactgegevens: Contactgegevens
    /** Adres. Het adres waarop de schuldeiser de inwoner kent. */
    Adres?: Adres
    /** Ander adres. Waar een inwoner zonder gewoon adres te vinden is: een briefadres, een woonboot, een woonwagen, een adres in het buitenland, of geen adres. */
    AnderAdres?: AnderAdres
    /**
     * Soort vordering. Waarvoor de inwoner achterloopt met betalen.
     *
     * - `huur`: huur van een woning
     * - `energie`: elektriciteit, gas of warmte
     * - `drinkwater`: drinkwater
     * - `zorgverzekering`: premie van de zorgverzekering
     * - `anders`: iets anders, waarvoor een signaal ook mag
     */
    SoortVordering: 'huur' | 'energie' | 'drinkwater' | 'zorgverzekering' | 'anders'
    /** Hoogte van de achterstand. Het bedrag dat de inwoner op de peildatum te laat is, in eurocenten. */
    HoogteAchterstand: number
    /**
     * Peildatum. De dag waarop de schuldeiser de achterstand bepaalde.
     *
     * Vorm: een bestaande datum als jaar-maand-dag, zoals 2026-03-31.
     */
    Peildatum: string
    /**
     * Datum van de laatste contactpoging. De laatste dag waarop de schuldeiser zelf probeerde de inwoner te bereiken en hulp aan te bieden.
     *
     * Vorm: een bestaande datum als jaar-maand-dag, zoals 2026-03-31.
     */
    DatumLaatsteContactpoging: string
    /** Contactpersoon. De medewerker of afdeling van de schuldeiser die het signaal kent. */
    Contactpersoon?: Contactpersoon
  }
}

/** Vroegsignaal retour. De gemeente geeft een signaal terug waar zij niets mee kan. */
export interface VroegsignaalRetour {
  /** Stuurgegevens. De gegevens waarmee het bericht zijn weg vindt. */
  Stuurgegevens: Stuurgegevens<'VroegsignaalRetour'> & {
    /**
     * Nummer van het beantwoorde bericht. Het referentienummer van het bericht waarop dit een antwoord is.
     *
     * Vorm: een UUID in kleine letters, zoals 2f1c7a54-9d1e-4c39-8b8e-0a6f3c5d7e21.
     */
    CrossReferentienummer: string
  }
  /** Inhoud. Waarom het signaal terugkomt. */
  Inhoud: {
    /**
     * Klantnummer bij de schuldeiser. Het nummer waaronder de schuldeiser de inwoner kent.
     *
     * Vorm: gewone tekst op één regel, met iets leesbaars erin, zonder spatie vooraan en zonder stuurtekens.
     */
    KlantnummerSE: string
    /**
     * Reden. Waarom de gemeente het signaal teruggeeft.
     *
     * - `geen-inwoner`: de persoon woont niet in deze gemeente
     * - `niet-gevonden`: met deze gegevens is niemand te vinden
     */
    Reden: 'geen-inwoner' | 'niet-gevonden'
  }
}

/**
 * Aanduiding bij huisnummer. Of het adres tegenover of bij het huisnummer ligt.
 *
 * - `to`: tegenover
 * - `by`: bij
 */
export type AanduidingBijHuisnummer = 'to' | 'by'

/** Adres. Het adres waarop de schuldeiser de inwoner kent. */
export interface Adres {
  /**
   * Straatnaam. De straat waar de inwoner woont.
   *
   * Vorm: gewone tekst op één regel, met iets leesbaars erin, zonder spatie vooraan en zonder stuurtekens.
   */
  Straatnaam: string
  /** Huisnummer. Het huisnummer, zonder letter of toevoeging. */
  Huisnummer: number
  /**
   * Huisletter. De letter achter het huisnummer.
   *
   * Vorm: één letter.
   */
  Huisletter?: string
  /**
   * Huisnummertoevoeging. De toevoeging achter het huisnummer en de huisletter.
   *
   * Vorm: gewone tekst op één regel, met iets leesbaars erin, zonder spatie vooraan en zonder stuurtekens.
   */
  Huisnummertoevoeging?: string
  /**
   * Aanduiding bij huisnummer. Of het adres tegenover of bij het huisnummer ligt.
   *
   * - `to`: tegenover
   * - `by`: bij
   */
  AanduidingBijHuisnummer?: AanduidingBijHuisnummer
  /**
   * Postcode. De postcode van het adres.
   *
   * Vorm: vier cijfers en twee hoofdletters zonder spatie, zoals 1234AB.
   */
  Postcode: string
  /**
   * Woonplaats. De woonplaats van de inwoner.
   *
   * Vorm: gewone tekst op één regel, met iets leesbaars erin, zonder spatie vooraan en zonder stuurtekens.
   */
  Woonplaats: string
  /**
   * Verwijzing naar woonboot. De plaats of naam van de woonboot.
   *
   * Vorm: gewone tekst op één regel, met iets leesbaars erin, zonder spatie vooraan en zonder stuurtekens.
   */
  WoonbootVerwijzing?: string
  /**
   * Verwijzing naar woonwagen. De plaats of het nummer van de woonwagen.
   *
   * Vorm: gewone tekst op één regel, met iets leesbaars erin, zonder spatie vooraan en zonder stuurtekens.
   */
  WoonwagenVerwijzing?: string
}

/** Ander adres. Waar een inwoner zonder gewoon adres te vinden is: een briefadres, een woonboot, een woonwagen, een adres in het buitenland, of geen adres. */
export type AnderAdres =
  | {
      /** Briefadres. Het adres waar post voor de inwoner aankomt die geen woonadres heeft. */
      Briefadres: Briefadres
      Woonboot?: never
      Woonwagen?: never
      Buitenland?: never
      GeenAdres?: never
    }
  | {
      /** Woonboot. De verblijfplaats van een inwoner die op een woonboot woont. */
      Woonboot: Woonboot
      Briefadres?: never
      Woonwagen?: never
      Buitenland?: never
      GeenAdres?: never
    }
  | {
      /** Woonwagen. De verblijfplaats van een inwoner die in een woonwagen woont. */
      Woonwagen: Woonwagen
      Briefadres?: never
      Woonboot?: never
      Buitenland?: never
      GeenAdres?: never
    }
  | {
      /** Adres in het buitenland. Het adres van een inwoner die buiten Nederland woont, zoals men het daar schrijft. */
      Buitenland: Buitenland
      Briefadres?: never
      Woonboot?: never
      Woonwagen?: never
      GeenAdres?: never
    }
  | {
      /** Geen adres. Er is geen adres om te geven; de reden staat erbij. */
      GeenAdres: GeenAdres
      Briefadres?: never
      Woonboot?: never
      Woonwagen?: never
      Buitenland?: never
    }

/** Briefadres. Het adres waar post voor de inwoner aankomt die geen woonadres heeft. */
export interface Briefadres {
  /**
   * Straatnaam. De straat waar de inwoner woont.
   *
   * Vorm: gewone tekst op één regel, met iets leesbaars erin, zonder spatie vooraan en zonder stuurtekens.
   */
  Straatnaam?: string
  /** Huisnummer. Het huisnummer, zonder letter of toevoeging. */
  Huisnummer?: number
  /**
   * Huisletter. De letter achter het huisnummer.
   *
   * Vorm: één letter.
   */
  Huisletter?: string
  /**
   * Huisnummertoevoeging. De toevoeging achter het huisnummer en de huisletter.
   *
   * Vorm: gewone tekst op één regel, met iets leesbaars erin, zonder spatie vooraan en zonder stuurtekens.
   */
  Huisnummertoevoeging?: string
  /**
   * Postcode. De postcode van het adres.
   *
   * Vorm: vier cijfers en twee hoofdletters zonder spatie, zoals 1234AB.
   */
  Postcode?: string
  /**
   * Woonplaats. De woonplaats van de inwoner.
   *
   * Vorm: gewone tekst op één regel, met iets leesbaars erin, zonder spatie vooraan en zonder stuurtekens.
   */
  Woonplaats: string
}

/** Adres in het buitenland. Het adres van een inwoner die buiten Nederland woont, zoals men het daar schrijft. */
export interface Buitenland {
  /**
   * Eerste adresregel. De eerste regel van het adres, zoals men die in dat land schrijft.
   *
   * Vorm: gewone tekst op één regel, met iets leesbaars erin, zonder spatie vooraan en zonder stuurtekens.
   */
  Adresregel1?: string
  /**
   * Tweede adresregel. De tweede regel van het adres in het buitenland.
   *
   * Vorm: gewone tekst op één regel, met iets leesbaars erin, zonder spatie vooraan en zonder stuurtekens.
   */
  Adresregel2?: string
  /**
   * Derde adresregel. De derde regel van het adres in het buitenland.
   *
   * Vorm: gewone tekst op één regel, met iets leesbaars erin, zonder spatie vooraan en zonder stuurtekens.
   */
  Adresregel3?: string
  /**
   * Land. Het land waar de inwoner woont.
   *
   * Vorm: gewone tekst op één regel, met iets leesbaars erin, zonder spatie vooraan en zonder stuurtekens.
   */
  Land: string
}

/** Contactgegevens. Hoe de inwoner heet en te bereiken is. */
export interface Contactgegevens {
  /**
   * Voorletters. De voorletters van de inwoner.
   *
   * Vorm: de voorletters zoals geregistreerd, elk met een hoofdletter en een punt erachter, zoals A.M., Ü. of IJ.Th..
   */
  Voorletters?: string
  /**
   * Voorvoegsel. Het voorvoegsel van de achternaam, zoals van der.
   *
   * Vorm: gewone tekst op één regel, met iets leesbaars erin, zonder spatie vooraan en zonder stuurtekens.
   */
  Voorvoegsel?: string
  /**
   * Achternaam. De achternaam van de inwoner, zonder voorvoegsel.
   *
   * Vorm: gewone tekst op één regel, met iets leesbaars erin, zonder spatie vooraan en zonder stuurtekens.
   */
  Achternaam: string
  /**
   * Telefoonnummer. Het telefoonnummer van de inwoner.
   *
   * Vorm: een telefoonnummer zoals u het kiest, met of zonder spaties en streepjes, zoals 020-5550110, 14020, 0800-1234, +32 2 555 12 12 of 020-5550110 tst. 12.
   */
  Telefoonnummer?: string
  /**
   * E-mailadres. Het e-mailadres van de inwoner.
   *
   * Vorm: een e-mailadres, zoals naam@example.nl.
   */
  Emailadres?: string
}

/** Contactpersoon. De medewerker of afdeling van de schuldeiser die het signaal kent. */
export interface Contactpersoon {
  /**
   * Naam. De naam van de contactpersoon of de afdeling.
   *
   * Vorm: gewone tekst op één regel, met iets leesbaars erin, zonder spatie vooraan en zonder stuurtekens.
   */
  Naam: string
  /**
   * Telefoonnummer. Het telefoonnummer van de contactpersoon.
   *
   * Vorm: een telefoonnummer zoals u het kiest, met of zonder spaties en streepjes, zoals 020-5550110, 14020, 0800-1234, +32 2 555 12 12 of 020-5550110 tst. 12.
   */
  Telefoonnummer?: string
  /**
   * E-mailadres. Het e-mailadres van de contactpersoon.
   *
   * Vorm: een e-mailadres, zoals naam@example.nl.
   */
  Emailadres?: string
}

/** Geen adres. Er is geen adres om te geven; de reden staat erbij. */
export interface GeenAdres {
  /**
   * Reden. Waarom er geen adres is.
   *
   * - `geheim`: het adres is geheim
   * - `zonder-vaste-verblijfplaats`: de klant heeft geen vaste verblijfplaats
   * - `onbekend`: het adres is niet bekend
   */
  Reden: 'geheim' | 'zonder-vaste-verblijfplaats' | 'onbekend'
}

/** Woonboot. De verblijfplaats van een inwoner die op een woonboot woont. */
export interface Woonboot {
  /**
   * Verwijzing naar woonboot. De plaats of naam van de woonboot.
   *
   * Vorm: gewone tekst op één regel, met iets leesbaars erin, zonder spatie vooraan en zonder stuurtekens.
   */
  WoonbootVerwijzing: string
  /**
   * Postcode. De postcode van het adres.
   *
   * Vorm: vier cijfers en twee hoofdletters zonder spatie, zoals 1234AB.
   */
  Postcode?: string
  /**
   * Woonplaats. De woonplaats van de inwoner.
   *
   * Vorm: gewone tekst op één regel, met iets leesbaars erin, zonder spatie vooraan en zonder stuurtekens.
   */
  Woonplaats: string
}

/** Woonwagen. De verblijfplaats van een inwoner die in een woonwagen woont. */
export interface Woonwagen {
  /**
   * Verwijzing naar woonwagen. De plaats of het nummer van de woonwagen.
   *
   * Vorm: gewone tekst op één regel, met iets leesbaars erin, zonder spatie vooraan en zonder stuurtekens.
   */
  WoonwagenVerwijzing: string
  /**
   * Postcode. De postcode van het adres.
   *
   * Vorm: vier cijfers en twee hoofdletters zonder spatie, zoals 1234AB.
   */
  Postcode?: string
  /**
   * Woonplaats. De woonplaats van de inwoner.
   *
   * Vorm: gewone tekst op één regel, met iets leesbaars erin, zonder spatie vooraan en zonder stuurtekens.
   */
  Woonplaats: string
}
