import { type ComboboxItem, type OptionsFilter, Select } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { OrganisationRow } from '#app/views.ts';
import { type Party, partyKey } from '#domain/parties/party.ts';
import { gazetteer } from '#domain/regions/gazetteer.ts';
import { shortName } from '#domain/regions/region.ts';
import { useOrganisations } from './use-item-data.ts';
import { useCooperationText } from './use-cooperation-text.ts';

const SHOWN = 40;

/** Adds a region or an organisation that is not among the parties yet, by name or code. */
export function PartyPicker(props: {
  readonly chosen: readonly Party[];
  readonly onPick: (party: Party) => void;
  /** What the search is for, when it is not to add a party. */
  readonly label?: string;
  /** Where it takes the place of the button that opened it, so that the keyboard does not lose its place. */
  readonly autoFocus?: boolean;
}) {
  const text = useCooperationText().parties;
  const organisations = useOrganisations();
  const [search, setSearch] = useState('');
  const options = useMemo(() => partyOptions(props.chosen, organisations), [props.chosen, organisations]);
  return (
    <Select
      label={props.label ?? text.add}
      {...{ autoFocus: props.autoFocus === true }}
      description={text.findHint}
      placeholder={text.find}
      data={options}
      value={null}
      searchable
      selectFirstOptionOnChange
      searchValue={search}
      onSearchChange={setSearch}
      filter={byWords}
      limit={SHOWN}
      maxDropdownHeight={260}
      nothingFoundMessage={text.nothingFound}
      onChange={(key) => {
        const party = key === null ? null : partyOf(key, organisations);
        if (party !== null) props.onPick(party);
        setSearch('');
      }}
    />
  );
}

function partyOptions(chosen: readonly Party[], organisations: readonly OrganisationRow[]): ComboboxItem[] {
  const taken = new Set(chosen.map(partyKey));
  const regions = gazetteer().regions.map((region) => ({
    value: region.code,
    label: `${shortName(region)} (${region.code})`,
  }));
  const others = organisations.map((each) => ({ value: `org:${each.record}`, label: each.name }));
  return [...regions, ...others].filter((option) => !taken.has(option.value) && option.label !== '');
}

function partyOf(key: string, organisations: readonly OrganisationRow[]): Party | null {
  if (!key.startsWith('org:')) return { kind: 'region', code: key };
  const found = organisations.find((each) => `org:${each.record}` === key);
  return found === undefined ? null : { kind: 'organisation', id: found.record, name: found.name };
}

/** Every word of the search begins a word of the name, short or long, or the code: "kab slem" finds Kab. Sleman, as does "kabupaten". */
const byWords: OptionsFilter = ({ options, search, limit }) => {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const fits = ({ label, value }: ComboboxItem): boolean => {
    const long = gazetteer().region(value)?.name ?? '';
    const parts = `${label} ${long}`.toLowerCase().split(/[\s(]+/);
    return words.every((word) => parts.some((part) => part.startsWith(word)));
  };
  return options.filter((option) => 'label' in option && fits(option)).slice(0, limit);
};
