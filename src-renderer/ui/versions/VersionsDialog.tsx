import { Button } from '@mantine/core';
import { useState } from 'react';
import type { VersionSide } from '#app/document-methods.ts';
import type { Version } from '#domain/agreements/agreement.ts';
import { useDraft } from '../drafting/draft-context.ts';
import { Dialog } from '../kit/Dialog.tsx';
import { useText } from '../text/catalogue.ts';
import { VERSIONS_TEXT } from '../text/versions.ts';
import { Comparison } from './Comparison.tsx';
import { ConsentForm } from './ConsentForm.tsx';
import { useVersionName } from './version-words.ts';
import { VersionList } from './VersionList.tsx';

type Shown =
  | { readonly kind: 'list' }
  | { readonly kind: 'comparison'; readonly before: VersionSide; readonly after: VersionSide }
  | { readonly kind: 'consent'; readonly version: Version };

/** The files of the draft that left or came back; any two of them are compared here, and consents noted. */
export function VersionsDialog({ onClose }: { readonly onClose: () => void }) {
  const text = useText(VERSIONS_TEXT);
  const [shown, setShown] = useState<Shown>({ kind: 'list' });
  const back = (): void => setShown({ kind: 'list' });
  const title = useTitle(shown);
  return (
    <Dialog
      title={title}
      width={820}
      onClose={onClose}
      foot={
        <>
          {shown.kind === 'comparison' && (
            <Button variant="default" data-autofocus onClick={back}>
              {text.back}
            </Button>
          )}
          {shown.kind !== 'consent' && (
            <Button variant={shown.kind === 'list' ? 'filled' : 'default'} onClick={onClose}>
              {text.close}
            </Button>
          )}
        </>
      }
    >
      {shown.kind === 'list' && (
        <VersionList
          onCompare={(before, after) => setShown({ kind: 'comparison', before, after })}
          onConsent={(version) => setShown({ kind: 'consent', version })}
        />
      )}
      {shown.kind === 'comparison' && <Comparison before={shown.before} after={shown.after} />}
      {shown.kind === 'consent' && <ConsentForm version={shown.version} onDone={back} />}
    </Dialog>
  );
}

function useTitle(shown: Shown): string {
  const { view } = useDraft();
  const text = useText(VERSIONS_TEXT);
  const name = useVersionName(view.value);
  const sideName = (side: VersionSide): string => {
    const version = side.kind === 'now' ? undefined : view.value.versions.find(({ id }) => id === side.id);
    return version === undefined ? text.now : name(version);
  };
  switch (shown.kind) {
    case 'comparison':
      return text.comparison.title(sideName(shown.before), sideName(shown.after));
    case 'consent':
      return text.consents.formTitle(name(shown.version).toLowerCase());
    default:
      return text.title;
  }
}
