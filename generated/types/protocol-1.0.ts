/**
 * Types of protocol 1.0, made from its schemas by `npm run generate`; do not edit.
 *
 * They tell the shape. Lengths, forms, bounds and the rules across elements are for the validator.
 */

/** Elk bericht van deze versie. Welk het is, vraagt `hasType` van `schuldenknooppunt`: aan `Stuurgegevens.Berichttype` alleen ziet TypeScript dat niet. */
export type Bericht = Afkeurbericht | Foutbericht | LogboekBericht | LogboekZoekbericht

/** De naam van een bericht van deze versie. */
export type Berichttype = 'Afkeurbericht' | 'Foutbericht' | 'LogboekBericht' | 'LogboekZoekbericht'

/** Stuurgegevens. De gegevens waarmee het bericht zijn weg vindt. */
export interface Stuurgegevens<Type extends Berichttype = Berichttype> {
  /** Module. De module van het afsprakenstelsel waar dit bericht bij hoort. */
  Module: 'protocol'
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

/** Afkeurbericht. De ontvanger van een bericht keurt de inhoud af omdat die niet aan de standaard voldoet, en noemt waar en waarom, zonder gegevens uit het bericht. */
export interface Afkeurbericht {
  /** Stuurgegevens. De gegevens waarmee het bericht zijn weg vindt. */
  Stuurgegevens: Stuurgegevens<'Afkeurbericht'>
  /** Inhoud. De inhoud van de afkeuring. */
  Inhoud: {
    /**
     * Betreft bericht. Het referentienummer van het bericht waar deze melding over gaat.
     *
     * Vorm: een UUID in kleine letters, zoals 2f1c7a54-9d1e-4c39-8b8e-0a6f3c5d7e21.
     */
    BetreftReferentienummer: string
    /**
     * Schemaset. De vingerafdruk van de schema’s en regels waarmee het bericht is gecontroleerd.
     *
     * Vorm: sha256- en daarna 43 letters, cijfers, streepjes of lage streepjes.
     */
    Schemaset: string
    /**
     * Bevindingen. Alles wat er niet in orde is, met hooguit honderd bevindingen.
     *
     * Items: Bevinding. Eén ding dat niet in orde is.
     */
    Bevindingen: {
      /**
       * Code. Wat er niet in orde is.
       *
       * - `input-empty`: Het bericht is leeg
       * - `input-not-utf8`: Het bericht is geen leesbare tekst
       * - `input-bom`: Vóór het bericht staat een onzichtbaar teken
       * - `input-too-large`: Het bericht is te groot
       * - `json-syntax`: De opbouw van het bericht klopt niet
       * - `json-too-deep`: Het bericht heeft te veel lagen in elkaar
       * - `json-duplicate-key`: Een element staat twee keer op dezelfde plaats
       * - `json-unsafe-number`: Een getal is te groot om precies te lezen
       * - `json-number-notation`: Een geheel getal is als breuk of macht geschreven
       * - `json-lone-surrogate`: Een tekst bevat een beschadigd teken
       * - `message-not-object`: Het bericht is geen groep met Stuurgegevens en Inhoud
       * - `message-unidentified`: Module, versie of berichttype ontbreekt
       * - `message-unknown-module`: De module bestaat niet
       * - `message-unknown-version`: De versie bestaat niet
       * - `message-unknown-type`: Het berichttype bestaat niet
       * - `type-wrong`: Een element heeft het verkeerde soort waarde
       * - `element-missing`: Een verplicht element ontbreekt
       * - `element-unknown`: Een element is niet bekend in de standaard
       * - `element-needs-other`: Een element staat er zonder het element dat erbij hoort
       * - `value-not-in-list`: De waarde staat niet in de lijst
       * - `value-fixed`: De waarde is niet de vaste waarde
       * - `text-too-short`: Een tekst is te kort
       * - `text-too-long`: Een tekst is te lang
       * - `text-pattern`: Een tekst heeft de verkeerde vorm
       * - `text-format`: Een tekst is geen echte datum, tijdstip, UUID of e-mailadres
       * - `text-suspect`: Een tekst bevat onzichtbare of verminkte tekens
       * - `number-too-low`: Een getal is te laag
       * - `number-too-high`: Een getal is te hoog
       * - `list-too-short`: Een lijst is te kort
       * - `list-too-long`: Een lijst is te lang
       * - `choice-none`: Bij een keuze is niets ingevuld
       * - `choice-multiple`: Bij een keuze is te veel ingevuld
       * - `tag-unknown`: De soort van een onderdeel is niet bekend
       * - `rule`: Een regel tussen elementen klopt niet
       * - `seal-broken`: De verzegeling klopt niet of de inhoud past niet bij de omslag
       * - `answer-question-unknown`: Het antwoord noemt een bericht dat niet bekend is
       * - `answer-not-allowed`: Dit bericht mag geen antwoord zijn op het genoemde bericht
       * - `answer-parties`: Afzender en ontvanger zijn niet die van het genoemde bericht, omgewisseld
       * - `answer-conversation`: Het antwoord hoort bij een ander gesprek dan het genoemde bericht
       * - `answer-late`: Het antwoord komt na de antwoordtermijn
       * - `findings-capped`: Er zijn meer bevindingen dan hier staan
       */
      Code:
        | 'input-empty'
        | 'input-not-utf8'
        | 'input-bom'
        | 'input-too-large'
        | 'json-syntax'
        | 'json-too-deep'
        | 'json-duplicate-key'
        | 'json-unsafe-number'
        | 'json-number-notation'
        | 'json-lone-surrogate'
        | 'message-not-object'
        | 'message-unidentified'
        | 'message-unknown-module'
        | 'message-unknown-version'
        | 'message-unknown-type'
        | 'type-wrong'
        | 'element-missing'
        | 'element-unknown'
        | 'element-needs-other'
        | 'value-not-in-list'
        | 'value-fixed'
        | 'text-too-short'
        | 'text-too-long'
        | 'text-pattern'
        | 'text-format'
        | 'text-suspect'
        | 'number-too-low'
        | 'number-too-high'
        | 'list-too-short'
        | 'list-too-long'
        | 'choice-none'
        | 'choice-multiple'
        | 'tag-unknown'
        | 'rule'
        | 'seal-broken'
        | 'answer-question-unknown'
        | 'answer-not-allowed'
        | 'answer-parties'
        | 'answer-conversation'
        | 'answer-late'
        | 'findings-capped'
      /**
       * Plaats. De plaats in het bericht waar het niet in orde is: de namen van de elementen op weg ernaartoe. Hierin staan alleen elementnamen die de standaard kent, nooit een waarde.
       *
       * Vorm: namen van elementen en volgnummers elk met een schuine streep ervoor; leeg is het hele bericht.
       */
      Pointer: string
      /**
       * Regel. Het nummer van de regel die niet klopt, als de bevinding over een regel gaat.
       *
       * Vorm: het nummer van een regel, zoals SR-2.0-R012.
       */
      Regel?: string
      /**
       * Ernst. Of het bericht hierom is afgekeurd.
       *
       * - `fout`: Hierom is het bericht afgekeurd
       * - `signalering`: Dit valt op, maar het bericht is niet hierom afgekeurd
       */
      Ernst: 'fout' | 'signalering'
    }[]
  }
}

/** Foutbericht. De ontvanger van een bericht meldt dat hij het door een technische fout niet kon openen of verwerken. */
export interface Foutbericht {
  /** Stuurgegevens. De gegevens waarmee het bericht zijn weg vindt. */
  Stuurgegevens: Stuurgegevens<'Foutbericht'>
  /** Inhoud. De inhoud van de foutmelding. */
  Inhoud: {
    /**
     * Betreft bericht. Het referentienummer van het bericht waar deze melding over gaat.
     *
     * Vorm: een UUID in kleine letters, zoals 2f1c7a54-9d1e-4c39-8b8e-0a6f3c5d7e21.
     */
    BetreftReferentienummer: string
    /**
     * Foutcode. Welke technische fout is opgetreden.
     *
     * - `zegel-niet-te-openen`: Het verzegelde bericht kon niet worden geopend
     * - `sleutel-onbekend`: Het bericht is verzegeld voor een sleutel die niet meer bestaat
     * - `handtekening-ongeldig`: De handtekening onder het bericht klopt niet
     * - `partij-onjuist`: De afzender of ontvanger in het bericht is een andere dan die op de omslag
     * - `schemaset-onbekend`: De ontvanger kent deze schema’s en regels niet
     * - `versie-niet-ondersteund`: De ontvanger kan deze versie niet verwerken
     * - `antwoord-past-niet`: Het antwoord past niet bij een vraag die de ontvanger heeft gesteld
     * - `bewijsstuk-onleesbaar`: Een bewijsstuk kon niet worden gelezen
     * - `verwerking-mislukt`: Het systeem van de ontvanger kon het bericht niet verwerken
     */
    Foutcode:
      | 'zegel-niet-te-openen'
      | 'sleutel-onbekend'
      | 'handtekening-ongeldig'
      | 'partij-onjuist'
      | 'schemaset-onbekend'
      | 'versie-niet-ondersteund'
      | 'antwoord-past-niet'
      | 'bewijsstuk-onleesbaar'
      | 'verwerking-mislukt'
    /**
     * Tijdstip van de fout. Het tijdstip (UTC) waarop de fout is opgetreden.
     *
     * Vorm: een tijdstip in UTC, zoals 2026-03-02T09:30:00Z.
     */
    TijdstipFout: string
    /** Opnieuw versturen. Of de ontvanger het bericht opnieuw moet versturen, met een nieuw referentienummer. */
    OpnieuwVersturen: boolean
  }
}

/** Logboek bericht. Het logboek antwoordt met één regel per gevonden bericht. Er staat nooit inhoud van een bericht in. */
export interface LogboekBericht {
  /** Stuurgegevens. De gegevens waarmee het bericht zijn weg vindt. */
  Stuurgegevens: Stuurgegevens<'LogboekBericht'> & {
    /**
     * Nummer van het beantwoorde bericht. Het referentienummer van het bericht waarop dit een antwoord is.
     *
     * Vorm: een UUID in kleine letters, zoals 2f1c7a54-9d1e-4c39-8b8e-0a6f3c5d7e21.
     */
    CrossReferentienummer: string
  }
  /** Inhoud. Het antwoord op de zoekvraag. */
  Inhoud: {
    /**
     * Logregels. De gevonden berichten, de nieuwste eerst, hooguit duizend.
     *
     * Items: Logregel. De gegevens over één bericht.
     */
    Logregels: {
      /**
       * Referentienummer. Het referentienummer van het bericht.
       *
       * Vorm: een UUID in kleine letters, zoals 2f1c7a54-9d1e-4c39-8b8e-0a6f3c5d7e21.
       */
      Referentienummer: string
      /**
       * Conversatienummer. Het nummer van het gesprek. Het logboek van het knooppunt kent dit nummer niet en laat het weg.
       *
       * Vorm: een UUID in kleine letters, zoals 2f1c7a54-9d1e-4c39-8b8e-0a6f3c5d7e21.
       */
      ConversatieReferentienummer?: string
      /**
       * Nummer van het beantwoorde bericht. Het nummer van het bericht waarop dit een antwoord is. Het logboek van het knooppunt kent dit nummer niet en laat het weg.
       *
       * Vorm: een UUID in kleine letters, zoals 2f1c7a54-9d1e-4c39-8b8e-0a6f3c5d7e21.
       */
      CrossReferentienummer?: string
      /**
       * Afzender. De organisatie (OIN) die het bericht verstuurde.
       *
       * Vorm: een OIN van twintig tekens, zoals 00000099000000001000.
       */
      Afzender: string
      /**
       * Ontvanger. De organisatie (OIN) voor wie het bericht bestemd was.
       *
       * Vorm: een OIN van twintig tekens, zoals 00000099000000001000.
       */
      Ontvanger: string
      /**
       * Berichttype. De naam van het bericht.
       *
       * Vorm: de naam van een bericht zoals in Stuurgegevens, zoals Saldoverzoek.
       */
      Berichttype: string
      /** Opgehaald. Of de ontvanger het bericht heeft opgehaald. */
      Opgehaald: boolean
      /** Bevestigd. Of de ontvanger de ontvangst van het bericht heeft bevestigd. */
      Bevestigd: boolean
      /**
       * Datum en tijd. Het tijdstip (UTC) waarop het knooppunt het bericht aannam.
       *
       * Vorm: een tijdstip in UTC, zoals 2026-03-02T09:30:00Z.
       */
      Datum: string
      /**
       * Versie. De versie van het bericht.
       *
       * Vorm: hoofdversie en subversie met een punt ertussen, zoals 2.0.
       */
      Versie: string
    }[]
    /** Meer resultaten. Of er meer berichten zijn dan hier staan. */
    MeerResultaten: boolean
  }
}

/** Logboek zoekbericht. Een deelnemer vraagt welke van zijn berichten in het logboek staan. Alle zoekgegevens mogen ontbreken; een bericht wordt gevonden als het aan alle ingevulde gegevens voldoet. */
export interface LogboekZoekbericht {
  /** Stuurgegevens. De gegevens waarmee het bericht zijn weg vindt. */
  Stuurgegevens: Stuurgegevens<'LogboekZoekbericht'>
  /** Inhoud. De zoekvraag. */
  Inhoud: {
    /**
     * Referentienummer. Zoek het bericht met dit referentienummer.
     *
     * Vorm: een UUID in kleine letters, zoals 2f1c7a54-9d1e-4c39-8b8e-0a6f3c5d7e21.
     */
    Referentienummer?: string
    /**
     * Conversatienummer. Zoek de berichten van dit gesprek. Alleen het logboek van de eigen aansluiting kent dit nummer, niet dat van het knooppunt.
     *
     * Vorm: een UUID in kleine letters, zoals 2f1c7a54-9d1e-4c39-8b8e-0a6f3c5d7e21.
     */
    ConversatieReferentienummer?: string
    /**
     * Nummer van het beantwoorde bericht. Zoek de antwoorden op dit bericht. Alleen het logboek van de eigen aansluiting kent dit nummer, niet dat van het knooppunt.
     *
     * Vorm: een UUID in kleine letters, zoals 2f1c7a54-9d1e-4c39-8b8e-0a6f3c5d7e21.
     */
    CrossReferentienummer?: string
    /**
     * Afzender. Zoek berichten van deze organisatie (OIN).
     *
     * Vorm: een OIN van twintig tekens, zoals 00000099000000001000.
     */
    Afzender?: string
    /**
     * Ontvanger. Zoek berichten aan deze organisatie (OIN).
     *
     * Vorm: een OIN van twintig tekens, zoals 00000099000000001000.
     */
    Ontvanger?: string
    /**
     * Berichttype. Zoek berichten met deze naam.
     *
     * Vorm: de naam van een bericht zoals in Stuurgegevens, zoals Saldoverzoek.
     */
    Berichttype?: string
    /** Opgehaald. Zoek berichten die wel of niet zijn opgehaald: ja is wel, nee is niet. */
    Opgehaald?: boolean
    /** Bevestigd. Zoek berichten die wel of niet zijn bevestigd: ja is wel, nee is niet. */
    Bevestigd?: boolean
    /**
     * Organisatietype van de afzender. Zoek berichten van schuldhulpverleners of van schuldeisers.
     *
     * - `SHV`: Schuldhulpverlener
     * - `SE`: Schuldeiser
     */
    AfzenderOrganisatietype?: 'SHV' | 'SE'
    /**
     * Organisatietype van de ontvanger. Zoek berichten aan schuldhulpverleners of aan schuldeisers.
     *
     * - `SHV`: Schuldhulpverlener
     * - `SE`: Schuldeiser
     */
    OntvangerOrganisatietype?: 'SHV' | 'SE'
    /**
     * Vanaf datum. Zoek berichten van deze dag of later.
     *
     * Vorm: een bestaande datum als jaar-maand-dag, zoals 2026-03-31.
     */
    VanafDatum?: string
    /**
     * Tot en met datum. Zoek berichten van deze dag of eerder.
     *
     * Vorm: een bestaande datum als jaar-maand-dag, zoals 2026-03-31.
     */
    TotDatum?: string
    /**
     * Versie. Zoek berichten in deze versie.
     *
     * Vorm: hoofdversie en subversie met een punt ertussen, zoals 2.0.
     */
    Versie?: string
  }
}
