// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { idInHref, labelText, readCell, readOutput } from '../../../src/salesforce/page/value-node';

function holder(html: string): Element {
  document.body.innerHTML = `<span>${html}</span>`;
  return document.body.firstElementChild as Element;
}

const USER = '0053A0000000001QAA';
const out = (inner: string) =>
  `<lightning-formatted-text data-output-element-id="output-field">${inner}</lightning-formatted-text>`;

describe('a value', () => {
  it.each([
    ['words', out('  Acme\n   Ltd '), { kind: 'text', text: 'Acme Ltd' }],
    ['a number with a non-breaking space inside', out('1\u00a0200'), { kind: 'text', text: '1\u00a0200' }],
    ['nothing in its output', out(''), { kind: 'empty' }],
    ['only white space', out(' \u00a0 '), { kind: 'empty' }],
    ['no output at all', '', { kind: 'absent' }],
    ['words outside any output', 'stray', { kind: 'absent' }],
    ['the same output twice', out('7') + out('7'), { kind: 'text', text: '7' }],
    ['two outputs that differ', out('7') + out('8'), { kind: 'absent' }],
    [
      'two runs of words in one lookup',
      '<force-lookup><a href="#">Ines</a><a href="#">Zoe</a></force-lookup>',
      { kind: 'absent' },
    ],
    ['a link without words', '<force-lookup><a href="#"></a></force-lookup>', { kind: 'absent' }],
    [
      'an address in lines',
      '<lightning-formatted-address><a href="https://maps.example"><div>1 Quay</div><div>Porto</div></a></lightning-formatted-address>',
      { kind: 'text', text: '1 Quay\nPorto' },
    ],
    [
      'an address of records in lines',
      '<records-output-address><div>1 Quay</div><div>Porto</div></records-output-address>',
      { kind: 'text', text: '1 Quay\nPorto' },
    ],
    [
      'paragraphs',
      '<lightning-formatted-rich-text><span><p>One</p><p>Two</p></span></lightning-formatted-rich-text>',
      { kind: 'text', text: 'One\nTwo' },
    ],
    [
      'two runs of words in an output of one',
      '<lightning-formatted-number><b>1</b><b>2</b></lightning-formatted-number>',
      { kind: 'absent' },
    ],
    ['a number and the mark of a footnote', out('120<sup>1</sup>'), { kind: 'text', text: '120\n1' }],
    ['a number above another', out('120<div>1</div>'), { kind: 'text', text: '120\n1' }],
    [
      'two cells of a table',
      out('<table><tbody><tr><td>120</td><td>1</td></tr></tbody></table>'),
      { kind: 'text', text: '120\n1' },
    ],
    [
      'a website, which is no record',
      '<lightning-formatted-url><a href="http://acme.example">acme.example</a></lightning-formatted-url>',
      { kind: 'text', text: 'acme.example' },
    ],
    [
      'a user',
      `<force-lookup><a href="/lightning/r/User/${USER}/view">Ines</a><button>Open Ines Preview</button></force-lookup>`,
      { kind: 'link', text: 'Ines', href: `/lightning/r/User/${USER}/view` },
    ],
    [
      'a checked checkbox',
      '<lightning-input data-output-element-id="x"><input type="checkbox" checked></lightning-input>',
      { kind: 'text', text: 'true' },
    ],
    [
      'an unchecked picture',
      '<span class="uiOutputCheckbox"><img class=" unchecked" alt="Wahr"></span>',
      { kind: 'text', text: 'false' },
    ],
    [
      'a checked picture',
      '<span class="uiOutputCheckbox"><img class="checked" alt="Wahr"></span>',
      { kind: 'text', text: 'true' },
    ],
    [
      'a picture called checked',
      '<span class="uiOutputCheckbox"><img src="/img/checkbox_checked.gif"></span>',
      { kind: 'text', text: 'true' },
    ],
    [
      'a picture called unchecked',
      '<span class="uiOutputCheckbox"><img src="/img/checkbox_unchecked.gif"></span>',
      { kind: 'text', text: 'false' },
    ],
    [
      'a picture that only sounds so',
      '<span class="uiOutputCheckbox"><img class="checkedbag" src="/img/recheckbox_checked.gif"></span>',
      { kind: 'absent' },
    ],
    [
      'a checkbox of Aura that has lost its picture',
      '<span class="uiOutputCheckbox"></span>',
      { kind: 'absent' },
    ],
    [
      'a checkbox that has lost its box',
      '<lightning-input data-output-element-id="x"></lightning-input>',
      { kind: 'absent' },
    ],
    ['a number below another', out('<div>120</div>1'), { kind: 'text', text: '120\n1' }],
    ['a line feed between words', out('North\n\r\nSea'), { kind: 'text', text: 'North Sea' }],
    ['a run of words in two elements', out('<b>North</b>sea'), { kind: 'text', text: 'Northsea' }],
  ])('with %s', (_, html, raw) => {
    expect(readOutput(holder(html)).raw).toEqual(raw);
  });

  it.each([
    '<button>Edit</button>',
    '<svg><title>Phone</title></svg>',
    '<style>p { color: red }</style>',
    '<script type="text/x">x</script>',
    '<template>x</template>',
    '<lightning-icon>Phone</lightning-icon>',
    '<lightning-button>Edit</lightning-button>',
    '<lightning-button-icon>Edit</lightning-button-icon>',
    '<lightning-helptext>Help</lightning-helptext>',
    '<lightning-spinner>Loading</lightning-spinner>',
    '<lightning-avatar>ID</lightning-avatar>',
    '<span class="slds-avatar">ID</span>',
    '<span class="slds-assistive-text">Open preview</span>',
    '<span class="assistiveText">Open preview</span>',
    '<div class="slds-popover">Card</div>',
    '<a class="inline-edit-trigger">Edit</a>',
    '<span class="helpOrb">Help</span>',
    '<div class="mouseOverInfoOuter">Help</div>',
    '<a role="button">Edit</a>',
    '<span role="tooltip">Help</span>',
  ])('is read without %s', (noise) => {
    expect(readOutput(holder(out(`640${noise}`))).raw).toEqual({ kind: 'text', text: '640' });
  });

  it.each([
    'c-any data-output-element-id="output-field"',
    'lightning-formatted-number',
    'lightning-base-formatted-text',
    'force-lookup',
    'force-owner-lookup',
    'records-formula-output',
    'records-output-phone',
    'records-record-type',
    'span class="uiOutputText"',
    'span class="x forceOutputLookup"',
    'a class="emailuiFormattedEmail"',
  ])('stands in <%s>', (tag) => {
    expect(readOutput(holder(`<${tag}>640</${tag.split(' ')[0]}>`)).raw).toEqual({
      kind: 'text',
      text: '640',
    });
  });

  it.each([
    'span',
    'lightning-input',
    'force-lookup-preview',
    'records-outputs',
    'records-record-types',
    'span class="noUiOutputText myuiOutput"',
  ])('does not stand in <%s>', (tag) => {
    expect(readOutput(holder(`<${tag}>640</${tag.split(' ')[0]}>`)).raw).toEqual({ kind: 'absent' });
  });

  it('with more nodes than any value has is not read', () => {
    expect(readOutput(holder(out('<i></i>'.repeat(3000)))).raw).toEqual({ kind: 'absent' });
  });

  it('in a cell needs no marked output', () => {
    expect(readCell(holder('<div><span>Solutions Architect</span></div>')).raw).toEqual({
      kind: 'text',
      text: 'Solutions Architect',
    });
  });
});

