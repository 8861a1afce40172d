// The question inside a longer text: greetings, context and noise stand in other sentences and clauses than what is asked.

const opener =
  /^(?:and |so |but |then |or |ok |also |well |please |now )*(?:does|do|did|is|isn'?t|are|aren'?t|was|were|can|could|would|will|should|has|have|had|what|which|who|whom|whose|how|why|when|where|list|name|tell|compare|show|give|hat|haben|ist|sind|wirkt|wirken|hilft|helfen|welche\w*|was|wer|wie|warum|kann|gibt|es|son|tiene|que|cu[aá]l\w*|qui[eé]n\w*|c[oó]mo|puede|sirve|ayuda|funciona|qu[eé]|est|sont|quel\w*|qui|que|comment|combien|pourquoi|peut|quais|qual)\b/iu;
// Up to the marker of an indirect question, which is not part of it.
const indirect =
  /^.*?\b(?:know|wonder|wondering|ask|asks|asking|asked|sure|curious|see|say|says|tell me|tell us|find out|check|explain|understand|remember|clear)(?: about| to me)?,? (?=(?:if|whether|what|which|who|how|why|where|when)\b)/isu;
const scope =
  /^(?:in|for|with|during|among|against|regarding|concerning|when|if|after|as for|about|on|of|bei|in|für|en|para|chez|pour|dans)\b/iu;

const premise = /^(?:since|now that|given that|because|seeing that)\b/iu;

/** A part of a text, with what is left out when it is read alone. */
export interface Segment {
  readonly text: string;
  /** Of other sentences. */
  readonly dropped: string;
  /** Of the same sentence. */
  readonly aside: string;
}

const segmentsMax = 12;

/** Parts that may be the question, the whole text first, then from the largest to the smallest. */
export function segments(text: string): Segment[] {
  const sentences = text
    .split(/(?<=[.!?;\n])\s+|\n+|\s+(?:--+|—)\s*|;\s*/u)
    .filter((sentence) => /\p{L}/u.test(sentence));
  const found: Segment[] = [{ text, dropped: '', aside: '' }];
  const add = (part: string, sentence: string): void => {
    if (part.length < text.length)
      found.push({ text: part, dropped: text.replace(sentence, ' '), aside: sentence.replace(part, ' ') });
  };
  for (const sentence of sentences) if (sentences.length > 1) add(sentence, sentence);
  for (const sentence of sentences) for (const clause of clauses(sentence)) add(clause, sentence);
  return found.slice(0, segmentsMax);
}

// Suffixes that open a question, prefixes that are one, and indirect questions. What limits a question ("in cluster
// headache, …") is part of it, and so is a name set before it ("epilepsy: …").
function clauses(sentence: string): string[] {
  const found: string[] = [];
  for (const boundary of sentence.matchAll(/\s*[:,–-]\s+/gu)) {
    const before = sentence.slice(0, boundary.index);
    const after = sentence.slice(boundary.index + boundary[0].length);
    const framed = !scope.test(before.trim()) && before.trim().split(/\s+/).length > 2;
    if (opener.test(after) && framed) found.push(after);
    if ((opener.test(before) || premise.test(before)) && !scope.test(after)) found.push(before);
  }
  const marker = indirect.exec(sentence);
  if (marker !== null) found.push(sentence.slice(marker[0].length));
  const joined =
    /\s+(?:so|but|and) (?=(?:does|do|did|is|are|can|could|would|will|which|what|who|how)\b)/iu.exec(sentence);
  if (joined !== null) found.push(sentence.slice(joined.index + joined[0].length));
  const alternative = /,? or (?:is|are|was|does|do) (?:it|they|that|this)\b.*$/iu.exec(sentence);
  if (alternative !== null) found.push(sentence.slice(0, alternative.index));
  return found;
}
