// The order of test files: those that take longest first, so that no worker is at one of them alone when the others are done.
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Those that took more than some eight seconds of the processor; size, by which Vitest orders, says little of that. */
const longest = [
  'bench/answers',
  'discord/exactly-once',
  'hostile/chat',
  'hostile/ingest',
  'ingest/command',
  'retrieval/postgres-answers',
  'retrieval/postgres-plans',
  'service/bad-input',
  'service/killed',
  'service/stdout',
  'slack/process',
  'store/postgres-outage',
  'store/postgres-processes',
  'web/page-in-browser',
  'web/safe-in-browser',
];

export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLong = ({ moduleId }: TestSpecification): boolean =>
      longest.some((name) => moduleId.endsWith(`/test/${name}.test.ts`));
    return (await super.sort(files)).sort((a, b) => Number(isLong(b)) - Number(isLong(a)));
  }
}
