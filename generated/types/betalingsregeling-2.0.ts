/**
 * Types of betalingsregeling 2.0, made from its schemas by `npm run generate`; do not edit.
 *
 * They tell the shape. Lengths, forms, bounds and the rules across elements are for the validator.
 */

/** Elk bericht van deze versie. Welk het is, vraagt `hasType` van `schuldenknooppunt`: aan `Stuurgegevens.Berichttype` alleen ziet TypeScript dat niet. */
export type Bericht =
  | Betaalvoorstel
  | BetaalvoorstelAntwoord
  | GeenMedewerking
  | Heroverweging
  | RegelingAkkoord
  | RegelingBeeindigd
  | Saldoverzoek
  | SaldoverzoekAntwoord
  | StatusberichtSE
  | StatusberichtSHV
  | Statusverzoek

/** De naam van een bericht van deze versie. */
export type Berichttype =
  | 'Betaalvoorstel'
  | 'BetaalvoorstelAntwoord'
  | 'GeenMedewerking'
  | 'Heroverweging'
  | 'RegelingAkkoord'
  | 'RegelingBeeindigd'
  | 'Saldoverzoek'
  | 'SaldoverzoekAntwoord'
  | 'StatusberichtSE'
  | 'StatusberichtSHV'
  | 'Statusverzoek'

/** Stuurgegevens. De gegevens waarmee het bericht zijn weg vindt. */
export interface Stuurgegevens<Type extends Berichttype = Berichttype> {
  /** Module. De module van het afsprakenstelsel waar dit bericht bij hoort. */
  Module: 'betalingsregeling'
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

/** Betaalvoorstel. De schuldhulpverlener stelt voor om de hele schuld in termijnen (BR) of met een lening ineens (HF) te betalen. */
export interface Betaalvoorstel {
  /** Stuurgegevens. De gegevens waarmee het bericht zijn weg vindt. */
  Stuurgegevens: Stuurgegevens<'Betaalvoorstel'> & {
    /** Bewijsstukken. De toestemmingsverklaring of de beschikking, als de afzender die moet meesturen. */
    Bewijsstukken?: Bewijsstukken
  }
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
     * Soort regeling. Welke soort regeling de schuldhulpverlener voorstelt.
     *
     * - `BR`: betalingsregeling: de klant betaalt alles in termijnen
     * - `HF`: herfinanciering: een lening betaalt alles in één keer
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
    /** Looptijd. Het aantal maanden waarin de klant de hele schuld betaalt. */
    Looptijd?: number
    /** Termijnbedrag. Het bedrag dat de schuldeiser op elk uitbetaalmoment krijgt voor al zijn vorderingen samen, in eurocenten. De laatste termijn mag lager zijn. */
    Termijnbedrag?: number
    /**
     * Eerste betaling. De dag waarop de schuldeiser de eerste of enige betaling kan verwachten.
     *
     * Vorm: een bestaande datum als jaar-maand-dag, zoals 2026-03-31.
     */
    EersteBetaling?: string
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
     * Vorderingen. Het voorstel, uitgesplitst per vordering van deze schuldeiser.
     *
     * Items: Vordering in het voorstel. Wat de schuldhulpverlener voor één vordering voorstelt.
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
    /** Contactpersoon. De medewerker van de schuldeiser die het dossier behandelt. */
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
           * - `termijnbedrag-te-laag`: het termijnbedrag is te laag
           * - `looptijd-te-lang`: het duurt te lang tot alles is betaald
           * - `vordering-onjuist`: een vordering staat niet goed in het voorstel
           * - `voorstel-onvolledig`: het voorstel is niet duidelijk of niet volledig genoeg
           * - `nieuwe-schulden`: de klant maakt nieuwe schulden
           * - `eerdere-regeling`: de klant kwam kort geleden een betalingsregeling niet na
           * - `anders`: een andere reden; zie de toelichting
           */
          Reden:
            | 'termijnbedrag-te-laag'
            | 'looptijd-te-lang'
            | 'vordering-onjuist'
            | 'voorstel-onvolledig'
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

/** Geen medewerking. De schuldeiser laat weten dat hij het saldoverzoek niet beantwoordt, en waarom. */
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
    /** Contactpersoon. De medewerker van de schuldeiser die het dossier behandelt. */
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
    /** Gewijzigd voorstel. Het nieuwe voorstel, als de schuldhulpverlener het heeft aangepast. Het komt helemaal in de plaats van het vorige. */
    GewijzigdVoorstel?: {
      /**
       * Soort regeling. Welke soort regeling de schuldhulpverlener voorstelt.
       *
       * - `BR`: betalingsregeling: de klant betaalt alles in termijnen
       * - `HF`: herfinanciering: een lening betaalt alles in één keer
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
      /** Looptijd. Het aantal maanden waarin de klant de hele schuld betaalt. */
      Looptijd?: number
      /** Termijnbedrag. Het bedrag dat de schuldeiser op elk uitbetaalmoment krijgt voor al zijn vorderingen samen, in eurocenten. De laatste termijn mag lager zijn. */
      Termijnbedrag?: number
      /**
       * Eerste betaling. De dag waarop de schuldeiser de eerste of enige betaling kan verwachten.
       *
       * Vorm: een bestaande datum als jaar-maand-dag, zoals 2026-03-31.
       */
      EersteBetaling?: string
      /**
       * Geldig tot en met. De laatste dag waarop de schuldeiser het voorstel kan aannemen.
       *
       * Vorm: een bestaande datum als jaar-maand-dag, zoals 2026-03-31.
       */
      GeldigTot: string
      /**
       * Vorderingen. Het voorstel, uitgesplitst per vordering van deze schuldeiser.
       *
       * Items: Vordering in het voorstel. Wat de schuldhulpverlener voor één vordering voorstelt.
       */
      Vorderingen: VoorstelVordering[]
    }
    /** Contactpersoon. De behandelaar van het dossier bij de schuldhulpverlener. */
    Contactpersoon: Contactpersoon
  }
}

