// The state of the Slack that the test peer plays: workspaces, channels, tokens, what was posted, and what is to go wrong.

export interface Channel {
  readonly kind: 'channel' | 'im';
  readonly member: boolean;
  readonly archived: boolean;
}

/** Something that people can see. `via` tells how it came there. */
export interface Post {
  readonly via: string;
  readonly channel: string;
  readonly thread: string | null;
  /** Who alone can see it; null: everybody in the channel. */
  readonly onlyFor: string | null;
  readonly replaces: boolean;
  readonly message: Readonly<Record<string, unknown>>;
  readonly at: number;
}

export interface ApiCall {
  readonly method: string;
  readonly args: Readonly<Record<string, unknown>>;
  readonly token: string | null;
  readonly answer: string;
}

export type Fault =
  | { readonly kind: 'error'; readonly error: string }
  | { readonly kind: 'status'; readonly status: number }
  | { readonly kind: 'limited'; readonly seconds: number }
  | { readonly kind: 'hang' }
  | { readonly kind: 'reset' }
  | { readonly kind: 'half' };

export interface Grant {
  readonly team: string;
  readonly botUser: string;
  readonly scopes: readonly string[];
}

export class SlackWorld {
  readonly channels = new Map<string, Channel>();
  readonly grants = new Map<string, Grant>();
  readonly posts: Post[] = [];
  readonly views: { readonly method: string; readonly args: Readonly<Record<string, unknown>> }[] = [];
  readonly calls: ApiCall[] = [];
  /** Posts that a channel takes in a second before Slack says `ratelimited` (about one, with bursts); null: any number. */
  postsPerSecond: number | null = null;
  readonly #faults = new Map<string, Fault[]>();
  readonly #listeners = new Set<() => void>();

  constructor(scopes: readonly string[]) {
    this.channels.set('C0PUBLIC', { kind: 'channel', member: true, archived: false });
    this.channels.set('C0OTHER', { kind: 'channel', member: false, archived: false });
    this.channels.set('C0OLD', { kind: 'channel', member: true, archived: true });
    this.channels.set('D0ASKER', { kind: 'im', member: true, archived: false });
    this.grants.set('xoxb-good', { team: 'T0TEAM', botUser: 'U0BOT', scopes });
  }

  /** The next `times` calls of a method (or `response_url`) go wrong. */
  fault(target: string, fault: Fault, times = 1): void {
    const queue = this.#faults.get(target) ?? [];
    this.#faults.set(target, [...queue, ...Array.from({ length: times }, () => fault)]);
  }

  /** Whether the channel took all that it takes in this second. */
  isFull(channel: string): boolean {
    const since = Date.now() - 1000;
    return (
      this.postsPerSecond !== null &&
      this.posts.filter((post) => post.channel === channel && post.at > since).length >= this.postsPerSecond
    );
  }

  nextFault(target: string): Fault | null {
    return this.#faults.get(target)?.shift() ?? null;
  }

  changed(): void {
    for (const listener of this.#listeners) listener();
  }

  /** Resolves as soon as `look` finds something; rejects after `ms` with `what`. */
  until<T>(what: string, look: () => T | null | undefined | false, ms = 45_000): Promise<T> {
    return new Promise((resolve, reject) => {
      const check = (): void => {
        const found = look();
        if (found === null || found === undefined || found === false) return;
        done();
        resolve(found);
      };
      const timer = setTimeout(() => {
        done();
        reject(new Error(`waited ${ms} ms in vain for ${what}`));
      }, ms);
      const done = (): void => {
        clearTimeout(timer);
        this.#listeners.delete(check);
      };
      this.#listeners.add(check);
      check();
    });
  }
}
