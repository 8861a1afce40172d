// Words that make a sentence or a question and name nothing in it: not indexed. Own list; closed classes of English grammar.

const classes = [
  // Articles, pronouns, determiners.
  'a an the this that these those it its itself he him his she her hers they them their theirs we us our ours i me my myself you your yours',
  'who whom whose which what when where why how whether whatever each every some any no none other such same own',
  // Auxiliaries.
  'am is are was were be been being do does did doing done have has had having can could may might must shall should will would cannot',
  'isn aren wasn weren don doesn didn haven hasn hadn couldn wouldn shouldn isnt arent dont doesnt didnt cant wont im ive ll ve t s re',
  // Prepositions, conjunctions, adverbs of degree and place.
  'of in on at by for from to into onto with within without about against between through during before after above below under over until upon up down out off again further per via',
  'and or but nor not if then than because as while so too very also just only once here there both either neither else ever yet more most much few however thus hence',
  // How a question is put.
  'please tell know known give given describe list name mean means like let make made get regarding use used using',
];

export const questionWords: ReadonlySet<string> = new Set(classes.flatMap((row) => row.split(' ')));
