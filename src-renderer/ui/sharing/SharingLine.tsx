import { Button } from '@mantine/core';
import { IconLock, IconLockOff, IconShare } from '@tabler/icons-react';
import { regionName } from '../cooperation/party-names.ts';
import { useText } from '../text/catalogue.ts';
import { SHARING_TEXT } from '../text/sharing.ts';
import { newParties, seenBy, type Sharable } from './sharable.ts';
import styles from './Sharing.module.css';

/** Whether a record stays here or with whom it is shared, and the door to changing it. */
export function SharingLine({ sharable, onOpen }: { readonly sharable: Sharable; readonly onOpen: () => void }) {
  const text = useText(SHARING_TEXT);
  const isPrivate = sharable.scope === 'private';
  if (sharable.without.includes(sharable.ownRegion)) return <Ended />;
  const Icon = isPrivate ? IconLock : IconShare;
  const late = newParties(sharable).length;
  const names = seenBy(sharable).map(regionName).join(', ');
  return (
    <span className={styles.line}>
      <Icon size={14} stroke={1.75} aria-hidden />
      {isPrivate ? text.private : text.sharedWith(names)}
      <Button variant="subtle" size="compact-xs" onClick={onOpen}>
        {isPrivate ? text.share : late > 0 ? text.addParties(late) : text.button}
      </Button>
    </span>
  );
}

/** It went on without this office: what stands here is a copy to read. */
function Ended() {
  const text = useText(SHARING_TEXT);
  return (
    <span className={styles.line}>
      <IconLockOff size={14} stroke={1.75} aria-hidden />
      {text.ended}
    </span>
  );
}
