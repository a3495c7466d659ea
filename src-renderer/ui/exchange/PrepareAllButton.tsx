import { Button } from '@mantine/core';
import { IconFiles } from '@tabler/icons-react';
import { useWatched } from '../session/use-watched.ts';
import { useText } from '../text/catalogue.ts';
import { FILES_RUN_TEXT } from '../text/files-run.ts';
import { useFilesWish } from './files-wish.ts';

/** Makes files for all partners at once; nothing while there are not two of them. */
export function PrepareAllButton() {
  const text = useText(FILES_RUN_TEXT);
  const partners = useWatched((queries) => queries.partners(), []) ?? [];
  if (partners.filter(({ trust }) => trust === 'verified').length < 2) return null;
  return (
    <Button
      variant="default"
      leftSection={<IconFiles size={16} stroke={1.75} aria-hidden />}
      onClick={() => useFilesWish.setState({ wish: { kind: 'all', partners } })}
    >
      {text.open}
    </Button>
  );
}
