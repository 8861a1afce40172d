// What tells that words of an emergency are not one: research, teaching, fiction, idiom, negation, the past.
// Patterns over folded words, as in emergency-cues.ts.

/** Idioms: taken out of the text before anything else is read. */
export const idioms: readonly RegExp[] = [
  /\b(?:this|these|that|my|the|those|is|are|its|was|were)(?: \w+){0,5} (?:is |are |was |were )?killing me\b/,
  /\bkilling (?:myself )?(?:it|the vibe|time|two birds)\b/,
  /\b(?:killing|kill|kills) (?:myself|me) (?:with laughter|laughing|over (?:this|the|a)|to (?:finish|meet|get|make)|at work|for (?:this|a|the))\b/,
  /\b(?:dying|die|died) (?:to (?:know|see|try|hear|meet|get|read)|of (?:laughter|laughing|boredom|curiosity|embarrassment|cringe)|for a (?:coffee|drink|beer|snack|break)|laughing)\b/,
  /\b(?:to die for|drop dead gorgeous|over my dead body|dead (?:tired|line|end|serious|easy|right|on|pixel|link|battery)|deadline|deadlines|deadlift|deadly serious)\b/,
  /\b(?:my|the|our) (?:phone|laptop|computer|battery|paper|plant|car|project|server|code|bot|app|slides|manuscript|printer|wifi|submission|grant|poster|experiment|script|thread|pipeline|microscope|pcr|cells) (?:just |has |is |was |s )?(?:died|dead|dying|crashed|killed|exploded|had a (?:seizure|stroke|fit))\b/,
  /\b(?:shot|shoot|shooting) (?:myself|himself|herself|ourselves) in the foot\b/,
  /\b(?:heart attack|stroke|seizure|fit|aneurysm) (?:when|from|over|reading|seeing) (?:i saw|the (?:bill|price|news|reviewer)|my (?:boss|inbox)|reviewer|this)\b/,
  /\b(?:almost|nearly|gave me|give me|gives me|giving me|give you|gave you|giving you|basically|practically) (?:\w+ )?(?:had |have |having )?(?:a )?(?:heart attack|stroke|seizure|fit|aneurysm)\b/,
  /\bstroke of (?:luck|genius|midnight|insight|brilliance)\b|\bkeystrokes?\b|\b(?:stroke|back ?stroke|breast ?stroke) (?:style|rate|swimming)\b/,
  /\bovers?dos(?:e|ed|ing) (?:on|of) (?:coffee|caffeine|espresso|chocolate|cake|sugar|pizza|netflix|cute|memes|slides|powerpoint|papers|reading|puns|work|meetings|tiktok|information|christmas|candy|cuteness|data|acronyms|statistics|vitamin c gummies|emails|zoom|literature)\b/,
  /\bsuicide (?:squad|burn|king|by pun|mission|inhibition|inhibitor|inhibitors|gene|genes|substrate|vector)\b|\b(?:career|political|commercial|professional|academic|social|financial) suicide\b/,
  /\b(?:my|the|her|his|our) (?:head|brain|mind) (?:is |was |s )?(?:exploding|explodes|exploded|going to explode|spinning|hurts|is fried) (?:from|with|over|after|reading|trying|because of|at|just)\b/,
  /\b(?:blew|blows|blow|blown|blowing) (?:my|your|our) mind\b|\bmind (?:blown|blowing)\b|\bkiller (?:app|headline|feature|slide|talk|figure|question)\b/,
  /\b(?:end|ending|ended) (?:it all|it) (?:with|on) (?:a|the)\b|\bcut myself (?:some slack|off|a slice|shaving|cooking)\b|\b(?:cut|hurt) (?:it|them) (?:out|short)\b/,
  /\b(?:hit|hits|hitting) (?:the|my) (?:wall|books|road|gym|hay|sack|nail on the head|ground running|head of)\b|\bhit the nail on the head\b/,
  /\bich (?:lach|lache) mich (?:tot|schlapp|kaputt)\b|\btodmude\b|\b(?:chef|arbeit|stress|deadline|abgabe) (?:\w+ )?bringt mich (?:noch )?um\b/,
  /\bmuert[oa] de (?:risa|sueno|hambre|curiosidad|miedo|verguenza|cansancio)\b|\bme mata (?:de risa|la curiosidad|este|esta|el|la)\b|\bmorir\w* de (?:risa|ganas|curiosidad|hambre|verguenza|calor)\b/,
  /\bmort\w* de (?:rire|faim|fatigue|curiosite|honte)\b|\bmourir de (?:rire|faim|curiosite|honte|chaud|ennui)\b|\bme tue (?:ce|cette|le|la)\b/,
  /\bmorr\w* de (?:rir|fome|sono|curiosidade|vergonha|rir|medo|calor|vontade de (?:ler|ver|saber))\b|\b(?:ta|esta|estao) me matando\b/,
  /(?:締め切り|締切|仕事|宿題|笑い|忙しくて|眠くて|暑くて|レポート|論文|会議|上司).{0,12}死に(?:そう|たい)|死ぬほど|笑い死|笑って死/,
];

