// The index in memory against the contract of all searches.
import { createLibraryRanking, indexLibrary, loadIndex, serialiseIndex } from '../../src/retrieval/index.js';
import { searchContract } from '../contracts/search-contract.js';

searchContract({
  name: 'the index in memory',
  async open(library) {
    const { index } = loadIndex(serialiseIndex({ edition: '', index: indexLibrary(library) }));
    const ranking = createLibraryRanking(library, index);
    return { search: { search: async (text, options) => ranking.search(text, options) }, async close() {} };
  },
});
