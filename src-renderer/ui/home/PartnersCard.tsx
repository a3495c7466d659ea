import { useState } from 'react';
import { gazetteer } from '#domain/regions/gazetteer.ts';
import { Card } from '../kit/Card.tsx';
import { Choices } from '../kit/Choices.tsx';
import { EmptyState } from '../kit/EmptyState.tsx';
import { useOwnOffice } from '../session/use-own-office.ts';
import { useWatched } from '../session/use-watched.ts';
import { HOME_TEXT } from '../text/home.ts';
import { useText } from '../text/catalogue.ts';
import { partnerPoints } from './partner-points.ts';
import { PartnerList } from './PartnerList.tsx';
import { PartnerMap } from './PartnerMap.tsx';

/** Partners (*mitra*) as a map or a list of the same facts. */
export function PartnersCard() {
  const text = useText(HOME_TEXT).partners;
  const [look, setLook] = useState<'map' | 'list'>('map');
  const office = useOwnOffice();
  const counts = useWatched((queries) => queries.counts(), []);
  const partners = useWatched((queries) => queries.partners(), []);
  if (office === undefined || office === null || counts === undefined || partners === undefined) return null;
  const own = office.value.region;
  const points = partnerPoints({ own, itemsByRegion: counts.itemsByRegion, partners });
  const neighbours = gazetteer()
    .neighbours(own)
    .filter((code) => code.length === own.length).length;
  return (
    <Card
      title={text.title}
      beside={text.facts(neighbours, counts.items)}
      action={
        points.length > 0 && (
          <Choices
            small
            label={text.look}
            value={look}
            choices={[
              { value: 'map', label: text.map },
              { value: 'list', label: text.list },
            ]}
            onChoose={setLook}
          />
        )
      }
    >
      {points.length === 0 && <EmptyState>{text.none}</EmptyState>}
      {points.length > 0 && look === 'map' && <PartnerMap points={points} own={own} />}
      {points.length > 0 && look === 'list' && <PartnerList points={points} />}
    </Card>
  );
}
