import { Button } from '@mantine/core';
import { IconArrowsSplit, IconGitBranch, IconLockOff } from '@tabler/icons-react';
import { regionName } from '../cooperation/party-names.ts';
import { useText } from '../text/catalogue.ts';
import { SHARING_TEXT } from '../text/sharing.ts';
import type { Sharable } from './sharable.ts';
import { UniteButton } from './UniteButton.tsx';
import { useSharing } from './use-sharing.ts';
import styles from './Sharing.module.css';

const ICON = { size: 16, stroke: 1.75, 'aria-hidden': true } as const;

/** What a person must know of where a record lives: that it went on without this office, or that others wrote where it was. */
export function SharingNotices({ sharable }: { readonly sharable: Sharable }) {
  const text = useText(SHARING_TEXT);
  const { bring, keepCopy } = useSharing(sharable);
  const isWithdrawn = sharable.without.includes(sharable.ownRegion);
  return (
    <>
      {isWithdrawn && (
        <output className={styles.notice}>
          <IconLockOff {...ICON} />
          <span>{text.withdrawn}</span>
          <Button size="compact-sm" variant="default" onClick={keepCopy}>
            {text.keepCopy}
          </Button>
        </output>
      )}
      {sharable.apart.map((codes, index) => (
        <output key={codes.join()} className={styles.notice}>
          <IconArrowsSplit {...ICON} />
          <span>{text.apart(codes.map(regionName).join(', '))}</span>
          {index === 0 && <UniteButton sharable={sharable} />}
        </output>
      ))}
      {!isWithdrawn && sharable.leftBehind > 0 && (
        <output className={styles.notice}>
          <IconGitBranch {...ICON} />
          <span>{text.leftBehind(sharable.leftBehind)}</span>
          <Button size="compact-sm" variant="default" onClick={bring}>
            {text.bring}
          </Button>
        </output>
      )}
    </>
  );
}
