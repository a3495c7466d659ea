import { IconShieldCheck, IconShieldQuestion, IconShieldX, type Icon } from '@tabler/icons-react';
import type { PartnerView } from '#app/views.ts';
import { type Meaning, MeaningText } from '../kit/Badge.tsx';

type Trust = PartnerView['trust'];

const SIGNS: Readonly<Record<Trust, { readonly icon: Icon; readonly meaning: Meaning }>> = {
  verified: { icon: IconShieldCheck, meaning: 'ok' },
  unverified: { icon: IconShieldQuestion, meaning: 'warn' },
  'key-changed': { icon: IconShieldX, meaning: 'bad' },
  revoked: { icon: IconShieldX, meaning: 'bad' },
};

type Props = { readonly trust: Trust; readonly words: Readonly<Record<Trust, string>> };

/** How far an office's key is trusted: a shield and a word (ui.md §4, Trust). */
export function TrustMark({ trust, words }: Props) {
  const { icon: Shown, meaning } = SIGNS[trust];
  return (
    <MeaningText meaning={meaning} icon={<Shown size={16} stroke={1.75} aria-hidden />}>
      {words[trust]}
    </MeaningText>
  );
}
