/** The table of lint rules: the only list of them. */
import { frozenChanges } from './frozen.ts'
import { conversionFaults, csvDisagreements, disagreements, formFaults, profileFaults } from './guard-rules.ts'
import { messageExamples, ruleExamples, ruleTexts, wrongRuleExamples } from './law-rules.ts'
import { both } from './lint-rule.ts'
import type { LintRule } from './lint-rule.ts'
import {
  avoidedWords,
  circles,
  deadBranches,
  formTexts,
  lostReferences,
  refusedExamples,
  slowPatterns,
  unknownKeywords,
} from './schema-rules.ts'

/**
 * Every lint rule by its id.
 *
 * @since 0.1.0
 * @beta
 */
export const lintRules = {
  'ref-lost': {
    about: 'schema',
    reason: both(
      'Een verwijzing naar niets maakt het schema onbruikbaar.',
      'A reference to nothing makes the schema useless.',
    ),
    check: lostReferences,
  },
  'ref-circle': {
    about: 'schema',
    reason: both(
      'Een kring van verwijzingen laat programma’s vastlopen.',
      'A circle of references makes programs run forever.',
    ),
    check: circles,
  },
  'pattern-slow': {
    about: 'schema',
    reason: both(
      'Wie een tekst kiest waarop het patroon eindeloos zoekt, legt een systeem stil.',
      'Who picks a text on which the pattern searches forever, stops a system.',
    ),
    check: slowPatterns,
  },
  'keyword-unknown': {
    about: 'schema',
    reason: both(
      'Een verschreven woord wordt stil overgeslagen: de eis geldt dan niet.',
      'A misspelt keyword is silently skipped: the demand then does not hold.',
    ),
    check: unknownKeywords,
  },
  'branch-dead': {
    about: 'schema',
    reason: both('Een variant waar niets in past, is een vergissing.', 'A variant that nothing fits is a mistake.'),
    check: deadBranches,
  },
  'example-refused': {
    about: 'schema',
    reason: both('Een voorbeeld wordt nagebouwd; het moet goed zijn.', 'An example is copied; it has to be right.'),
    check: refusedExamples,
  },
  'word-avoided': {
    about: 'schema',
    reason: both(
      'Eén begrip heeft één naam; die staat in de begrippenlijst.',
      'One notion has one name; it stands in the glossary.',
    ),
    check: avoidedWords,
  },
  'form-text': {
    about: 'schema',
    reason: both('Een melding moet in beide talen te lezen zijn.', 'A finding has to be readable in both languages.'),
    check: formTexts,
  },
  'rule-text': {
    about: 'rules',
    reason: both('Een melding moet in beide talen te lezen zijn.', 'A finding has to be readable in both languages.'),
    check: ruleTexts,
  },
  'rule-example': {
    about: 'rules',
    reason: both(
      'Zonder goed en fout voorbeeld is een regel niet te toetsen.',
      'Without a good and a bad example a rule cannot be tested.',
    ),
    check: ruleExamples,
  },
  'rule-example-wrong': {
    about: 'law',
    reason: both(
      'Een voorbeeld dat niet klopt, leert het verkeerde.',
      'An example that is wrong teaches the wrong thing.',
    ),
    check: wrongRuleExamples,
  },
  'message-example': {
    about: 'law',
    reason: both('Wie een bericht bouwt, begint bij een voorbeeld.', 'Who builds a message starts from an example.'),
    check: messageExamples,
  },
  'frozen-changed': {
    about: 'law',
    reason: both(
      'Een vastgestelde versie verandert nooit meer; wie iets wil veranderen, maakt een nieuwe versie.',
      'A frozen version never changes; who wants a change makes a new version.',
    ),
    check: frozenChanges,
  },
  'law-profile': {
    about: 'law',
    reason: both(
      'Alleen binnen het profiel is alles wat volgt precies.',
      'Only within the profile is everything that follows exact.',
    ),
    check: profileFaults,
  },
  'law-form': {
    about: 'file',
    reason: both(
      'Elk bestand van de wet heeft een vorm; wie ervan afwijkt, wordt elders verkeerd gelezen of niet.',
      'Every file of the law has a form; one that leaves it is read wrongly elsewhere, or not at all.',
    ),
    check: formFaults,
  },
  'law-catalogue': {
    about: 'together',
    reason: both(
      'De catalogus houdt de gesloten lijsten; een naam die daar niet in staat, kent niemand.',
      'The catalogue keeps the closed lists; a name that is not in them is known to nobody.',
    ),
    check: disagreements,
  },
  'law-csv': {
    about: 'together',
    reason: both(
      'Een afspraak over een bericht of een partij die er niet is, doet niets.',
      'An agreement about a message or a party that does not exist does nothing.',
    ),
    check: csvDisagreements,
  },
  'law-conversion': {
    about: 'together',
    reason: both(
      'Wat een omzetting niet noemt, gaat stil verloren.',
      'What a conversion does not account for is lost without a word.',
    ),
    check: conversionFaults,
  },
} as const satisfies Record<string, LintRule>

/** The id of a lint rule, as people see it. */
export type LintRuleId = keyof typeof lintRules
