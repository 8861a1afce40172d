// Words that name an institution: no person bears them, so a line that has one is no byline, and no topic of an article is made of one.

const stems =
  'universi|univ\\.|hochschule|institut|instytut|hospital|klini|clinic|department|dept\\.|departament|facult|fakult|college|school of|école|escuela|laborator|academy|academia|foundation|stiftung|fondation|corporation|compan(?:y|ies)|associates|society|soci[eé]t|association|council|consortium|committee|ministry|agency|administration|cent(?:er|re)s?\\b|group\\b|division\\b|project\\b|program(?:me)?\\b';
const forms = 'inc|ltd|llc|gmbh|corp|s\\.?a\\.?|b\\.?v\\.?|plc';
const word = new RegExp(`(?:^|[^\\p{L}])(?:(?:${stems})|(?:${forms})\\b\\.?(?=$|[,;)]))`, 'iu');

export function namesInstitution(text: string): boolean {
  return word.test(text);
}
