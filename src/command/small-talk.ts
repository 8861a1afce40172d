// Greetings and "what can you do" in the languages of the commands: they get the help card, not a search.
import { words } from '../text/tokens.js';

const greetings = new Set(
  (
    'hi hello hey hiya howdy yo greetings morning afternoon evening good there all everyone folks team bot glutamate hallo ' +
    'guten tag moin servus morgen hola buenas buenos dias tardes noches bonjour salut bonsoir coucou ola oi bom dia boa ' +
    'tarde noite こんにちは おはよう こんばんは'
  ).split(' '),
);

const openings = new Set(
  'hi hello hey hiya howdy yo greetings good hallo guten moin servus hola buenas buenos bonjour salut bonsoir coucou ola oi bom boa こんにちは おはよう こんばんは'.split(
    ' ',
  ),
);

const capabilities = [
  /^(so )?what (can|do|could) (you|u|this bot|it) (do|know|answer|help with)\b/,
  /^what (can|could|should) i ask\b/,
  /^(how|what) (do|does|can) (i use )?(you|this|this bot|it) work\b/,
  /^how (do|can) i use (you|this|it|this bot|the bot)\b/,
  /^(who|what) (are|r) (you|u)$/,
  /^what is this( bot)?$/,
  /^(show )?(me )?(the )?(commands|menu|options|instructions|usage|topics?)$/,
  /^(can|could|would|will) (you|u) help( me)?( please)?$/,
  /^(help|hilfe|ayuda|aide|ajuda|ヘルプ|使い方)( me)?( please)?$/,
  /^was kannst du( alles)?$/,
  /^que puedes hacer$/,
  /^que (peux tu|sais tu|pouvez vous) faire$/,
  /^o que (voce pode|voce sabe|pode) fazer$/,
  /^何ができ/,
];

/** Characters of a text that are read: a greeting is shorter. */
const readMax = 200;

/** True for an empty text, a greeting, or a question about what the bot can do. */
export function wantsHelp(text: string): boolean {
  const said = words(text.slice(0, readMax));
  const [first] = said;
  if (first === undefined) return words(text).length === 0;
  if (said.length <= 4 && openings.has(first) && said.every((word) => greetings.has(word))) return true;
  const joined = said.join(' ');
  return capabilities.some((pattern) => pattern.test(joined));
}
