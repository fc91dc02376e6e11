/**
 * Types of schuldregeling 2.0, made from its schemas by `npm run generate`; do not edit.
 *
 * They tell the shape. Lengths, forms, bounds and the rules across elements are for the validator.
 */

/** Elk bericht van deze versie. Welk het is, vraagt `hasType` van `schuldenknooppunt`: aan `Stuurgegevens.Berichttype` alleen ziet TypeScript dat niet. */
export type Bericht =
  | Betaalvoorstel
  | BetaalvoorstelAntwoord
  | GeenMedewerking
  | Heroverweging
  | Kennisgeving
  | KennisgevingAntwoord
  | KennisgevingPubliek
  | Saldoverzoek
  | SaldoverzoekAntwoord
  | SaldoverzoekAntwoordVoorafAkkoord
  | SchuldregelingAkkoord
  | SchuldregelingBeeindigd
  | StatusberichtSE
  | StatusberichtSHV
  | Statusverzoek

/** De naam van een bericht van deze versie. */
export type Berichttype =
  | 'Betaalvoorstel'
  | 'BetaalvoorstelAntwoord'
  | 'GeenMedewerking'
  | 'Heroverweging'
  | 'Kennisgeving'
  | 'KennisgevingAntwoord'
  | 'KennisgevingPubliek'
  | 'Saldoverzoek'
  | 'SaldoverzoekAntwoord'
  | 'SaldoverzoekAntwoordVoorafAkkoord'
  | 'SchuldregelingAkkoord'
  | 'SchuldregelingBeeindigd'
  | 'StatusberichtSE'
  | 'StatusberichtSHV'
  | 'Statusverzoek'

