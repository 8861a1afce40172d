// What questions ask for in words of grammar alone ("how many", "when"): kinds of answer that the source must hold to be one.
// `^` before a term: only at the head of a clause, where the word asks ("when was it?") and does not join ("when it hurts").

export const aspectRows = `
amount: how much, how many, what percentage, what percent, what proportion, what fraction, wie viel, wie viele, wieviel, cuánto, cuánta, cuántos, cuántas, combien, quanto, quantos, quantas, 何人, いくら
frequency: how common, how frequent, how frequently, how often, how rare, how likely, how prevalent, wie häufig, wie oft, con qué frecuencia, à quelle fréquence, com que frequência
duration: how long, how soon, how fast, how quickly, how old, wie lange, wie schnell, cuánto tiempo, combien de temps, quanto tempo
time: ^when, what time, ^wann, ^cuándo, ^quand, ^quando
place: ^where, which country, which countries, ^wo, ^dónde, ^où, ^onde
trial: trial, trials, rct, rcts, which study, which studies, what study, which paper, which experiment, randomised, randomized, randomised trial, randomized trial, randomised controlled trial, randomized controlled trial, placebo, placebo-controlled, double-blind, studie welche, welche studie, qué estudio, quelle étude
harm: side effect, side effects, side-effect, side-effects, adverse effect, adverse effects, adverse event, adverse events, nebenwirkung, nebenwirkungen, efecto secundario, efectos secundarios, efectos adversos, effet secondaire, effets secondaires, effet indésirable, effets indésirables, efeito colateral, efeitos colaterais
definition: definition of, definition
`;
