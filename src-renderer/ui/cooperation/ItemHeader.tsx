import { IconArrowsDiff, IconLock, IconShare } from '@tabler/icons-react';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { affairName } from '#domain/cooperation/affairs.ts';
import { natureTests } from '#domain/cooperation/nature.ts';
import { regionCodes } from '#domain/parties/party.ts';
import { gazetteer } from '#domain/regions/gazetteer.ts';
import { ItemActions, type ItemDialog } from './ItemActions.tsx';
import { ItemTitle } from './ItemTitle.tsx';
import { NatureBadge } from './NatureBadge.tsx';
import { useItem } from './item-context.ts';
import { partyName, regionName } from './party-names.ts';
import { useCooperationText } from './use-cooperation-text.ts';
import styles from './ItemHeader.module.css';

/** Title, what kind of cooperation it is, with whom it is shared, and what can be done with it. */
export function ItemHeader() {
  const [dialog, setDialog] = useState<ItemDialog>('none');
  return (
    <header className={styles.header}>
      <div className={styles.words}>
        <div className={styles.top}>
          <ItemTitle />
          <Badges />
          <Sharing onShare={() => setDialog('share')} />
        </div>
        <Summary />
      </div>
      <ItemActions dialog={dialog} onDialog={setDialog} />
    </header>
  );
}

/** Whether the item stays here or goes to partners, and the door to the other. */
function Sharing({ onShare }: { readonly onShare: () => void }) {
  const { view, ownRegion } = useItem();
  const text = useCooperationText();
  const others = view.sharedWith.filter((code) => code !== ownRegion).map(regionName);
  if (view.scope === 'private') {
    return (
      <span className={styles.scope}>
        <IconLock size={14} stroke={1.75} aria-hidden />
        {text.private}
        <Button variant="subtle" size="compact-xs" onClick={onShare}>
          {text.header.share}
        </Button>
      </span>
    );
  }
  return (
    <span className={styles.scope}>
      <IconShare size={14} stroke={1.75} aria-hidden />
      {text.sharedWith(others.join(', '))}
    </span>
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
