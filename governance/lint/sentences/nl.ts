/** Sentences of lint in Dutch, for whoever writes a law or a schema. */
import type { LintReasons, LintSentences, LintTelling } from './sentences.ts'

/** Why each rule matters, in Dutch. */
export const nlReasons: LintReasons = {
  'ref-lost': 'Een verwijzing naar niets maakt het schema onbruikbaar.',
  'ref-circle': 'Een kring van verwijzingen laat programma’s vastlopen.',
  'pattern-slow': 'Wie een tekst kiest waarop het patroon eindeloos zoekt, legt een systeem stil.',
  'keyword-unknown': 'Een verschreven woord wordt stil overgeslagen: de eis geldt dan niet.',
  'branch-dead': 'Een variant waar niets in past, is een vergissing.',
  'example-refused': 'Een voorbeeld wordt nagebouwd; het moet goed zijn.',
  'word-avoided': 'Eén begrip heeft één naam; die staat in de begrippenlijst.',
  'form-text': 'Een melding moet in beide talen te lezen zijn.',
  'rule-text': 'Een melding moet in beide talen te lezen zijn.',
  'rule-example': 'Zonder goed en fout voorbeeld is een regel niet te toetsen.',
  'rule-example-wrong': 'Een voorbeeld dat niet klopt, leert het verkeerde.',
  'message-example': 'Wie een bericht bouwt, begint bij een voorbeeld.',
  'frozen-changed': 'Een vastgestelde versie verandert nooit meer; wie iets wil veranderen, maakt een nieuwe versie.',
  'law-profile': 'Alleen binnen het profiel is alles wat volgt precies.',
  'law-form': 'Elk bestand van de wet heeft een vorm; wie ervan afwijkt, wordt elders verkeerd gelezen of niet.',
  'law-catalogue': 'De catalogus houdt de gesloten lijsten; een naam die daar niet in staat, kent niemand.',
  'law-csv': 'Een afspraak over een bericht of een partij die er niet is, doet niets.',
  'law-conversion': 'Wat een omzetting niet noemt, gaat stil verloren.',
}

/** Every code of lint in Dutch. */
export const nl: LintSentences = {
  'ref-lost': ({ reference }) => [`verwijst naar niets: ${reference}`, nlReasons['ref-lost']],
  'ref-circle': () => ['verwijst in een kring naar zichzelf', nlReasons['ref-circle']],
  'pattern-slow': ({ claim }) => [`patroon: ${claim}`, nlReasons['pattern-slow']],
  'keyword-unknown': ({ keyword }) => [`onbekend woord ${keyword}`, nlReasons['keyword-unknown']],
  'branch-dead': () => ['geen enkele waarde past in deze variant', nlReasons['branch-dead']],
  'example-refused': () => ['het voorbeeld is zelf niet goed', nlReasons['example-refused']],
  'word-avoided': ({ word, better }) => [`«${word}» heet in de begrippenlijst «${better}»`, nlReasons['word-avoided']],
  'form-text': ({ language }) => [`de tekst in ${language} ontbreekt`, nlReasons['form-text']],
  'rule-text': ({ id, part, language }) => [`${id}: ${part} in ${language} ontbreekt`, nlReasons['rule-text']],
  'rule-example': ({ id, example }) => [`${id} heeft geen voorbeeld «${example}»`, nlReasons['rule-example']],
  'rule-example-wrong': ({ id, example }) => [
    `${id}: het voorbeeld «${example}» klopt niet`,
    nlReasons['rule-example-wrong'],
  ],
  'message-example-absent': ({ name }) => [`${name} heeft geen voorbeeld`, nlReasons['message-example']],
  'message-example-refused': ({ file, at, claim }) => [
    `${file} is niet goed: ${at} ${claim}`,
    nlReasons['message-example'],
  ],
  'frozen-changed': ({ version }) => [`${version} is bevroren en toch veranderd`, nlReasons['frozen-changed']],
  'frozen-without-digest': ({ version, status }) => [
    `${version} is ${status} maar heeft geen digest`,
    nlReasons['frozen-changed'],
  ],
  'law-profile': ({ at, claim }) => [`${at} ${claim}`, nlReasons['law-profile']],
  'law-form-stranger': () => [
    'is geen bestand dat de wet kent: geef het de naam en de plaats van een soort die er is, of haal het weg',
    nlReasons['law-form'],
  ],
  'law-form-unjudged': ({ meta }) => [`is niet te toetsen: herstel eerst ${meta}`, nlReasons['law-form']],
  'law-form-lacks': (t) => [byForm(t, `mist ${t.name}: voeg het toe`), nlReasons['law-form']],
  'law-form-unknown': (t) => [
    byForm(t, `heeft ${t.name}, dat hier niet mag staan: haal het weg`),
    nlReasons['law-form'],
  ],
  'law-form-forbidden': (t) => [byForm(t, 'mag hier niet staan: haal het weg'), nlReasons['law-form']],
  'law-form-constant': (t) => [byForm(t, `moet ${t.value} zijn`), nlReasons['law-form']],
  'law-form-values': (t) => [byForm(t, `moet een van deze zijn: ${t.values}`), nlReasons['law-form']],
  'law-form-pattern': (t) => [byForm(t, `heeft niet de vorm ${t.pattern}`), nlReasons['law-form']],
  'law-form-other': (t) => [byForm(t, t.claim), nlReasons['law-form']],
  'law-catalogue': ({ at, claim }) => [`${at} ${claim}`, nlReasons['law-catalogue']],
  'law-csv': ({ at, claim }) => [`${at} ${claim}`, nlReasons['law-csv']],
  'law-conversion': ({ at, claim }) => [`${at} ${claim}`, nlReasons['law-conversion']],
}

/** What is wrong with a place, or with a name there, and which meta-schema says so. */
function byForm({ property, meta }: LintTelling, claim: string): string {
  return `${property === '' ? '' : `${property} `}${claim} (${meta})`
}
