// Words of grammar, by language: they carry no content, so a question is neither answered nor refused because of them.
// Interrogatives that ask for a time, a place or a number are not here: what they ask for must be in the source.

export type Language = 'en' | 'de' | 'es' | 'fr' | 'pt';

const lists: Readonly<Record<Language, string>> = {
  en: `
a an the this that these those some any each every either neither both all such same own
i im me my mine myself we us our ours you your yours youre u ur he him his she her hers it its they them their theirs one ones
who whom whose what which why how whether if that when
be am is are was were been being isnt arent wasnt werent aint do does did done doing dont doesnt didnt
have has had having havent hasnt hadnt ive youve weve theyve id youd hed shed theyd
can could cannot cant couldnt may might must shall should will would wont wouldnt shouldnt ought gonna gotta wanna
and or but nor so yet as at by for from in into inside of off on onto out over per than then to toward towards under up upon via with within without
about above across after against along among around before behind below between beyond down during except through throughout until since while because although though however
not no never none nothing neither
there here where wherever now just only even also too very quite rather really actually still already again ever once almost
well oh ok okay please pls thanks thank hi hello hey yes yeah yep no nope
im id ill its thats whats theres heres lets whos hows dont
re ll ve d s t m
`,
  de: `
der die das den dem des ein eine einen einem einer eines kein keine keinen und oder aber auch noch nur schon sehr mehr
ich mich mir mein meine meinen meiner du dich dir dein deine er sie es ihn ihm ihr ihre wir uns unser euch sich man
ist sind war waren sein wird werden wurde wurden hat haben hatte kann konnen konnte konnten soll sollte sollten muss mussen darf durfen mag mochte gibt es
in im an am auf aus bei beim bis durch fur gegen mit nach ohne seit uber um unter von vom vor zu zum zur zwischen wie wann wo was wer wen wem welche welcher welches welchen warum wieso weshalb ob dass wenn als denn da dann so
nicht nein ja doch etwas alle alles diese dieser dieses diesen jene bitte danke mal eigentlich wirklich tatsachlich etwa
`,
  es: `
el la los las lo un una unos unas y e o u pero tambien solo muy mas menos ya aun que
yo me mi mis tu te tus el ella ello nos nosotros su sus se le les ellos ellas uno
es son era eran ser sera fue fueron esta estan estar ha han haber hay tiene tienen tener puede pueden poder podria debo debe deberia hace hacen
a al ante con contra de del desde durante en entre hacia hasta para por segun sin sobre tras como cual cuales quien quienes porque si cuando aunque
no si este esta esto estos estas ese esa eso esos aquel algun alguna algo todo todos toda todas por favor gracias realmente
`,
  fr: `
le la les l un une des du de d et ou mais aussi seulement tres plus moins deja encore que qu
je j me m moi mon ma mes tu te t toi ton ta tes il elle on nous vous ils elles se s leur leurs lui son sa ses notre nos votre vos
est sont etait etaient etre sera fut a ont avoir avait y ai as peut peuvent pouvoir pourrait dois doit devrait devrais fait font faire
au aux avec chez contre dans depuis en entre par pendant pour sans selon sous sur vers comme quel quelle quels quelles qui quoi pourquoi comment si parce quand
ne n pas non oui ce c cet cette ces cela ca tout tous toute toutes quelque est-ce svp merci vraiment
`,
  pt: `
o a os as um uma uns umas e ou mas tambem so muito mais menos ja ainda que
eu me mim meu minha meus minhas tu voce voces te seu sua seus suas ele ela eles elas nos nosso se lhe
e sao era eram ser sera foi foram esta estao estar ha tem ter pode podem poder poderia devo deve deveria faz fazem
ao aos com contra de do da dos das desde durante em no na nos nas entre ate para por pelo pela segundo sem sobre como qual quais quem porque se quando embora
nao sim este esta isto esse essa isso aquele algum alguma algo todo todos toda todas favor obrigado obrigada realmente
`,
};

export const stopWords: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: wordSet('en'),
  de: wordSet('de'),
  es: wordSet('es'),
  fr: wordSet('fr'),
  pt: wordSet('pt'),
};

function wordSet(language: Language): ReadonlySet<string> {
  return new Set(lists[language].split(/\s+/).filter(Boolean));
}