/** Regeling akkoord. De schuldhulpverlener laat de schuldeiser weten dat de regeling doorgaat. */
export interface RegelingAkkoord {
  /** Stuurgegevens. De gegevens waarmee het bericht zijn weg vindt. */
  Stuurgegevens: Stuurgegevens<'RegelingAkkoord'>
  /** Inhoud. De afspraken van de regeling. */
  Inhoud: {
    /**
     * Datum akkoord. De dag waarop de regeling akkoord is.
     *
     * Vorm: een bestaande datum als jaar-maand-dag, zoals 2026-03-31.
     */
    DatumAkkoord: string
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
     * Soort regeling. Welke soort regeling is afgesproken.
     *
     * - `BR`: betalingsregeling: de klant betaalt alles in termijnen
     * - `HF`: herfinanciering: een lening betaalt alles in één keer
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
    /** Termijnbedrag. Het bedrag dat de schuldeiser op elk uitbetaalmoment krijgt, in eurocenten. De laatste termijn mag lager zijn. */
    Termijnbedrag?: number
    /**
     * Eerste betaling. De dag waarop de schuldeiser de eerste of enige betaling kan verwachten.
     *
     * Vorm: een bestaande datum als jaar-maand-dag, zoals 2026-03-31.
     */
    EersteBetaling?: string
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
      /** Afkooppercentage. Het deel van de vordering dat de schuldeiser krijgt, in honderdsten van een procent. In deze module altijd honderd procent. */
      Afkooppercentage: 10000
      /** Verwacht eindbedrag. Het bedrag dat voor deze vordering wordt betaald, in eurocenten: het hele vorderingsbedrag. */
      PrognoseEindbedrag: number
      /** Actueel vorderingsbedrag. Het bedrag van de vordering van de schuldeiser, in eurocenten. */
      ActueelVorderingsbedrag: number
      /**
       * Soort vordering. Of de vordering volgens de wet voorrang heeft.
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

/** Regeling beëindigd. De schuldhulpverlener laat de schuldeiser weten dat de regeling is geëindigd en hoe. */
export interface RegelingBeeindigd {
  /** Stuurgegevens. De gegevens waarmee het bericht zijn weg vindt. */
  Stuurgegevens: Stuurgegevens<'RegelingBeeindigd'>
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

/** Saldoverzoek. De schuldhulpverlener vraagt de schuldeiser welke vorderingen hij op de klant heeft, om de hele schuld in termijnen of met een lening te betalen. */
export interface Saldoverzoek {
  /** Stuurgegevens. De gegevens waarmee het bericht zijn weg vindt. */
  Stuurgegevens: Stuurgegevens<'Saldoverzoek'> & {
    /** Bewijsstukken. De toestemmingsverklaring of de beschikking, als de afzender die moet meesturen. */
    Bewijsstukken?: Bewijsstukken
  }
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
     * Soort regeling. Welke soort regeling de schuldhulpverlener wil treffen.
     *
     * - `BR`: betalingsregeling: de klant betaalt alles in termijnen
     * - `HF`: herfinanciering: een lening betaalt alles in één keer
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

/** Saldoverzoek antwoord. De schuldeiser noemt zijn vorderingen op de klant. */
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
    /** Contactpersoon. De medewerker van de schuldeiser die het dossier behandelt. */
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
     */
    Status:
      | 'in-behandeling'
      | 'incasso-opgeschort'
      | 'incasso-hervat'
      | 'vordering-gewijzigd'
      | 'vordering-overgedragen'
      | 'uitbetaling-niet-ontvangen'
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
    /** Contactpersoon. De medewerker van de schuldeiser die het dossier behandelt. */
    Contactpersoon?: Contactpersoon
  }
}

/** Statusbericht SHV. De schuldhulpverlener laat de schuldeiser weten hoe ver de regeling is. */
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
  /** Inhoud. De stand van de regeling. */
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
     * Status. In welke stap de regeling nu is.
     *
     * - `schulden-in-beeld`: de schuldhulpverlener brengt de schulden in beeld
     * - `voorstel-in-voorbereiding`: de schuldhulpverlener bereidt het voorstel voor
     * - `wacht-op-schuldeisers`: de schuldhulpverlener wacht op antwoord van de schuldeiser of van anderen
     * - `regeling-loopt`: de regeling is akkoord en loopt
     * - `gestopt`: er komt geen regeling
     */
    Status: 'schulden-in-beeld' | 'voorstel-in-voorbereiding' | 'wacht-op-schuldeisers' | 'regeling-loopt' | 'gestopt'
    /**
     * Datum van de status. De dag waarop deze status is ingegaan.
     *
     * Vorm: een bestaande datum als jaar-maand-dag, zoals 2026-03-31.
     */
    DatumStatus: string
    /**
     * Verwachte datum. De dag waarop de schuldhulpverlener de volgende stap verwacht.
     *
     * Vorm: een bestaande datum als jaar-maand-dag, zoals 2026-03-31.
     */
    VerwachteDatum?: string
    /** Contactpersoon. De behandelaar van het dossier bij de schuldhulpverlener. */
    Contactpersoon?: Contactpersoon
  }
}

