// Names and descriptions of the commands in the languages that Discord shows to its users. The quotes stay in English, and say so.
// Locales: https://discord.com/developers/docs/reference#locales. Words that a pack brings and this table lacks stay in English.

type Locale = 'de' | 'es-ES' | 'es-419' | 'fr' | 'pt-BR' | 'ja';
export type Localised = Readonly<Record<Locale, string>>;

export interface Words {
  readonly name: Localised;
  readonly about: Localised;
}

function inOrder([de, es, fr, pt, ja]: readonly [string, string, string, string, string]): Localised {
  // Latin America reads the Spanish of Spain rather than English. Of a text the longest language counts, so that it takes no room.
  return { de, 'es-ES': es, 'es-419': es, fr, 'pt-BR': pt, ja };
}

type Five = readonly [string, string, string, string, string];

function words(name: Five, about: Five): Words {
  return { name: inOrder(name), about: inOrder(about) };
}

/** The command itself keeps its name everywhere: it is the bot's. */
export const commandAbout: Localised = inOrder([
  'Fragt die Übersichtsarbeit: ihre Worte im Original (Englisch), mit ihren Einschränkungen',
  'Pregunta a la revisión: sus palabras originales (en inglés), con sus salvedades',
  'Interroge l’article de synthèse : ses propres mots (en anglais), avec leurs réserves',
  'Pergunta à revisão: as palavras originais (em inglês), com as ressalvas',
  'レビュー論文に質問：原文（英語）の引用を、その留意点とともに表示',
]);

export const shortcutName: Localised = inOrder([
  'Die Übersichtsarbeit dazu fragen',
  'Preguntar a la revisión por esto',
  'Demander à l’article de synthèse',
  'Perguntar à revisão sobre isto',
  'これについてレビュー論文に聞く',
]);

/** By verb or facet id. */
export const verbWords: Readonly<Record<string, Words>> = {
  therapy: words(
    ['therapie', 'terapia', 'thérapie', 'terapia', '治療'],
    [
      'Was die Übersichtsarbeit zu einer Therapie sagt',
      'Lo que dice la revisión sobre una terapia',
      'Ce que l’article de synthèse dit d’une thérapie',
      'O que a revisão diz sobre uma terapia',
      '治療についてのレビュー論文の記述',
    ],
  ),
  marker: words(
    ['marker', 'marcador', 'marqueur', 'marcador', 'マーカー'],
    [
      'Was die Übersichtsarbeit zu einem Marker sagt',
      'Lo que dice la revisión sobre un marcador',
      'Ce que l’article de synthèse dit d’un marqueur',
      'O que a revisão diz sobre um marcador',
      'マーカーについてのレビュー論文の記述',
    ],
  ),
  gene: words(
    ['genetik', 'genética', 'génétique', 'genética', '遺伝子'],
    [
      'Was die Übersichtsarbeit zur Genetik sagt',
      'Lo que dice la revisión sobre la genética',
      'Ce que l’article de synthèse dit de la génétique',
      'O que a revisão diz sobre a genética',
      '遺伝子についてのレビュー論文の記述',
    ],
  ),
  mechanism: words(
    ['mechanismus', 'mecanismo', 'mécanisme', 'mecanismo', '機序'],
    [
      'Was die Übersichtsarbeit zu einem Mechanismus sagt',
      'Lo que dice la revisión sobre un mecanismo',
      'Ce que l’article de synthèse dit d’un mécanisme',
      'O que a revisão diz sobre um mecanismo',
      '機序についてのレビュー論文の記述',
    ],
  ),
  receptor: words(
    ['rezeptor', 'receptor', 'récepteur', 'receptor', '受容体'],
    [
      'Was die Übersichtsarbeit zu Rezeptoren sagt',
      'Lo que dice la revisión sobre los receptores',
      'Ce que l’article de synthèse dit des récepteurs',
      'O que a revisão diz sobre os receptores',
      '受容体についてのレビュー論文の記述',
    ],
  ),
  topic: words(
    ['thema', 'tema', 'sujet', 'tema', 'トピック'],
    [
      'Ein Thema der Übersichtsarbeit zeigen',
      'Mostrar un tema de la revisión',
      'Montrer un sujet de l’article de synthèse',
      'Mostrar um tema da revisão',
      'レビュー論文のトピックを表示',
    ],
  ),
  ask: words(
    ['fragen', 'preguntar', 'demander', 'perguntar', '質問'],
    [
      'Der Übersichtsarbeit eine Frage stellen',
      'Hacer una pregunta a la revisión',
      'Poser une question à l’article de synthèse',
      'Fazer uma pergunta à revisão',
      'レビュー論文に質問する（英語で）',
    ],
  ),
  compare: words(
    ['vergleichen', 'comparar', 'comparer', 'comparar', '比較'],
    [
      'Zwei Themen nebeneinander zeigen',
      'Mostrar dos temas uno junto al otro',
      'Montrer deux sujets côte à côte',
      'Mostrar dois temas lado a lado',
      '2つのトピックを並べて表示',
    ],
  ),
  caveats: words(
    ['einschränkungen', 'salvedades', 'réserves', 'ressalvas', '留意点'],
    [
      'Was die Übersichtsarbeit über ihre eigenen Grenzen sagt',
      'Lo que la revisión dice de sus propios límites',
      'Ce que l’article de synthèse dit de ses propres limites',
      'O que a revisão diz dos seus próprios limites',
      'レビュー論文自身が述べる限界',
    ],
  ),
  cite: words(
    ['zitieren', 'citar', 'citer', 'citar', '引用'],
    [
      'Die Übersichtsarbeit zitieren',
      'Citar la revisión',
      'Citer l’article de synthèse',
      'Citar a revisão',
      'レビュー論文を引用する',
    ],
  ),
  disclosures: words(
    ['interessenkonflikte', 'conflictos', 'conflits', 'conflitos', '利益相反'],
    [
      'Die Interessenkonflikte, wie die Übersichtsarbeit sie angibt',
      'Los conflictos de intereses, tal como los declara la revisión',
      'Les conflits d’intérêts, tels que l’article de synthèse les déclare',
      'Os conflitos de interesse, tal como a revisão os declara',
      'レビュー論文に記された著者の利益相反',
    ],
  ),
  sources: words(
    ['quellen', 'fuentes', 'sources', 'fontes', '出典'],
    [
      'Was erfasst ist, mit Ausgaben und Hinweisen der Verlage',
      'Lo que está indexado, con ediciones y avisos',
      'Ce qui est indexé, avec les éditions et les avis',
      'O que está indexado, com edições e avisos',
      '収録された文献とその版、出版社からの通知',
    ],
  ),
  about: words(
    ['über', 'acerca', 'à-propos', 'sobre', '概要'],
    [
      'Was dieser Bot ist, und was er nicht tut',
      'Qué es este bot y qué no hace',
      'Ce qu’est ce bot, et ce qu’il ne fait pas',
      'O que é este bot e o que não faz',
      'このボットについてと、しないこと',
    ],
  ),
  privacy: words(
    ['datenschutz', 'privacidad', 'confidentialité', 'privacidade', 'プライバシー'],
    [
      'Was gespeichert wird (standardmäßig nichts)',
      'Qué se guarda (por defecto, nada)',
      'Ce qui est conservé (par défaut, rien)',
      'O que é armazenado (por padrão, nada)',
      '保存されるもの（既定では何も保存しません）',
    ],
  ),
  help: words(
    ['hilfe', 'ayuda', 'aide', 'ajuda', 'ヘルプ'],
    [
      'Was man fragen kann',
      'Qué se puede preguntar',
      'Ce que l’on peut demander',
      'O que se pode perguntar',
      '質問できること',
    ],
  ),
};