describe('what was read', () => {
  const LOOKUP = `<force-lookup><a href="/${USER}">Ines</a></force-lookup>`;
  it.each<[string, string, (holder: Element) => void, boolean]>([
    ['holds while nothing has changed', LOOKUP, () => {}, true],
    [
      'holds no longer once its words have',
      LOOKUP,
      (at) => ((at.querySelector('a')!.firstChild as Text).data = 'Zoe'),
      false,
    ],
    [
      'holds no longer once its link has',
      LOOKUP,
      (at) => at.querySelector('a')!.setAttribute('href', '/0053A0000000002QAA'),
      false,
    ],
    ['holds no longer once it was taken away', LOOKUP, (at) => at.replaceChildren(), false],
    ['is not sure to hold where it stands in pieces', out('120<br>1'), () => {}, false],
    ['is not sure to hold where it is empty', out(''), () => {}, false],
  ])('%s', (_, html, change, expected) => {
    const at = holder(html);
    const { holds } = readOutput(at);
    change(at);
    expect(holds?.() ?? false).toBe(expected);
  });
});

it.each([
  ['Potential<br>EE Users', 'Potential EE Users'],
  ['<span>Employees</span><span>*</span>', 'Employees *'],
])('prints a label on one line: %s', (html, label) => {
  expect(labelText(holder(html))).toBe(label);
});

it('leaves help and the marks of other extensions out of a label', () => {
  const label = holder(
    'Employees <mark>NumberOfEmployees</mark><span class="slds-assistive-text">Help</span>',
  );
  expect(labelText(label)).toBe('Employees');
});

it.each([
  [`/lightning/r/User/${USER}/view`, USER],
  [`/lightning/r/${USER}/view`, USER],
  [`https://acme.lightning.force.com/lightning/r/User/${USER}/view?0.source=x`, USER],
  ['/0053A0000000001', '0053A0000000001'],
  [`/one/one.app#/sObject/${USER}/view`, USER],
  ['http://acme.example', undefined],
  ['javascript:void(0)', undefined],
  [`/lightning/r/User/${USER}/related/X/view`, undefined],
])('finds the id in %s', (href, id) => {
  expect(idInHref(href)).toBe(id);
});
