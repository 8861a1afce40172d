// Greetings, thanks and questions about the bot get cards of their own; what asks more than that is a question.
import { describe, expect, it } from 'vitest';
import { parse } from '../../src/command/parse.js';
import { createResolver } from '../../src/command/resolve.js';
import type { Command } from '../../src/vocabulary.js';
import { library } from '../support/shipped.js';

const resolver = createResolver(library);
const command = (text: string): Command => parse(text, library, resolver).command;

describe('greetings and empty texts', () => {
  it.each([
    '',
    '   ',
    '?!',
    'what can you do?',
    'What can I ask',
    'how does this work',
    'can you help me',
    'Hilfe',
    'ayuda',
    'aide',
    'ajuda',
    'ヘルプ',
    'Was kannst du?',
    '¿qué puedes hacer?',
    'Que peux-tu faire ?',
    'menu',
  ])('%j get the help card', (text) => {
    expect(command(text)).toEqual({ kind: 'help' });
  });

  it.each([
    'hi',
    'Hello there',
    'Good morning everyone',
    'hey bot!',
    'Hallo',
    'Guten Tag',
    'Moin',
    'bonjour',
    'Salut',
    'hola',
    'buenos días',
    'olá',
    'bom dia',
    'こんにちは',
    'おはよう',
  ])('%j is a greeting', (text) => {
    expect(command(text)).toEqual({ kind: 'hello' });
  });

  it.each([
    'thanks',
    'Thank you so much!',
    'ok great, thank you',
    'ok',
    'got it',
    'danke, sehr gut',
    'muchas gracias',
    'merci beaucoup',
    'obrigada',
    'ありがとう',
  ])('%j is thanks', (text) => {
    expect(command(text)).toEqual({ kind: 'thanked' });
  });

  it.each([
    'who are you',
    'are you a doctor?',
    'so who made you?',
    'How sure are you',
    '¿eres médico?',
    'Bist du Arzt?',
  ])('%j asks about the bot', (text) => {
    expect(command(text)).toEqual({ kind: 'about' });
  });

  it.each([
    'thanks, and does ketamine help?',
    'is it ok to say that ketamine helps?',
    'great evidence for memantine?',
  ])('%j is more than small talk', (text) => {
    expect(['hello', 'thanked', 'help', 'about']).not.toContain(command(text).kind);
  });

  it.each([
    'hi, does ketamine help?',
    'good evidence for ketamine',
    'all therapies that help',
    'hello glutamate in the brain',
  ])('%j asks something', (text) => {
    expect(command(text).kind).not.toBe('help');
  });
});
