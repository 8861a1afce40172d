// A stand-in for Europe PMC and NCBI on loopback, which answers as they do: shapes after their public documentation, texts our own.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface PeerArticle {
  readonly pmcid?: string;
  readonly pmid?: string;
  readonly doi?: string;
  /** JATS as Europe PMC has it; it has none of a closed article. */
  readonly fullText?: string;
  /** JATS as PMC has it: of a closed article the front alone, with status 200. */
  readonly pmc?: string;
  /** What a search for the core of a record adds to the ids. */
  readonly core?: Readonly<Record<string, unknown>>;
  /** PubMed's record. */
  readonly pubmed?: string;
}

export interface Asked {
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingMessage['headers'];
  readonly at: number;
}

type Trouble = (response: ServerResponse) => void;

export interface Peer {
  readonly europePmcUrl: string;
  readonly ncbiUrl: string;
  readonly asked: readonly Asked[];
  /** The next requests whose path holds these characters are answered by these instead, one each. */
  trouble(path: string, ...troubles: readonly Trouble[]): void;
  close(): Promise<void>;
}

export const status =
  (code: number, headers: Readonly<Record<string, string>> = {}): Trouble =>
  (response) => {
    response.writeHead(code, headers).end('trouble');
  };
export const hangUp: Trouble = (response) => {
  response.destroy();
};
export const never: Trouble = () => undefined;

export async function europePmcPeer(articles: readonly PeerArticle[]): Promise<Peer> {
  const asked: Asked[] = [];
  const troubles: { path: string; trouble: Trouble }[] = [];
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://peer');
    asked.push({
      path: url.pathname,
      query: url.searchParams,
      headers: request.headers,
      at: performance.now(),
    });
    const next = troubles.findIndex(({ path }) => url.pathname.includes(path));
    const [planned] = next < 0 ? [] : troubles.splice(next, 1);
    if (planned !== undefined) planned.trouble(response);
    else answer(articles, url, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    europePmcUrl: `http://127.0.0.1:${port}/rest`,
    ncbiUrl: `http://127.0.0.1:${port}/eutils`,
    asked,
    trouble: (path, ...planned) => {
      for (const trouble of planned) troubles.push({ path, trouble });
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

function answer(articles: readonly PeerArticle[], url: URL, response: ServerResponse): void {
  const xml = (text: string): void => {
    response.writeHead(200, { 'content-type': 'application/xml;charset=UTF-8' }).end(text);
  };
  const json = (value: unknown): void => {
    response.writeHead(200, { 'content-type': 'application/json;charset=UTF-8' }).end(JSON.stringify(value));
  };
  const { pathname, searchParams } = url;
  const full = /^\/rest\/(PMC\d+)\/fullTextXML$/.exec(pathname)?.[1];
  if (full !== undefined) {
    const text = articles.find(({ pmcid }) => pmcid === full)?.fullText;
    if (text === undefined)
      response.writeHead(404, { 'content-type': 'application/json' }).end('{"error":"Not Found"}');
    else xml(text);
  } else if (pathname === '/rest/search') json(europePmcSearch(articles, searchParams));
  else if (pathname === '/eutils/esearch.fcgi') json(esearch(articles, searchParams));
  else if (pathname === '/eutils/efetch.fcgi') xml(efetch(articles, searchParams));
  else response.writeHead(404).end();
}

function europePmcSearch(articles: readonly PeerArticle[], asked: URLSearchParams): unknown {
  const query = asked.get('query') ?? '';
  const isCore = asked.get('resultType') === 'core';
  const [, field = '', value = ''] = /^(\w+):"?([^"\s]+)"?/.exec(query) ?? [];
  const name = ({ PMCID: 'pmcid', EXT_ID: 'pmid', DOI: 'doi' } as const)[field];
  const found = articles.filter(
    (article) => name !== undefined && article[name]?.toLowerCase() === value.toLowerCase(),
  );
  // A search finds those that mention the words, too, and in no promised order.
  const others = articles.filter((article) => !found.includes(article));
  return {
    version: '6.9',
    hitCount: found.length,
    request: { queryString: query, resultType: 'lite' },
    resultList: {
      result: (found.length === 0 ? [] : [...others.slice(0, 1), ...found]).map(
        ({ pmid, pmcid, doi, core }) => ({
          ...(isCore ? core : {}),
          id: pmid ?? pmcid,
          source: pmid === undefined ? 'PMC' : 'MED',
          pmid,
          pmcid,
          doi,
        }),
      ),
    },
  };
}

function esearch(articles: readonly PeerArticle[], query: URLSearchParams): unknown {
  const [, value = '', field = ''] = /^(.+)\[(\w+)\]$/.exec(query.get('term') ?? '') ?? [];
  const found = articles.filter(
    (article) => (field === 'pmid' || field === 'doi' || field === 'pmcid') && article[field] === value,
  );
  const ids = found.map(({ pmid, pmcid }) => (query.get('db') === 'pmc' ? pmcid?.slice(3) : pmid));
  return {
    header: { type: 'esearch' },
    esearchresult: { count: '1', idlist: ids.filter((id) => id !== undefined) },
  };
}

function efetch(articles: readonly PeerArticle[], query: URLSearchParams): string {
  const id = query.get('id');
  if (query.get('db') === 'pmc') {
    const text = articles.find(({ pmcid }) => pmcid === `PMC${id}`)?.pmc;
    return `<?xml version="1.0"?><pmc-articleset>${text ?? `<Reply Id="${id}" error="id is not available"/>`}</pmc-articleset>`;
  }
  return `<?xml version="1.0"?><PubmedArticleSet>${articles.find(({ pmid }) => pmid === id)?.pubmed ?? ''}</PubmedArticleSet>`;
}
