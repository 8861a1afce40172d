// "Add to Slack": the two pages of the installation, and the token of each workspace for Bolt.
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AuthorizeResult, AuthorizeSourceData, Installation, webApi } from '@slack/bolt';
import { InstallProvider } from '@slack/oauth';
import type { HttpHandler } from '../adapter.js';
import type { Log } from '../log.js';
import { answerPage, type PageLink } from '../plain-page.js';
import type { Store } from '../store/store.js';
import { id } from './fields.js';
import type { Installations } from './installations.js';
import type { OAuthApp } from './plan.js';
import { createQuiet, type Quiet } from './quiet.js';
import { cookieOf, stateCookie, stateUsedOnce } from './state.js';
import { scopesNeeded } from './surface.js';

export interface OAuth {
  readonly routes: Readonly<Record<string, HttpHandler>>;
  authorize(source: AuthorizeSourceData<boolean>): Promise<AuthorizeResult>;
}

export interface OAuthParts {
  readonly app: OAuthApp;
  readonly installations: Installations;
  readonly clientOptions: webApi.WebClientOptions;
  readonly store: Pick<Store, 'takeTurn' | 'finishTurn'>;
  readonly logger: webApi.Logger;
  readonly log: Log;
}

export function createOAuth(parts: OAuthParts): OAuth {
  const { app, installations, clientOptions, store, logger, log } = parts;
  const stateStore = stateUsedOnce(app.stateSecret, store);
  const provider = new InstallProvider({
    clientId: app.clientId,
    clientSecret: app.clientSecret,
    stateStore,
    stateCookieName: stateCookie,
    installationStore: installations,
    clientOptions,
    logger: withoutRedirects(logger),
    authorizationUrl: authorizationUrl(clientOptions.slackApiUrl ?? 'https://slack.com/api/'),
  });
  const quiet = createQuiet<string>();
  const options = { scopes: [...scopesNeeded()] };
  const pending = new Map<string, Promise<AuthorizeResult>>();

  const page = (work: (request: IncomingMessage, response: ServerResponse) => Promise<void>): HttpHandler => {
    return (request, response) => {
      if (request.method !== 'GET')
        return answerPage(response, 405, { title: 'Not this way', lines: ['Open this page in a browser.'] });
      work(request, response).catch((error: unknown) => {
        log.error({ platform: 'slack', code: codeOf(error) }, 'an installation page failed');
        answerPage(response, 500, {
          title: 'That did not work',
          lines: ['Please start the installation again.'],
        });
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
      '/slack/oauth_redirect': page((request, response) =>
        provider.handleCallback(request, response, callbacks(log, quiet)),
      ),
    },
    // One at a time for a workspace: a refresh token works once, and two questions may come at the same moment.
    authorize(source) {
      const key = `${source.isEnterpriseInstall} ${source.enterpriseId} ${source.teamId}`;
      const known = pending.get(key);
      if (known !== undefined) return known;
      const { teamId, enterpriseId, isEnterpriseInstall } = source;
      const running = provider
        .authorize({ teamId, enterpriseId, isEnterpriseInstall })
        .finally(() => pending.delete(key));
      pending.set(key, running);
      return running;
    },
  };
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

function callbacks(log: Log, quiet: Quiet<string>): Parameters<InstallProvider['handleCallback']>[2] {
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
        log.warn(
          { platform: 'slack', code, cure: 'start again at /slack/install' },
          'an installation was not finished',
        );
      answerPage(response, 400, {
        title: 'Not installed',
        lines: [
          'The installation was cancelled or its link has expired. Please start again at /slack/install.',
        ],
      });
    },
  };
}

// https://docs.slack.dev/interactivity/deep-linking: the app's messages, where its welcome is.
function linksIntoSlack({ appId, team }: Installation): readonly PageLink[] {
  const [app, workspace] = [id(appId), id(team?.id)];
  if (app === null) return [];
  const query = new URLSearchParams({
    app,
    ...(workspace === null ? {} : { team: workspace }),
    tab: 'messages',
  });
  return [{ label: 'Open it in Slack', href: `https://slack.com/app_redirect?${query}` }];
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
}

// https://docs.slack.dev/authentication/installing-with-oauth: the page that asks stands beside the API.
function authorizationUrl(slackApiUrl: string): string {
  return new URL('/oauth/v2/authorize', slackApiUrl).toString();
}
