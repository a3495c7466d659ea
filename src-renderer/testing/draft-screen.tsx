import { unwrap } from '#base/result.ts';
import type { Agreement } from '#domain/agreements/agreement.ts';
import type { Edit } from '#domain/record/edit.ts';
import { DraftScreen } from '#ui/drafting/DraftScreen.tsx';
import { firstOf } from '#ui/session/first-of.ts';
import { type EngineOffice, readyOffice } from './engine-office.ts';
import { sessionOf, type ShownScreen, showScreen } from './screen.tsx';

/** The drafting screen on an office of Kabupaten Sleman: how a test makes drafts, shows them, and reads what was kept. */
export type DraftScreens = {
  /** Another office, whose chance begins at the next seed. */
  readonly sleman: () => Promise<EngineOffice>;
  /** A draft with these edits; its record. */
  readonly aDraft: (office: EngineOffice, edits: readonly Edit[]) => Promise<string>;
  readonly show: (office: EngineOffice, record: string) => ShownScreen;
  readonly stored: (office: EngineOffice, record: string) => Promise<Agreement>;
};

/** `seed`: where chance begins, another for each file of tests; `today` is `YYYY-MM-DD`. */
export function draftScreens({ seed, today }: { readonly seed: number; readonly today: string }): DraftScreens {
  let next = seed;
  return {
    sleman: () => {
      next += 1;
      return readyOffice({ region: '34.04', name: 'Bagian Kerja Sama Setda', user: 'Rina', seed: next });
    },
    aDraft: async (office, edits) =>
      unwrap(await office.engine.create({ kind: 'agreement', edits: [...edits] }), 'a draft can be made').record,
    show: (office, record) =>
      showScreen({
        session: sessionOf(office, today),
        screen: DraftScreen,
        pattern: '/naskah/:id',
        path: `/naskah/${record}`,
      }),
    stored: async (office, record) => {
      const view = await firstOf(sessionOf(office, today).queries.record('agreement', record));
      if (view === null) throw new Error('the draft is stored');
      return view.value;
    },
  };
}
