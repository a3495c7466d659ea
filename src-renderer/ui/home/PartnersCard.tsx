import { useState } from 'react';
import { gazetteer } from '#domain/regions/gazetteer.ts';
import { Card } from '../kit/Card.tsx';
import { Choices } from '../kit/Choices.tsx';
import { EmptyState } from '../kit/EmptyState.tsx';
import { useOwnOffice } from '../session/use-own-office.ts';
import { useWatched } from '../session/use-watched.ts';
import { HOME_TEXT } from '../text/home.ts';
import { useText } from '../text/catalogue.ts';
import { type PartnerPoint, partnerPoints } from './partner-points.ts';
import { PartnerList } from './PartnerList.tsx';
import { PartnerMap } from './PartnerMap.tsx';

type Facts = { readonly own: string; readonly items: number; readonly points: readonly PartnerPoint[] };

/** Partners (*mitra*) as a map or a list of the same facts. */
export function PartnersCard() {
  const text = useText(HOME_TEXT).partners;
  const [look, setLook] = useState<'map' | 'list'>('map');
  const facts = usePartnerFacts();
  if (facts === null) return null;
  const neighbours = gazetteer()
    .neighbours(facts.own)
    .filter((code) => code.length === facts.own.length).length;
  const choices = [
    { value: 'map', label: text.map },
    { value: 'list', label: text.list },
  ] as const;
  return (
    <Card
      title={text.title}
      beside={text.facts(neighbours, facts.items)}
      action={
        facts.points.length > 0 && <Choices small label={text.look} value={look} choices={choices} onChoose={setLook} />
      }
    >
      {facts.points.length === 0 ? <EmptyState>{text.none}</EmptyState> : <Points facts={facts} look={look} />}
    </Card>
  );
}

function Points({ facts, look }: { readonly facts: Facts; readonly look: 'map' | 'list' }) {
  return look === 'map' ? <PartnerMap points={facts.points} own={facts.own} /> : <PartnerList points={facts.points} />;
}

/** What the card is made of; null until all of it is read. */
function usePartnerFacts(): Facts | null {
  const office = useOwnOffice();
  const counts = useWatched((queries) => queries.counts(), []);
  const itemsByRegion = useWatched((queries) => queries.itemsByRegion(), []);
  const partners = useWatched((queries) => queries.partners(), []);
  if (office === undefined || office === null) return null;
  if (counts === undefined || itemsByRegion === undefined || partners === undefined) return null;
  const own = office.value.region;
  return { own, items: counts.items, points: partnerPoints({ own, itemsByRegion, partners }) };
}