/** By the option's name. */
export const optionWords: Readonly<Record<string, Words>> = {
  name: words(
    ['name', 'nombre', 'nom', 'nome', '名前'],
    [
      'Welches davon; ohne Angabe kommt die Liste',
      'Cuál de ellos; sin indicarlo, la lista',
      'Lequel ; si vide, la liste',
      'Qual deles; se vazio, a lista',
      'どれか（省略すると一覧）',
    ],
  ),
  text: words(
    ['text', 'texto', 'texte', 'texto', '語句'],
    [
      'Wörter aus Titel, Autor oder Name; ohne Angabe alle',
      'Palabras del título, del autor o del nombre; sin ellas, todas',
      'Mots du titre, de l’auteur ou du nom ; si vide, toutes',
      'Palavras do título, do autor ou do nome; se vazio, todas',
      '題名・著者・名前の語（省略すると全部）',
    ],
  ),
  source: words(
    ['quelle', 'fuente', 'source', 'fonte', '出典一つ'],
    [
      'Nur eine Quelle, mit ihrem Namen; ohne Angabe alle',
      'Una sola fuente, por su nombre; sin indicarla, todas',
      'Une seule source, par son nom ; si vide, toutes',
      'Uma só fonte, pelo nome; se vazio, todas',
      '一つの出典の名前（省略すると全部）',
    ],
  ),
  question: words(
    ['frage', 'pregunta', 'question', 'pergunta', '質問文'],
    ['Ihre Frage', 'Su pregunta', 'Votre question', 'Sua pergunta', '質問（英語で）'],
  ),
  first: words(
    ['erstes', 'primero', 'premier', 'primeiro', '1つ目'],
    ['Das erste Thema', 'El primer tema', 'Le premier sujet', 'O primeiro tema', '1つ目のトピック'],
  ),
  second: words(
    ['zweites', 'segundo', 'second', 'segundo', '2つ目'],
    ['Das zweite Thema', 'El segundo tema', 'Le second sujet', 'O segundo tema', '2つ目のトピック'],
  ),
  format: words(
    ['format', 'formato', 'format', 'formato', '形式'],
    [
      'Vancouver, RIS, BibTeX oder CSL-JSON',
      'Vancouver, RIS, BibTeX o CSL-JSON',
      'Vancouver, RIS, BibTeX ou CSL-JSON',
      'Vancouver, RIS, BibTeX ou CSL-JSON',
      'Vancouver、RIS、BibTeX、CSL-JSON',
    ],
  ),
  visibility: words(
    ['sichtbarkeit', 'visibilidad', 'visibilité', 'visibilidade', '公開範囲'],
    [
      'Wer die Antwort sieht: nur Sie (Vorgabe) oder alle hier',
      'Quién ve la respuesta: solo usted (por defecto) o todos aquí',
      'Qui voit la réponse : vous seul (par défaut) ou tous ici',
      'Quem vê a resposta: só você (padrão) ou todos aqui',
      '回答を見る人：自分のみ（既定）またはこの場の全員',
    ],
  ),
};

/** By the value of a choice. */
export const choiceWords: Readonly<Record<string, Localised>> = {
  private: inOrder(['nur ich', 'solo yo', 'moi seul', 'só eu', '自分のみ']),
  shared: inOrder(['alle hier', 'todos aquí', 'tous ici', 'todos aqui', 'この場の全員']),
};
