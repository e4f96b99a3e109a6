import { faultAt, type PlaybookFault, quote } from './fault';
import type { Place } from './place';

/** Everything in a playbook that names something else in it must name something that is there, once. */
export function* checkReferences(root: Place): Generator<PlaybookFault> {
  yield* checkUnique(root);
  const segments = family('segment', idsOf(root.at('segments')));
  const roles = family('role', idsOf(root.at('roles')));
  const documents = family('document', root.at('documents').names);
  const presets = family('preset', idsOf(root.to(['segmentation', 'presets'])));

  yield* refer(presets, [root.to(['segmentation', 'preset'])]);
  for (const place of root.everywhere()) {
    const key = place.path.at(-1);
    if (key === 'source') yield* refer(documents, [place.at('document')]);
    if (key === 'segments' && place.path.length > 1) yield* refer(segments, place.items);
    if (key === 'segment') yield* refer(segments, [place]);
  }
  for (const handoff of root.at('handoffs').items) {
    yield* refer(roles, [
      handoff.at('role'),
      ...handoff.at('items').items.map((item) => item.at('shownByRole')),
    ]);
  }
  for (const rule of root.at('slack').items) yield* refer(roles, [rule.at('approver')]);
  yield* checkFieldReferences(root);
}

interface Family {
  readonly word: string;
  readonly known: ReadonlySet<string>;
  /** What is there, in words. */
  readonly choices: string;
}

function family(word: string, names: readonly string[]): Family {
  const known = new Set(names);
  const some = [...known].slice(0, 12).map(quote).join(', ');
  const all = known.size > 12 ? `${some} and ${known.size - 12} more` : some;
  return { word, known, choices: known.size === 0 ? 'there are none' : `there are ${all}` };
}

function* refer({ word, known, choices }: Family, places: readonly Place[]): Generator<PlaybookFault> {
  for (const { text, path } of places) {
    if (text === undefined || known.has(text)) continue;
    yield faultAt(path, `names a ${word} that does not exist: ${quote(text)}; ${choices}`);
  }
}

function idsOf(list: Place): string[] {
  return list.items.flatMap((item) => item.at('id').text ?? []);
}

/** Ids are what progress is stored under: two of one name would share it. */
function* checkUnique(root: Place): Generator<PlaybookFault> {
  const lists = ['segments', 'roles', 'steps', 'handoffs', 'slack', 'cards', 'calls'].map((key) =>
    root.at(key),
  );
  lists.push(root.to(['segmentation', 'presets']));
  lists.push(...root.at('handoffs').items.map((handoff) => handoff.at('items')));
  for (const list of lists) yield* unique(list.items.map((item) => item.at('id')));
  yield* unique(root.at('steps').items.map((step) => step.at('qualifiedTitle')));
}

function* unique(places: readonly Place[]): Generator<PlaybookFault> {
  const first = new Map<string, Place>();
  for (const place of places) {
    if (place.text === undefined) continue;
    const before = first.get(place.text);
    if (!before) first.set(place.text, place);
    else
      yield faultAt(
        place.path,
        `repeats ${quote(place.text)}, which ${faultAt(before.path, '').path} already has`,
      );
  }
}

const NUMBERS = ['integer', 'range'];

/** Which types of field can play which part. */
function* checkFieldReferences(root: Place): Generator<PlaybookFault> {
  const parts = root.at('parts');
  const single = ['name', 'pageSegment', 'csmSegment', 'region', 'accountType'].map((part) => parts.at(part));
  const presets = root.to(['segmentation', 'presets']).items;
  yield* referFields(root, single, []);
  yield* referFields(root, [...parts.at('startDate').items, ...parts.at('renewalDate').items], ['date']);
  yield* referFields(root, parts.at('globalEmployees').items, NUMBERS);
  yield* referFields(
    root,
    presets.flatMap((preset) => preset.at('decidedBy').items),
    NUMBERS,
  );
  yield* referFields(
    root,
    root.at('roles').items.flatMap((role) => role.at('fields').items),
    ['person'],
  );
}

function* referFields(
  root: Place,
  places: readonly Place[],
  types: readonly string[],
): Generator<PlaybookFault> {
  const fields = family('field', root.at('fields').names);
  for (const place of places) {
    yield* refer(fields, [place]);
    const type = place.text === undefined ? undefined : root.to(['fields', place.text, 'type']).text;
    if (type === undefined || types.length === 0 || types.includes(type)) continue;
    const wanted = types.map(quote).join(' or ');
    yield faultAt(
      place.path,
      `needs a field of type ${wanted}; ${quote(place.text ?? '')} is of type ${quote(type)}`,
    );
  }
}