/** Research and teaching: what is told in such words is a subject, not an event. */
export const scholarly: readonly RegExp[] = [
  /\b(?:review|paper|article|abstract|study|studies|trial|trials|cohort|literature|research|researchers|authors?|journal|meta analysis|dataset|data|evidence|guideline|guidelines|criteria|classification|mnemonic|snnoop\w*|textbook|chapter|lecture|slides?|poster|curriculum|exam|quiz|vignette|board exam|flashcards?|essay|thesis|assignment|course|seminar|class|webinar|podcast|documentary|question bank|osce|usmle)\b/,
  /\b(?:rats?|mice|mouse|rodents?|animals?|in vitro|in vivo|cells|knockout|zebrafish|primates?|model|models|gene|genes|genetic|mutations?|allele|receptors?|glutamate|kynuren\w+|nmda|ampa|cacna1a|atp1a2|scn1a|csd|spreading depression|cortical|pathophysiology|mechanism|mechanisms|prevalence|incidence|epidemiolog\w*|mortality|rates?|risk factors?|odds|statistics|percentage|percent|proportion|biomarker\w*|ideation|comorbid\w*|differential|diagnos\w*|criteri\w*)\b/,
  /\b(?:studie|studien|ubersicht\w*|artikel|arbeit|forschung|forscher|ratten|mause|tier\w*|gen|gene|mutation\w*|prufung|vorlesung|lehrbuch|klausur|film|roman|lied|serie|buch|rezeptor\w*|glutamat\w*|was ist|was sind|was bedeutet|wie haufig|gibt es|welche\w*|risiko|zusammenhang|leitlinie|definition|symptome?|referat|seminar)\b/,
  /\b(?:estudio\w*|revision|articulo|ensayo|investigaci\w*|ratas|ratones|animal\w*|gen|genes|genetic\w*|mutaci\w*|examen|clase|pelicula|novela|cancion|libro|serie|receptor\w*|glutamato|que es|que son|que significa|cual es|cuales|con que frecuencia|riesgo|asocia\w*|relacion\w*|definicion|sintomas?|causa)\b/,
  /\b(?:etude\w*|revue|article|essai|recherche\w*|rats?|souris|animal\w*|gene|genes|genetique\w*|mutation\w*|examen|cours|film|roman|chanson|livre|serie|recepteur\w*|glutamate|qu est ce|quest ce|c est quoi|que signifie|quel\w*|frequence|risque|associe\w*|lien|definition|symptomes?|cause)\b/,
  /\b(?:estudo\w*|revisao|artigo|ensaio|pesquisa\w*|ratos|camundongos|anima\w*|gene|genes|genetic\w*|mutac\w*|prova|aula|filme|romance|musica|livro|serie|receptor\w*|glutamato|o que e|o que sao|o que significa|qual|quais|com que frequencia|risco|associa\w*|relac\w*|definic\w*|sintomas?|causa)\b/,
  /(?:研究|論文|レビュー|ラット|マウス|動物|遺伝子|とは|ですか|何です|教えて|試験|講義|教科書|映画|小説|歌|ゲーム|定義|症状|関連|リスク|頻度|グルタミン酸|受容体|モデル|ドラマ|漫画|アニメ|について)/,
];

