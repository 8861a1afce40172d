// Words that questions are made of and that say nothing of their subject, for the rivals that bring no such list.
const words = `
a about after all also am among an and any are as at be because been before being between both but by can could
did do does doing done during each either else ever for from further had has have having he her here hers him his how
i if in into is it its itself just may me might more most must my no nor not of off on once only or other our ours out
over own per same shall she should since so some such than that the their theirs them then there these they this those
through thus to too under until up upon us used using very via was we were what when where whether which while who whom
whose why will with within without would yet you your yours list describe explain give name tell show please
`;

export const questionStopWords: ReadonlySet<string> = new Set(words.trim().split(/\s+/));