/** Statusverzoek. De schuldeiser vraagt de schuldhulpverlener hoe ver de regeling is. */
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
     * - `voortgang`: hoe ver de regeling is
     * - `voorstel`: wanneer het betaalvoorstel komt
     * - `akkoord`: of de regeling doorgaat
     * - `uitbetaling`: wanneer er wordt uitbetaald
     */
    Onderwerp: 'voortgang' | 'voorstel' | 'akkoord' | 'uitbetaling'
    /** Contactpersoon. De medewerker van de schuldeiser die het dossier behandelt. */
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

/** Bewijsstuk. Een document dat aantoont dat de afzender deze gegevens mag vragen. */
export interface Bewijsstuk {
  /**
   * Soort bewijsstuk. Welk bewijs de afzender meestuurt.
   *
   * - `toestemmingsverklaring`: Toestemmingsverklaring van de klant
   * - `beschikking`: Beschikking van de rechter
   */
  Soort: 'toestemmingsverklaring' | 'beschikking'
  /**
   * Bestandsnaam. De naam van het meegestuurde bestand, zonder persoonsgegevens.
   *
   * Vorm: letters, cijfers, streepjes, punten, spaties en haakjes, en daarna .pdf, zoals toestemming.pdf.
   */
  Bestandsnaam: string
  /**
   * Inhoud van het bewijsstuk. Het bewijsstuk zelf, als PDF-bestand. Maak in een beschikking de reden van het bewind onleesbaar: die kan iets zeggen over de gezondheid van de klant.
   *
   * Vorm: een PDF-bestand in base64.
   */
  Inhoud: string
}

/**
 * Bewijsstukken. De toestemmingsverklaring of de beschikking, als de afzender die moet meesturen.
 *
 * Items: Bewijsstuk. Een document dat aantoont dat de afzender deze gegevens mag vragen.
 */
export type Bewijsstukken = Bewijsstuk[]

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
       * Soort vordering. Of de vordering volgens de wet voorrang heeft.
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
 * Soort regeling. Welke soort regeling de schuldhulpverlener wil treffen.
 *
 * - `BR`: betalingsregeling: de klant betaalt alles in termijnen
 * - `HF`: herfinanciering: een lening betaalt alles in één keer
 */
export type TypeSchuldregeling = 'BR' | 'HF'

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

/** Vordering in het voorstel. Wat de schuldhulpverlener voor één vordering voorstelt. */
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
   * Soort vordering. Of de vordering volgens de wet voorrang heeft.
   *
   * - `concurrent`: concurrente vordering: zonder voorrang
   * - `preferent`: preferente vordering: met voorrang volgens de wet
   */
  VorderingsType: VorderingsType
  /** Afkooppercentage. Het deel van de vordering dat de schuldeiser krijgt, in honderdsten van een procent. In deze module altijd honderd procent. */
  Afkooppercentage: 10000
  /** Verwacht eindbedrag. Het bedrag dat voor deze vordering wordt betaald, in eurocenten. In deze module altijd het hele actuele vorderingsbedrag. */
  PrognoseEindbedrag: number
}

/**
 * Soort vordering. Of de vordering volgens de wet voorrang heeft.
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
