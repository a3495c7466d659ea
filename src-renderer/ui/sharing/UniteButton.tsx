import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Parted } from '#app/uniting.ts';
import { drop } from '#base/drop.ts';
import { useTry } from '../errors/use-refuse.ts';
import { keepEverything } from '../session/session.ts';
import { useSession } from '../session/session-context.ts';
import { useText } from '../text/catalogue.ts';
import { UNITING_TEXT } from '../text/uniting.ts';
import type { Sharable } from './sharable.ts';
import { UniteDialog } from './UniteDialog.tsx';

/** Looks at what a record would be as one and asks. What is still being typed is kept first, so that it is part of it. */
export function UniteButton({ sharable }: { readonly sharable: Sharable }) {
  const text = useText(UNITING_TEXT);
  const session = useSession();
  const attempt = useTry();
  const [parted, setParted] = useState<Parted | null>(null);
  const look = async (): Promise<void> => {
    await keepEverything(session);
    setParted(await attempt(session.engine.parted(sharable.record)));
  };
  return (
    <>
      <Button size="compact-sm" variant="default" onClick={() => drop(look(), 'looking at a record that is apart')}>
        {text.unite}
      </Button>
      {parted !== null && <UniteDialog sharable={sharable} parted={parted} onClose={() => setParted(null)} />}
    </>
  );
}
