// `npm run docs`: writes what the docs take from the code itself.
import { writeExamples } from './example.js';
import { writeTranscript } from './transcript.js';

await writeTranscript();
writeExamples();
