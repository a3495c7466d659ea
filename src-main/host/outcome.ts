import type { HostError, HostReason } from '#bridge/errors.ts';

export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: HostError };

export function ok<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

export function refuse(reason: HostReason, detail = ''): { readonly ok: false; readonly error: HostError } {
  return { ok: false, error: { reason, detail } };
}

/** What the file system says, in the contract's words. */
export function fileFault(error: unknown): { readonly ok: false; readonly error: HostError } {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  return refuse(REASONS[code] ?? 'unexpected', error instanceof Error ? error.message : String(error));
}

const REASONS: Readonly<Record<string, HostReason>> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EROFS: 'read-only-place',
  EACCES: 'no-permission',
  EPERM: 'no-permission',
  EBUSY: 'file-in-use',
  ETXTBSY: 'file-in-use',
  ENOENT: 'not-found',
  ENOTDIR: 'not-found',
  EISDIR: 'not-found',
};
