// What Discord refuses in the body of a message, with the wording of its errors: own numbers, read off its documents.
// https://discord.com/developers/docs/components/reference and https://discord.com/developers/docs/resources/message

type Fields = Readonly<Record<string, unknown>>;

/** Problems in words; empty where Discord would take it. `fresh`: false for an edit, which may leave fields out. */
export function discordViolations(payload: unknown): readonly string[] {
  if (!isFields(payload)) return ['the body is not an object'];
  const problems: string[] = [];
  const flags = typeof payload['flags'] === 'number' ? payload['flags'] : 0;
  const v2 = (flags & (1 << 15)) !== 0;
  if ((flags & ~((1 << 15) | (1 << 6) | (1 << 2) | (1 << 12))) !== 0)
    problems.push(`flags ${flags} cannot be set`);
  const all = pieces(payload['components']);
  if (v2) problems.push(...v2Problems(payload, all));
  else problems.push(...legacyProblems(payload));
  problems.push(
    ...idProblems(all),
    ...all.flatMap((piece) => pieceProblems(piece, v2)),
    ...mentionProblems(payload['allowed_mentions']),
  );
  problems.push(...fileProblems(payload, all));
  return problems;
}

function v2Problems(payload: Fields, all: readonly Fields[]): string[] {
  const problems: string[] = [];
  for (const name of ['content', 'embeds', 'poll', 'stickers', 'sticker_ids']) {
    const value = payload[name];
    if (value !== undefined && value !== null && value !== '')
      problems.push(`${name} cannot be used with IS_COMPONENTS_V2`);
  }
  if (all.length === 0) problems.push('components: this field is required');
  if (all.length > 40) problems.push(`components: ${all.length} of at most 40 in all`);
  const characters = all.reduce(
    (sum, piece) => sum + length(piece['content']) + length(piece['label']) + length(piece['placeholder']),
    0,
  );
  if (characters > 4000) problems.push(`components: ${characters} displayable characters of at most 4000`);
  return problems;
}

function legacyProblems(payload: Fields): string[] {
  const content = length(payload['content']);
  const rows = Array.isArray(payload['components']) ? payload['components'].length : 0;
  const embeds = Array.isArray(payload['embeds']) ? payload['embeds'].length : 0;
  const problems: string[] = [];
  if (content > 2000) problems.push(`content: ${content} of at most 2000`);
  if (rows > 5) problems.push(`components: ${rows} rows of at most 5`);
  if (embeds > 10) problems.push(`embeds: ${embeds} of at most 10`);
  if (content === 0 && embeds === 0 && payload['attachments'] === undefined)
    problems.push('cannot send an empty message');
  return problems;
}

function idProblems(all: readonly Fields[]): string[] {
  const ids = all.flatMap((piece) => (typeof piece['custom_id'] === 'string' ? [piece['custom_id']] : []));
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
  return [
    ...twice.map((id) => `custom_id "${id}": must be unique in the message`),
    ...ids
      .filter((id) => id.length < 1 || id.length > 100)
      .map((id) => `custom_id of ${id.length} characters: 1 to 100`),
  ];
}

function pieceProblems(piece: Fields, v2: boolean): string[] {
  const inner = Array.isArray(piece['components']) ? piece['components'].filter(isFields) : [];
  const type = piece['type'];
  switch (type) {
    case 1:
      return rowProblems(inner);
    case 2:
      return buttonProblems(piece);
    case 3:
      return selectProblems(piece);
    case 10:
      return [
        ...(v2 ? [] : ['a text display needs IS_COMPONENTS_V2']),
        ...(length(piece['content']) < 1 || String(piece['content']).trim() === ''
          ? ['text display: content is required']
          : []),
      ];
    case 13:
    case 14:
      return v2 ? [] : [`component ${type} needs IS_COMPONENTS_V2`];
    case 17:
      return containerProblems(piece, inner, v2);
    default:
      return [`component of unknown type ${String(type)}`];
  }
}

function containerProblems(piece: Fields, inner: readonly Fields[], v2: boolean): string[] {
  const accent = piece['accent_color'];
  return [
    ...(v2 ? [] : ['a container needs IS_COMPONENTS_V2']),
    ...(inner.length === 0 ? ['container: components are required'] : []),
    ...(inner.some(({ type }) => ![1, 9, 10, 12, 13, 14].includes(Number(type)))
      ? ['container: a child of a type that it does not take']
      : []),
    ...(accent === undefined ||
    (Number.isInteger(accent) && Number(accent) >= 0 && Number(accent) <= 0xffffff)
      ? []
      : ['container: accent_color']),
  ];
}

function rowProblems(inner: readonly Fields[]): string[] {
  const buttons = inner.filter(({ type }) => type === 2).length;
  if (inner.length === 0) return ['action row: 1 to 5 components'];
  if (buttons !== inner.length && inner.length !== 1) return ['action row: buttons, or one select'];
  return buttons > 5 ? [`action row: ${buttons} buttons of at most 5`] : [];
}

function buttonProblems(piece: Fields): string[] {
  const problems: string[] = [];
  const label = length(piece['label']);
  if (label < 1 || label > 80) problems.push(`button label of ${label} characters: 1 to 80`);
  const link = piece['style'] === 5;
  if (link && (typeof piece['url'] !== 'string' || 'custom_id' in piece))
    problems.push('link button: a url and no custom_id');
  if (!link && (typeof piece['custom_id'] !== 'string' || 'url' in piece))
    problems.push('button: a custom_id and no url');
  if (link && (length(piece['url']) > 512 || !/^(?:https?|discord):\/\/\S+$/.test(String(piece['url']))))
    problems.push('link button: url');
  if (![1, 2, 3, 4, 5].includes(Number(piece['style']))) problems.push('button: style');
  return problems;
}

function selectProblems(piece: Fields): string[] {
  const options = Array.isArray(piece['options']) ? piece['options'].filter(isFields) : [];
  const values = options.map(({ value }) => value);
  return [
    ...(options.length < 1 || options.length > 25 ? [`select: ${options.length} options of 1 to 25`] : []),
    ...(new Set(values).size === values.length ? [] : ['select: values must be unique']),
    ...(length(piece['placeholder']) > 150 ? ['select: placeholder of at most 150'] : []),
    ...options
      .filter(({ label, value }) => [label, value].some((text) => length(text) < 1 || length(text) > 100))
      .map(() => 'select option: 1 to 100'),
  ];
}

// Our own rule rather than Discord's: nothing that we send may ping anyone.
function mentionProblems(allowed: unknown): string[] {
  const ok =
    isFields(allowed) &&
    Array.isArray(allowed['parse']) &&
    allowed['parse'].length === 0 &&
    allowed['replied_user'] !== true;
  return ok && !('users' in allowed) && !('roles' in allowed) ? [] : ['allowed_mentions must be empty'];
}

function fileProblems(payload: Fields, all: readonly Fields[]): string[] {
  const attached = Array.isArray(payload['attachments'])
    ? payload['attachments'].filter(isFields).map(({ filename }) => String(filename))
    : [];
  return all.flatMap(({ type, file }) => {
    if (type !== 13) return [];
    const url = isFields(file) ? String(file['url']) : '';
    return attached.includes(url.replace(/^attachment:\/\//, ''))
      ? []
      : [`file component: no attachment ${url}`];
  });
}

function pieces(components: unknown): Fields[] {
  if (!Array.isArray(components)) return [];
  return components.filter(isFields).flatMap((piece) => [piece, ...pieces(piece['components'])]);
}

function length(value: unknown): number {
  return typeof value === 'string' ? value.length : 0;
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
