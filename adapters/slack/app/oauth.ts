// "Add to Slack": the two pages of the installation, and the token of each workspace for Bolt.
import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AuthorizeResult, AuthorizeSourceData, Installation, webApi } from '@slack/bolt';
// By its default: Node does not see its names in the library's re-exports.
import slackOAuth, { InstallProvider, type StateStore } from '@slack/oauth';
import type { HttpHandler } from '../../adapter.js';
import { isId } from '../../chat/fields.js';
import { answerPage, type PageLink } from '../../http/plain-page.js';
import type { Log } from '../../log/log.js';
import type { Store } from '../../store/store.js';
import type { OAuthApp } from '../config.js';
import { scopesNeeded } from '../register/surface.js';
import type { SlackParts } from '../send/api.js';
import type { Installations } from './installations.js';
import { createQuiet } from './log.js';

export interface OAuth {
  readonly routes: Readonly<Record<string, HttpHandler>>;
  authorize(source: AuthorizeSourceData<boolean>): Promise<AuthorizeResult>;
}

/** Seconds from the page that asks for the installation to Slack's redirect; a store remembers a turn for longer. */
const stateSeconds = 600;
const stateCookie = 'slack-app-oauth-state';

export function createOAuth(app: OAuthApp, installations: Installations, parts: SlackParts): OAuth {
  const { clientOptions, store, logger, log } = parts;
  const stateStore = stateUsedOnce(app.stateSecret, store);
  const provider = new InstallProvider({
    clientId: app.clientId,
    clientSecret: app.clientSecret,
    stateStore,
    stateCookieName: stateCookie,
    installationStore: installations,
    clientOptions,
    logger: withoutRedirects(logger),
    // https://docs.slack.dev/authentication/installing-with-oauth: the page that asks stands beside the API.
    authorizationUrl: new URL('/oauth/v2/authorize', clientOptions.slackApiUrl).toString(),
  });
  const options = { scopes: [...scopesNeeded()] };
  const ends = callbacks(log);
  const pending = new Map<string, Promise<AuthorizeResult>>();

  const page = (work: (request: IncomingMessage, response: ServerResponse) => Promise<void>): HttpHandler => {
    return (request, response) => {
      if (request.method !== 'GET')
        return answerPage(response, 405, { title: 'Not this way', lines: ['Open this page in a browser.'] });
      work(request, response).catch((error: unknown) => {
        log.error({ code: codeOf(error) }, 'an installation page failed');
        const lines = ['Please start the installation again.'];
        answerPage(response, 500, { title: 'That did not work', lines });
      });
    };
  };

  return {
    routes: {
      // What the library's own page does, with a cookie that says SameSite.
      '/slack/install': page(async (_request, response) => {
        const state = await stateStore.generateStateParam(options, new Date());
        const location = await provider.generateInstallUrl(options, true, state);
        response.writeHead(302, { location, 'set-cookie': cookieOf(state) }).end();
      }),
      '/slack/oauth_redirect': page((request, response) => provider.handleCallback(request, response, ends)),
    },
    // One at a time for a workspace: a refresh token works once, and two questions may come at the same moment.
    authorize({ teamId, enterpriseId, isEnterpriseInstall }) {
      const key = `${isEnterpriseInstall} ${enterpriseId} ${teamId}`;
      const running =
        pending.get(key) ??
        provider.authorize({ teamId, enterpriseId, isEnterpriseInstall }).finally(() => pending.delete(key));
      pending.set(key, running);
      return running;
    },
  };
}

// The state of an installation: signed, for one browser (its cookie), and used once, whichever process Slack's redirect reaches.
function stateUsedOnce(secret: string, turns: Pick<Store, 'takeTurn' | 'finishTurn'>): StateStore {
  const signed = new slackOAuth.ClearStateStore(secret, stateSeconds);
  return {
    generateStateParam: (options, now) => signed.generateStateParam(options, now),
    async verifyStateParam(now, state) {
      const options = await signed.verifyStateParam(now, state);
      const key = `slack:state:${createHash('sha256').update(state).digest('base64url')}`;
      if ((await turns.takeTurn(key)) !== 'go') throw new slackOAuth.InvalidStateError('used before');
      await turns.finishTurn(key);
      return options;
    },
  };
}

// Lax: the redirect from Slack is a navigation, which brings it along; nothing that a page of another site loads does.
function cookieOf(state: string): string {
  return `${stateCookie}=${state}; Secure; HttpOnly; SameSite=Lax; Path=/; Max-Age=${stateSeconds}`;
}

// The library tells of every bad redirect by its error; so do we, by its code and more quietly.
function withoutRedirects(logger: webApi.Logger): webApi.Logger {
  return {
    ...logger,
    error: (...parts) => {
      if (!(parts[0] instanceof Error)) logger.error(...parts);
    },
  };
}

function callbacks(log: Log): NonNullable<Parameters<InstallProvider['handleCallback']>[2]> {
  const quiet = createQuiet<string>();
  return {
    success: (installation, _options, _request, response) =>
      answerPage(response, 200, {
        title: 'Installed',
        lines: ['The app is in your workspace. Ask it with its slash command or in its messages.'],
        links: linksIntoSlack(installation),
      }),
    failure: (error, _options, _request, response) => {
      const code = codeOf(error);
      if (quiet(code))
        log.warn({ code, cure: 'start again at /slack/install' }, 'an installation was not finished');
      const line =
        'The installation was cancelled or its link has expired. Please start again at /slack/install.';
      answerPage(response, 400, { title: 'Not installed', lines: [line] });
    },
  };
}

// https://docs.slack.dev/interactivity/deep-linking: the app's messages, where its welcome is.
function linksIntoSlack({ appId: app, team }: Installation): readonly PageLink[] {
  if (!isId(app)) return [];
  const workspace = isId(team?.id) ? { team: team.id } : {};
  const query = new URLSearchParams({ app, ...workspace, tab: 'messages' });
  return [{ label: 'Open it in Slack', href: `https://slack.com/app_redirect?${query}` }];
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
}
