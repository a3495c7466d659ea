import { Button } from '@mantine/core';
import { useState } from 'react';
import type { EmblemFault } from '#app/document-methods.ts';
import type { RecordView } from '#app/views.ts';
import { STATE_EMBLEM } from '#domain/office/office-file.ts';
import type { OrganisationRow } from '#app/views.ts';
import { partyKey } from '#domain/parties/party.ts';
import { gazetteer } from '#domain/regions/gazetteer.ts';
import { shortName } from '#domain/regions/region.ts';
import { PartyPicker } from '../cooperation/PartyPicker.tsx';
import { useOrganisations } from '../cooperation/use-item-data.ts';
import { Card } from '../kit/Card.tsx';
import { useWatched } from '../session/use-watched.ts';
import settings from '../settings/Settings.module.css';
import { useText } from '../text/catalogue.ts';
import { HOUSE_TEXT } from '../text/house.ts';
import { EmblemRow } from './EmblemRow.tsx';

type Props = { readonly office: RecordView<'office'> };

/** The emblems that the office gave: the state's, the region's own, and those of partners: regions, ministries, companies. */
export function EmblemsCard({ office }: Props) {
  const text = useText(HOUSE_TEXT).emblems;
  const files = useWatched((queries) => queries.officeFiles(), []);
  const organisations = useOrganisations();
  const [fault, setFault] = useState<EmblemFault | null>(null);
  const [added, setAdded] = useState<readonly string[]>([]);
  if (files === undefined) return null;
  const emblems = files.filter(({ value }) => value.use === 'emblem');
  const own = office.value.region;
  const partners = [...emblems.filter(({ value }) => !value.removed).map(({ value }) => value.of), ...added];
  const all = [...new Set([STATE_EMBLEM, own, ...partners])];
  return (
    <Card title={text.title}>
      <div className={settings.form}>
        <p>{text.why}</p>
        {fault !== null && <output>{text.faults[fault]}</output>}
        <div>
          {all.map((of) => (
            <EmblemRow
              key={of}
              of={of}
              whose={of === STATE_EMBLEM ? text.state : text.own(nameOf(of, organisations))}
              file={emblems.find(({ value }) => value.of === of) ?? null}
              onFault={setFault}
            />
          ))}
        </div>
        <AddPartner taken={all} onAdd={(code) => setAdded([...added, code])} />
      </div>
    </Card>
  );
}

/** An organisation by its name in the register; by its key where it is not here. */
function nameOf(key: string, organisations: readonly OrganisationRow[]): string {
  const region = gazetteer().region(key);
  if (region !== null) return shortName(region);
  return organisations.find(({ record }) => `org:${record}` === key)?.name ?? key;
}

type AddProps = { readonly taken: readonly string[]; readonly onAdd: (code: string) => void };

/** A place for the emblem of one more partner out of the register. */
function AddPartner({ taken, onAdd }: AddProps) {
  const text = useText(HOUSE_TEXT).emblems;
  const [isOpen, setOpen] = useState(false);
  if (!isOpen)
    return (
      <Button variant="default" className={settings.fit} onClick={() => setOpen(true)}>
        {text.partner}
      </Button>
    );
  return (
    <div>
      <p className={settings.dim}>{text.partnerWhy}</p>
      <PartyPicker
        chosen={[]}
        {...{ autoFocus: true }}
        label={text.partner}
        onPick={(party) => {
          const key = partyKey(party);
          if (!taken.includes(key)) onAdd(key);
          setOpen(false);
        }}
      />
    </div>
  );
}
