// The commonest words of each language, to tell which lexicons apply: "die" is an article in German, "son" a verb in Spanish.

export type CueLanguage = 'en' | 'de' | 'es' | 'fr' | 'pt' | 'ja';

const commonest: Readonly<Record<Exclude<CueLanguage, 'ja'>, string>> = {
  en: 'the i a is am my of and to that it for on was with have has he she you this not are what do does can be just now how an or at from her his they did never want cant feel like about any by one been please all out there which who will would if since so we me too his dont after off had up ever head in as no help going right down tonight way',
  de: 'der die das ich ist und nicht mein meine ein eine einen zu mit auf er sie hat habe es den dem von mich mir im wir was wie seit so auch kann kein keine mehr nach bei bin sich schon noch ganz am an aus um wenn aber oder nur sehr durch gibt wird welche als beim zum zur jetzt plotzlich unser unsere alles heute gerade nix seine ihre ihr wer wo warum weiss will',
  es: 'el la los las de que y en un una me mi mis es no se por con para lo su al del esta como muy mas si ha he tengo estoy pero o desde hay le yo ya todo sin son cuando tiene puede que este esta ella el nada quiero ahora siento cual quien donde sus nos te algo tan hace acaba porque dolor cabeza dice creo',
  fr: 'le la les de des un une et est je j ma mon mes il elle ne pas que qui dans en du sur a au pour ce cette plus ai suis c d l m n s qu avec on y se par depuis tout mal tete quoi sont ca me moi son sa ses nous vous veux fait comme sans ou peux quel quelle mais si tres deux jamais rien trop vient toute votre leur',
  pt: 'o a os as de que e em um uma me meu minha eu nao no na do da com para por se ele ela esta estou mais muito como sem foi ao dor cabeca tem ha ja mas ou dos das seu sua isso quero tudo ta to pra desde vou agora voce nem acho ter meus minhas quando fiz tomou tomei nada sinto depois porque sobre quem qual faz hoje pelo pela sou',
};

const languagesOf = new Map<string, CueLanguage[]>();
for (const [language, list] of Object.entries(commonest) as [CueLanguage, string][]) {
  for (const word of new Set(list.split(' ')))
    languagesOf.set(word, [...(languagesOf.get(word) ?? []), language]);
}

const japanese = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;

/** The languages that a text may be in: those with at least half as many common words as the likeliest, and Japanese by its signs. */
export function likelyLanguages(words: readonly string[]): ReadonlySet<CueLanguage> {
  const counts: Record<CueLanguage, number> = { en: 0, de: 0, es: 0, fr: 0, pt: 0, ja: 0 };
  for (const word of words) {
    for (const language of languagesOf.get(word) ?? []) counts[language]++;
    if (japanese.test(word)) counts.ja++;
  }
  const { ja, ...others } = counts;
  const most = Math.max(...Object.values(others));
  const likely = (Object.keys(others) as (keyof typeof others)[]).filter(
    (language) => others[language] * 2 >= most,
  );
  // A text of Japanese signs alone has no common word of another language.
  if (ja > 0 && most === 0) return new Set<CueLanguage>(['ja']);
  return new Set<CueLanguage>(ja > 0 ? [...likely, 'ja'] : likely);
}
