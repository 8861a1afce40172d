// Slack's checks of a message or a view, from its reference, with the error that Slack answers. Independent of our own limits.

type Json = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export interface Violation {
  readonly error: 'invalid_blocks' | 'msg_blocks_too_long' | 'msg_too_long' | 'no_text' | 'invalid_arguments';
  readonly what: string;
}

/** Text characters that a message's blocks may hold together; Slack counts their containers as well (bolt-js #2509). */
const blocksTogether = 13_200;

// The name of the person who shared a card is the one control sequence that we write ourselves, at the very beginning.
const control = /(?<!^Shared by )<@|<[!#]|<https?:[^>]*\|/;

export function messageViolations(message: unknown): readonly Violation[] {
  if (!isObject(message)) return [{ error: 'invalid_arguments', what: 'a message is an object' }];
  const found: Violation[] = [];
  const text = message['text'];
  if (typeof text !== 'string' || text === '') found.push({ error: 'no_text', what: 'no top-level text' });
  else if (text.length > 40_000) found.push({ error: 'msg_too_long', what: `text of ${text.length}` });
  if (typeof text === 'string' && control.test(text))
    found.push({ error: 'invalid_arguments', what: 'control sequence in text' });
  if (message['blocks'] === undefined) return found;
  if (JSON.stringify(message['blocks']).length > blocksTogether)
    found.push({ error: 'msg_blocks_too_long', what: 'blocks together' });
  return [...found, ...blocksViolations(message['blocks'], 50, 'message')];
}

export function viewViolations(view: unknown): readonly Violation[] {
  if (!isObject(view)) return [invalid('a view is an object')];
  const found = [...blocksViolations(view['blocks'], 100, 'view')];
  if (view['type'] === 'modal') {
    const title = view['title'];
    if (!isObject(title) || title['type'] !== 'plain_text' || !lengthIn(title['text'], 1, 24))
      found.push(invalid('title of the modal'));
  } else if (view['type'] !== 'home') found.push(invalid('type of the view'));
  return found;
}

function blocksViolations(blocks: unknown, max: number, where: 'message' | 'view'): Violation[] {
  if (!Array.isArray(blocks) || blocks.length === 0) return [invalid('no blocks')];
  const found = blocks.length > max ? [invalid(`${blocks.length} blocks`)] : [];
  const tables = blocks.filter((block) => isObject(block) && block['type'] === 'table');
  if (tables.length > 1) found.push(invalid(`${tables.length} tables`));
  return [...found, ...blocks.flatMap((block) => blockViolations(block, where))];
}

function blockViolations(block: unknown, where: 'message' | 'view'): Violation[] {
  if (!isObject(block)) return [invalid('a block is an object')];
  const elements = block['elements'];
  switch (block['type']) {
    case 'header':
      return textViolations(block['text'], 150, ['plain_text'], 'header');
    case 'section':
      return textViolations(block['text'], 3000, ['plain_text', 'mrkdwn'], 'section');
    case 'divider':
      return [];
    // https://docs.slack.dev/reference/block-kit/blocks/input-block
    case 'input': {
      const element = block['element'];
      const typed = isObject(element) && element['type'] === 'plain_text_input';
      return [
        ...textViolations(block['label'], 2000, ['plain_text'], 'input'),
        ...(typed && lengthIn(element['action_id'], 1, 255) ? [] : [invalid('element of input')]),
      ];
    }
    case 'context':
      return count(elements, 1, 10, 'context').concat(
        each(elements, (one) => textViolations(one, 3000, ['plain_text', 'mrkdwn'], 'context')),
      );
    case 'rich_text':
      return count(elements, 1, 1000, 'rich_text').concat(each(elements, richViolations));
    case 'table':
      return where === 'view' ? [invalid('table in a view')] : tableViolations(block['rows']);
    case 'actions':
      return [
        ...count(elements, 1, 25, 'actions'),
        ...each(elements, elementViolations),
        ...unique(elements),
      ];
    case 'context_actions':
      if (where === 'view') return [invalid('context_actions in a view')];
      return count(elements, 1, 5, 'context_actions').concat(each(elements, feedbackViolations));
    default:
      return [invalid(`unknown block ${String(block['type'])}`)];
  }
}

// https://docs.slack.dev/reference/block-kit/blocks/table-block
function tableViolations(rows: unknown): Violation[] {
  return count(rows, 1, 100, 'rows of a table').concat(
    each(rows, (row) =>
      count(row, 1, 20, 'cells of a row').concat(
        each(row, (cell) =>
          isObject(cell) && cell['type'] === 'raw_text' && lengthIn(cell['text'], 1, 3000)
            ? []
            : [invalid('cell of a table')],
        ),
      ),
    ),
  );
}

const richKinds = ['rich_text_section', 'rich_text_quote', 'rich_text_list', 'rich_text_preformatted'];

function richViolations(element: unknown): Violation[] {
  if (!isObject(element) || !richKinds.includes(String(element['type'])))
    return [invalid('rich text element')];
  const inner = element['elements'];
  if (element['type'] === 'rich_text_list') {
    const style = ['bullet', 'ordered'].includes(String(element['style'])) ? [] : [invalid('list style')];
    return [...style, ...count(inner, 1, 1000, 'list'), ...each(inner, richViolations)];
  }
  return count(inner, 1, 1000, String(element['type'])).concat(each(inner, leafViolations));
}

function leafViolations(leaf: unknown): Violation[] {
  if (!isObject(leaf)) return [invalid('rich text leaf')];
  if (leaf['type'] === 'text') return lengthIn(leaf['text'], 1, 40_000) ? [] : [invalid('empty rich text')];
  if (leaf['type'] === 'link') return isAddress(leaf['url']) ? [] : [invalid('address of a link')];
  if (leaf['type'] === 'user')
    return /^[UW][A-Z0-9]{2,}$/.test(String(leaf['user_id'])) ? [] : [invalid('user id')];
  return [invalid(`rich text leaf ${String(leaf['type'])}`)];
}

// https://docs.slack.dev/reference/block-kit/block-elements/overflow-menu-element and …/select-menu-element
function elementViolations(element: unknown): Violation[] {
  if (!isObject(element) || (element['type'] !== 'overflow' && element['type'] !== 'static_select'))
    return buttonViolations(element);
  const found = lengthIn(element['action_id'], 1, 255) ? [] : [invalid('action_id')];
  const select = element['type'] === 'static_select';
  if (select) found.push(...textViolations(element['placeholder'], 150, ['plain_text'], 'placeholder'));
  return [
    ...found,
    ...count(element['options'], 1, select ? 100 : 5, 'options'),
    ...each(element['options'], (option) => {
      if (!isObject(option) || !lengthIn(option['value'], 1, 150)) return [invalid('value of an option')];
      return textViolations(option['text'], 75, ['plain_text'], 'option');
    }),
  ];
}

function buttonViolations(button: unknown): Violation[] {
  if (!isObject(button) || button['type'] !== 'button') return [invalid('element of actions')];
  const found = textViolations(button['text'], 75, ['plain_text'], 'button');
  if (!lengthIn(button['action_id'], 1, 255)) found.push(invalid('action_id'));
  if (button['value'] !== undefined && !lengthIn(button['value'], 1, 2000))
    found.push(invalid('value of a button'));
  if (button['url'] !== undefined && !isAddress(button['url'])) found.push(invalid('url of a button'));
  if (button['accessibility_label'] !== undefined && !lengthIn(button['accessibility_label'], 1, 75))
    found.push(invalid('label'));
  return found;
}

function feedbackViolations(element: unknown): Violation[] {
  if (!isObject(element) || element['type'] !== 'feedback_buttons')
    return [invalid('element of context_actions')];
  return ['positive_button', 'negative_button'].flatMap((name) => {
    const button = element[name];
    if (!isObject(button)) return [invalid(name)];
    const found = textViolations(button['text'], 75, ['plain_text'], name);
    if (!lengthIn(button['value'], 1, 2000) || !lengthIn(button['accessibility_label'], 1, 75))
      found.push(invalid(name));
    return found;
  });
}

function textViolations(text: unknown, max: number, types: readonly string[], where: string): Violation[] {
  if (!isObject(text) || !types.includes(String(text['type']))) return [invalid(`text of ${where}`)];
  return lengthIn(text['text'], 1, max) ? [] : [invalid(`length of the text of ${where}`)];
}

function unique(elements: unknown): Violation[] {
  const ids = Array.isArray(elements) ? elements.map((one) => (isObject(one) ? one['action_id'] : null)) : [];
  return new Set(ids).size === ids.length ? [] : [invalid('action_id twice in a block')];
}

function count(elements: unknown, min: number, max: number, where: string): Violation[] {
  const fits = Array.isArray(elements) && elements.length >= min && elements.length <= max;
  return fits ? [] : [invalid(`number of elements of ${where}`)];
}

function each(elements: unknown, check: (element: unknown) => Violation[]): Violation[] {
  return Array.isArray(elements) ? elements.flatMap(check) : [];
}

function lengthIn(value: unknown, min: number, max: number): boolean {
  return typeof value === 'string' && value.length >= min && value.length <= max;
}

function isAddress(value: unknown): boolean {
  return lengthIn(value, 1, 3000) && /^https?:\/\//.test(String(value));
}

function invalid(what: string): Violation {
  return { error: 'invalid_blocks', what };
}
