// `npm run docs`: writes what the docs take from the code itself.
import { writeTranscript } from './transcript.js';

await writeTranscript();