/** Stuurgegevens. De gegevens waarmee het bericht zijn weg vindt. */
export interface Stuurgegevens<Type extends Berichttype = Berichttype> {
  /** Module. De module van het afsprakenstelsel waar dit bericht bij hoort. */
  Module: 'schuldregeling'
  /** Versie. De versie van het bericht. */
  Versie: '2.0'
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

/** Betaalvoorstel. De schuldhulpverlener biedt de schuldeiser een deel van de vordering aan, tegen finale kwijting van de rest. */
export interface Betaalvoorstel {
  /** Stuurgegevens. De gegevens waarmee het bericht zijn weg vindt. */
  Stuurgegevens: Stuurgegevens<'Betaalvoorstel'>
  /** Inhoud. Het voorstel van de schuldhulpverlener. */
  Inhoud: {
    /**
     * Klantnummer bij de schuldeiser. Het nummer waaronder de schuldeiser de klant kent.
     *
     * Vorm: gewone tekst op één regel, met iets leesbaars erin, zonder spatie vooraan en zonder stuurtekens.
     */
    KlantnummerSE: string
    /**
     * Klantnummer bij de schuldhulpverlener. Het nummer waaronder de schuldhulpverlener de klant kent.
     *
     * Vorm: gewone tekst op één regel, met iets leesbaars erin, zonder spatie vooraan en zonder stuurtekens.
     */
    KlantnummerSHV: string
    /**
     * Soort schuldregeling. Welke soort regeling de schuldhulpverlener voorstelt.
     *
     * - `SK`: saneringskrediet
     * - `SB`: schuldbemiddeling
     * - `SA`: schuldregeling zonder afloscapaciteit
     */
    TypeSchuldregeling: TypeSchuldregeling
    /**
     * Uitbetaalmomenten. Wanneer de schuldhulpverlener aan de schuldeisers uitbetaalt.
     *
     * - `eenmalig`: één keer, kort na het akkoord
     * - `maandelijks`: elke maand
     * - `per-kwartaal`: elk kwartaal
     * - `halfjaarlijks`: elk half jaar
     * - `jaarlijks`: elk jaar
     * - `aan-het-einde`: één keer, aan het einde van de looptijd
     */
    Uitbetaalmomenten?: Uitbetaalmomenten
    /** Looptijd. Het aantal maanden dat de klant voor de regeling aflost. */
    Looptijd?: number
    /**
     * Reden van de looptijd. Waarom de regeling langer duurt dan 18 maanden.
     *
     * - `afspraak-van-voor-november-2023`: de regeling is begonnen toen 36 maanden nog gewoon was
     * - `behoud-van-woning`: de klant kan met een langere regeling zijn woning houden
     * - `meer-aflossen`: de klant lost met een langere regeling meer af
     * - `anders`: een andere reden; zie de toelichting
     */
    RedenLooptijd?: RedenLooptijd
    /** Totale schuld. Het bedrag van alle schulden van de klant in de regeling samen, in eurocenten. */
    TotaleSchuld: number
    /** Aantal schuldeisers. Het aantal schuldeisers dat in de regeling meedoet. */
    AantalSchuldeisers: number
    /** Totaal aanbod. Het bedrag dat onder alle schuldeisers samen wordt verdeeld, in eurocenten. */
    TotaalAanbod?: number
    /**
     * Geldig tot en met. De laatste dag waarop de schuldeiser het voorstel kan aannemen.
     *
     * Vorm: een bestaande datum als jaar-maand-dag, zoals 2026-03-31.
     */
    GeldigTot: string
    /** Contactpersoon. De behandelaar van het dossier bij de schuldhulpverlener. */
    Contactpersoon: Contactpersoon
    /**
     * Toelichting. Uitleg bij het voorstel, in gewone taal.
     *
     * Vorm: gewone tekst met iets leesbaars erin, zonder spatie of lege regel vooraan en zonder stuurtekens.
     */
    Toelichting?: string
    /**
     * Vorderingen. Het aanbod, uitgesplitst per vordering van deze schuldeiser.
     *
     * Items: Vordering in het voorstel. Wat de schuldhulpverlener voor één vordering aanbiedt.
     */
    Vorderingen: VoorstelVordering[]
  }
}

/** Betaalvoorstel antwoord. De schuldeiser laat weten of hij akkoord gaat met het betaalvoorstel of de heroverweging. */
export interface BetaalvoorstelAntwoord {
  /** Stuurgegevens. De gegevens waarmee het bericht zijn weg vindt. */
  Stuurgegevens: Stuurgegevens<'BetaalvoorstelAntwoord'> & {
    /**
     * Nummer van het beantwoorde bericht. Het referentienummer van het bericht waarop dit een antwoord is.
     *
     * Vorm: een UUID in kleine letters, zoals 2f1c7a54-9d1e-4c39-8b8e-0a6f3c5d7e21.
     */
    CrossReferentienummer: string
  }
  /** Inhoud. Het besluit van de schuldeiser over het voorstel. */
  Inhoud: {
    /**
     * Klantnummer bij de schuldeiser. Het nummer waaronder de schuldeiser de klant kent.
     *
     * Vorm: gewone tekst op één regel, met iets leesbaars erin, zonder spatie vooraan en zonder stuurtekens.
     */
    KlantnummerSE: string
    /** Contactpersoon. De behandelaar van het dossier bij de schuldeiser. */
    Contactpersoon: Contactpersoon
    /** Besluit. Het besluit van de schuldeiser over het voorstel. */
    Besluit:
      | {
          /** Uitkomst. Of de schuldeiser akkoord gaat of het voorstel afwijst. */
          Uitkomst: 'akkoord'
          /**
           * Geldig tot en met. De laatste dag waarop de schuldeiser aan zijn akkoord gebonden is.
           *
           * Vorm: een bestaande datum als jaar-maand-dag, zoals 2026-03-31.
           */
          GeldigTot?: string
        }
      | {
          /** Uitkomst. Of de schuldeiser akkoord gaat of het voorstel afwijst. */
          Uitkomst: 'afwijzing'
          /**
           * Reden. Waarom de schuldeiser het voorstel afwijst.
           *
           * - `aanbod-te-laag`: het aanbod is te laag
           * - `vordering-onjuist`: een vordering staat niet goed in het voorstel
           * - `voorstel-onvolledig`: het voorstel is niet duidelijk of niet volledig genoeg
           * - `wettelijk-uitgesloten`: de wet staat kwijtschelding van deze vordering niet toe
           * - `nieuwe-schulden`: de klant maakt nieuwe schulden
           * - `eerdere-regeling`: de klant had kort geleden al een schuldregeling
           * - `anders`: een andere reden; zie de toelichting
           */
          Reden:
            | 'aanbod-te-laag'
            | 'vordering-onjuist'
            | 'voorstel-onvolledig'
            | 'wettelijk-uitgesloten'
            | 'nieuwe-schulden'
            | 'eerdere-regeling'
            | 'anders'
          /**
           * Toelichting. Uitleg bij de afwijzing, in gewone taal.
           *
           * Vorm: gewone tekst met iets leesbaars erin, zonder spatie of lege regel vooraan en zonder stuurtekens.
           */
          Toelichting?: string
          /**
           * Correcties. De vorderingen die in het voorstel niet goed staan, met het juiste bedrag.
           *
           * Items: Correctie. Eén vordering met het juiste bedrag.
           */
          Correcties?: {
            /**
             * Factuurnummer. Het nummer van de vordering in de administratie van de schuldeiser.
             *
             * Vorm: gewone tekst op één regel, met iets leesbaars erin, zonder spatie vooraan en zonder stuurtekens.
             */
            FactuurnummerSE?: string
            /** Actueel vorderingsbedrag. Het juiste bedrag van de vordering, in eurocenten. */
            ActueelVorderingsbedrag: number
          }[]
        }
  }
}

/** Geen medewerking. De schuldeiser laat weten dat hij niet meewerkt en waarom. */
export interface GeenMedewerking {
  /** Stuurgegevens. De gegevens waarmee het bericht zijn weg vindt. */
  Stuurgegevens: Stuurgegevens<'GeenMedewerking'> & {
    /**
     * Nummer van het beantwoorde bericht. Het referentienummer van het bericht waarop dit een antwoord is.
     *
     * Vorm: een UUID in kleine letters, zoals 2f1c7a54-9d1e-4c39-8b8e-0a6f3c5d7e21.
     */
    CrossReferentienummer: string
  }
  /** Inhoud. De weigering van de schuldeiser, met de reden. */
  Inhoud: {
    /**
     * Klantnummer bij de schuldhulpverlener. Het nummer waaronder de schuldhulpverlener de klant kent.
     *
     * Vorm: gewone tekst op één regel, met iets leesbaars erin, zonder spatie vooraan en zonder stuurtekens.
     */
    KlantnummerSHV: string
    /**
     * Reden. Waarom de schuldeiser niet meewerkt.
     *
     * - `klant-onbekend`: de klant is onbekend
     * - `recent-finale-kwijting`: de klant kreeg kort geleden finale kwijting
     * - `recent-stabilisatie`: er was kort geleden al een poging tot stabilisatie
     * - `geen-medewerking`: de schuldeiser werkt niet samen met deze schuldhulpverlener
     */
    Reden: 'klant-onbekend' | 'recent-finale-kwijting' | 'recent-stabilisatie' | 'geen-medewerking'
    /**
     * Weer mogelijk vanaf. De dag vanaf wanneer de schuldeiser een nieuwe vraag over deze klant wel wil behandelen.
     *
     * Vorm: een bestaande datum als jaar-maand-dag, zoals 2026-03-31.
     */
    WeerMogelijkVanaf?: string
    /** Contactpersoon. De behandelaar van het dossier. */
    Contactpersoon?: Contactpersoon
  }
}

/** Heroverweging. De schuldhulpverlener vraagt de schuldeiser om zijn afwijzing opnieuw te bekijken. */
export interface Heroverweging {
  /** Stuurgegevens. De gegevens waarmee het bericht zijn weg vindt. */
  Stuurgegevens: Stuurgegevens<'Heroverweging'> & {
    /**
     * Nummer van het beantwoorde bericht. Het referentienummer van het bericht waarop dit een antwoord is.
     *
     * Vorm: een UUID in kleine letters, zoals 2f1c7a54-9d1e-4c39-8b8e-0a6f3c5d7e21.
     */
    CrossReferentienummer: string
  }
  /** Inhoud. Het verzoek om heroverweging. */
  Inhoud: {
    /**
     * Klantnummer bij de schuldeiser. Het nummer waaronder de schuldeiser de klant kent.
     *
     * Vorm: gewone tekst op één regel, met iets leesbaars erin, zonder spatie vooraan en zonder stuurtekens.
     */
    KlantnummerSE: string
    /**
     * Klantnummer bij de schuldhulpverlener. Het nummer waaronder de schuldhulpverlener de klant kent.
     *
     * Vorm: gewone tekst op één regel, met iets leesbaars erin, zonder spatie vooraan en zonder stuurtekens.
     */
    KlantnummerSHV: string
    /**
     * Motivering. Waarom de schuldhulpverlener vraagt de afwijzing te heroverwegen.
     *
     * Vorm: gewone tekst met iets leesbaars erin, zonder spatie of lege regel vooraan en zonder stuurtekens.
     */
    Motivering: string
    /** Aantal schuldeisers. Het aantal schuldeisers dat in de regeling meedoet. */
    AantalSchuldeisers?: number
    /** Aantal schuldeisers akkoord. Het aantal schuldeisers dat al met het voorstel akkoord is. */
    AantalSchuldeisersAkkoord?: number
    /** Verzoek om een dwangakkoord. Of de schuldhulpverlener de rechter om een dwangakkoord vraagt als de schuldeiser blijft weigeren (ja of nee). */
    VerzoekDwangakkoord?: boolean
    /** Gewijzigd voorstel. Het nieuwe voorstel, als de schuldhulpverlener het heeft aangepast. Het komt helemaal in de plaats van het vorige. */
    GewijzigdVoorstel?: {
      /**
       * Soort schuldregeling. Welke soort regeling de schuldhulpverlener voorstelt.
       *
       * - `SK`: saneringskrediet
       * - `SB`: schuldbemiddeling
       * - `SA`: schuldregeling zonder afloscapaciteit
       */
      TypeSchuldregeling: TypeSchuldregeling
      /**
       * Uitbetaalmomenten. Wanneer de schuldhulpverlener aan de schuldeisers uitbetaalt.
       *
       * - `eenmalig`: één keer, kort na het akkoord
       * - `maandelijks`: elke maand
       * - `per-kwartaal`: elk kwartaal
       * - `halfjaarlijks`: elk half jaar
       * - `jaarlijks`: elk jaar
       * - `aan-het-einde`: één keer, aan het einde van de looptijd
       */
      Uitbetaalmomenten?: Uitbetaalmomenten
      /** Looptijd. Het aantal maanden dat de klant voor de regeling aflost. */
      Looptijd?: number
      /**
       * Reden van de looptijd. Waarom de regeling langer duurt dan 18 maanden.
       *
       * - `afspraak-van-voor-november-2023`: de regeling is begonnen toen 36 maanden nog gewoon was
       * - `behoud-van-woning`: de klant kan met een langere regeling zijn woning houden
       * - `meer-aflossen`: de klant lost met een langere regeling meer af
       * - `anders`: een andere reden; zie de toelichting
       */
      RedenLooptijd?: RedenLooptijd
      /** Totale schuld. Het bedrag van alle schulden van de klant in de regeling samen, in eurocenten. */
      TotaleSchuld: number
      /** Aantal schuldeisers. Het aantal schuldeisers dat in de regeling meedoet. */
      AantalSchuldeisers: number
      /** Totaal aanbod. Het bedrag dat onder alle schuldeisers samen wordt verdeeld, in eurocenten. */
      TotaalAanbod?: number
      /**
       * Geldig tot en met. De laatste dag waarop de schuldeiser het voorstel kan aannemen.
       *
       * Vorm: een bestaande datum als jaar-maand-dag, zoals 2026-03-31.
       */
      GeldigTot: string
      /**
       * Vorderingen. Het aanbod, uitgesplitst per vordering van deze schuldeiser.
       *
       * Items: Vordering in het voorstel. Wat de schuldhulpverlener voor één vordering aanbiedt.
       */
      Vorderingen: VoorstelVordering[]
    }
    /** Contactpersoon. De behandelaar van het dossier bij de schuldhulpverlener. */
    Contactpersoon: Contactpersoon
  }
}

/** Kennisgeving. De schuldhulpverlener laat een schuldeiser die geen BSN gebruikt weten dat de klant schuldhulp heeft aangevraagd. */
export interface Kennisgeving {
  /** Stuurgegevens. De gegevens waarmee het bericht zijn weg vindt. */
  Stuurgegevens: Stuurgegevens<'Kennisgeving'>
  /** Inhoud. De gegevens van de klant die schuldhulp heeft aangevraagd. */
  Inhoud: {
    /**
     * Klantnummer bij de schuldhulpverlener. Het nummer waaronder de schuldhulpverlener de klant kent.
     *
     * Vorm: gewone tekst op één regel, met iets leesbaars erin, zonder spatie vooraan en zonder stuurtekens.
     */
    KlantnummerSHV: string
    /**
     * Klantnummer bij de schuldeiser, volgens de schuldhulpverlener. Het klantnummer bij de schuldeiser zoals de schuldhulpverlener dat kent.
     *
     * Vorm: gewone tekst op één regel, met iets leesbaars erin, zonder spatie vooraan en zonder stuurtekens.
     */
    KlantnummerSEVolgensSHV?: string
    /**
     * Datum van aanmelding. De dag waarop de klant schuldhulp heeft aangevraagd.
     *
     * Vorm: een bestaande datum als jaar-maand-dag, zoals 2026-03-31.
     */
    DatumAanmelding: string
    /**
     * Datum van toelating. De dag waarop de klant tot de schuldhulp is toegelaten. Zij ontbreekt als de klant nog niet is toegelaten.
     *
     * Vorm: een bestaande datum als jaar-maand-dag, zoals 2026-03-31.
     */
    DatumToelating?: string
    /** Pauze. De pauze die de schuldhulpverlener vraagt. Ontbreekt zij, dan geldt de pauze die is afgesproken. */
    Pauze?: Pauze
    /** Klant. De persoon die schuldhulp heeft aangevraagd. */
    Klant: KennisgevingKlant
    /** Partner. De partner van de klant, als die ook schuldhulp heeft aangevraagd. */
    Partner?: KennisgevingPartner
    /** Adreskeuze. De verblijfplaats van de klant: een gewoon adres, een woonboot, een woonwagen, een briefadres, een adres in het buitenland, of geen adres. Precies één daarvan. */
    Adreskeuze?: Adreskeuze
    /** Contactpersoon. De behandelaar van het dossier. */
    Contactpersoon: Contactpersoon
    /**
     * Vorderingen. De facturen die de schuldhulpverlener op dit moment bij deze schuldeiser kent.
     *
     * Items: Vordering. Een vordering van deze schuldeiser die de schuldhulpverlener kent.
     */
    Vorderingen?: {
      /**
       * Factuurnummer volgens de schuldhulpverlener. Een factuurnummer van de schuldeiser dat de schuldhulpverlener kent.
       *
       * Vorm: gewone tekst op één regel, met iets leesbaars erin, zonder spatie vooraan en zonder stuurtekens.
       */
      FactuurnummerSEVolgensSHV: string
    }[]
  }
}

/** Kennisgeving antwoord. De schuldeiser laat weten dat hij de klant kent en onder welke nummers. */
export interface KennisgevingAntwoord {
  /** Stuurgegevens. De gegevens waarmee het bericht zijn weg vindt. */
  Stuurgegevens: Stuurgegevens<'KennisgevingAntwoord'> & {
    /**
     * Nummer van het beantwoorde bericht. Het referentienummer van het bericht waarop dit een antwoord is.
     *
     * Vorm: een UUID in kleine letters, zoals 2f1c7a54-9d1e-4c39-8b8e-0a6f3c5d7e21.
     */
    CrossReferentienummer: string
  }
  /** Inhoud. Het antwoord van de schuldeiser op de kennisgeving. */
  Inhoud: {
    /**
     * Antwoord. Wat de schuldeiser met de kennisgeving heeft gedaan.
     *
     * - `klant-bekend`: de klant is bekend
     * - `incasso-opgeschort`: de klant is bekend en de incasso staat stil
     * - `geen-vordering`: de klant is bekend, maar er staat geen vordering open
     */
    Antwoord: 'klant-bekend' | 'incasso-opgeschort' | 'geen-vordering'
    /**
     * Klantnummer. Het nummer waaronder de klant bij de schuldeiser bekend is.
     *
     * Vorm: gewone tekst op één regel, met iets leesbaars erin, zonder spatie vooraan en zonder stuurtekens.
     */
    Klantnummer?: string
    /**
     * Factuurnummers. De nummers van de vorderingen die de schuldeiser op de klant heeft.
     *
     * Items: Factuurnummer. Het nummer van een vordering op deze klant bij de schuldeiser.
     *
     * Vorm: gewone tekst op één regel, met iets leesbaars erin, zonder spatie vooraan en zonder stuurtekens.
     */
    Factuurnummers?: string[]
    /** Contactpersoon. De behandelaar van het dossier. */
    Contactpersoon?: Contactpersoon
  }
}

/** Kennisgeving Publiek. De schuldhulpverlener laat een schuldeiser die het BSN mag gebruiken weten dat de klant schuldhulp heeft aangevraagd. */
export interface KennisgevingPubliek {
  /** Stuurgegevens. De gegevens waarmee het bericht zijn weg vindt. */
  Stuurgegevens: Stuurgegevens<'KennisgevingPubliek'>
  /** Inhoud. Het BSN en de naam van de klant die schuldhulp heeft aangevraagd. */
  Inhoud: {
    /**
     * Klantnummer bij de schuldhulpverlener. Het nummer waaronder de schuldhulpverlener de klant kent.
     *
     * Vorm: gewone tekst op één regel, met iets leesbaars erin, zonder spatie vooraan en zonder stuurtekens.
     */
    KlantnummerSHV: string
    /**
     * Burgerservicenummer. Het burgerservicenummer (BSN) van de klant.
     *
     * Vorm: negen cijfers.
     */
    BSN: string
    /** Klant. De persoon die schuldhulp heeft aangevraagd. */
    Klant: KennisgevingKlant
    /**
     * Datum van aanmelding. De dag waarop de klant schuldhulp heeft aangevraagd.
     *
     * Vorm: een bestaande datum als jaar-maand-dag, zoals 2026-03-31.
     */
    DatumAanmelding: string
    /**
     * Datum van toelating. De dag waarop de klant tot de schuldhulp is toegelaten. Zij ontbreekt als de klant nog niet is toegelaten.
     *
     * Vorm: een bestaande datum als jaar-maand-dag, zoals 2026-03-31.
     */
    DatumToelating?: string
    /** Pauze. De pauze die de schuldhulpverlener vraagt. Ontbreekt zij, dan geldt de pauze die is afgesproken. */
    Pauze?: Pauze
    /** Contactpersoon. De behandelaar van het dossier. */
    Contactpersoon: Contactpersoon
  }
}

/** Saldoverzoek. De schuldhulpverlener vraagt de schuldeiser welke vorderingen hij op de klant heeft. */
export interface Saldoverzoek {
  /** Stuurgegevens. De gegevens waarmee het bericht zijn weg vindt. */
  Stuurgegevens: Stuurgegevens<'Saldoverzoek'>
  /** Inhoud. De inhoud van het saldoverzoek. */
  Inhoud: {
    /**
     * Klantnummer bij de schuldhulpverlener. Het nummer waaronder de schuldhulpverlener de klant kent.
     *
     * Vorm: gewone tekst op één regel, met iets leesbaars erin, zonder spatie vooraan en zonder stuurtekens.
     */
    KlantnummerSHV: string
    /**
     * Klantnummer bij de schuldeiser, volgens de schuldhulpverlener. Het klantnummer bij de schuldeiser zoals de schuldhulpverlener dat kent.
     *
     * Vorm: gewone tekst op één regel, met iets leesbaars erin, zonder spatie vooraan en zonder stuurtekens.
     */
    KlantnummerSEVolgensSHV?: string
    /**
     * Soort schuldregeling. Welke soort regeling de schuldhulpverlener wil treffen.
     *
     * - `SK`: saneringskrediet
     * - `SB`: schuldbemiddeling
     * - `SA`: schuldregeling zonder afloscapaciteit
     */
    TypeSchuldregeling?: TypeSchuldregeling
    /** Klant. De persoon met schulden voor wie de schuldhulpverlener optreedt. */
    Klant: Klant
    /** Partner. De partner van de klant, als die ook aansprakelijk is voor de schulden. */
    Partner?: Partner
    /** Adres. Het huidige adres van de klant. */
    Adres?: Adres
    /** Ander adres. Waar een klant zonder gewoon adres te vinden is: een briefadres, een woonboot, een woonwagen, een adres in het buitenland, of geen adres. */
    AnderAdres?: AnderAdres
    /** Contactpersoon. De behandelaar van het dossier. */
    Contactpersoon: Contactpersoon
    /**
     * Vorderingen. De facturen die de schuldhulpverlener bij deze schuldeiser kent.
     *
     * Items: Vordering. Een vordering die de schuldhulpverlener kent.
     */
    Vorderingen: {
      /**
       * Factuurnummer volgens de schuldhulpverlener. Een factuurnummer van de schuldeiser dat de schuldhulpverlener kent.
       *
       * Vorm: gewone tekst op één regel, met iets leesbaars erin, zonder spatie vooraan en zonder stuurtekens.
       */
      FactuurnummerSEVolgensSHV: string
    }[]
  }
}

/** Saldoverzoek antwoord. De schuldeiser meldt welke vorderingen hij op de klant heeft. */
export interface SaldoverzoekAntwoord {
  /** Stuurgegevens. De gegevens waarmee het bericht zijn weg vindt. */
  Stuurgegevens: Stuurgegevens<'SaldoverzoekAntwoord'> & {
    /**
     * Nummer van het beantwoorde bericht. Het referentienummer van het bericht waarop dit een antwoord is.
     *
     * Vorm: een UUID in kleine letters, zoals 2f1c7a54-9d1e-4c39-8b8e-0a6f3c5d7e21.
     */
    CrossReferentienummer: string
  }
  /** Inhoud. De vorderingen die de schuldeiser op de klant heeft. */
  Inhoud: {
    /**
     * Klantnummer bij de schuldeiser. Het nummer waaronder de schuldeiser de klant kent.
     *
     * Vorm: gewone tekst op één regel, met iets leesbaars erin, zonder spatie vooraan en zonder stuurtekens.
     */
    KlantnummerSE: string
    /** Contactpersoon. De behandelaar van het dossier bij de schuldeiser. */
    Contactpersoon: Contactpersoon
    /**
     * Datum van de opgave. De dag waarop de bedragen in dit antwoord zijn berekend.
     *
     * Vorm: een bestaande datum als jaar-maand-dag, zoals 2026-03-31.
     */
    Datum: string
    /** Vorderingen. Alle vorderingen van de schuldeiser op de klant, en de gevraagde facturen die hij niet kent. */
    Vorderingen: GemeldeVorderingen
  }
}

/** Saldoverzoek antwoord vooraf akkoord. De schuldeiser meldt zijn vorderingen en gaat meteen akkoord met het voorstel dat nog komt. */
export interface SaldoverzoekAntwoordVoorafAkkoord {
  /** Stuurgegevens. De gegevens waarmee het bericht zijn weg vindt. */
  Stuurgegevens: Stuurgegevens<'SaldoverzoekAntwoordVoorafAkkoord'> & {
    /**
     * Nummer van het beantwoorde bericht. Het referentienummer van het bericht waarop dit een antwoord is.
     *
     * Vorm: een UUID in kleine letters, zoals 2f1c7a54-9d1e-4c39-8b8e-0a6f3c5d7e21.
     */
    CrossReferentienummer: string
  }
  /** Inhoud. De vorderingen op de klant, met het akkoord vooraf. */
  Inhoud: {
    /**
     * Klantnummer bij de schuldeiser. Het nummer waaronder de schuldeiser de klant kent.
     *
     * Vorm: gewone tekst op één regel, met iets leesbaars erin, zonder spatie vooraan en zonder stuurtekens.
     */
    KlantnummerSE: string
    /** Contactpersoon. De behandelaar van het dossier bij de schuldeiser. */
    Contactpersoon: Contactpersoon
    /**
     * Datum van de opgave. De dag waarop de bedragen in dit antwoord zijn berekend.
     *
     * Vorm: een bestaande datum als jaar-maand-dag, zoals 2026-03-31.
     */
    Datum: string
    /** Standaard akkoord. Het akkoord dat de schuldeiser vooraf geeft, zonder eerst een betaalvoorstel te zien. */
    StandaardAkkoord: {
      /**
       * Grondslag. De afspraak waarop de schuldeiser zijn akkoord vooraf baseert.
       *
       * - `collectief-schuldregelen`: de afspraken van Collectief Schuldregelen
       * - `convenant`: een convenant met de NVVK waarin akkoord bij voorbaat is afgesproken
       */
      Grondslag: 'collectief-schuldregelen' | 'convenant'
      /**
       * Voorwaarden. De eisen waaronder het akkoord vooraf geldt.
       *
       * Items: Voorwaarde. Een eis waaraan de regeling moet voldoen.
       *
       * - `saneringskrediet`: de regeling is een saneringskrediet
       * - `budgetbegeleiding`: de klant krijgt begeleiding bij zijn geldzaken
       */
      Voorwaarden?: ('saneringskrediet' | 'budgetbegeleiding')[]
      /**
       * Geldig tot en met. De laatste dag waarop de schuldeiser aan het akkoord vooraf gebonden is.
       *
       * Vorm: een bestaande datum als jaar-maand-dag, zoals 2026-03-31.
       */
      GeldigTot?: string
    }
    /** Vorderingen. Alle vorderingen van de schuldeiser op de klant, en de gevraagde facturen die hij niet kent. */
    Vorderingen: GemeldeVorderingen
  }
}

/** Schuldregeling akkoord. De schuldhulpverlener laat de schuldeiser weten dat de regeling doorgaat: alle schuldeisers zijn akkoord, of de rechter heeft de schuldeisers die weigerden een dwangakkoord opgelegd. */
export interface SchuldregelingAkkoord {
  /** Stuurgegevens. De gegevens waarmee het bericht zijn weg vindt. */
  Stuurgegevens: Stuurgegevens<'SchuldregelingAkkoord'>
  /** Inhoud. De afspraken van de regeling. */
  Inhoud: {
    /**
     * Datum akkoord. De dag waarop de regeling akkoord is.
     *
     * Vorm: een bestaande datum als jaar-maand-dag, zoals 2026-03-31.
     */
    DatumAkkoord: string
    /**
     * Datum dwangakkoord. De dag waarop de rechter deze schuldeiser het akkoord heeft opgelegd (artikel 287a van de Faillissementswet). Zij ontbreekt als de schuldeiser zelf akkoord ging.
     *
     * Vorm: een bestaande datum als jaar-maand-dag, zoals 2026-03-31.
     */
    DatumDwangakkoord?: string
    /**
     * Klantnummer bij de schuldeiser. Het nummer waaronder de schuldeiser de klant kent.
     *
     * Vorm: gewone tekst op één regel, met iets leesbaars erin, zonder spatie vooraan en zonder stuurtekens.
     */
    KlantnummerSE: string
    /**
     * Klantnummer bij de schuldhulpverlener. Het nummer waaronder de schuldhulpverlener de klant kent.
     *
     * Vorm: gewone tekst op één regel, met iets leesbaars erin, zonder spatie vooraan en zonder stuurtekens.
     */
    KlantnummerSHV: string
    /**
     * Soort schuldregeling. Welke soort regeling is afgesproken.
     *
     * - `SK`: saneringskrediet
     * - `SB`: schuldbemiddeling
     * - `SA`: schuldregeling zonder afloscapaciteit
     */
    TypeSchuldregeling: TypeSchuldregeling
    /**
     * Uitbetaalmomenten. Wanneer de schuldhulpverlener aan de schuldeisers uitbetaalt.
     *
     * - `eenmalig`: één keer, kort na het akkoord
     * - `maandelijks`: elke maand
     * - `per-kwartaal`: elk kwartaal
     * - `halfjaarlijks`: elk half jaar
     * - `jaarlijks`: elk jaar
     * - `aan-het-einde`: één keer, aan het einde van de looptijd
     */
    Uitbetaalmomenten?: Uitbetaalmomenten
    /**
     * Vorderingen. De vorderingen van deze schuldeiser in de regeling.
     *
     * Items: Vordering in de regeling. Wat voor één vordering is afgesproken.
     */
    Vorderingen: {
      /**
       * Factuurnummer. Het factuurnummer van de vordering, zoals de schuldhulpverlener het van de schuldeiser kreeg.
       *
       * Vorm: gewone tekst op één regel, met iets leesbaars erin, zonder spatie vooraan en zonder stuurtekens.
       */
      FactuurnummerSE: string
      /** Afkooppercentage. Het verwachte eindbedrag als deel van de vordering, in honderdsten van een procent (1250 is 12,5 procent). */
      Afkooppercentage: number
      /** Verwacht eindbedrag. Het bedrag dat voor deze vordering wordt uitbetaald, in eurocenten. Bij schuldbemiddeling is het het minimum dat over de hele looptijd wordt verwacht. */
      PrognoseEindbedrag: number
      /** Actueel vorderingsbedrag. Het bedrag van de vordering van de schuldeiser, in eurocenten. */
      ActueelVorderingsbedrag: number
      /**
       * Soort vordering bij de verdeling. Of de vordering volgens de wet voorrang heeft bij de verdeling.
       *
       * - `concurrent`: concurrente vordering: zonder voorrang
       * - `preferent`: preferente vordering: met voorrang volgens de wet
       */
      VorderingsType: VorderingsType
      /**
       * Betaalreferentie. Het kenmerk dat de schuldhulpverlener bij de overboeking zet.
       *
       * Vorm: gewone tekst op één regel, met iets leesbaars erin, zonder spatie vooraan en zonder stuurtekens.
       */
      Betaalreferentie: string
    }[]
  }
}

/** Schuldregeling beëindigd. De schuldhulpverlener laat de schuldeiser weten dat de regeling is geëindigd en hoe. */
export interface SchuldregelingBeeindigd {
  /** Stuurgegevens. De gegevens waarmee het bericht zijn weg vindt. */
  Stuurgegevens: Stuurgegevens<'SchuldregelingBeeindigd'>
  /** Inhoud. Het einde van de regeling en het resultaat. */
  Inhoud: {
    /**
     * Klantnummer bij de schuldeiser. Het nummer waaronder de schuldeiser de klant kent.
     *
     * Vorm: gewone tekst op één regel, met iets leesbaars erin, zonder spatie vooraan en zonder stuurtekens.
     */
    KlantnummerSE: string
    /**
     * Klantnummer bij de schuldhulpverlener. Het nummer waaronder de schuldhulpverlener de klant kent.
     *
     * Vorm: gewone tekst op één regel, met iets leesbaars erin, zonder spatie vooraan en zonder stuurtekens.
     */
    KlantnummerSHV: string
    /**
     * Datum einde. De dag waarop de regeling is geëindigd.
     *
     * Vorm: een bestaande datum als jaar-maand-dag, zoals 2026-03-31.
     */
    DatumEinde: string
    /**
     * Reden. Waarom de regeling is geëindigd.
     *
     * - `Afgerond`: de regeling is volgens afspraak afgerond
     * - `Overleden`: de klant is overleden
     * - `Verhuisd`: de klant is verhuisd en valt onder een andere schuldhulpverlener
     * - `Nietverschenen`: de klant kwam niet op afspraken
     * - `Ingetrokken`: de klant heeft de aanvraag ingetrokken
     * - `Niet passend`: deze regeling past niet bij de klant
     * - `Voldoet niet`: de klant houdt zich niet aan de afspraken
     * - `Zelf`: de klant lost de schulden zelf op
     * - `Overig`: een andere reden
     */
    Reden:
      | 'Afgerond'
      | 'Overleden'
      | 'Verhuisd'
      | 'Nietverschenen'
      | 'Ingetrokken'
      | 'Niet passend'
      | 'Voldoet niet'
      | 'Zelf'
      | 'Overig'
    /** Finale kwijting. Of de schuldeiser het restant van de vorderingen moet kwijtschelden (ja of nee). */
    FinaleKwijting: boolean
    /**
     * Vorderingen. De vorderingen uit de regeling, met wat erop is uitbetaald.
     *
     * Items: Vordering na afloop. Wat er voor één vordering is uitbetaald.
     */
    Vorderingen?: {
      /**
       * Factuurnummer. Het nummer van de vordering in de administratie van de schuldeiser.
       *
       * Vorm: gewone tekst op één regel, met iets leesbaars erin, zonder spatie vooraan en zonder stuurtekens.
       */
      FactuurnummerSE?: string
      /** Uitbetaald bedrag. Wat in totaal op deze vordering is uitbetaald, in eurocenten. */
      UitbetaaldBedrag: number
    }[]
  }
}

/** Statusbericht SE. De schuldeiser laat de schuldhulpverlener weten dat er aan zijn kant iets is veranderd. */
export interface StatusberichtSE {
  /** Stuurgegevens. De gegevens waarmee het bericht zijn weg vindt. */
  Stuurgegevens: Stuurgegevens<'StatusberichtSE'>
  /** Inhoud. De verandering bij de schuldeiser. */
  Inhoud: {
    /**
     * Klantnummer bij de schuldhulpverlener. Het nummer waaronder de schuldhulpverlener de klant kent.
     *
     * Vorm: gewone tekst op één regel, met iets leesbaars erin, zonder spatie vooraan en zonder stuurtekens.
     */
    KlantnummerSHV: string
    /**
     * Status. Wat er bij de schuldeiser is veranderd.
     *
     * - `in-behandeling`: de schuldeiser behandelt de vraag nog
     * - `incasso-opgeschort`: de incasso staat stil
     * - `incasso-hervat`: de incasso is weer begonnen
     * - `vordering-gewijzigd`: het bedrag van een vordering is veranderd
     * - `vordering-overgedragen`: een vordering is overgedragen aan een andere organisatie
     * - `uitbetaling-niet-ontvangen`: een verwachte uitbetaling is niet binnengekomen
     * - `kwijting-verleend`: het restant is kwijtgescholden
     */
    Status:
      | 'in-behandeling'
      | 'incasso-opgeschort'
      | 'incasso-hervat'
      | 'vordering-gewijzigd'
      | 'vordering-overgedragen'
      | 'uitbetaling-niet-ontvangen'
      | 'kwijting-verleend'
    /**
     * Datum van de status. De dag waarop deze status is ingegaan.
     *
     * Vorm: een bestaande datum als jaar-maand-dag, zoals 2026-03-31.
     */
    DatumStatus: string
    /**
     * Factuurnummers. De vorderingen waar de verandering over gaat; zonder nummers gaat het over alle vorderingen.
     *
     * Items: Factuurnummer. Het nummer van de vordering in de administratie van de schuldeiser.
     *
     * Vorm: gewone tekst op één regel, met iets leesbaars erin, zonder spatie vooraan en zonder stuurtekens.
     */
    Factuurnummers?: string[]
    /** Contactpersoon. De behandelaar van het dossier bij de schuldeiser. */
    Contactpersoon?: Contactpersoon
  }
}

/** Statusbericht SHV. De schuldhulpverlener laat de schuldeiser weten hoe ver de schuldregeling is. */
export interface StatusberichtSHV {
  /** Stuurgegevens. De gegevens waarmee het bericht zijn weg vindt. */
  Stuurgegevens: Stuurgegevens<'StatusberichtSHV'> & {
    /**
     * Nummer van het beantwoorde bericht. Het referentienummer van het statusverzoek waarop dit een antwoord is. Het ontbreekt als de schuldhulpverlener het statusbericht uit zichzelf stuurt.
     *
     * Vorm: een UUID in kleine letters, zoals 2f1c7a54-9d1e-4c39-8b8e-0a6f3c5d7e21.
     */
    CrossReferentienummer?: string
  }
  /** Inhoud. De stand van de schuldregeling. */
  Inhoud: {
    /**
     * Klantnummer bij de schuldhulpverlener. Het nummer waaronder de schuldhulpverlener de klant kent.
     *
     * Vorm: gewone tekst op één regel, met iets leesbaars erin, zonder spatie vooraan en zonder stuurtekens.
     */
    KlantnummerSHV: string
    /**
     * Klantnummer bij de schuldeiser. Het nummer waaronder de schuldeiser de klant kent.
     *
     * Vorm: gewone tekst op één regel, met iets leesbaars erin, zonder spatie vooraan en zonder stuurtekens.
     */
    KlantnummerSE?: string
    /**
     * Status. In welke stap de schuldregeling nu is.
     *
     * - `toegelaten`: de klant is tot de schuldhulp toegelaten
     * - `niet-toegelaten`: de klant is niet tot de schuldhulp toegelaten
     * - `pauze-loopt`: de pauze van de incasso is ingegaan of verlengd
     * - `pauze-beeindigd`: de pauze van de incasso is voorbij
     * - `schulden-in-beeld`: de schuldhulpverlener brengt de schulden in beeld
     * - `voorstel-in-voorbereiding`: de schuldhulpverlener bereidt het voorstel voor
     * - `wacht-op-schuldeisers`: de schuldhulpverlener wacht op antwoord van schuldeisers
     * - `bij-rechter`: er ligt een verzoek over de schulden bij de rechter
     * - `moratorium`: de rechter heeft een moratorium uitgesproken (artikel 287b van de Faillissementswet)
     * - `regeling-loopt`: de regeling is akkoord en loopt
     * - `gestopt`: er komt geen regeling
     */
    Status:
      | 'toegelaten'
      | 'niet-toegelaten'
      | 'pauze-loopt'
      | 'pauze-beeindigd'
      | 'schulden-in-beeld'
      | 'voorstel-in-voorbereiding'
      | 'wacht-op-schuldeisers'
      | 'bij-rechter'
      | 'moratorium'
      | 'regeling-loopt'
      | 'gestopt'
    /**
     * Datum van de status. De dag waarop deze status is ingegaan.
     *
     * Vorm: een bestaande datum als jaar-maand-dag, zoals 2026-03-31.
     */
    DatumStatus: string
    /**
     * Status tot en met. De laatste dag waarop deze status geldt, als die vaststaat; bij een pauze of moratorium de laatste dag ervan.
     *
     * Vorm: een bestaande datum als jaar-maand-dag, zoals 2026-03-31.
     */
    StatusTot?: string
    /**
     * Verwachte datum. De dag waarop de schuldhulpverlener de volgende stap verwacht.
     *
     * Vorm: een bestaande datum als jaar-maand-dag, zoals 2026-03-31.
     */
    VerwachteDatum?: string
    /**
     * Reden van het stoppen. Waarom er geen regeling komt.
     *
     * - `geen-akkoord`: niet alle schuldeisers gingen akkoord en er komt geen dwangakkoord
     * - `ingetrokken`: de klant heeft de aanvraag ingetrokken
     * - `naar-wsnp`: de klant vraagt de rechter om toelating tot de Wsnp
     * - `overleden`: de klant is overleden
     * - `anders`: een andere reden
     */
    RedenGestopt?: 'geen-akkoord' | 'ingetrokken' | 'naar-wsnp' | 'overleden' | 'anders'
    /** Contactpersoon. De behandelaar van het dossier bij de schuldhulpverlener. */
    Contactpersoon?: Contactpersoon
  }
}

/** Statusverzoek. De schuldeiser vraagt de schuldhulpverlener hoe ver de schuldregeling is. */
export interface Statusverzoek {
  /** Stuurgegevens. De gegevens waarmee het bericht zijn weg vindt. */
  Stuurgegevens: Stuurgegevens<'Statusverzoek'>
  /** Inhoud. De vraag van de schuldeiser. */
  Inhoud: {
    /**
     * Klantnummer bij de schuldhulpverlener. Het nummer waaronder de schuldhulpverlener de klant kent.
     *
     * Vorm: gewone tekst op één regel, met iets leesbaars erin, zonder spatie vooraan en zonder stuurtekens.
     */
    KlantnummerSHV: string
    /**
     * Onderwerp. Wat de schuldeiser wil weten.
     *
     * - `voortgang`: hoe ver de schuldregeling is
     * - `voorstel`: wanneer het betaalvoorstel komt
     * - `akkoord`: of alle schuldeisers akkoord zijn
     * - `uitbetaling`: wanneer er wordt uitbetaald
     */
    Onderwerp: 'voortgang' | 'voorstel' | 'akkoord' | 'uitbetaling'
    /** Contactpersoon. De behandelaar van het dossier bij de schuldeiser. */
    Contactpersoon?: Contactpersoon
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

/** Adreskeuze. De verblijfplaats van de klant: een gewoon adres, een woonboot, een woonwagen, een briefadres, een adres in het buitenland, of geen adres. Precies één daarvan. */
export type Adreskeuze =
  | {
      /** Gewoon adres. Het adres van een klant die in een gewone woning woont. */
      Adres: KennisgevingAdres
      Woonboot?: never
      Woonwagen?: never
      Briefadres?: never
      Buitenland?: never
      GeenAdres?: never
    }
  | {
      /** Woonboot. De verblijfplaats van een klant die op een woonboot woont. */
      Woonboot: KennisgevingWoonboot
      Adres?: never
      Woonwagen?: never
      Briefadres?: never
      Buitenland?: never
      GeenAdres?: never
    }
  | {
      /** Woonwagen. De verblijfplaats van een klant die in een woonwagen woont. */
      Woonwagen: KennisgevingWoonwagen
      Adres?: never
      Woonboot?: never
      Briefadres?: never
      Buitenland?: never
      GeenAdres?: never
    }
  | {
      /** Briefadres. Het adres waar post voor de klant aankomt die geen woonadres heeft. */
      Briefadres: KennisgevingBriefadres
      Adres?: never
      Woonboot?: never
      Woonwagen?: never
      Buitenland?: never
      GeenAdres?: never
    }
  | {
      /** Adres in het buitenland. Het adres van een klant die buiten Nederland woont, zoals men het daar schrijft. */
      Buitenland: KennisgevingBuitenland
      Adres?: never
      Woonboot?: never
      Woonwagen?: never
      Briefadres?: never
      GeenAdres?: never
    }
  | {
      /** Geen adres. Er is geen adres om te geven; de reden staat erbij. */
      GeenAdres: KennisgevingGeenAdres
      Adres?: never
      Woonboot?: never
      Woonwagen?: never
      Briefadres?: never
      Buitenland?: never
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

/** Contactpersoon. De behandelaar van het dossier. */
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

/** Gemelde vordering. Wat de schuldeiser over één vordering meldt: zij staat open, zij is overgedragen of zij is onbekend. */
export type GemeldeVordering =
  | {
      /** Schuldtype. Hoe de schuldeiser de gevraagde schuld kent: open, overgedragen of onbekend. */
      Schuldtype: 'openstaande schuld'
      /**
       * Factuurnummer. Het nummer van de vordering in de administratie van de schuldeiser.
       *
       * Vorm: gewone tekst op één regel, met iets leesbaars erin, zonder spatie vooraan en zonder stuurtekens.
       */
      FactuurnummerSE?: string
      /**
       * Factuurnummer volgens de schuldhulpverlener. Het factuurnummer uit het saldoverzoek waar deze vordering bij hoort.
       *
       * Vorm: gewone tekst op één regel, met iets leesbaars erin, zonder spatie vooraan en zonder stuurtekens.
       */
      FactuurnummerSEVolgensSHV?: string
      /**
       * Oorspronkelijke schuldeiser. De naam van de organisatie bij wie de schuld is ontstaan, als dat een andere is dan de afzender.
       *
       * Vorm: gewone tekst op één regel, met iets leesbaars erin, zonder spatie vooraan en zonder stuurtekens.
       */
      OorspronkelijkeSchuldeiser?: string
      /**
       * Schuldsoort. Tot welke van vier groepen de schuld hoort.
       *
       * - `Zorg`: zorg, zoals een zorgverzekeraar of ziekenhuis
       * - `Publiek`: overheid, zoals belasting of toeslagen
       * - `Nuts`: nutsbedrijf, zoals energie of water
       * - `Overig`: andere schulden
       */
      Schuldsoort?: Schuldsoort
      /**
       * Ontstaansdatum. De dag waarop de vordering is ontstaan.
       *
       * Vorm: een bestaande datum als jaar-maand-dag, zoals 2026-03-31.
       */
      Ontstaansdatum: string
      /** Originele vordering. Het bedrag van de vordering bij het ontstaan, in eurocenten, zonder rente en kosten. Het is negatief bij een creditnota. */
      OrigineleVordering: number
      /** Rente. De rente die bij de originele vordering is gekomen, in eurocenten. Zij is negatief als er rente is teruggegeven. */
      Rente?: number
      /** Kosten. De incasso- en andere kosten die bij de originele vordering zijn gekomen, in eurocenten. Zij zijn negatief als er kosten zijn teruggegeven. */
      Kosten?: number
      /** Al betaald. Wat de klant op deze vordering al heeft betaald, in eurocenten. */
      ReedsBetaald?: number
      /** Actueel vorderingsbedrag. Het bedrag dat de klant op de datum van de opgave nog moet betalen, in eurocenten. Het is negatief als de klant geld tegoed heeft. */
      ActueelVorderingsbedrag: number
      /**
       * Soort vordering bij de verdeling. Of de vordering volgens de wet voorrang heeft bij de verdeling.
       *
       * - `concurrent`: concurrente vordering: zonder voorrang
       * - `preferent`: preferente vordering: met voorrang volgens de wet
       */
      VorderingsType: VorderingsType
      /**
       * Betaalreferentie. Het kenmerk dat bij de overboeking voor deze vordering hoort.
       *
       * Vorm: gewone tekst op één regel, met iets leesbaars erin, zonder spatie vooraan en zonder stuurtekens.
       */
      Betaalreferentie: string
      /**
       * IBAN. De bankrekening waarop de schuldeiser de betaling voor deze vordering wil ontvangen.
       *
       * Vorm: een IBAN zonder spaties, met hoofdletters, zoals NL02TEST0123456789.
       */
      IBAN?: string
    }
  | {
      /** Schuldtype. Hoe de schuldeiser de gevraagde schuld kent: open, overgedragen of onbekend. */
      Schuldtype: 'overgedragen schuld'
      /**
       * Factuurnummer. Het nummer van de vordering in de administratie van de schuldeiser.
       *
       * Vorm: gewone tekst op één regel, met iets leesbaars erin, zonder spatie vooraan en zonder stuurtekens.
       */
      FactuurnummerSE?: string
      /**
       * Factuurnummer volgens de schuldhulpverlener. Het factuurnummer uit het saldoverzoek waar deze vordering bij hoort.
       *
       * Vorm: gewone tekst op één regel, met iets leesbaars erin, zonder spatie vooraan en zonder stuurtekens.
       */
      FactuurnummerSEVolgensSHV?: string
      /** Overgedragen aan. De organisatie die de vordering nu heeft. */
      OvergedragenAan: OvergedragenAan
      /**
       * Wijze van overdracht. Of de vordering is verkocht of alleen ter incasso uit handen is gegeven.
       *
       * - `verkocht`: de vordering is verkocht; de nieuwe organisatie is nu de schuldeiser
       * - `uit-handen-gegeven`: de vordering is ter incasso uit handen gegeven; de afzender blijft de schuldeiser
       */
      WijzeVanOverdracht?: WijzeVanOverdracht
      /**
       * Datum van overdracht. De dag waarop de vordering is overgedragen.
       *
       * Vorm: een bestaande datum als jaar-maand-dag, zoals 2026-03-31.
       */
      DatumOverdracht?: string
    }
  | {
      /** Schuldtype. Hoe de schuldeiser de gevraagde schuld kent: open, overgedragen of onbekend. */
      Schuldtype: 'onbekende schuld bij SE'
      /**
       * Factuurnummer volgens de schuldhulpverlener. Het factuurnummer uit het saldoverzoek waar deze vordering bij hoort.
       *
       * Vorm: gewone tekst op één regel, met iets leesbaars erin, zonder spatie vooraan en zonder stuurtekens.
       */
      FactuurnummerSEVolgensSHV: string
    }

/**
 * Vorderingen. Alle vorderingen van de schuldeiser op de klant, en de gevraagde facturen die hij niet kent.
 *
 * Items: Gemelde vordering. Wat de schuldeiser over één vordering meldt: zij staat open, zij is overgedragen of zij is onbekend.
 */
export type GemeldeVorderingen = GemeldeVordering[]

/**
 * Geslacht. Het geslacht van de persoon.
 *
 * - `M`: man
 * - `V`: vrouw
 * - `X`: geen van beide
 * - `O`: onbekend
 */
export type Geslacht = 'M' | 'V' | 'X' | 'O'

/** Gewoon adres. Het adres van een klant die in een gewone woning woont. */
export interface KennisgevingAdres {
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
}

/** Briefadres. Het adres waar post voor de klant aankomt die geen woonadres heeft. */
export interface KennisgevingBriefadres {
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
export interface KennisgevingBuitenland {
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

/** Geen adres. Er is geen adres om te geven; de reden staat erbij. */
export interface KennisgevingGeenAdres {
  /**
   * Reden. Waarom er geen adres is.
   *
   * - `geheim`: het adres is geheim
   * - `zonder-vaste-verblijfplaats`: de klant heeft geen vaste verblijfplaats
   * - `onbekend`: het adres is niet bekend
   */
  Reden: 'geheim' | 'zonder-vaste-verblijfplaats' | 'onbekend'
}

/** Klant. De persoon die schuldhulp heeft aangevraagd. */
export interface KennisgevingKlant {
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

/** Partner. De partner van de klant, als die ook schuldhulp heeft aangevraagd. */
export interface KennisgevingPartner {
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

/** Woonboot. De verblijfplaats van een klant die op een woonboot woont. */
export interface KennisgevingWoonboot {
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
export interface KennisgevingWoonwagen {
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

/** Klant. De persoon met schulden voor wie de schuldhulpverlener optreedt. */
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

/** Overgedragen aan. De organisatie die de vordering nu heeft. */
export interface OvergedragenAan {
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

/** Partner. De partner van de klant, als die ook aansprakelijk is voor de schulden. */
export interface Partner {
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

/** Pauze. De pauze die de schuldhulpverlener vraagt. Ontbreekt zij, dan geldt de pauze die is afgesproken. */
export interface Pauze {
  /**
   * Ingangsdatum. De eerste dag waarop de schuldeiser de incasso stilzet.
   *
   * Vorm: een bestaande datum als jaar-maand-dag, zoals 2026-03-31.
   */
  Ingangsdatum: string
  /**
   * Einddatum. De laatste dag van de pauze, als die vaststaat.
   *
   * Vorm: een bestaande datum als jaar-maand-dag, zoals 2026-03-31.
   */
  Einddatum?: string
}

/**
 * Reden van de looptijd. Waarom de regeling langer duurt dan 18 maanden.
 *
 * - `afspraak-van-voor-november-2023`: de regeling is begonnen toen 36 maanden nog gewoon was
 * - `behoud-van-woning`: de klant kan met een langere regeling zijn woning houden
 * - `meer-aflossen`: de klant lost met een langere regeling meer af
 * - `anders`: een andere reden; zie de toelichting
 */
export type RedenLooptijd = 'afspraak-van-voor-november-2023' | 'behoud-van-woning' | 'meer-aflossen' | 'anders'

/**
 * Schuldsoort. Tot welke van vier groepen de schuld hoort.
 *
 * - `Zorg`: zorg, zoals een zorgverzekeraar of ziekenhuis
 * - `Publiek`: overheid, zoals belasting of toeslagen
 * - `Nuts`: nutsbedrijf, zoals energie of water
 * - `Overig`: andere schulden
 */
export type Schuldsoort = 'Zorg' | 'Publiek' | 'Nuts' | 'Overig'

/**
 * Soort schuldregeling. Welke soort regeling de schuldhulpverlener wil treffen.
 *
 * - `SK`: saneringskrediet
 * - `SB`: schuldbemiddeling
 * - `SA`: schuldregeling zonder afloscapaciteit
 */
export type TypeSchuldregeling = 'SK' | 'SB' | 'SA'

/**
 * Uitbetaalmomenten. Wanneer de schuldhulpverlener aan de schuldeisers uitbetaalt.
 *
 * - `eenmalig`: één keer, kort na het akkoord
 * - `maandelijks`: elke maand
 * - `per-kwartaal`: elk kwartaal
 * - `halfjaarlijks`: elk half jaar
 * - `jaarlijks`: elk jaar
 * - `aan-het-einde`: één keer, aan het einde van de looptijd
 */
export type Uitbetaalmomenten =
  'eenmalig' | 'maandelijks' | 'per-kwartaal' | 'halfjaarlijks' | 'jaarlijks' | 'aan-het-einde'

/** Vordering in het voorstel. Wat de schuldhulpverlener voor één vordering aanbiedt. */
export interface VoorstelVordering {
  /**
   * Factuurnummer. Het nummer van de vordering in de administratie van de schuldeiser.
   *
   * Vorm: gewone tekst op één regel, met iets leesbaars erin, zonder spatie vooraan en zonder stuurtekens.
   */
  FactuurnummerSE?: string
  /** Actueel vorderingsbedrag. Het bedrag van de vordering waar het voorstel van uitgaat, in eurocenten. */
  ActueelVorderingsbedrag: number
  /**
   * Soort vordering bij de verdeling. Of de vordering volgens de wet voorrang heeft bij de verdeling.
   *
   * - `concurrent`: concurrente vordering: zonder voorrang
   * - `preferent`: preferente vordering: met voorrang volgens de wet
   */
  VorderingsType: VorderingsType
  /** Afkooppercentage. Het deel van de vordering dat de schuldeiser naar verwachting krijgt, in honderdsten van een procent (1250 is 12,5 procent). */
  Afkooppercentage: number
  /** Verwacht eindbedrag. Het bedrag dat voor deze vordering wordt uitbetaald als alle schuldeisers akkoord gaan, in eurocenten. Bij schuldbemiddeling is het het minimum over de hele looptijd. */
  PrognoseEindbedrag: number
}

/**
 * Soort vordering bij de verdeling. Of de vordering volgens de wet voorrang heeft bij de verdeling.
 *
 * - `concurrent`: concurrente vordering: zonder voorrang
 * - `preferent`: preferente vordering: met voorrang volgens de wet
 */
export type VorderingsType = 'concurrent' | 'preferent'

/**
 * Wijze van overdracht. Of de vordering is verkocht of alleen ter incasso uit handen is gegeven.
 *
 * - `verkocht`: de vordering is verkocht; de nieuwe organisatie is nu de schuldeiser
 * - `uit-handen-gegeven`: de vordering is ter incasso uit handen gegeven; de afzender blijft de schuldeiser
 */
export type WijzeVanOverdracht = 'verkocht' | 'uit-handen-gegeven'

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
