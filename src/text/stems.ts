// The terms of a text for search: folded words without the words of grammar, stemmed after Porter.
export { analyse as stemsOf } from '../retrieval/analyse.js';
