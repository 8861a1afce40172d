// Words of talk about a text or a matter: dropped from a question, since a source need not repeat them to answer it.
// Verbs of asking and saying, words for texts, degree, opinion and emphasis, fillers, and nouns that name no content.

const groups = `
tell say says said saying speak speaks speaking state states stated statement mention mentions mentioned discuss discusses discussed
describe describes described explain explains explained explanation give gives gave given giving show me list lists listed name names named
ask asking asked question questions answer answers know knows knew known knowing think thinks thought thinking believe believes believed
wonder wondering wondered guess hear heard hearing read reading saw see seen seeing look looks looked looking find finds found finding learn learned learnt
understand understanding mean means meant meaning claim claims claimed consider considered considering regard regarded suppose supposed supposedly
want wants wanted wanting need needs needed like likes liked love loves hope hoping wish prefer care cares curious interested interest interesting
try tries tried trying get gets got getting gotten go goes going went gone come comes coming came take takes took taken taking make makes made making
put puts keep keeps kept let lets leave leaves turn turns turned use uses used using seem seems seemed appear appears appeared happen happens happened happening
talk talks talked talking chat discussing cover covers covered covering include includes included including contain contains contained summary summarise
point points pointed bring brings brought call calls called sound sounds feel feels felt
review reviews paper papers article articles text texts abstract document publication author's literature science scientific scientist's
basically essentially generally overall briefly simply exactly precisely specifically particularly particular specific certain various several
many much more most less least few lot lots bit little kind kinds sort sorts type types thing things stuff something anything everything way ways case cases
fact facts matter issue issues topic topics subject area field idea ideas notion theory view views opinion respect regard context terms term
good great nice fine real true truth right correct wrong possible possibly perhaps maybe probably likely apparently obviously clearly definitely surely
new latest recent recently current currently today nowadays now
first second third next last final finally other others another else different
able unable available common commonly usual usually often sometimes always
big small large huge major minor main mainly chief key important importance relevant relevance general
compound compounds substance substances chemical chemicals molecule molecules product products factor factors element elements
because reason reasons due thus therefore hence instead anyway
body bodies detail details info information overview background quick short brief briefly simple simply plain
guys folks everyone everybody anyone anybody someone somebody nobody friend friends neighbour neighbor colleague colleagues boss patient's
help me please sorry hope dear sir madam team doc doctor doctors dr neurologist neurologists clinician clinicians physician researchers researcher scientists scientist expert experts
today's reading club journal's class student students teacher teaching professor lecture presentation talk homework exam thesis
really truly honestly seriously literally totally completely fully entirely absolutely highly extremely pretty super fairly somewhat roughly
such it's that's what's there's who's
don't can't won't isn't
sweep sweeps slow slowly fast quickly sudden suddenly
play plays played playing act acts acting acted work works worked working
involve involved involves involving
push pushing pushes swear swears recommend recommends recommended suggest suggested suggests advise advised
compare compared comparing comparison versus vs difference differences differ between
evidence-based based
spielt spielen tragt fuhrt deutet hangt bekommt kommt vorkommen gilt handelt existiert figura aparece aparecen existe existen produce producen trata tratan encuentra encuentran trouve trouvent existe existent apparait parait semble aparece encontra trata
il lo gli della dello del nella nel contro e che di per sono come cosa dice questo questa
tatig genannt erwahnt beschrieben gefunden laut bekannt weiss wissen gibt geht stehen steht sagt sagen dazu daruber uberhaupt bitte erklare erklaren nenne nennen liste zeige moglich wichtig neue neuen gesamt eigentlich stimmt wahr angeblich wohl eher bereits bisher heute immer oft viele viel wenig einige mehrere verschiedene arten sowie jedoch
dice dicen menciona mencionan explica explicar muestrame lista nombra saber sabe segun cierto verdad posible importante nuevas nuevos varios varias otros otras tipo tipos cosa cosas algo hoy siempre tambien aqui bien mejor gran sobre trabajo
dit disent mentionne explique expliquer montre-moi liste nomme savoir sait selon vrai possible important nouvelles nouveaux plusieurs autres type types chose choses aujourd hui toujours ici bien mieux grand etude papier travail
diz dizem menciona explica mostrar lista saber sabe verdade possivel importante novas novos varios varias outros outras coisa coisas hoje sempre aqui bem melhor
aufsatz ubersichtsarbeit uberblick revision revue articulo artigo revisao texto quelle
etc eg ie ps btw wat wut teh w r n abt bc cuz coz plz thx ur yr tho dat dis neded needed yo ya gimme lemme fyi asap lol imo imho afaik tbh idk
also plus moreover furthermore
start begin began begins end ends stop
whole entire part parts half piece
time times moment
`;

const light = new Set(groups.split(/\s+/).filter(Boolean));

/** Words that the lexicon of concepts also holds are read as concepts first; lightness only decides what is left over. */
export function isLight(word: string): boolean {
  return light.has(word);
}
