import { Button } from '@mantine/core';
import { drop } from '#base/drop.ts';
import type { EmblemFault } from '#app/document-methods.ts';
import type { RecordView } from '#app/views.ts';
import { EditableText } from '../kit/EditableText.tsx';
import { useLanguage } from '../session/session-context.ts';
import settings from '../settings/Settings.module.css';
import { useText } from '../text/catalogue.ts';
import { fieldLabel } from '../text/fields.ts';
import { HOUSE_TEXT } from '../text/house.ts';
import { useEmblem } from './use-emblem.ts';
import styles from './House.module.css';

type Props = {
  readonly of: string;
  readonly whose: string;
  /** Null, or removed, while there is no picture. */
  readonly file: RecordView<'office-file'> | null;
  readonly onFault: (fault: EmblemFault | null) => void;
};

/** One emblem: its picture, its alternative text, giving another one, taking it out. */
export function EmblemRow({ of, whose, file, onFault }: Props) {
  const text = useText(HOUSE_TEXT).emblems;
  const language = useLanguage();
  const { give, takeOut } = useEmblem({ of, whose, file, onFault });
  const kept = file === null || file.value.removed ? null : file.value;
  return (
    <div className={styles.emblem}>
      <div className={styles.picture}>
        {kept !== null && <img src={`data:image/png;base64,${kept.bytes}`} alt={kept.alternative} />}
      </div>
      <div className={styles.words}>
        <span className={styles.whose}>{whose}</span>
        {kept === null ? (
          <span className={settings.dim}>{text.none}</span>
        ) : (
          <>
            <span className={settings.dim}>{text.size(Math.floor(kept.bytes.length / 4) * 3)}</span>
            <EditableText
              record={kept.id}
              path="alternative"
              value={kept.alternative}
              label={fieldLabel('office-file', 'alternative', language)}
            />
          </>
        )}
      </div>
      <div className={settings.buttons}>
        <Button
          variant="default"
          aria-label={text.giveFor(whose)}
          onClick={() => drop(give(), 'an emblem is given by a person')}
        >
          {kept === null ? text.give : text.replace}
        </Button>
        {kept !== null && (
          <Button
            variant="subtle"
            aria-label={text.takeOutOf(whose)}
            onClick={() => drop(takeOut(), 'an emblem is taken out')}
          >
            {text.takeOut}
          </Button>
        )}
      </div>
    </div>
  );
}
