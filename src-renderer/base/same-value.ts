/** Whether two values made of plain objects, arrays, bytes and primitives say the same. */
export function sameValue(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  return isComparable(one) && isComparable(other) && sameProperties(one, other);
}

/** What has its content elsewhere than in its properties is the same only when it is the same one. */
function isComparable(value: unknown): value is object {
  return (
    typeof value === 'object' &&
    value !== null &&
    !(value instanceof Map || value instanceof Set || value instanceof Date)
  );
}

function sameProperties(one: object, other: object): boolean {
  if (Object.getPrototypeOf(one) !== Object.getPrototypeOf(other)) return false;
  const names = Object.keys(one);
  if (names.length !== Object.keys(other).length) return false;
  return names.every(
    (name) => Object.hasOwn(other, name) && sameValue(Reflect.get(one, name), Reflect.get(other, name)),
  );
}