/** Questions about things in general; they calm only where nobody in particular is spoken of. */
export const general: readonly RegExp[] = [
  /\b(?:what (?:is|are|does|do|causes|counts|makes|s)|whats|define|definition|difference between|how (?:common|often|many|is|are|does|do)|why (?:do|does|is|are)|is there (?:a |any )?(?:link|evidence|relation\w*|association|connection)|is (?:it|there) known|are (?:there|patients|people)|can (?:migraine|aura|topiramate|ketamine|memantine|magnesium|a migraine|triptans|it|you)|could (?:migraine|topiramate|ketamine|memantine|magnesium)|does (?:migraine|topiramate|ketamine|memantine|magnesium|it|aura|the|anyone)|do (?:migraines|migraineurs|people|patients|some)|is (?:topiramate|ketamine|memantine|magnesium|migraine|a|the|numbness|weakness|aura)|which|when (?:is|should|does)|meaning of|symptoms? of|sign of|signs of|list|explain|describe|compare|associated with|linked to|related to|risk of|cause of|history of)\b/,
];

/** Fiction and play. */
export const fiction: readonly RegExp[] = [
  /\b(?:movie|film|novel|song|lyrics?|band|album|game|gaming|character|episode|series|season|show|netflix|book|poem|play|opera|macbeth|hamlet|juliet|romeo|scene|fiction|fictional|story|joke|meme|headline|quote|quoted|quoting|protagonist|boss fight|level|minecraft|zombies?|dnd|d d)\b/,
];

/** Past, resolved, negated, or hypothetical: no emergency now. */
export const settled: readonly RegExp[] = [
  /\b(?:years?|months|decades?) ago\b|\blast (?:year|spring|summer|autumn|fall|winter|decade)\b|\b(?:19|20)\d\d\b|\bwhen i was (?:a |\d|younger|little|in (?:college|school)|pregnant)|\bas a (?:child|kid|teen\w*)\b|\bback in\b|\bused to\b|\bin the past\b|\bonce (?:had|tried)\b|\b(?:fully |completely |totally )?(?:recovered|fine now|okay now|ok now|better now|all clear|ruled out|long gone|discharged|back to normal)\b|\bpreviously\b|\bfor years\b|\bsince childhood\b/,
  /\b(?:no|not|never|without|denies|deny|isnt|dont have|havent|hasnt|doesnt have|nothing|negative for) (?:\w+ ){0,3}(?:fever|stiff|weakness|numbness|suicidal|seizures?|thunderclap|red flags?|emergency|overdosed?|confusion|vision loss|head injury|worst|sudden|drooping|trouble speaking|vomiting|stroke)\b/,
  /\bvor (?:\w+ )?jahren\b|\bfruher\b|\bletztes jahr\b|\b(?:kein|keine|keinen|ohne|nie) (?:\w+ ){0,2}(?:fieber|lahmung\w*|nacken\w*|suizid\w*|notfall|taubheit\w*)\b/,
  /\bhace (?:\w+ )?anos\b|\bel ano pasado\b|\b(?:sin|no tengo|nunca|ningun[ao]?) (?:\w+ ){0,2}(?:fiebre|rigidez|debilidad|convulsi\w*|suicid\w*|urgencia)\b/,
  /\bil y a (?:\w+ )?ans\b|\bl an dernier\b|\bl annee derniere\b|\b(?:sans|pas de|pas d|jamais|aucun\w*) (?:\w+ ){0,2}(?:fievre|raideur|faiblesse|convuls\w*|suicid\w*|urgence)\b/,
  /\b(?:ha|faz) (?:\w+ )?anos\b|\bano passado\b|\b(?:sem|nao tenho|nunca|nenhum\w*) (?:\w+ ){0,2}(?:febre|rigidez|fraqueza|convuls\w*|suicid\w*|urgencia)\b/,
  /(?:昨年|去年|\d年前|昔|子供の頃|以前).{0,40}/,
];
