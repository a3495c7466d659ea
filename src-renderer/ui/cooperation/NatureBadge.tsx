import { Badge } from '../kit/Badge.tsx';
import { useCooperationText } from './use-cooperation-text.ts';

/** *Wajib* soft, *Sukarela* outlined; nothing while the nature is open. */
export function NatureBadge({ nature }: { readonly nature: string | null }) {
  const text = useCooperationText();
  if (nature !== 'mandatory' && nature !== 'voluntary') return null;
  return <Badge meaning={nature === 'mandatory' ? 'accent' : 'outline'}>{text[nature]}</Badge>;
}
