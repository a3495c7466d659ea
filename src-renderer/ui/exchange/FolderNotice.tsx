import { Button } from '@mantine/core';
import { IconFolderDown, IconFolderOff } from '@tabler/icons-react';
import { useText } from '../text/catalogue.ts';
import { FOLDER_TEXT } from '../text/exchange-folder.ts';
import { useFolderNews } from './folder-news.ts';
import { useOpenFolderFiles } from './use-open-folder-files.ts';
import styles from './Exchange.module.css';

/** What is new in the exchange folder, or that it is away. Nothing where no folder is chosen and nothing waits. */
export function FolderNotice({ isBusy }: { readonly isBusy: boolean }) {
  const text = useText(FOLDER_TEXT);
  const { state, fresh, unread, more } = useFolderNews();
  const open = useOpenFolderFiles();
  if (state === 'missing')
    return (
      <p className={styles.folder}>
        <IconFolderOff size={18} stroke={1.75} aria-hidden />
        <span>{text.missing}</span>
      </p>
    );
  if (fresh.length === 0 && unread.length === 0) return null;
  return (
    <div className={styles.folder} data-fresh={fresh.length > 0}>
      <IconFolderDown size={18} stroke={1.75} aria-hidden />
      <div className={styles.folderText}>
        {fresh.length > 0 && <output>{text.fresh(fresh.length)}</output>}
        {unread.length > 0 && <p className={styles.dim}>{text.unread(unread.slice(0, 3).join(', '))}</p>}
        {more && <p className={styles.dim}>{text.more}</p>}
      </div>
      {fresh.length > 0 && !isBusy && (
        <Button size="xs" variant="default" onClick={open}>
          {text.open}
        </Button>
      )}
    </div>
  );
}
