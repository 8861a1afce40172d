// A card that does not answer names the thing that nothing is told of, or nothing: never a verb, an adjective or a particle.
import { describe, expect, it } from 'vitest';
import { bot } from '../support/shipped.js';

describe('what a card says that nothing is told of', () => {
  it.each([
    ['who won the world cup?', ['world cup']],
    ['Is topiramate safe in pregnancy?', ['pregnancy']],
    ['does it lower glutamate in pregnant women', ['pregnant women']],
    ['is botox good against hair loss?', ['botox', 'hair loss']],
    ['can children drink coffee?', ['children', 'coffee']],
    ['how long do trials run', []],
    ['What dose of memantine was used?', ['dose']],
    ['therapy propranolol', ['propranolol']],
    ['Hilft Pestwurz gegen Migräne?', ['Pestwurz']],
    ['Wer hat gewonnen?', []],
    ['ワールドカップは誰が勝ちましたか', ['ワールドカップ']],
  ] as const)('of %j is %j', (text, named) => {
    const { answer } = bot.respond(text);
    expect('missing' in answer && answer.missing).toEqual(named);
  });
});
