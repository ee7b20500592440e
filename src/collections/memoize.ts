/**
 * `compute`, run once for each key; its result is kept as long as the key lives, if that is an object, and as long as
 * the function itself otherwise. `undefined` is a result like any other.
 */
export function memoize<Key, Result>(compute: (key: Key) => Result): (key: Key) => Result {
  const byObject = new WeakMap<WeakKey, Result>();
  const byValue = new Map<Key, Result>();
  return (key) => {
    const cache: Cache<Result> = isObject(key) ? byObject : byValue;
    const cached = cache.get(key);
    if (cached !== undefined || cache.has(key)) return cached as Result;
    const result = compute(key);
    cache.set(key, result);
    return result;
  };
}

interface Cache<Result> {
  get(key: unknown): Result | undefined;
  has(key: unknown): boolean;
  set(key: unknown, result: Result): unknown;
}

const isObject = (key: unknown): key is WeakKey =>
  (typeof key === 'object' && key !== null) || typeof key === 'function';
