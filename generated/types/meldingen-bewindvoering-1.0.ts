/**
 * Types of meldingen-bewindvoering 1.0, made from its schemas by `npm run generate`; do not edit.
 *
 * They tell the shape. Lengths, forms, bounds and the rules across elements are for the validator.
 */

/** Elk bericht van deze versie. Welk het is, vraagt `hasType` van `schuldenknooppunt`: aan `Stuurgegevens.Berichttype` alleen ziet TypeScript dat niet. */
export type Bericht = MeldingAntwoord | MeldingBeeindiging | MeldingOnderBewind | MeldingWsnp

/** De naam van een bericht van deze versie. */
export type Berichttype = 'MeldingAntwoord' | 'MeldingBeeindiging' | 'MeldingOnderBewind' | 'MeldingWsnp'

/** Stuurgegevens. De gegevens waarmee het bericht zijn weg vindt. */
export interface Stuurgegevens<Type extends Berichttype = Berichttype> {
  /** Module. De module van het afsprakenstelsel waar dit bericht bij hoort. */
  Module: 'meldingen-bewindvoering'
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

/** Melding antwoord. De schuldeiser laat weten of hij de klant kent. */
export interface MeldingAntwoord {
  /** Stuurgegevens. De gegevens waarmee het bericht zijn weg vindt. */
  Stuurgegevens: Stuurgegevens<'MeldingAntwoord'> & {
    /**
     * Nummer van het beantwoorde bericht. Het referentienummer van het bericht waarop dit een antwoord is.
     *
     * Vorm: een UUID in kleine letters, zoals 2f1c7a54-9d1e-4c39-8b8e-0a6f3c5d7e21.
     */
    CrossReferentienummer: string
  }
  /** Inhoud. Het antwoord van de schuldeiser op de melding. */
  Inhoud:
    | {
        /** Antwoord. De schuldeiser kent de klant. */
        Antwoord: 'klant-bekend'
        /**
         * Klantnummer bij de schuldeiser. Het nummer waaronder de schuldeiser de klant kent.
         *
         * Vorm: gewone tekst op één regel, met iets leesbaars erin, zonder spatie vooraan en zonder stuurtekens.
         */
        KlantnummerSE: string
        /** Contactpersoon. De medewerker of afdeling van de schuldeiser die het dossier behandelt. */
        Contactpersoon: Contactpersoon
      }
    | {
        /** Antwoord. De schuldeiser kent de klant niet. */
        Antwoord: 'klant-onbekend'
      }
    | {
        /** Antwoord. De schuldeiser heeft zijn vordering overgedragen aan een andere organisatie. */
        Antwoord: 'overgedragen'
        /** Overgedragen aan. De organisatie die de vordering nu heeft. */
        OvergedragenAan: {
          /**
           * Naam van de organisatie. De naam van de organisatie die de vordering nu heeft.
           *
           * Vorm: gewone tekst op één regel, met iets leesbaars erin, zonder spatie vooraan en zonder stuurtekens.
           */
          NaamOrganisatie: string
          /**
           * Kenmerk. Het nummer van de vordering bij de organisatie die haar nu heeft.
           *
           * Vorm: gewone tekst op één regel, met iets leesbaars erin, zonder spatie vooraan en zonder stuurtekens.
           */
          Kenmerk?: string
        }
        /**
         * Klantnummer bij de schuldeiser. Het nummer waaronder de schuldeiser de klant kent.
         *
         * Vorm: gewone tekst op één regel, met iets leesbaars erin, zonder spatie vooraan en zonder stuurtekens.
         */
        KlantnummerSE?: string
      }
}

/** Melding beëindiging. De bewindvoerder meldt de schuldeiser dat het bewind of de Wsnp is geëindigd, en hoe. */
export interface MeldingBeeindiging {
  /** Stuurgegevens. De gegevens waarmee het bericht zijn weg vindt. */
  Stuurgegevens: Stuurgegevens<'MeldingBeeindiging'> & {
    /** Bewijsstukken. De beschikking van de rechter, als de afzender die moet meesturen. */
    Bewijsstukken?: Bewijsstukken
  }
  /** Inhoud. De inhoud van de melding. */
  Inhoud: {
    /**
     * Klantnummer bij de bewindvoerder. Het nummer waaronder de bewindvoerder de klant kent. De elementnaam is dezelfde als in de andere modules.
     *
     * Vorm: gewone tekst op één regel, met iets leesbaars erin, zonder spatie vooraan en zonder stuurtekens.
     */
    KlantnummerSHV: string
    /**
     * Klantnummer bij de schuldeiser. Het klantnummer dat de schuldeiser in zijn antwoord op de eerdere melding noemde.
     *
     * Vorm: gewone tekst op één regel, met iets leesbaars erin, zonder spatie vooraan en zonder stuurtekens.
     */
    KlantnummerSE?: string
    /** Klant. De persoon over wie de melding gaat. */
    Klant: Klant
    /** Adres. Het adres waar de klant voortaan zijn post krijgt. Laat het weg als een opvolger de post krijgt of als de klant is overleden. */
    Adres?: Adres
    /** Ander adres. Waar een klant zonder gewoon adres te vinden is: een briefadres, een woonboot, een woonwagen, een adres in het buitenland, of geen adres. */
    AnderAdres?: AnderAdres
    /** Beëindiging. Welke maatregel is geëindigd, wanneer en waarom. */
    Beeindiging:
      | {
          /** Maatregel. Het bewind is geëindigd. */
          Maatregel: 'bewind'
          /**
           * Datum einde. De dag waarop de maatregel is geëindigd.
           *
           * Vorm: een bestaande datum als jaar-maand-dag, zoals 2026-03-31.
           */
          DatumEinde: string
          /**
           * Reden. Waarom het bewind is geëindigd.
           *
           * - `opgeheven`: De rechter heeft het bewind opgeheven
           * - `termijn-verstreken`: De termijn van het bewind is voorbij
           * - `andere-bewindvoerder`: Een andere bewindvoerder neemt het over
           * - `andere-maatregel`: Er is een andere beschermende maatregel gekomen
           * - `overleden`: De klant is overleden
           */
          Reden: 'opgeheven' | 'termijn-verstreken' | 'andere-bewindvoerder' | 'andere-maatregel' | 'overleden'
          /** Opvolger. De bewindvoerder of andere vertegenwoordiger die het overneemt. */
          Opvolger?: Opvolger
        }
      | {
          /** Maatregel. De Wsnp is geëindigd. */
          Maatregel: 'wsnp'
          /**
           * Datum einde. De dag waarop de maatregel is geëindigd.
           *
           * Vorm: een bestaande datum als jaar-maand-dag, zoals 2026-03-31.
           */
          DatumEinde: string
          /**
           * Reden. Hoe de Wsnp is geëindigd.
           *
           * - `schone-lei`: Geëindigd met een schone lei
           * - `zonder-schone-lei`: Aan het eind van de termijn geëindigd zonder schone lei
           * - `tussentijds`: Tussentijds beëindigd
           * - `overleden`: De klant is overleden
           */
          Reden: 'schone-lei' | 'zonder-schone-lei' | 'tussentijds' | 'overleden'
        }
  }
}

/** Melding onder bewind. De bewindvoerder meldt de schuldeiser dat de klant onder bewind is gesteld en waar de post voortaan naartoe moet. */
export interface MeldingOnderBewind {
  /** Stuurgegevens. De gegevens waarmee het bericht zijn weg vindt. */
  Stuurgegevens: Stuurgegevens<'MeldingOnderBewind'> & {
    /** Bewijsstukken. De beschikking van de rechter, als de afzender die moet meesturen. */
    Bewijsstukken?: Bewijsstukken
  }
  /** Inhoud. De inhoud van de melding. */
  Inhoud: {
    /**
     * Klantnummer bij de bewindvoerder. Het nummer waaronder de bewindvoerder de klant kent. De elementnaam is dezelfde als in de andere modules.
     *
     * Vorm: gewone tekst op één regel, met iets leesbaars erin, zonder spatie vooraan en zonder stuurtekens.
     */
    KlantnummerSHV: string
    /**
     * Klantnummer bij de schuldeiser, volgens de bewindvoerder. Het klantnummer bij de schuldeiser zoals de bewindvoerder dat kent.
     *
     * Vorm: gewone tekst op één regel, met iets leesbaars erin, zonder spatie vooraan en zonder stuurtekens.
     */
    KlantnummerSEVolgensSHV?: string
    /** Klant. De persoon over wie de melding gaat. */
    Klant: Klant
    /** Adres. Het huidige adres van de klant. */
    Adres?: Adres
    /** Ander adres. Waar een klant zonder gewoon adres te vinden is: een briefadres, een woonboot, een woonwagen, een adres in het buitenland, of geen adres. */
    AnderAdres?: AnderAdres
    /** Bewind. De gegevens van de uitspraak waarmee de klant onder bewind is gesteld. */
    Bewind: Bewind
    /**
     * Naam van het kantoor. De naam van het kantoor van de bewindvoerder.
     *
     * Vorm: gewone tekst op één regel, met iets leesbaars erin, zonder spatie vooraan en zonder stuurtekens.
     */
    Kantoornaam: string
    /** Contactpersoon. De medewerker van de bewindvoerder die het dossier behandelt. */
    Contactpersoon: Contactpersoon
    /** Correspondentieadres. Het adres van de bewindvoerder waar de post over de klant voortaan naartoe gaat: een straatadres, een postbus of een adres in het buitenland. */
    Correspondentieadres: Correspondentieadres
  }
}

/** Melding Wsnp. De bewindvoerder meldt de schuldeiser dat de klant is toegelaten tot de wettelijke schuldsanering (Wsnp). */
export interface MeldingWsnp {
  /** Stuurgegevens. De gegevens waarmee het bericht zijn weg vindt. */
  Stuurgegevens: Stuurgegevens<'MeldingWsnp'> & {
    /** Bewijsstukken. De beschikking van de rechter, als de afzender die moet meesturen. */
    Bewijsstukken?: Bewijsstukken
  }
  /** Inhoud. De inhoud van de melding. */
  Inhoud: {
    /**
     * Klantnummer bij de bewindvoerder. Het nummer waaronder de bewindvoerder de klant kent. De elementnaam is dezelfde als in de andere modules.
     *
     * Vorm: gewone tekst op één regel, met iets leesbaars erin, zonder spatie vooraan en zonder stuurtekens.
     */
    KlantnummerSHV: string
    /**
     * Klantnummer bij de schuldeiser, volgens de bewindvoerder. Het klantnummer bij de schuldeiser zoals de bewindvoerder dat kent.
     *
     * Vorm: gewone tekst op één regel, met iets leesbaars erin, zonder spatie vooraan en zonder stuurtekens.
     */
    KlantnummerSEVolgensSHV?: string
    /** Klant. De persoon over wie de melding gaat. */
    Klant: Klant
    /** Adres. Het huidige adres van de klant. */
    Adres?: Adres
    /** Ander adres. Waar een klant zonder gewoon adres te vinden is: een briefadres, een woonboot, een woonwagen, een adres in het buitenland, of geen adres. */
    AnderAdres?: AnderAdres
    /** Wsnp. De gegevens van de uitspraak waarmee de klant tot de wettelijke schuldsanering is toegelaten. */
    Wsnp: Wsnp
    /**
     * Naam van het kantoor. De naam van het kantoor van de Wsnp-bewindvoerder.
     *
     * Vorm: gewone tekst op één regel, met iets leesbaars erin, zonder spatie vooraan en zonder stuurtekens.
     */
    Kantoornaam: string
    /** Contactpersoon. De medewerker van de Wsnp-bewindvoerder die het dossier behandelt. */
    Contactpersoon: Contactpersoon
    /** Correspondentieadres. Het adres van de Wsnp-bewindvoerder: een straatadres of een postbus. */
    Correspondentieadres: Correspondentieadres
  }
}

/**
 * Aanduiding bij huisnummer. Of het adres tegenover of bij het huisnummer ligt.
 *
 * - `to`: tegenover
 * - `by`: bij
 */
export type AanduidingBijHuisnummer = 'to' | 'by'

/** Adres. Het huidige adres van de klant. */
export interface Adres {
  /**
   * Straatnaam. De straat waar de klant woont.
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
   * Woonplaats. De woonplaats van de klant.
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

/** Ander adres. Waar een klant zonder gewoon adres te vinden is: een briefadres, een woonboot, een woonwagen, een adres in het buitenland, of geen adres. */
export type AnderAdres =
  | {
      /** Briefadres. Het adres waar post voor de klant aankomt die geen woonadres heeft. */
      Briefadres: Briefadres
      Woonboot?: never
      Woonwagen?: never
      Buitenland?: never
      GeenAdres?: never
    }
  | {
      /** Woonboot. De verblijfplaats van een klant die op een woonboot woont. */
      Woonboot: Woonboot
      Briefadres?: never
      Woonwagen?: never
      Buitenland?: never
      GeenAdres?: never
    }
  | {
      /** Woonwagen. De verblijfplaats van een klant die in een woonwagen woont. */
      Woonwagen: Woonwagen
      Briefadres?: never
      Woonboot?: never
      Buitenland?: never
      GeenAdres?: never
    }
  | {
      /** Adres in het buitenland. Het adres van een klant die buiten Nederland woont, zoals men het daar schrijft. */
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

/** Bewijsstuk. De beschikking waaruit blijkt dat de bewindvoerder voor de klant mag optreden. */
export interface Bewijsstuk {
  /** Soort bewijsstuk. Het bewijsstuk is een beschikking van de rechter. */
  Soort: 'beschikking'
  /**
   * Bestandsnaam. De naam van het meegestuurde bestand, zonder persoonsgegevens.
   *
   * Vorm: letters, cijfers, streepjes, punten, spaties en haakjes, en daarna .pdf, zoals toestemming.pdf.
   */
  Bestandsnaam: string
  /**
   * Inhoud van het bewijsstuk. De beschikking zelf, als PDF-bestand. Maak de reden van het bewind onleesbaar: die kan iets zeggen over de gezondheid van de klant.
   *
   * Vorm: een PDF-bestand in base64.
   */
  Inhoud: string
}

/**
 * Bewijsstukken. De beschikking van de rechter, als de afzender die moet meesturen.
 *
 * Items: Bewijsstuk. De beschikking waaruit blijkt dat de bewindvoerder voor de klant mag optreden.
 */
export type Bewijsstukken = Bewijsstuk[]

/** Bewind. De gegevens van de uitspraak waarmee de klant onder bewind is gesteld. */
export interface Bewind {
  /**
   * Soort bewind. Of het bewind is ingesteld vanwege schulden. Vul dit alleen in als de schuldeiser het nodig heeft: «beschermingsbewind» kan iets zeggen over de gezondheid van de klant.
   *
   * - `schuldenbewind`: Schuldenbewind: bewind wegens problematische schulden of verkwisting
   * - `beschermingsbewind`: Beschermingsbewind op een andere grond
   */
  SoortBewind?: 'schuldenbewind' | 'beschermingsbewind'
  /**
   * Datum van de beschikking. De dag waarop de rechter het bewind heeft uitgesproken.
   *
   * Vorm: een bestaande datum als jaar-maand-dag, zoals 2026-03-31.
   */
  DatumBeschikking: string
  /**
   * Ingangsdatum. De dag waarop het bewind begint te werken.
   *
   * Vorm: een bestaande datum als jaar-maand-dag, zoals 2026-03-31.
   */
  Ingangsdatum: string
  /**
   * Einddatum. De dag waarop het bewind eindigt, als de rechter die al heeft bepaald.
   *
   * Vorm: een bestaande datum als jaar-maand-dag, zoals 2026-03-31.
   */
  Einddatum?: string
  /**
   * Rechtbank. De rechtbank waar de uitspraak is gedaan.
   *
   * - `amsterdam`: Rechtbank Amsterdam
   * - `den-haag`: Rechtbank Den Haag
   * - `gelderland`: Rechtbank Gelderland
   * - `limburg`: Rechtbank Limburg
   * - `midden-nederland`: Rechtbank Midden-Nederland
   * - `noord-holland`: Rechtbank Noord-Holland
   * - `noord-nederland`: Rechtbank Noord-Nederland
   * - `oost-brabant`: Rechtbank Oost-Brabant
   * - `overijssel`: Rechtbank Overijssel
   * - `rotterdam`: Rechtbank Rotterdam
   * - `zeeland-west-brabant`: Rechtbank Zeeland-West-Brabant
   */
  Rechtbank: Rechtbank
}

/** Briefadres. Het adres waar post voor de klant aankomt die geen woonadres heeft. */
export interface Briefadres {
  /**
   * Straatnaam. De straat waar de klant woont.
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
   * Woonplaats. De woonplaats van de klant.
   *
   * Vorm: gewone tekst op één regel, met iets leesbaars erin, zonder spatie vooraan en zonder stuurtekens.
   */
  Woonplaats: string
}

/** Adres in het buitenland. Het adres van een klant die buiten Nederland woont, zoals men het daar schrijft. */
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
   * Land. Het land waar de klant woont.
   *
   * Vorm: gewone tekst op één regel, met iets leesbaars erin, zonder spatie vooraan en zonder stuurtekens.
   */
  Land: string
}

/** Contactpersoon. De medewerker van de bewindvoerder die het dossier behandelt. */
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

/** Correspondentieadres. Het adres van de bewindvoerder waar de post over de klant voortaan naartoe gaat: een straatadres, een postbus of een adres in het buitenland. */
export type Correspondentieadres =
  | {
      /** Straatadres. Een postadres met straat en huisnummer. */
      Straatadres: {
        /**
         * Straatnaam. De straat van het kantoor.
         *
         * Vorm: gewone tekst op één regel, met iets leesbaars erin, zonder spatie vooraan en zonder stuurtekens.
         */
        Straatnaam: string
        /** Huisnummer. Het huisnummer van het kantoor, zonder letter of toevoeging. */
        Huisnummer: number
        /**
         * Huisletter. De letter achter het huisnummer van het kantoor.
         *
         * Vorm: één letter.
         */
        Huisletter?: string
        /**
         * Huisnummertoevoeging. De toevoeging achter het huisnummer van het kantoor.
         *
         * Vorm: gewone tekst op één regel, met iets leesbaars erin, zonder spatie vooraan en zonder stuurtekens.
         */
        Huisnummertoevoeging?: string
        /**
         * Postcode. De postcode waar de post naartoe moet.
         *
         * Vorm: vier cijfers en twee hoofdletters zonder spatie, zoals 1234AB.
         */
        Postcode: string
        /**
         * Plaats. De plaats waar de post naartoe moet.
         *
         * Vorm: gewone tekst op één regel, met iets leesbaars erin, zonder spatie vooraan en zonder stuurtekens.
         */
        Woonplaats: string
      }
      Postbus?: never
      Buitenland?: never
    }
  | {
      /** Postbus. Een postadres met een postbus. */
      Postbus: {
        /** Postbusnummer. Het nummer van de postbus. */
        Postbusnummer: number
        /**
         * Postcode. De postcode waar de post naartoe moet.
         *
         * Vorm: vier cijfers en twee hoofdletters zonder spatie, zoals 1234AB.
         */
        Postcode: string
        /**
         * Plaats. De plaats waar de post naartoe moet.
         *
         * Vorm: gewone tekst op één regel, met iets leesbaars erin, zonder spatie vooraan en zonder stuurtekens.
         */
        Woonplaats: string
      }
      Straatadres?: never
      Buitenland?: never
    }
  | {
      /** Postadres in het buitenland. Een postadres buiten Nederland, zoals men het daar schrijft. */
      Buitenland: {
        /**
         * Eerste adresregel. De eerste regel van het adres van het kantoor, zoals men die in dat land schrijft.
         *
         * Vorm: gewone tekst op één regel, met iets leesbaars erin, zonder spatie vooraan en zonder stuurtekens.
         */
        Adresregel1?: string
        /**
         * Tweede adresregel. De tweede regel van het adres van het kantoor.
         *
         * Vorm: gewone tekst op één regel, met iets leesbaars erin, zonder spatie vooraan en zonder stuurtekens.
         */
        Adresregel2?: string
        /**
         * Derde adresregel. De derde regel van het adres van het kantoor.
         *
         * Vorm: gewone tekst op één regel, met iets leesbaars erin, zonder spatie vooraan en zonder stuurtekens.
         */
        Adresregel3?: string
        /**
         * Land. Het land waar het kantoor is.
         *
         * Vorm: gewone tekst op één regel, met iets leesbaars erin, zonder spatie vooraan en zonder stuurtekens.
         */
        Land: string
      }
      Straatadres?: never
      Postbus?: never
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

/**
 * Geslacht. Het geslacht van de persoon.
 *
 * - `M`: man
 * - `V`: vrouw
 * - `X`: geen van beide
 * - `O`: onbekend
 */
export type Geslacht = 'M' | 'V' | 'X' | 'O'

/** Klant. De persoon over wie de melding gaat. */
export interface Klant {
  /**
   * Geslacht. Het geslacht van de persoon.
   *
   * - `M`: man
   * - `V`: vrouw
   * - `X`: geen van beide
   * - `O`: onbekend
   */
  Geslacht?: Geslacht
  /**
   * Voorletters. De voorletters van de persoon.
   *
   * Vorm: de voorletters zoals geregistreerd, elk met een hoofdletter en een punt erachter, zoals A.M., Ü. of IJ.Th..
   */
  Voorletters?: string
  /**
   * Voornamen. De voornamen van de persoon.
   *
   * Vorm: gewone tekst op één regel, met iets leesbaars erin, zonder spatie vooraan en zonder stuurtekens.
   */
  Voornamen?: string
  /**
   * Voorvoegsel. Het voorvoegsel van de achternaam, zoals van der.
   *
   * Vorm: gewone tekst op één regel, met iets leesbaars erin, zonder spatie vooraan en zonder stuurtekens.
   */
  Voorvoegsel?: string
  /**
   * Achternaam. De achternaam van de persoon, zonder voorvoegsel.
   *
   * Vorm: gewone tekst op één regel, met iets leesbaars erin, zonder spatie vooraan en zonder stuurtekens.
   */
  Achternaam: string
  /**
   * Geboortedatum. De geboortedatum van de persoon, met nullen voor wat daarvan niet bekend is.
   *
   * Vorm: een datum als jaar-maand-dag, met nullen voor wat niet bekend is, zoals 1980-04-12, 1980-04-00, 1980-00-00 of 0000-00-00.
   */
  Geboortedatum: string
}

/** Opvolger. De bewindvoerder of andere vertegenwoordiger die het overneemt. */
export interface Opvolger {
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

/**
 * Rechtbank. De rechtbank waar de uitspraak is gedaan.
 *
 * - `amsterdam`: Rechtbank Amsterdam
 * - `den-haag`: Rechtbank Den Haag
 * - `gelderland`: Rechtbank Gelderland
 * - `limburg`: Rechtbank Limburg
 * - `midden-nederland`: Rechtbank Midden-Nederland
 * - `noord-holland`: Rechtbank Noord-Holland
 * - `noord-nederland`: Rechtbank Noord-Nederland
 * - `oost-brabant`: Rechtbank Oost-Brabant
 * - `overijssel`: Rechtbank Overijssel
 * - `rotterdam`: Rechtbank Rotterdam
 * - `zeeland-west-brabant`: Rechtbank Zeeland-West-Brabant
 */
export type Rechtbank =
  | 'amsterdam'
  | 'den-haag'
  | 'gelderland'
  | 'limburg'
  | 'midden-nederland'
  | 'noord-holland'
  | 'noord-nederland'
  | 'oost-brabant'
  | 'overijssel'
  | 'rotterdam'
  | 'zeeland-west-brabant'

/** Woonboot. De verblijfplaats van een klant die op een woonboot woont. */
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
   * Woonplaats. De woonplaats van de klant.
   *
   * Vorm: gewone tekst op één regel, met iets leesbaars erin, zonder spatie vooraan en zonder stuurtekens.
   */
  Woonplaats: string
}

/** Woonwagen. De verblijfplaats van een klant die in een woonwagen woont. */
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
   * Woonplaats. De woonplaats van de klant.
   *
   * Vorm: gewone tekst op één regel, met iets leesbaars erin, zonder spatie vooraan en zonder stuurtekens.
   */
  Woonplaats: string
}

/** Wsnp. De gegevens van de uitspraak waarmee de klant tot de wettelijke schuldsanering is toegelaten. */
export interface Wsnp {
  /**
   * Datum van toelating. De dag waarop de rechter de klant tot de Wsnp heeft toegelaten.
   *
   * Vorm: een bestaande datum als jaar-maand-dag, zoals 2026-03-31.
   */
  DatumToelating: string
  /**
   * Insolventienummer. Het nummer van de zaak in het Centraal Insolventieregister.
   *
   * Vorm: het nummer uit het insolventieregister, zoals R.16/26/123 of NL:TZ:0000123456:R001.
   */
  Insolventienummer: string
  /**
   * Verwachte einddatum. De dag waarop de Wsnp naar verwachting eindigt.
   *
   * Vorm: een bestaande datum als jaar-maand-dag, zoals 2026-03-31.
   */
  VerwachteEinddatum?: string
  /**
   * Rechtbank. De rechtbank waar de uitspraak is gedaan.
   *
   * - `amsterdam`: Rechtbank Amsterdam
   * - `den-haag`: Rechtbank Den Haag
   * - `gelderland`: Rechtbank Gelderland
   * - `limburg`: Rechtbank Limburg
   * - `midden-nederland`: Rechtbank Midden-Nederland
   * - `noord-holland`: Rechtbank Noord-Holland
   * - `noord-nederland`: Rechtbank Noord-Nederland
   * - `oost-brabant`: Rechtbank Oost-Brabant
   * - `overijssel`: Rechtbank Overijssel
   * - `rotterdam`: Rechtbank Rotterdam
   * - `zeeland-west-brabant`: Rechtbank Zeeland-West-Brabant
   */
  Rechtbank: Rechtbank
}
