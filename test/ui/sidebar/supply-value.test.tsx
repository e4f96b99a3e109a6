// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import type { MissingFact } from '../../../src/domain/missing-facts';
import { assessed, BASE, day, onPage, segmentOf } from '../gallery/account-states';
import { drawn, nameOf, Rendered } from './rendered';

const POINTING = {
  field: 'potentialUsers',
  choices: [
    { label: 'Type', text: 'Customer' },
    { label: 'Seats', text: '2,400' },
    { label: 'Phone', text: '' },
  ],
};
const UNKNOWN = assessed({ segment: segmentOf() });

async function submit(form: Element | null | undefined): Promise<void> {
  form?.dispatchEvent(new Event('submit', { cancelable: true }));
  await drawn();
}

describe('a value that the page lacks or has wrong', () => {
  it('can be pointed at from where it is missed', async () => {
    const shown = new Rendered(UNKNOWN);
    await shown.press('Point at it Potential EE Users', shown.region('Market segment'));
    expect(shown.calls).toEqual(['point at potentialUsers']);
  });

  it('can be entered where the page’s range leaves the segment open', async () => {
    const notice = {
      kind: 'straddles',
      field: 'potentialUsers',
      label: 'Potential EE Users',
      segments: [],
      value: { kind: 'range', text: '500-999', from: 500, to: 999 },
      source: onPage('Potential EE Users'),
    } as const;
    const segment = { ...segmentOf(), missing: [], notices: [notice] };
    const shown = new Rendered(assessed({ segment }));
    await shown.press('Enter Potential EE Users', shown.region('Market segment'));
    shown.fill('Potential EE Users', '640');
    await submit(shown.region('Market segment').querySelector('form'));
    expect(shown.deeds).toEqual([{ kind: 'value-entered', field: 'potentialUsers', text: '640' }]);
  });

  it('is not asked for where another number has told the segment', () => {
    const notice = {
      kind: 'straddles',
      field: 'employees',
      label: 'Employees',
      segments: [],
      value: { kind: 'range', text: '500-999', from: 500, to: 999 },
      source: onPage('Employees'),
    } as const;
    const shown = new Rendered(assessed({ segment: { ...segmentOf(2, 1200), notices: [notice] } }));
    const buttons = shown.all('button', shown.region('Market segment')).map(nameOf);
    expect(buttons).toEqual(['Why?']);
  });

  it('is chosen from the page’s fields, each with what it says', async () => {
    const shown = new Rendered({ ...UNKNOWN, pointing: POINTING });
    const form = shown.region('Market segment').querySelector('form');
    const options = [...(form?.querySelectorAll('option') ?? [])];
    expect(form?.textContent).toContain('every account in this organisation; you can forget it in Options');
    // None is chosen before a person chooses.
    expect(form?.querySelector('select')?.required).toBe(true);
    expect(options.map((option) => option.textContent)).toEqual([
      '',
      'Type: Customer',
      'Seats: 2,400',
      'Phone: empty',
    ]);
    expect((shown.root as unknown as DocumentOrShadowRoot).activeElement).toBe(form?.querySelector('select'));
    form!.querySelector('select')!.value = '1';
    await submit(form);
    expect(shown.calls).toEqual(['choose 1']);
  });

  it('is not chosen while the account is locked', async () => {
    const shown = new Rendered({ ...UNKNOWN, pointing: POINTING, locked: 'Two accounts are shown.' });
    await submit(shown.region('Market segment').querySelector('form'));
    expect(shown.calls).toEqual([]);
  });

  it('leaves the keyboard where it was when pointing is cancelled', async () => {
    const shown = new Rendered({ ...UNKNOWN, pointing: POINTING });
    await shown.press('Cancel');
    expect(shown.calls).toEqual(['stop pointing']);
    shown.show(UNKNOWN);
    await drawn();
    const { activeElement } = shown.root as unknown as DocumentOrShadowRoot;
    expect(activeElement && nameOf(activeElement)).toBe('Enter Potential EE Users');
  });

  it('says why what was taught could not be saved, until that is dismissed', async () => {
    const shown = new Rendered({ ...BASE, trouble: 'Not saved. The disk is full.' });
    expect(shown.root.querySelector('[role=alert] p')?.textContent).toBe('Not saved. The disk is full.');
    await shown.press('Dismiss');
    expect(shown.calls).toEqual(['dismiss the trouble']);
  });

  it('is a day where a day is asked for, and offers what an ambiguous text may mean', async () => {
    const renewal: MissingFact = {
      field: 'renewalDate',
      label: 'Renewal Date',
      why: 'ambiguous',
      isDate: true,
      ambiguous: { text: '03/04/2027', candidates: [day('2027-03-04'), day('2027-04-03')] },
    };
    const shown = new Rendered(assessed({ missing: [renewal] }));
    await shown.press('1 not found on this page');
    const footer = shown.root.querySelector('footer')!;
    await shown.press('Enter Renewal Date', footer);
    expect(footer.querySelector<HTMLInputElement>('input')?.type).toBe('date');
    shown
      .all('button', footer)
      .find((one) => nameOf(one).includes('April'))!
      .dispatchEvent(new MouseEvent('click'));
    expect(shown.calls).toEqual(['03/04/2027 is 2027-04-03']);
    expect(shown.deeds).toEqual([{ kind: 'value-entered', field: 'renewalDate', text: '2027-04-03' }]);
  });

  it('is not saved where it cannot be read, and stays to be corrected', async () => {
    const shown = new Rendered(UNKNOWN);
    shown.readable = /^\d+$/;
    const region = shown.region('Market segment');
    await shown.press('Enter Potential EE Users', region);
    const type = (text: string) => {
      shown.fill('Potential EE Users', text, region);
      region.querySelector('input')?.dispatchEvent(new Event('input'));
    };
    type('1200 users');
    await shown.press('Save', region);
    expect(shown.deeds).toEqual([]);
    expect(region.querySelector('input')?.validationMessage).toContain('such as 1200');
    expect(region.querySelector('input')?.value).toBe('1200 users');
    type('1200');
    await shown.press('Save', region);
    expect(shown.deeds).toEqual([{ kind: 'value-entered', field: 'potentialUsers', text: '1200' }]);
  });

  it('that was saved and cannot be used is listed as such, to be removed', async () => {
    const shown = new Rendered({
      ...BASE,
      byHand: [
        {
          field: 'potentialUsers',
          label: 'Potential EE Users',
          value: { kind: 'unreadable', text: '1200 users' },
          on: day('2026-11-12'),
          by: '',
          pageSays: { kind: 'integer', value: 749 },
        },
      ],
    });
    expect(shown.root.querySelector('footer')?.textContent).toMatch(
      /1200 users not understood, entered by hand .*12.*, page says 749 now/,
    );
    await shown.press('Remove Potential EE Users');
    expect(shown.deeds).toEqual([{ kind: 'value-entered', field: 'potentialUsers', text: null }]);
  });

  it('can be any that the policy asks for', async () => {
    const shown = new Rendered(BASE);
    await shown.press('Read at');
    const footer = shown.root.querySelector('footer')!;
    const select = footer.querySelector('select')!;
    const choose = async (field: string) => {
      select.value = field;
      select.dispatchEvent(new Event('change'));
      await drawn();
    };
    await choose('renewalDate');
    await shown.press('Enter Renewal Date', footer);
    expect(footer.querySelector('input')?.type).toBe('date');
    await choose('region');
    await shown.press('Enter Region', footer);
    shown.fill('Region', 'APAC', footer);
    await submit(footer.querySelector('form'));
    expect(shown.deeds).toEqual([{ kind: 'value-entered', field: 'region', text: 'APAC' }]);
  });
});
