import { KIT_TEXT } from '../text/kit.ts';
import { useText } from '../text/catalogue.ts';
import { partyName } from './party-name.ts';

type Props = {
  /** Party keys: region codes, or `org:<id>`. */
  readonly parties: readonly string[];
  /** Names of organisations by key. */
  readonly names?: { readonly [key: string]: string };
  /** The own region's code, left out of the list. */
  readonly without?: string;
  /** How many names are shown before "dan 2 lainnya"; all when absent. */
  readonly most?: number;
};

const NO_NAMES = {};

/** Names of parties for tables: `Kab. Sleman, Kab. Boyolali dan 2 lainnya`. */
export function PartyNames({ parties, names = NO_NAMES, without, most }: Props) {
  const text = useText(KIT_TEXT);
  const others = parties.filter((key) => key !== without);
  const shown = others.slice(0, most ?? others.length);
  const rest = others.length - shown.length;
  const list = shown.map((key) => partyName(key, names)).join(', ');
  return <span>{rest === 0 ? list : `${list} ${text.others(rest)}`}</span>;
}
