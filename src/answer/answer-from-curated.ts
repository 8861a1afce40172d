// What a curated pack says to a question: decided by the pack's own words for things, whatever other packs there are.
import type { Library } from '../knowledge/library.js';
import { clauses } from '../language/language.js';
import { type Question, readQuestion } from '../question/read-question.js';
import { type Segment, segments } from '../question/segments.js';
import { mustBeCovered } from '../search/concept-match.js';
import { answerThreshold } from '../search/model.js';
import type { PassageSearcher } from '../search/passage-searcher.js';
import type { Ranking } from '../search/rank-passages.js';
import type { Unit } from '../search/read-units.js';
import type { Claim, Pack } from '../vocabulary.js';
import { chooseClaims } from './choose-claims.js';
import { type PackAnswer, rounded, tracedPassages } from './pack-answer.js';
import { abstractOf, asksForAbstract } from './quoted-passages.js';
import { thingsMissing } from './things-missing.js';

interface Decided {
  readonly question: Question;
  readonly ranking: Ranking;
  readonly units: readonly Unit[];
  readonly confidence: number;
  readonly answers: boolean;
}

const CLOSEST_MAX = 3;
/** How sure the abstract or the record is where it is asked for. */
const OWN_WORDS = 0.95;
/** Below this nothing is related enough to be offered as close. */
const CLOSE_THRESHOLD = 0.05;

/** Kinds of answers that a source gives of itself: a question for one needs to name nothing else. */
const OF_ITSELF = ['record', 'future', 'limits', 'conclusion', 'conflicts', 'funding', 'keywords', 'summary'];

/** `library` has all packs, and gives topics the ids that they have there. */
export function answerFromCurated(
  library: Library,
  pack: Pack,
  searcher: PassageSearcher,
  text: string,
): PackAnswer {
  const decided = decideOnParts(pack, searcher, text);
  const { question, ranking, units, confidence, answers } = decided;
  const [best] = ranking.passages;
  const subject = best?.asked.subject ?? [];
  const topics = [
    ...new Set(
      [...units, ...subject].flatMap(({ tags }) =>
        tags.filter((tag) => pack.topics.some(({ id }) => id === tag)),
      ),
    ),
  ];
  const told = ownWords(decided, pack);
  // Topics side by side are decided on one by one, too; those that no passage answers for are left to the whole.
  const answering = answers
    ? [ranking, ...sideBySide(question, units, pack, searcher)].flatMap((one) =>
        chooseClaims(pack, one, topics),
      )
    : [];
  const claims = told.length > 0 ? told : answering;
  const missing = units.filter((unit) => mustBeCovered(unit) && best?.concepts.covered.has(unit) !== true);
  return {
    claims,
    closest: claims.length > 0 ? [] : closestClaims(ranking),
    confidence: told.length > 0 ? OWN_WORDS : rounded(confidence),
    topics: topics.map((id) => library.topicOf(pack.id, id)?.topic.id ?? id),
    missing: claims.length > 0 ? [] : thingsMissing(missing, ranking.query.terms, question.language),
    corrections: ranking.query.corrections,
    decision: decisionOf(told.length > 0, answers),
    passages: tracedPassages(ranking.passages),
    words: [...units, ...subject].map((unit) => ({
      word: unit.words,
      // What the whole source is about need not be covered by a passage: every one of them takes it for granted.
      reading: `${unit.tags.join(' or ')} (${subject.includes(unit) ? 'taken for granted' : unit.role})`,
      covered: subject.includes(unit) || best?.concepts.covered.has(unit) === true,
    })),
  };
}

function closestClaims({ passages }: Ranking): readonly Claim[] {
  return passages
    .filter(
      ({ probability, passage }) => probability >= CLOSE_THRESHOLD && passage.passage.kind === 'sentence',
    )
    .slice(0, CLOSEST_MAX)
    .flatMap(({ passage }) => passage.claims.slice(0, 1));
}

function decisionOf(told: boolean, answers: boolean): string {
  if (told) return 'the source is asked of itself, and of nothing else';
  return answers
    ? 'a passage of the pack answers, as the model judges it'
    : 'no passage of the pack is probable enough';
}

