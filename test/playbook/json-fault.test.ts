import { expect, test } from 'vitest';
import { jsonFault } from '../../src/playbook/json-fault';

/** The same faults in the words of Chrome and of Firefox. */
test.each([
  ['{"a": "b', 'Unterminated string in JSON at position 8 (line 1 column 9)', 'it ends too early'],
  ['{"a": ', 'Unexpected end of JSON input', 'it ends too early'],
  ['{"a": 1', "Expected ',' or '}' after property value in JSON at position 7", 'it ends too early'],
  ['', 'JSON.parse: unexpected end of data at line 1 column 1 of the JSON data', 'it ends too early'],
  [
    '{"a": 1',
    'JSON.parse: end of data after property value in object at line 1 column 8 of the JSON data',
    'it ends too early',
  ],
  [
    '{"a": "b',
    'JSON.parse: unterminated string literal at line 1 column 7 of the JSON data',
    'it ends too early',
  ],
  [
    '{"a": 1.}',
    'JSON.parse: unterminated fractional number at line 1 column 9 of the JSON data',
    'something is wrong near line 1, column 9',
  ],
  [
    '{"a": 1.}',
    'Unterminated fractional number in JSON at position 8 (line 1 column 9)',
    'something is wrong near line 1, column 9',
  ],
  ['{"a": 1.', 'Unterminated fractional number in JSON at position 8', 'it ends too early'],
  [
    '{\n"a": 1,\n}',
    'JSON.parse: expected double-quoted property name at line 3 column 1 of the JSON data',
    'something is wrong near line 3, column 1',
  ],
  [
    '{\n"a": 1,\n}',
    'Expected double-quoted property name in JSON at position 10',
    'something is wrong near line 3, column 1',
  ],
  [
    'the end of',
    `Unexpected token 'h', "the end of" is not valid JSON`,
    'something is wrong near line 1, column 2',
  ],
])('%j, of which a browser says "%s": %s', (text, words, fault) => {
  expect(jsonFault(new SyntaxError(words), text)).toBe(fault);
});

test.each([
  ['{\n  "from": 1500000 €\n}', 'line 2, column 19'],
  ['{\n  "from": € 1500000\n}', 'line 2, column 11'],
  ['{\n  “from”: 1500000\n}', 'line 2, column 3'],
  ['{\n  "title": “Große”\n}', 'line 2, column 12'],
  ['{\n  "ids": [\n    1,\n  ]\n}', 'line 4, column 3'],
  ['{\n  "own": True\n}', 'line 2, column 10'],
  ['{\n  "own": trve\n}', 'line 2, column 12'],
  ['{} {}', 'line 1, column 4'],
  ['{"a": "b\nc"}', 'line 1, column 9'],
])('%j goes wrong near %s, as this browser words it', (text, place) => {
  let fault = '';
  try {
    JSON.parse(text);
  } catch (error) {
    fault = jsonFault(error, text);
  }
  expect(fault).toBe(`something is wrong near ${place}`);
});
