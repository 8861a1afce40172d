// What `npm audit --json` says → a verdict: clean only where the registry answered and named nothing that is not explained.
import { z } from 'zod';

/** A finding that we live with: the advisory's address, why it does not touch us, and the day until which that holds. */
export interface Exception {
  readonly advisory: string;
  readonly why: string;
  readonly until: string;
}

export type AuditVerdict =
  | { readonly kind: 'not-checked'; readonly why: string }
  | { readonly kind: 'clean'; readonly excepted: readonly Exception[] }
  | { readonly kind: 'found'; readonly findings: readonly string[] };

const advisory = z.object({ url: z.string(), title: z.string(), name: z.string() });
const report = z.object({
  vulnerabilities: z.record(z.string(), z.object({ via: z.array(z.union([z.string(), advisory])) })),
});

/** `today`: year-month-day. */
export function readAudit(output: string, exceptions: readonly Exception[], today: string): AuditVerdict {
  const parsed = report.safeParse(jsonOf(output));
  if (!parsed.success) return { kind: 'not-checked', why: "the registry's audit endpoint gave no report" };
  const advisories = Object.values(parsed.data.vulnerabilities).flatMap(({ via }) =>
    via.filter((one) => typeof one !== 'string'),
  );
  const holds = exceptions.filter(({ until }) => until >= today);
  const open = advisories.filter(({ url }) => !holds.some(({ advisory }) => advisory === url));
  if (open.length === 0) return { kind: 'clean', excepted: holds };
  return {
    kind: 'found',
    findings: [...new Set(open.map(({ name, title, url }) => `${name}: ${title} (${url})`))],
  };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
