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
         * Vorm: gewone tekst op één regel, zonder spatie vooraan en zonder stuurtekens.
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
           * Vorm: gewone tekst op één regel, zonder spatie vooraan en zonder stuurtekens.
           */
          NaamOrganisatie: string
          /**
           * Kenmerk. Het nummer van de vordering bij de organisatie die haar nu heeft.
           *
           * Vorm: gewone tekst op één regel, zonder spatie vooraan en zonder stuurtekens.
           */
          Kenmerk?: string
        }
        /**
         * Klantnummer bij de schuldeiser. Het nummer waaronder de schuldeiser de klant kent.
         *
         * Vorm: gewone tekst op één regel, zonder spatie vooraan en zonder stuurtekens.
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
     * Vorm: gewone tekst op één regel, zonder spatie vooraan en zonder stuurtekens.
     */
    KlantnummerSHV: string
    /**
     * Klantnummer bij de schuldeiser. Het klantnummer dat de schuldeiser in zijn antwoord op de eerdere melding noemde.
     *
     * Vorm: gewone tekst op één regel, zonder spatie vooraan en zonder stuurtekens.
     */
    KlantnummerSE?: string
    /** Klant. De persoon over wie de melding gaat. */
    Klant: Klant
    /** Adres. Het adres waar de klant voortaan zijn post krijgt. Laat het weg als een opvolger de post krijgt of als de klant is overleden. */
    Adres?: Adres
    /** Beëindiging. Welke maatregel is geëindigd, wanneer en waarom. */
    Beeindiging:
      | {
          /** Maatregel. Het bewind is geëindigd. */
          Maatregel: 'bewind'
          /** Datum einde. De dag waarop de maatregel is geëindigd. */
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
          /** Datum einde. De dag waarop de maatregel is geëindigd. */
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
     * Vorm: gewone tekst op één regel, zonder spatie vooraan en zonder stuurtekens.
     */
    KlantnummerSHV: string
    /**
     * Klantnummer bij de schuldeiser, volgens de bewindvoerder. Het klantnummer bij de schuldeiser zoals de bewindvoerder dat kent.
     *
     * Vorm: gewone tekst op één regel, zonder spatie vooraan en zonder stuurtekens.
     */
    KlantnummerSEVolgensSHV?: string
    /** Klant. De persoon over wie de melding gaat. */
    Klant: Klant
    /** Adres. Het huidige adres van de klant. */
    Adres: Adres
    /** Bewind. De gegevens van de uitspraak waarmee de klant onder bewind is gesteld. */
    Bewind: Bewind
    /**
     * Naam van het kantoor. De naam van het kantoor van de bewindvoerder.
     *
     * Vorm: gewone tekst op één regel, zonder spatie vooraan en zonder stuurtekens.
     */
    Kantoornaam: string
    /** Contactpersoon. De medewerker van de bewindvoerder die het dossier behandelt. */
    Contactpersoon: Contactpersoon
    /** Correspondentieadres. Het adres van de bewindvoerder waar de post over de klant voortaan naartoe gaat: een straatadres of een postbus. */
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
     * Vorm: gewone tekst op één regel, zonder spatie vooraan en zonder stuurtekens.
     */
    KlantnummerSHV: string
    /**
     * Klantnummer bij de schuldeiser, volgens de bewindvoerder. Het klantnummer bij de schuldeiser zoals de bewindvoerder dat kent.
     *
     * Vorm: gewone tekst op één regel, zonder spatie vooraan en zonder stuurtekens.
     */
    KlantnummerSEVolgensSHV?: string
    /** Klant. De persoon over wie de melding gaat. */
    Klant: Klant
    /** Adres. Het huidige adres van de klant. */
    Adres: Adres
    /** Wsnp. De gegevens van de uitspraak waarmee de klant tot de wettelijke schuldsanering is toegelaten. */
    Wsnp: Wsnp
    /**
     * Naam van het kantoor. De naam van het kantoor van de Wsnp-bewindvoerder.
     *
     * Vorm: gewone tekst op één regel, zonder spatie vooraan en zonder stuurtekens.
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
   * Vorm: gewone tekst op één regel, zonder spatie vooraan en zonder stuurtekens.
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
   * Vorm: hooguit zes letters, cijfers, spaties of streepjes.
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
   * Vorm: gewone tekst op één regel, zonder spatie vooraan en zonder stuurtekens.
   */
  Woonplaats: string
  /**
   * Verwijzing naar woonboot. De plaats of naam van de woonboot.
   *
   * Vorm: gewone tekst op één regel, zonder spatie vooraan en zonder stuurtekens.
   */
  WoonbootVerwijzing?: string
  /**
   * Verwijzing naar woonwagen. De plaats of het nummer van de woonwagen.
   *
   * Vorm: gewone tekst op één regel, zonder spatie vooraan en zonder stuurtekens.
   */
  WoonwagenVerwijzing?: string
}

