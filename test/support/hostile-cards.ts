// Cards whose texts try to break out of a platform's markup, its limits, or a reader's screen.
import type { Card } from '../../src/index.js';

const texts: Readonly<Record<string, string>> = {
  'Slack markup':
    'Warn <!channel> and <!here|all> <@U123|you> <#C1> & <https://evil.example|click> *b* _i_ ~s~ `c` :boom: &lt;b&gt;',
  'Discord markup':
    '@everyone @here <@1> <@&2> <#3> <:x:4> <t:1:R> **b** __u__ ~~s~~ ||spoiler|| `c` ```\nblock\n``` [a](https://evil.example) \\* \\\\',
  'lines that look like markup':
    '# head\n## two\n> quote\n>>> more\n- item\n* item\n1. one\n-# small\n  indented',
  'right-to-left marks': 'left \u202Eright-to-left\u202C \u2067isolate\u2069 \u200Fmark\u200E אבג عربى end',
  'control characters':
    'bell\u0007 escape\u001b[31mred\u001b[0m null-ish\u0001 zero\u200bwidth\ufeff non\u00a0breaking',
  emoji: 'family 👩‍👩‍👧‍👦 flag 🇩🇪 tone 👍🏽 keycap 1️⃣ brain 🧠 end',
  'lone surrogates and combining marks': `e\u0301 z\u0335\u0321\u0322 ${'a\u0300'.repeat(40)} end`,
  'addresses that would become links':
    'see https://example.org/a_b_(c)*d*, http://x.y and mail a@b.example or ftp://z',
  'quotes and brackets':
    '"double" \'single\' “curly” ‘curly’ «fr» (round) [square] {curly} <angle> 5 < 6 > 4 && a || b',
  '10,000 characters in sentences': 'A sentence of the source with _markup_ & more. '
    .repeat(213)
    .slice(0, 10_000)
    .trimEnd(),
  '10,000 characters without a space': '*'.repeat(10_000),
  '4,000 characters that each need an escape': '<&>*'.repeat(1000),
};

export function hostileCards(): [string, Card][] {
  const single = Object.entries(texts).map(([name, text]): [string, Card] => [
    `a quote with ${name}`,
    hostileCard(text, `${text} Its end.`),
  ]);
  const long = texts['10,000 characters in sentences'] ?? '';
  return [
    ...single,
    ...Object.entries(texts).map(([name, text]): [string, Card] => [
      `a caveat that ends its quote, with ${name}`,
      hostileCard(`Words, but ${text}`, `but ${text}`),
    ]),
    ['a short quote with a caveat of 10,000 characters', hostileCard('Short.', long)],
    ['twelve findings of 900 characters', manyFindings(12, long.slice(0, 899))],
    ['a title, list and reading that are far too long', frameCard(long)],
  ];
}

function hostileCard(quote: string, caveat: string): Card {
  return {
    tone: 'answer',
    title: quote.slice(0, 60),
    blocks: [
      finding(quote, caveat),
      {
        kind: 'source',
        label: 'Nobody N. <Title> & *more*. 2018',
        href: 'https://example.org/?a=1&b=2|c',
        guessed: '(Title read from the text.)',
        retracted: false,
      },
      { kind: 'disclaimer', runs: [{ text: 'Not medical advice.' }] },
    ],
    actions: [
      {
        kind: 'link',
        id: 'read',
        label: 'Read it in place',
        href: 'https://example.org/a#:~:text=one%2C,two',
      },
    ],
    menu: {
      label: 'More',
      choices: [{ kind: 'press', id: 'help', label: 'Help', press: { command: { kind: 'help' }, page: 1 } }],
    },
    language: 'en',
    self: { kind: 'topic', facet: 'therapy', name: 'ketamine' },
    subject: 'glutamate-migraine/efficacy',
    visibility: 'shareable',
    page: { n: 1, of: 1 },
  };
}

function finding(text: string, caveat: string): Card['blocks'][number] {
  const at = { passage: 'p', locator: 'Results, <b>paragraph</b> 1', url: null };
  return {
    kind: 'finding',
    heading: null,
    quote: { text, ...at },
    caveats: [{ text: caveat, kind: 'limitation', label: 'Limitation', ...at }],
    noCaveat: null,
  };
}

function manyFindings(count: number, text: string): Card {
  const card = hostileCard(text, 'Short caveat.');
  const findings = Array.from({ length: count }, (_, index) =>
    finding(`${index} ${text}`, `Caveat ${index}.`),
  );
  return { ...card, blocks: [...findings, ...card.blocks.slice(1)] };
}

function frameCard(text: string): Card {
  const card = hostileCard('Quote.', 'Caveat.');
  const items = Array.from({ length: 120 }, (_, index) => [{ text: `${index} ${text.slice(0, 200)}` }]);
  const reading = { kind: 'text', role: 'reading', runs: [{ text }] } as const;
  return {
    ...card,
    title: text,
    blocks: [reading, { kind: 'list', title: text.slice(0, 300), items }, ...card.blocks],
  };
}
