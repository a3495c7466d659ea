import { countText } from './counts.ts';

const ID = {
  back: (count: number) =>
    `Berkas ini juga mengembalikan ${countText(count, 'id')} perubahan kantor Anda sendiri yang tidak ada di laptop ini.`,
  limits: 'Catatan internal dan yang belum pernah dikirim kepada mitra ini tidak termasuk.',
};

const EN: typeof ID = {
  back: (count) =>
    `This file also gives back ${countText(count, 'en')} ${count === 1 ? 'change' : 'changes'} of your own office that ${count === 1 ? 'is' : 'are'} not on this laptop.`,
  limits: 'Internal notes and what was never sent to this partner are not in it.',
};

/** A partner gives back what this office wrote itself, after its laptop was lost. */
export const OWN_BACK_TEXT = { id: ID, en: EN };
