/** Sentences of lint in English, for whoever writes a law or a schema. */
import type { LintReasons, LintSentences, LintTelling } from './sentences.ts'

/** Why each rule matters, in English. */
export const enReasons: LintReasons = {
  'ref-lost': 'A reference to nothing makes the schema useless.',
  'ref-circle': 'A circle of references makes programs run forever.',
  'pattern-slow': 'Who picks a text on which the pattern searches forever, stops a system.',
  'keyword-unknown': 'A misspelt keyword is silently skipped: the demand then does not hold.',
  'branch-dead': 'A variant that nothing fits is a mistake.',
  'example-refused': 'An example is copied; it has to be right.',
  'word-avoided': 'One notion has one name; it stands in the glossary.',
  'form-text': 'A finding has to be readable in both languages.',
  'rule-text': 'A finding has to be readable in both languages.',
  'rule-example': 'Without a good and a bad example a rule cannot be tested.',
  'rule-example-wrong': 'An example that is wrong teaches the wrong thing.',
  'message-example': 'Who builds a message starts from an example.',
  'frozen-changed': 'A frozen version never changes; who wants a change makes a new version.',
  'law-profile': 'Only within the profile is everything that follows exact.',
  'law-form': 'Every file of the law has a form; one that leaves it is read wrongly elsewhere, or not at all.',
  'law-catalogue': 'The catalogue keeps the closed lists; a name that is not in them is known to nobody.',
  'law-csv': 'An agreement about a message or a party that does not exist does nothing.',
  'law-conversion': 'What a conversion does not account for is lost without a word.',
}

/** Every code of lint in English. */
export const en: LintSentences = {
  'ref-lost': ({ reference }) => [`refers to nothing: ${reference}`, enReasons['ref-lost']],
  'ref-circle': () => ['refers to itself in a circle', enReasons['ref-circle']],
  'pattern-slow': ({ claim }) => [`the pattern ${claim}`, enReasons['pattern-slow']],
  'keyword-unknown': ({ keyword }) => [`unknown keyword ${keyword}`, enReasons['keyword-unknown']],
  'branch-dead': () => ['no value fits this variant', enReasons['branch-dead']],
  'example-refused': () => ['the example is itself refused', enReasons['example-refused']],
  'word-avoided': ({ word, better }) => [`the glossary calls «${word}» «${better}»`, enReasons['word-avoided']],
  'form-text': ({ language }) => [`the text in ${language} is missing`, enReasons['form-text']],
  'rule-text': ({ id, part, language }) => [`${id}: ${part} in ${language} is missing`, enReasons['rule-text']],
  'rule-example': ({ id, example }) => [`${id} has no example «${example}»`, enReasons['rule-example']],
  'rule-example-wrong': ({ id, example }) => [
    `${id}: the example «${example}» is not right`,
    enReasons['rule-example-wrong'],
  ],
  'message-example-absent': ({ name }) => [`${name} has no example`, enReasons['message-example']],
  'message-example-refused': ({ file, at, claim }) => [
    `${file} is not valid: ${at} ${claim}`,
    enReasons['message-example'],
  ],
  'frozen-changed': ({ version }) => [
    `${version} is frozen, and has changed all the same`,
    enReasons['frozen-changed'],
  ],
  'frozen-without-digest': ({ version, status }) => [
    `${version} is ${status} without a digest`,
    enReasons['frozen-changed'],
  ],
  'law-profile': ({ at, claim }) => [`${at} ${claim}`, enReasons['law-profile']],
  'law-form-stranger': () => [
    'is no file that the law knows: give it the name and place of a kind that exists, or remove it',
    enReasons['law-form'],
  ],
  'law-form-unjudged': ({ meta }) => [`cannot be judged: mend ${meta} first`, enReasons['law-form']],
  'law-form-lacks': (t) => [byForm(t, `lacks ${t.name}: add it`), enReasons['law-form']],
  'law-form-unknown': (t) => [byForm(t, `has ${t.name}, which may not stand here: remove it`), enReasons['law-form']],
  'law-form-forbidden': (t) => [byForm(t, 'may not stand here: remove it'), enReasons['law-form']],
  'law-form-constant': (t) => [byForm(t, `must be ${t.value}`), enReasons['law-form']],
  'law-form-values': (t) => [byForm(t, `must be one of ${t.values}`), enReasons['law-form']],
  'law-form-pattern': (t) => [byForm(t, `does not have the form ${t.pattern}`), enReasons['law-form']],
  'law-form-other': (t) => [byForm(t, t.claim), enReasons['law-form']],
  'law-catalogue': ({ at, claim }) => [`${at} ${claim}`, enReasons['law-catalogue']],
  'law-csv': ({ at, claim }) => [`${at} ${claim}`, enReasons['law-csv']],
  'law-conversion': ({ at, claim }) => [`${at} ${claim}`, enReasons['law-conversion']],
}

/** What is wrong with a place, or with a name there, and which meta-schema says so. */
function byForm({ property, meta }: LintTelling, claim: string): string {
  return `${property === '' ? '' : `${property} `}${claim} (${meta})`
}
