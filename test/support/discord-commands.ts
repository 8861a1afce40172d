// What Discord refuses in a bulk overwrite of application commands. Own numbers, read off
// https://discord.com/developers/docs/interactions/application-commands

type Fields = Readonly<Record<string, unknown>>;

const namePattern = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;
const locales = [
  'id',
  'da',
  'de',
  'en-GB',
  'en-US',
  'es-ES',
  'es-419',
  'fr',
  'hr',
  'it',
  'lt',
  'hu',
  'nl',
  'no',
  'pl',
  'pt-BR',
  'ro',
  'fi',
];
const moreLocales = [
  'sv-SE',
  'vi',
  'tr',
  'cs',
  'el',
  'bg',
  'ru',
  'uk',
  'hi',
  'th',
  'zh-CN',
  'ja',
  'zh-TW',
  'ko',
];
const known = new Set([...locales, ...moreLocales]);

export function commandProblems(body: unknown): readonly string[] {
  if (!Array.isArray(body)) return ['not a list of commands'];
  const commands = body as readonly Fields[];
  const slash = commands.filter(({ type }) => (type ?? 1) === 1);
  const menus = commands.filter(({ type }) => type === 3);
  return [
    ...(slash.length > 100 ? ['more than 100 slash commands'] : []),
    ...(menus.length > 15 ? ['more than 15 message commands'] : []),
    ...clashes(slash, 'slash commands'),
    ...slash.flatMap((command) => [
      ...nameProblems(command),
      ...descriptionProblems(command),
      ...optionsProblems(command),
      ...sizeProblems(command),
    ]),
    ...menus.flatMap(menuProblems),
  ];
}

function menuProblems(command: Fields): string[] {
  const names = [command['name'], ...Object.values(table(command['name_localizations']))].map(String);
  return [
    ...names
      .filter((name) => name.length < 1 || name.length > 32)
      .map((name) => `menu name "${name}": 1 to 32`),
    ...(command['description'] ? ['a message command has no description'] : []),
    ...localeProblems(command),
  ];
}

function nameProblems(piece: Fields): string[] {
  const names = [piece['name'], ...Object.values(table(piece['name_localizations']))].map(String);
  const wrong = names.filter((name) => !namePattern.test(name) || name !== name.toLowerCase());
  return [...wrong.map((name) => `name "${name}" is invalid`), ...localeProblems(piece)];
}

function descriptionProblems(piece: Fields): string[] {
  const texts = [piece['description'], ...Object.values(table(piece['description_localizations']))].map(
    String,
  );
  return texts
    .filter((text) => text.length < 1 || text.length > 100)
    .map((text) => `description "${text}" of ${text.length}: 1 to 100`);
}

function localeProblems(piece: Fields): string[] {
  const used = [
    ...Object.keys(table(piece['name_localizations'])),
    ...Object.keys(table(piece['description_localizations'])),
  ];
  return used.filter((locale) => !known.has(locale)).map((locale) => `unknown locale ${locale}`);
}

function optionsProblems(piece: Fields): string[] {
  const options = list(piece['options']);
  const optionalAt = options.findIndex(({ required }) => required !== true);
  const late = optionalAt >= 0 && options.slice(optionalAt).some(({ required }) => required === true);
  return [
    ...(options.length > 25 ? [`${options.length} options of at most 25`] : []),
    ...(late
      ? [`"${String(piece['name'])}": required options must be placed before non-required options`]
      : []),
    ...clashes(options, `options of "${String(piece['name'])}"`),
    ...options.flatMap((option) => [
      ...nameProblems(option),
      ...descriptionProblems(option),
      ...choiceProblems(option),
      ...optionsProblems(option),
    ]),
  ];
}

function choiceProblems(option: Fields): string[] {
  const choices = list(option['choices']);
  const texts = choices
    .flatMap((choice) => [
      choice['name'],
      choice['value'],
      ...Object.values(table(choice['name_localizations'])),
    ])
    .map(String);
  return [
    ...(choices.length > 25 ? ['more than 25 choices'] : []),
    ...(choices.length > 0 && option['autocomplete'] === true
      ? ['choices and autocomplete exclude each other']
      : []),
    ...texts
      .filter((text) => text.length < 1 || text.length > 100)
      .map((text) => `choice "${text}": 1 to 100`),
  ];
}

// Names must differ in every language, where a missing localisation stands for the name itself.
function clashes(pieces: readonly Fields[], where: string): string[] {
  return [null, ...known].flatMap((locale) => {
    const names = pieces.map((piece) =>
      String((locale === null ? undefined : table(piece['name_localizations'])[locale]) ?? piece['name']),
    );
    return new Set(names).size === names.length
      ? []
      : [`${where}: names are not unique${locale === null ? '' : ` in ${locale}`}`];
  });
}

// Of a text and its localisations the longest counts.
function sizeProblems(command: Fields): string[] {
  const size = sizeOf(command);
  return size > 8000 ? [`${size} characters of at most 8000`] : [];
}

function sizeOf(piece: Fields): number {
  const longest = (text: unknown, others: unknown): number =>
    Math.max(String(text ?? '').length, ...Object.values(table(others)).map((other) => String(other).length));
  const own =
    longest(piece['name'], piece['name_localizations']) +
    longest(piece['description'], piece['description_localizations']);
  const choices = list(piece['choices']).reduce(
    (sum, choice) =>
      sum + longest(choice['name'], choice['name_localizations']) + String(choice['value']).length,
    0,
  );
  return own + choices + list(piece['options']).reduce((sum, option) => sum + sizeOf(option), 0);
}

function list(value: unknown): readonly Fields[] {
  return Array.isArray(value) ? (value as readonly Fields[]) : [];
}

function table(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? (value as Fields) : {};
}
