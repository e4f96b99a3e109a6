import { h } from './dom';

/**
 * The values a New Task form is opened with. Salesforce's rule: pairs are parted by commas, name and value by "=",
 * and each value is decoded once. Reading the raw query keeps encoded commas apart from those between pairs.
 */
export function defaultFieldValues(url: URL): Record<string, string> {
  const raw = /[?&]defaultFieldValues=([^&]*)/.exec(url.search)?.[1] ?? '';
  const values: Record<string, string> = {};
  for (const pair of raw.split(',')) {
    const at = pair.indexOf('=');
    if (at > 0) values[pair.slice(0, at)] = decodeURIComponent(pair.slice(at + 1));
  }
  return values;
}

const LABELS: Readonly<Record<string, string>> = {
  Subject: 'Subject',
  WhatId: 'Related To',
  OwnerId: 'Assigned To',
  ActivityDate: 'Due Date',
  Status: 'Status',
  Priority: 'Priority',
  Description: 'Comments',
};

/** The fields of Salesforce's New Task form, filled in from the address. */
export function taskForm(url: URL, nameOf: (id: string) => string | undefined): HTMLElement[] {
  const values = defaultFieldValues(url);
  const names = [...new Set([...Object.keys(LABELS), ...Object.keys(values)])];
  return names.map((name) => {
    const value = values[name] ?? '';
    const input = h(name === 'Description' ? 'textarea' : 'input', {
      name,
      id: `task-${name}`,
      class: 'slds-input',
      'data-value': value,
    }) as HTMLInputElement;
    input.value = nameOf(value) ?? value;
    return h(
      'div',
      { class: 'slds-form-element' },
      h('label', { for: `task-${name}`, class: 'slds-form-element__label' }, LABELS[name] ?? name),
      h('div', { class: 'slds-form-element__control' }, input),
    );
  });
}