/** Bewijsstuk. De beschikking waaruit blijkt dat de bewindvoerder voor de klant mag optreden. */
export interface Bewijsstuk {
  /** Soort bewijsstuk. Het bewijsstuk is een beschikking van de rechter. */
  Soort: 'beschikking'
  /**
   * Bestandsnaam. De naam van het meegestuurde bestand, zonder persoonsgegevens.
   *
   * Vorm: letters, cijfers, streepjes en daarna .pdf, zoals toestemming.pdf.
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
  /** Datum van de beschikking. De dag waarop de rechter het bewind heeft uitgesproken. */
  DatumBeschikking: string
  /** Ingangsdatum. De dag waarop het bewind begint te werken. */
  Ingangsdatum: string
  /** Einddatum. De dag waarop het bewind eindigt, als de rechter die al heeft bepaald. */
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

/** Contactpersoon. De medewerker van de bewindvoerder die het dossier behandelt. */
export interface Contactpersoon {
  /**
   * Naam. De naam van de contactpersoon of de afdeling.
   *
   * Vorm: gewone tekst op één regel, zonder spatie vooraan en zonder stuurtekens.
   */
  Naam: string
  /**
   * Telefoonnummer. Het telefoonnummer van de contactpersoon.
   *
   * Vorm: tien tot vijftien cijfers, eventueel met een plus vooraan, zoals 0205550123.
   */
  Telefoonnummer?: string
  /** E-mailadres. Het e-mailadres van de contactpersoon. */
  Emailadres?: string
}

/** Correspondentieadres. Het adres van de bewindvoerder waar de post over de klant voortaan naartoe gaat: een straatadres of een postbus. */
export type Correspondentieadres =
  | {
      /** Straatadres. Een postadres met straat en huisnummer. */
      Straatadres: {
        /**
         * Straatnaam. De straat van het kantoor.
         *
         * Vorm: gewone tekst op één regel, zonder spatie vooraan en zonder stuurtekens.
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
         * Vorm: hooguit zes letters, cijfers, spaties of streepjes.
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
         * Vorm: gewone tekst op één regel, zonder spatie vooraan en zonder stuurtekens.
         */
        Woonplaats: string
      }
      Postbus?: never
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
         * Vorm: gewone tekst op één regel, zonder spatie vooraan en zonder stuurtekens.
         */
        Woonplaats: string
      }
      Straatadres?: never
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
   * Vorm: hoofdletters met elk een punt erachter, zoals A.B. bij twee voorletters.
   */
  Voorletters: string
  /**
   * Voornamen. De voornamen van de persoon.
   *
   * Vorm: gewone tekst op één regel, zonder spatie vooraan en zonder stuurtekens.
   */
  Voornamen?: string
  /**
   * Voorvoegsel. Het voorvoegsel van de achternaam, zoals van der.
   *
   * Vorm: gewone tekst op één regel, zonder spatie vooraan en zonder stuurtekens.
   */
  Voorvoegsel?: string
  /**
   * Achternaam. De achternaam van de persoon, zonder voorvoegsel.
   *
   * Vorm: gewone tekst op één regel, zonder spatie vooraan en zonder stuurtekens.
   */
  Achternaam: string
  /** Geboortedatum. De geboortedatum van de persoon. */
  Geboortedatum: string
}

/** Opvolger. De bewindvoerder of andere vertegenwoordiger die het overneemt. */
export interface Opvolger {
  /**
   * Naam. De naam van de contactpersoon of de afdeling.
   *
   * Vorm: gewone tekst op één regel, zonder spatie vooraan en zonder stuurtekens.
   */
  Naam: string
  /**
   * Telefoonnummer. Het telefoonnummer van de contactpersoon.
   *
   * Vorm: tien tot vijftien cijfers, eventueel met een plus vooraan, zoals 0205550123.
   */
  Telefoonnummer?: string
  /** E-mailadres. Het e-mailadres van de contactpersoon. */
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

/** Wsnp. De gegevens van de uitspraak waarmee de klant tot de wettelijke schuldsanering is toegelaten. */
export interface Wsnp {
  /** Datum van toelating. De dag waarop de rechter de klant tot de Wsnp heeft toegelaten. */
  DatumToelating: string
  /**
   * Insolventienummer. Het nummer van de zaak in het Centraal Insolventieregister.
   *
   * Vorm: het nummer uit het insolventieregister, zoals R.16/26/123 of NL:TZ:0000123456:R001.
   */
  Insolventienummer: string
  /** Verwachte einddatum. De dag waarop de Wsnp naar verwachting eindigt. */
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