/** What a source says of itself as a whole, where a question asks for that and names nothing else: its abstract in order, its record. */
function ownWords({ question, ranking, units }: Decided, pack: Pack): readonly Claim[] {
  const others = units.filter(({ role }) => role !== 'word' && role !== 'relation' && role !== 'record');
  if (asksForAbstract(question, others.length))
    return abstractOf(pack).flatMap(({ id }) =>
      pack.claims.filter(({ quote }) => quote.passage === id).slice(0, 1),
    );
  if (!question.asks.has('record') || others.length > 0) return [];
  const record = pack.claims.find(({ claim }) => claim === pack.recordClaim);
  const title = ranking.passages.find(({ passage }) => passage.passage.id === record?.quote.passage);
  if (record === undefined || title === undefined) return [];
  // Nouns and names that the record does not hold are asked about.
  const strange = new Set(
    ranking.query.terms.flatMap(({ noun, name, light, at }) => ((noun || name) && !light ? [at] : [])),
  );
  const open = units.filter((unit) => !title.concepts.covered.has(unit));
  return open.every((unit) => unit.role === 'relation' || (unit.role === 'word' && !strange.has(unit.at)))
    ? [record]
    : [];
}

/** The first part of the text that is answered, provided that what is left out does not limit it; else the whole text. */
function decideOnParts(pack: Pack, searcher: PassageSearcher, text: string): Decided {
  const whole = decide(pack, searcher, text);
  if (whole.answers) return whole;
  // The first segment is the whole.
  for (const segment of segments(text).slice(1)) {
    if (limits(pack, searcher, segment)) continue;
    const part = decide(pack, searcher, segment.text);
    if (part.answers) return part;
  }
  return whole;
}

function decide(pack: Pack, searcher: PassageSearcher, text: string): Decided {
  const question = readQuestion(text);
  return decideOn(question, searcher.rankCurated(pack, question));
}

function decideOn(question: Question, ranking: Ranking): Decided {
  const { confidence } = ranking;
  const units = ranking.passages[0]?.asked.units ?? [];
  const named = OF_ITSELF.some((kind) => question.asks.has(kind)) || namesSomething(ranking);
  return { question, ranking, units, confidence, answers: named && confidence >= answerThreshold('curated') };
}

/** "That helps" names nothing: a topic, a name, a list of the pack, its subject with a matter, or two things must be covered. */
function namesSomething({ passages: [best] }: Ranking): boolean {
  if (best === undefined) return false;
  const { asked, concepts, view } = best;
  const covered = asked.units.filter((unit) => concepts.covered.has(unit));
  return (
    asked.subject.length > 0 ||
    covered.length >= 2 ||
    covered.some(
      ({ role, tags }) =>
        ['topic', 'record', 'word'].includes(role) || tags.some((tag) => view.facets.has(tag)),
    )
  );
}

// Left-out words limit a question when they ask for an aspect, or when they name the subject with something unknown
// ("I have cluster headaches. Does ketamine help?"), or in the same sentence a topic that the part does not name.
function limits(pack: Pack, searcher: PassageSearcher, { text, dropped, aside }: Segment): boolean {
  const beside = searcher.readCurated(pack, readQuestion(aside));
  const left = searcher.readCurated(pack, readQuestion(dropped));
  const units = [...left.units, ...beside.units];
  if (units.some(({ role }) => role === 'aspect')) return true;
  if (left.subject.length + beside.subject.length > 0 && units.some(({ role }) => role === 'word'))
    return true;
  const part = searcher.readCurated(pack, readQuestion(text)).units;
  const topics = part.filter(({ role }) => role === 'topic');
  // Names that the pack does not know are what is asked about, where they stand beside the part or the part names nothing.
  if (beside.strangers.length > 0 || (left.strangers.length > 0 && topics.length === 0)) return true;
  const named = new Set(part.flatMap(({ tags }) => tags));
  return beside.units.some(({ role, tags }) => role === 'topic' && !tags.some((tag) => named.has(tag)));
}

/** What is answered of topics that a question names side by side ("glutamate and kynurenines"), each asked about alone. */
function sideBySide(
  question: Question,
  units: readonly Unit[],
  pack: Pack,
  searcher: PassageSearcher,
): readonly Ranking[] {
  const topics = units.filter(({ role }) => role === 'topic');
  const beside = topics.filter(
    (unit, index) => joined(topics[index - 1], unit, question) || joined(unit, topics[index + 1], question),
  );
  if (beside.length < 2) return [];
  return beside.flatMap((topic) => {
    const others = beside.filter((other) => other !== topic);
    const words = question.words.filter(
      (_, at) => !others.some((unit) => at >= unit.at && at < unit.at + unit.count),
    );
    const alone = { ...question, words };
    const decided = decideOn(alone, searcher.rankCurated(pack, alone));
    return decided.answers ? [decided.ranking] : [];
  });
}

function joined(a: Unit | undefined, b: Unit | undefined, { words }: Question): boolean {
  if (a === undefined || b === undefined) return false;
  const between = words.slice(a.at + a.count, b.at).map(({ folded }) => folded);
  return between.length <= 2 && clauses().placesIn(between, 'beside').size === between.length;
}
