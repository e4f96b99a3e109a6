import { request } from 'node:https';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BRIGHTWATER, QUILLHAVEN } from './hosts';
import { type DemoOrgServer, startDemoOrg } from './server';

let org: DemoOrgServer;

beforeAll(async () => {
  org = await startDemoOrg({ today: '2026-11-21' });
});
afterAll(() => org.close());

function get(
  host: string,
  path: string,
  of = org,
): Promise<{ status: number; body: string; policy: string }> {
  return new Promise((resolve, reject) => {
    const options = { port: of.port, host: '127.0.0.1', path, headers: { host }, rejectUnauthorized: false };
    request(options, (answer) => {
      let body = '';
      answer.setEncoding('utf8');
      answer.on('data', (part: string) => {
        body += part;
      });
      answer.on('end', () => {
        const policy = String(answer.headers['content-security-policy']);
        resolve({ status: answer.statusCode ?? 0, body, policy });
      });
    })
      .on('error', reject)
      .end();
  });
}

describe('the demo org', () => {
  test.each([
    [BRIGHTWATER.lightning, '/lightning/r/Account/001Hs00000pLk9QAAS/view'],
    [BRIGHTWATER.lightning, '/lightning/o/Account/list'],
    [BRIGHTWATER.classic, '/001Hs00000pLk9Q'],
    [BRIGHTWATER.classic, '/001Hs00000pLk9QAAS/e'],
    [BRIGHTWATER.classic, '/console'],
  ])('serves %s%s under a strict policy', async (host, path) => {
    const { status, body, policy } = await get(host, path);
    expect(status).toBe(200);
    expect(body).toContain('/demo-org/app.js');
    expect(policy).toContain("require-trusted-types-for 'script'");
  });

  test('sends each org its own accounts, without what tests expect of them', async () => {
    const ours = await get(BRIGHTWATER.lightning, '/lightning/page/home');
    const theirs = await get(QUILLHAVEN.lightning, '/lightning/page/home');
    expect(ours.body).toContain('Corvane Logistics');
    expect(theirs.body).not.toContain('Corvane Logistics');
    expect(ours.body).not.toContain('"expected"');
    expect(ours.body).not.toContain('<img');
  });

  test('answers no other host and remembers who asked', async () => {
    org.requests.length = 0;
    expect((await get('telemetry.example', '/collect?x=1')).status).toBe(404);
    expect(org.requests).toMatchObject([{ host: 'telemetry.example', path: '/collect?x=1', known: false }]);
  });

  test('tells its pages how long to wait only where it was started so', async () => {
    expect((await get(BRIGHTWATER.lightning, '/lightning/page/home')).body).not.toContain('data-delay');
    const quick = await startDemoOrg({ today: '2026-11-21', delay: 5 });
    expect((await get(BRIGHTWATER.lightning, '/lightning/page/home', quick)).body).toContain(
      'data-delay="5"',
    );
    await quick.close();
  });

  test('answers for a host that it was given', async () => {
    org.serve('pages.example', (_, response) => response.end('A page of another kind.'));
    expect((await get('pages.example', '/any')).body).toBe('A page of another kind.');
  });

  test('knows nothing beside its pages', async () => {
    expect((await get(BRIGHTWATER.lightning, '/services/data/v60.0')).status).toBe(404);
    expect(org.requests.at(-1)).toMatchObject({ known: false });
  });
});
