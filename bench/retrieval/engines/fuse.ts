// Fuse.js with its token search, which its README names for questions of several words.
import Fuse from 'fuse.js';
import type { Doc } from '../collection.js';
import { type Engine, fromJson, toJson } from '../engine.js';

const keys = ['title', 'text'];

export const engine: Engine = {
  build: (docs) => toJson({ docs, index: Fuse.createIndex(keys, docs).toJSON() }),
  load: (bytes) => {
    const { docs, index } = fromJson<{ docs: Doc[]; index: Parameters<typeof Fuse.parseIndex>[0] }>(bytes);
    const fuse = new Fuse(docs, { keys, useTokenSearch: true }, Fuse.parseIndex<Doc>(index));
    return (text, limit) => fuse.search(text, { limit }).map(({ item }) => item.id);
  },
};
