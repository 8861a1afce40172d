// One emergency told in every person, number, tense and order is one emergency; a study, a story or a past that sounds like it is none.
import { describe, expect, it } from 'vitest';
import { emergencyIn } from '../../src/safety/gate.js';

/** Who, their "my", their "myself", their "have", and whether a verb of theirs has the ending of the third person. */
const people = [
  ['I', 'my', 'myself', 'have', false],
  ['she', 'her', 'herself', 'has', true],
  ['he', 'his', 'himself', 'has', true],
  ['my sister', 'her', 'herself', 'has', true],
  ['my flatmate', 'his', 'himself', 'has', true],
] as const;

type Person = (typeof people)[number];
const be = ([who, , , , third]: Person): string => (third ? `${who} is` : `${who}'m`);

/** A verb in the past, of a perfect and running. */
function told(person: Person, [past, perfect, running]: readonly string[], rest: string): string[] {
  const [who, , , have] = person;
  return [
    `${who} ${past} ${rest}`,
    `${who} just ${past} ${rest}`,
    `${who} ${have} ${perfect} ${rest}`,
    `${be(person)} ${running} ${rest}`,
  ].map((text) => text.trim());
}

const acts: Readonly<Record<string, (person: Person) => string[]>> = {
  'self-harm by cutting': (person) =>
    ['wrist', 'wrists', 'forearm', 'forearms', 'thigh', 'thighs', 'vein', 'veins'].flatMap((part) =>
      [
        ['cut', 'cut', 'cutting'],
        ['slit', 'slit', 'slitting'],
        ['slashed', 'slashed', 'slashing'],
      ].flatMap((verb) => told(person, verb, `${person[1]} ${part}`)),
    ),
  'the will to die': (person) =>
    [`kill ${person[2]}`, `end ${person[1]} life`, `hang ${person[2]}`].flatMap((deed) => [
      `${person[0]} ${person[4] ? 'wants' : 'want'} to ${deed}`,
      `${be(person)} going to ${deed}`,
      `${be(person)} about to ${deed}`,
      `${person[0]} will ${deed}`,
      `${person[0]} just tried to ${deed}`,
    ]),
  'an overdose': (person) =>
    ['', 'on ketamine', 'on morphine', 'on tablets', `on ${person[1]} medication`].flatMap((drug) =>
      told(person, ['overdosed', 'overdosed', 'overdosing'], drug),
    ),
  'all the pills': (person) =>
    ['pills', 'tablets', 'meds'].flatMap((drug) => [
      ...told(person, ['took', 'taken', 'taking'], `all ${person[1]} ${drug}`).slice(0, 3),
      ...told(person, ['swallowed', 'swallowed', 'swallowing'], `all the ${drug}`).slice(0, 3),
    ]),
  'a red flag': (person) =>
    ['a stroke', 'a seizure', 'a heart attack'].flatMap((what) => [
      `${be(person)} having ${what}`,
      `I think ${be(person)} having ${what}`,
    ]),
};

describe('an emergency', () => {
  it.each(Object.entries(acts))('is noticed in every person, number and tense: %s', (_name, textsOf) => {
    const texts = people.flatMap(textsOf);
    expect(texts.filter((text) => emergencyIn(text) === null)).toEqual([]);
  });

  it.each([
    ["I'm bleeding heavily", "I'm pregnant"],
    ['I have a terrible headache', "I'm 36 weeks pregnant and see spots"],
    ['my face is drooping', 'my speech is slurred'],
    ['I have a stiff neck', 'I have a fever and a headache'],
    ['my chest feels tight', "I can't breathe"],
    ['he fell on his head', 'he keeps vomiting'],
    ['her lips are swollen', 'she is wheezing'],
    ['she took the whole bottle of pills', "she won't wake up"],
  ])('is noticed in either order: %s, %s', (one, other) => {
    const orders = [`${one} and ${other}`, `${other} and ${one}`, `${one}. ${other}`, `${other}. ${one}`];
    expect(orders.filter((text) => emergencyIn(text) === null)).toEqual([]);
  });

  const drugs = ['ketamine', 'morphine', 'topiramate', 'tablets'];
  it.each<[string, readonly string[]]>([
    [
      'what is asked of people',
      drugs.map((drug) => `what happens when people overdose on ${drug} in trials`),
    ],
    ['what is counted', drugs.map((drug) => `how many participants overdosed on ${drug}?`)],
    ['whom a trial left out', drugs.map((drug) => `were patients who overdosed on ${drug} excluded?`)],
    ['a long past', drugs.map((drug) => `my uncle overdosed on ${drug} in 1998, what is glutamate?`)],
    ['cuts that are none of the body', ['we cut the budget', 'please cut the quote', 'cut down on sugar']],
    [
      'bleeding that a study reports',
      ['is bleeding reported in pregnant women?', 'risk of bleeding in pregnancy'],
    ],
    [
      'a figure of speech',
      ['I could kill for a tea; what about memantine?', 'I would die for a biscuit, who wrote it?'],
    ],
  ])('is none in %s', (_name, texts) => {
    expect(texts.filter((text) => emergencyIn(text) !== null)).toEqual([]);
  });
});
