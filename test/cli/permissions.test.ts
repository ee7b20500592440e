import { describe, expect, test } from 'vitest';
import { newReadContext, readOrReport } from '../../src/disk/reading.ts';

describe('what the disk does not let prelim read', () => {
  test.each([
    ['EACCES', /^You have no permission to read this\./],
    ['EPERM', /^You have no permission to read this\./],
    ['EIO', /^This cannot be read as a file\./],
    ['ELOOP', /^This cannot be read as a file\./],
  ])('is a problem of that file: %s', (code, says) => {
    const reading = newReadContext('.');
    const read = (): string => {
      throw Object.assign(new Error(code), { code });
    };
    expect(readOrReport('findings/media.md', 'findings/media', reading, read)).toBe(undefined);
    expect(reading.unreadable).toEqual(['findings/media']);
    expect(reading.diagnostics.map(({ rule, at, message }) => [rule, at.source.path, says.test(message)])).toEqual([
      ['files/not-text', 'findings/media.md', true],
    ]);
  });

  test('is a failure where it is no file’s own', () => {
    const read = (): never => {
      throw new Error('a mistake of prelim');
    };
    expect(() => readOrReport('x', 'x', newReadContext('.'), read)).toThrow('a mistake of prelim');
  });
});
