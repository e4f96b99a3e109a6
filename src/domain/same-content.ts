/** True if two values have the same content, in any order of keys: some browsers return stored objects with sorted keys. */
export function isSame(a: unknown, b: unknown): boolean {
  // One and the same is not looked into: a playbook is large.
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || !a || !b) return false;
  const left = a as Record<string, unknown>;
  const right = b as Record<string, unknown>;
  const keys = Object.keys(left);
  return (
    keys.length === Object.keys(right).length &&
    keys.every((key) => Object.hasOwn(right, key) && isSame(left[key], right[key]))
  );
}
