import { IconArrowsDiff } from '@tabler/icons-react';
import { useState } from 'react';
import { affairName } from '#domain/cooperation/affairs.ts';
import { natureTests } from '#domain/cooperation/nature.ts';
import { regionCodes } from '#domain/parties/party.ts';
import { gazetteer } from '#domain/regions/gazetteer.ts';
import { SharingLine } from '../sharing/SharingLine.tsx';
import { ItemActions, type ItemDialog } from './ItemActions.tsx';
import { ItemTitle } from './ItemTitle.tsx';
import { NatureBadge } from './NatureBadge.tsx';
import { useItem, useSharableItem } from './item-context.ts';
import { partyName } from './party-names.ts';
import { useCooperationText } from './use-cooperation-text.ts';
import styles from './ItemHeader.module.css';

/** Title, what kind of cooperation it is, with whom it is shared, and what can be done with it. */
export function ItemHeader() {
  const [dialog, setDialog] = useState<ItemDialog>('none');
  const sharable = useSharableItem();
  return (
    <header className={styles.header}>
      <div className={styles.words}>
        <div className={styles.top}>
          <ItemTitle />
          <Badges />
          <SharingLine sharable={sharable} onOpen={() => setDialog('share')} />
        </div>
        <Summary />
      </div>
      <ItemActions dialog={dialog} onDialog={setDialog} />
    </header>
  );
}

function Badges() {
  const { view } = useItem();
  const text = useCooperationText();
  return (
    <>
      <span className={styles.kind}>{view.value.type}</span>
      <NatureBadge nature={view.value.nature} />
      {view.conflicts.length > 0 && (
        <span className={styles.conflict}>
          <IconArrowsDiff size={14} stroke={1.75} aria-hidden />
          {text.header.conflicts(view.conflicts.length)}
        </span>
      )}
    </>
  );
}

/** `Kab. Magelang, Kab. Sleman. Berbatasan, lintas provinsi. Urusan: sosial.` */
function Summary() {
  const { view } = useItem();
  const text = useCooperationText().header;
  const { parties, affairs } = view.value;
  const codes = regionCodes(parties);
  const facts = [
    ...(natureTests(view.value, gazetteer().borders).bordering.answer ? [text.bordering] : []),
    ...(new Set(codes.map((code) => code.slice(0, 2))).size > 1 ? [text.acrossProvinces] : []),
  ].join(', ');
  const names = affairs.map((code) => affairName(code) ?? code).join('; ');
  const sentences = [
    parties.length < 2 ? text.noParties : parties.map(partyName).join(', '),
    facts === '' ? '' : facts.charAt(0).toUpperCase() + facts.slice(1),
    names === '' ? '' : text.affairs(names),
  ].filter((sentence) => sentence !== '');
  return <p className={styles.summary}>{sentences.map((sentence) => sentence.replace(/\.?$/, '.')).join(' ')}</p>;
}
