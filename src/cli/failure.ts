import manifest from '../../package.json' with { type: 'json' };
import { type Host, programName, typedCommand } from './host.ts';
import { UserError } from '../source/user-error.ts';

/**
 * Why a run could not do its work, for the error output. What the user or the disk did is said in words. Anything else
 * that was thrown is a fault of prelim: the text says so, and what to send to whom. `isDebug` adds the stack.
 */
export function failureText(error: unknown, host: Host, isDebug: boolean): string {
  const text = userText(error, host) ?? diskText(error) ?? faultText(error, host, isDebug);
  return `prelim: ${text}\n${isDebug ? `\n${stackOf(error)}\n` : ''}`;
}

/** Messages call the commands “prelim init”: it is shown how to start them here. */
const userText = (error: unknown, host: Host): string | undefined =>
  error instanceof UserError ? error.message.replaceAll('“prelim ', `“${programName(host)} `) : undefined;

/** What the system refused, or undefined if the error comes from elsewhere. Its own messages name a system call. */
function diskText(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const { code = '', syscall, path, dest } = error as NodeJS.ErrnoException & { readonly dest?: string };
  if (syscall === 'uv_cwd') return 'The folder that you work in is no longer there. Go to another one.';
  const words = Object.hasOwn(diskErrors, code) ? diskErrors[code] : undefined;
  if (words === undefined && syscall === undefined) return undefined;
  const file = dest ?? (path === undefined ? undefined : withoutOwnNames(path));
  const trouble = words ?? `The system refused what prelim asked for (${code}, ${syscall})`;
  return `${trouble}${file === undefined ? '' : `: “${file}”`}.`;
}

/**
 * People know neither the name of a file that is written beside its place first, nor of the folder of a mission that is
 * not whole yet, nor of a lock.
 */
const withoutOwnNames = (path: string): string =>
  path
    .replace(/\.\d+\.([^/\\]+)\.\d+\.new$/, '$1')
    .replace(/[/\\]\.prelim\.lock(?:\.left)?(?:\.\d+\.new)?$/, '')
    .replace(/([/\\])\.([^/\\]+)\.\d+\.new(?=[/\\]|$)/, '$1$2')
    .replace(/[/\\]\.new\.\d+(?=[/\\]|$)/, '');

const diskErrors: Readonly<Record<string, string>> = {
  EACCES: 'There is no permission to read or write',
  EBUSY: 'Another program is using this',
  EDQUOT: 'There is no room left for your files on the disk',
  EEXIST: 'A file stands where a folder is needed',
  EFBIG: 'This is larger than files may be here',
  EIO: 'The disk cannot be read or written',
  EISDIR: 'A folder stands where a file is needed',
  ELOOP: 'A link leads back to itself',
  EMFILE: 'Too many files are open',
  ENAMETOOLONG: 'This name is too long for the disk',
  ENFILE: 'Too many files are open',
  ENOENT: 'There is no such file or folder',
  ENOSPC: 'The disk is full',
  ENOTDIR: 'A file stands where a folder is needed',
  EPERM: 'There is no permission to read or write',
  EROFS: 'The disk cannot be written to',
};

function faultText(error: unknown, host: Host, isDebug: boolean): string {
  const isOverflow = error instanceof RangeError && /call stack/i.test(error.message);
  const request = isDebug
    ? 'Please report it on the issue tracker of prelim: send all of this'
    : 'Please report it on the issue tracker of prelim: run the command again with --debug, send all that it prints';
  return [
    `This is a fault of prelim, not of your mission: ${nameOf(error)}`,
    `It happened in “${typedCommand(host)}”, with prelim ${manifest.version}, Node ${process.version}, ` +
      `${process.platform}.`,
    ...(isOverflow
      ? ['Texts that are nested very deeply can lead to it, such as lists in lists or brackets in brackets.']
      : []),
    `${request}, and the folder of the mission if it may be shared.`,
  ].join('\n');
}

const nameOf = (error: unknown): string =>
  error instanceof Error
    ? `${error.name}: ${error.message}`
    : `what was thrown is no error but ${Object(error) === error ? 'an object' : String(error)}`;

/** The stack of an error and of those that led to it. */
function stackOf(error: unknown): string {
  if (!(error instanceof Error)) return nameOf(error);
  const stack = error.stack ?? nameOf(error);
  return error.cause === undefined ? stack : `${stack}\nCaused by ${stackOf(error.cause)}`;
}
