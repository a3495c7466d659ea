import { useEffect, useRef, useState } from 'react';
import { drop } from '#base/drop.ts';
import type { RecordView } from '#app/views.ts';
import type { SampleWish } from '#app/document-wish.ts';
import '../drafting/fonts.css';
import { Card } from '../kit/Card.tsx';
import { Choices } from '../kit/Choices.tsx';
import { namePictures } from '../papers/name-pictures.ts';
import { useSession } from '../session/session-context.ts';
import { useWatched } from '../session/use-watched.ts';
import { useText } from '../text/catalogue.ts';
import { HOUSE_TEXT } from '../text/house.ts';
import styles from './House.module.css';

type Which = SampleWish['which'];
type Shown = 'making' | 'shown' | 'failed';

/** The first page of a sample, small, made anew whenever a setting changes. */
export function SampleCard({ office }: { readonly office: RecordView<'office'> }) {
  const text = useText(HOUSE_TEXT).preview;
  const [which, setWhich] = useState<Which>('agreement');
  const files = useWatched((queries) => queries.officeFiles(), []);
  const change = [office.changed, ...(files ?? []).map(({ changed }) => changed)].join(' ');
  const { page, shown } = useSample(which, office.value.paper, change);
  return (
    <div className={styles.sticky}>
      <Card
        title={text.title}
        size="side"
        action={
          <Choices
            small
            label={text.title}
            value={which}
            choices={(['agreement', 'letter'] as const).map((value) => ({ value, label: text.which[value] }))}
            onChoose={setWhich}
          />
        }
      >
        {shown === 'failed' && <p className={styles.failed}>{text.failed}</p>}
        <div
          ref={page}
          className={styles.sample}
          data-paper={office.value.paper}
          // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a picture made of a page: its words are no text of the screen
          role="img"
          aria-label={`${text.title}: ${text.which[which]}`}
          aria-busy={shown === 'making'}
        />
      </Card>
    </div>
  );
}

function useSample(which: Which, paper: RecordView<'office'>['value']['paper'], change: string) {
  const { engine, host } = useSession();
  const page = useRef<HTMLDivElement>(null);
  const [shown, setShown] = useState<Shown>('making');
  useEffect(() => {
    let isOver = false;
    const draw = async (): Promise<void> => {
      const made = await engine.document({ wish: { kind: 'sample', which }, paper });
      if (isOver || page.current === null) return;
      if (!made.ok) {
        setShown('failed');
        return;
      }
      try {
        const { renderAsync } = await import('docx-preview');
        const next = document.createElement('div');
        await renderAsync(new Uint8Array(made.value.bytes), next, next, { useBase64URL: true, className: 'sample' });
        if (isOver) return;
        namePictures(next, '');
        page.current.replaceChildren(next);
        setShown('shown');
      } catch (error) {
        host.report('error', `the sample of a document could not be drawn: ${String(error)}`);
        setShown('failed');
      }
    };
    drop(draw(), 'the sample of a document is drawn');
    return () => {
      isOver = true;
    };
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- `change` says that the settings are others
  }, [engine, host, which, paper, change]);
  return { page, shown };
}
