import { create } from 'zustand';
import type { MadePart } from '#app/engine.ts';
import type { PartnerView } from '#app/views.ts';

/** Several files that a person wants: for all partners, or all parts for one of which the first is made already. */
export type FilesWish =
  | { readonly kind: 'all'; readonly partners: readonly PartnerView[] }
  | { readonly kind: 'parts'; readonly partner: PartnerView; readonly form: 'file' | 'text'; readonly first: MadePart };

/** What the dialog about several files is open for. */
export const useFilesWish = create<{ readonly wish: FilesWish | null }>(() => ({ wish: null }));
