// What a person sees of a Slack message: an independent reader of Block Kit, written from Slack's reference, not from our renderer.

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** The texts of the blocks in order, one line for each; labels of buttons are left out. */
export function visibleBlocks(payload: unknown): string {
  const blocks = isObject(payload) ? list(payload['blocks']) : [];
  return blocks.map(blockText).join('\n');
}

function blockText(block: unknown): string {
  if (!isObject(block)) return '';
  switch (block['type']) {
    case 'header':
    case 'section':
      return [textObject(block['text']), ...list(block['fields']).map(textObject)].join('\n');
    case 'context':
      return list(block['elements']).map(textObject).join('\n');
    case 'table':
      return list(block['rows'])
        .map((row) => list(row).map(cell).join('\t'))
        .join('\n');
    case 'rich_text':
      return list(block['elements']).map(richElement).join('\n');
    default:
      return '';
  }
}

// An empty cell is a blank to Slack.
function cell(given: unknown): string {
  return isObject(given) && given['type'] === 'raw_text' ? String(given['text']).trim() : '';
}

function richElement(element: unknown): string {
  if (!isObject(element)) return '';
  const separator = element['type'] === 'rich_text_list' ? '\n' : '';
  return list(element['elements'])
    .map((inner) => (isObject(inner) && 'elements' in inner ? richElement(inner) : leaf(inner)))
    .join(separator);
}

// A link shows its label, else its address; a mention shows a name that the client looks up.
function leaf(element: unknown): string {
  if (!isObject(element)) return '';
  if (element['type'] === 'user') return `@${String(element['user_id'])}`;
  if (element['type'] === 'link') return String(element['text'] ?? element['url']);
  return element['type'] === 'text' ? String(element['text']) : '';
}

// plain_text is shown as it is; mrkdwn shows a link by its label and un-escapes its three entities.
function textObject(text: unknown): string {
  if (!isObject(text)) return '';
  const raw = String(text['text']);
  return text['type'] === 'mrkdwn' ? unescapeEntities(raw.replace(/<https?:[^>|]*\|([^>]*)>/g, '$1')) : raw;
}

/** The top-level text as a screen reader or a notification says it. */
export function visibleText(payload: unknown): string {
  return isObject(payload) ? unescapeEntities(String(payload['text'])) : '';
}

function unescapeEntities(text: string): string {
  return text.replace(/&(lt|gt|amp);/g, (_, name: string) =>
    name === 'lt' ? '<' : name === 'gt' ? '>' : '&',
  );
}
