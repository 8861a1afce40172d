// "Add to Slack": the two pages of the installation, and the token of each workspace for Bolt.
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AuthorizeResult, AuthorizeSourceData, webApi } from '@slack/bolt';
import { InstallProvider } from '@slack/oauth';
import type { HttpHandler } from '../adapter.js';
import type { Log } from '../log.js';
import type { Installations } from './installations.js';
import { answerPage } from './pages.js';
import type { OAuthApp } from './plan.js';
import { scopesNeeded } from './surface.js';

export interface OAuth {
  readonly routes: Readonly<Record<string, HttpHandler>>;
  authorize(source: AuthorizeSourceData<boolean>): Promise<AuthorizeResult>;
}

export interface OAuthParts {
  readonly app: OAuthApp;
  readonly installations: Installations;
  readonly clientOptions: webApi.WebClientOptions;
  readonly logger: webApi.Logger;
  readonly log: Log;
}

export function createOAuth({ app, installations, clientOptions, logger, log }: OAuthParts): OAuth {
  const provider = new InstallProvider({
    ...app,
    installationStore: installations,
    clientOptions,
    logger,
    authorizationUrl: authorizationUrl(clientOptions.slackApiUrl ?? 'https://slack.com/api/'),
    directInstall: true,
  });
  const options = { scopes: [...scopesNeeded()] };
  const pending = new Map<string, Promise<AuthorizeResult>>();

  const page = (work: (request: IncomingMessage, response: ServerResponse) => Promise<void>): HttpHandler => {
    return (request, response) => {
      if (request.method !== 'GET')
        return answerPage(response, 405, 'Not this way', 'Open this page in a browser.');
      work(request, response).catch((error: unknown) => {
        log.error({ platform: 'slack', code: codeOf(error) }, 'an installation page failed');
        answerPage(response, 500, 'That did not work', 'Please start the installation again.');
      });
    };
  };

  return {
    routes: {
      '/slack/install': page((request, response) =>
        provider.handleInstallPath(request, response, undefined, options),
      ),
      '/slack/oauth_redirect': page((request, response) =>
        provider.handleCallback(request, response, callbacks(log)),
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

function callbacks(log: Log): Parameters<InstallProvider['handleCallback']>[2] {
  return {
    success: (_installation, _options, _request, response) =>
      answerPage(
        response,
        200,
        'Installed',
        'The app is in your workspace. Try /glutamate help there; you can close this page.',
      ),
    failure: (error, _options, _request, response) => {
      log.warn(
        { platform: 'slack', code: codeOf(error), cure: 'start again at /slack/install' },
        'an installation was not finished',
      );
      answerPage(
        response,
        400,
        'Not installed',
        'The installation was cancelled or its link has expired. Please start again at /slack/install.',
      );
    },
  };
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
}

// https://docs.slack.dev/authentication/installing-with-oauth: the page that asks stands beside the API.
function authorizationUrl(slackApiUrl: string): string {
  return new URL('/oauth/v2/authorize', slackApiUrl).toString();
}
