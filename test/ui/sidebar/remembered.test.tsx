// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { BASE, day } from '../gallery/account-states';
import { STATES } from '../gallery/gallery-states';
import { drawn, Rendered } from './rendered';

const remembered = () => new Rendered(STATES.remembered!.view);

describe('what is only remembered', () => {
  it('says when it was seen, beside the number that decided and below each role', () => {
    const shown = remembered();
    expect(shown.region('Market segment').textContent).toMatch(/1,200 · Potential EE Users · seen on .*12/);
    const roles = shown.region('Roles');
    expect([...roles.querySelectorAll('.seen')].map(({ textContent }) => textContent)).toEqual([
      expect.stringMatching(/^seen on .*12/),
      expect.stringMatching(/^seen on .*12/),
    ]);
    // The value itself stays exactly the name.
    expect(roles.querySelector('dt')?.nextElementSibling?.textContent).toBe('Dana Whitfield');
  });

  it('is told from what was entered by hand, in the same places', () => {
    const source = { kind: 'hand', on: day('2026-11-12'), by: 'Ines' } as const;
    const { assessment } = BASE;
    const { segment, roles } = assessment;
    const shown = new Rendered({
      ...BASE,
      assessment: {
        ...assessment,
        segment: { ...segment, decidedBy: { ...segment.decidedBy!, source } },
        roles: roles.map((role) => ({ ...role, holder: { kind: 'person', name: 'Zoe Marsh', source } })),
      },
    });
    expect(shown.region('Market segment').textContent).toContain(
      '1,200 · Potential EE Users · entered by hand',
    );
    const marks = [...shown.region('Roles').querySelectorAll('.seen')].map(({ textContent }) => textContent);
    expect(new Set(marks)).toEqual(new Set(['entered by hand']));
  });

  it('bears no mark where the page shows it now', () => {
    const shown = new Rendered(BASE);
    expect(shown.root.textContent).not.toMatch(/seen on|entered by hand/);
    expect(shown.region('Market segment').textContent).toContain('short of Strategic');
  });

  it('leads to the team where a role is not on this page', async () => {
    const shown = remembered();
    await shown.press('About Account Manager');
    expect(shown.get('link', 'Open the account team').getAttribute('href')).toBe(BASE.links.accountTeam);
  });
});

describe('how the page was read', () => {
  it('is told by reader, by what is remembered since when, and by what was not found', async () => {
    const shown = remembered();
    shown.get('button', 'Read at').click();
    await drawn();
    const lines = [...shown.root.querySelectorAll('footer .facts div')].map((line) => [
      line.querySelector('dt')?.textContent,
      line.querySelector('dd')?.textContent,
    ]);
    expect(lines).toEqual([
      ['record layout', 'Account Name, Potential EE Users, Customer Since'],
      ['highlights', 'Account Owner'],
      ['Potential EE Users', expect.stringMatching(/^seen on .*9/)],
      ['Account team', expect.stringMatching(/^seen on .*12/)],
      ['Not found', 'Renewal Date'],
    ]);
    expect(shown.get('button', 'Read at').textContent).toMatch(/ · 2 seen on /);
    shown.get('button', 'Copy report');
  });

  it('is a notice where the page gives clearly less than it gave', () => {
    const view = { ...BASE, reading: { ...BASE.reading, lost: { given: 2, of: 9, on: day('2026-11-12') } } };
    const shown = new Rendered(view);
    const text = shown.root.querySelector('.notice')?.textContent;
    expect(text).toMatch(
      /^This page shows 2 of the 9 values it showed on .*12.*\. The rest are as last seen\./,
    );
    expect(new Rendered(BASE).root.querySelector('.notice')).toBeNull();
  });
});

it('a role with somebody to ask offers the request', async () => {
  const copied: string[] = [];
  Object.defineProperty(navigator, 'clipboard', {
    configurable: true,
    value: { writeText: async (text: string) => void copied.push(text) },
  });
  const shown = new Rendered(BASE);
  await shown.press('About Solutions Architect');
  await shown.press('Copy request');
  expect(copied).toEqual(['Please: Solutions Architect']);
  Reflect.deleteProperty(navigator, 'clipboard');
});
