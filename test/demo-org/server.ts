import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { makeCertificate } from './certificate';
import { type DemoOrgFiles, loadDemoOrgFiles } from './files';
import { DEMO_ORGS, orgOfHost } from './hosts';

/** One request that reached the server; whatever a browser asks for ends here, so that strays are seen. */
export interface DemoRequest {
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly method: string;
  readonly host: string;
  readonly path: string;
  /** False where nothing that the demo org offers was asked for. */
  readonly known: boolean;
}

/** A running demo org. */
export interface DemoOrgServer {
  readonly port: number;
  /** Every request since the start, oldest first; may be emptied with `requests.length = 0`. */
  readonly requests: DemoRequest[];
  /** From now on answers for one more host, which is no org. */
  serve(host: string, answer: RequestListener): void;
  close(): Promise<void>;
}

/** What Salesforce sends too: a strict policy, so that an extension which breaks it is found out here. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "require-trusted-types-for 'script'",
].join('; ');

/** Paths that hold a page of the app rather than a file. */
const PAGE = /^\/(lightning(\/.*)?|one\/.*|console|00T\/e|[0-9A-Za-z]{15}([0-9A-Za-z]{3})?(\/e)?|)$/;

/** A transparent picture of one pixel. */
const DOT = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');

function send(
  response: ServerResponse,
  status: number,
  type: string,
  body: string,
  caching = 'no-store',
): void {
  response.writeHead(status, {
    'content-type': `${type}; charset=utf-8`,
    'content-security-policy': POLICY,
    'cache-control': caching,
    'x-content-type-options': 'nosniff',
  });
  response.end(body);
}

/** Answers one request; says whether it was one that the demo org offers. */
function answer(files: DemoOrgFiles, request: IncomingMessage, response: ServerResponse): boolean {
  const host = (request.headers.host ?? '').replace(/:\d+$/, '');
  const { pathname, searchParams } = new URL(request.url ?? '/', 'https://demo.invalid');
  const at = orgOfHost(host);
  if (at && request.method === 'GET') {
    if (pathname === '/demo-org/app.js') {
      send(response, 200, 'text/javascript', files.script);
      return true;
    }
    if (pathname === '/demo-org/look.css') {
      send(response, 200, 'text/css', files.style);
      return true;
    }
    if (/^\/img\/checkbox_(un)?checked\.gif$/.test(pathname)) {
      response.writeHead(200, { 'content-type': 'image/gif' }).end(DOT);
      return true;
    }
    if (PAGE.test(pathname)) {
      // Salesforce lets no page be stored, and only one that may be is kept by Firefox once it was left.
      const caching = searchParams.has('keep') ? 'no-cache' : 'no-store';
      send(response, 200, 'text/html', files.shell(at.org, at.face), caching);
      return true;
    }
  }
  // Browsers ask for it by themselves.
  if (pathname === '/favicon.ico') {
    send(response, 404, 'text/plain', 'No icon.');
    return true;
  }
  send(response, 404, 'text/plain', `The demo org has nothing at ${host}${pathname}.`);
  return false;
}

/**
 * Starts the simulated Salesforce org on 127.0.0.1; `port` 0 or absent takes a free one. `delay`: milliseconds that a page
 * waits before each of its stages where its address asks for no other time.
 */
export async function startDemoOrg(
  options: { port?: number; today?: string; delay?: number } = {},
): Promise<DemoOrgServer> {
  const [files, certificate] = await Promise.all([
    loadDemoOrgFiles(options.today, options.delay),
    makeCertificate(DEMO_ORGS.flatMap((org) => [org.lightning, org.classic])),
  ]);
  const requests: DemoRequest[] = [];
  const others = new Map<string, RequestListener>();
  const server = createServer(certificate, (request, response) => {
    const other = others.get(request.headers.host ?? '');
    if (other) return other(request, response);
    const known = answer(files, request, response);
    requests.push({
      at: Date.now(),
      method: request.method ?? '',
      host: request.headers.host ?? '',
      path: request.url ?? '',
      known,
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    requests,
    serve: (host, listener) => void others.set(host, listener),
    close: () =>
      new Promise((resolve, reject) => {
        server.close((fault) => (fault ? reject(fault) : resolve()));
        server.closeAllConnections();
      }),
  };
}
