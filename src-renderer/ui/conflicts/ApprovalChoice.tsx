import { Button } from '@mantine/core';
import { IconArrowBackUp, IconCheck } from '@tabler/icons-react';
import type { Json } from '#base/canonical-json.ts';
import type { ConflictView } from '#app/views.ts';
import { HOURS_AHEAD } from '#domain/office/office.ts';
import { approvalRule } from '#domain/record/approval.ts';
import { KeyHint } from '../kit/KeyHint.tsx';
import { usePageKeys } from '../kit/use-page-keys.ts';
import { useLanguage } from '../session/session-context.ts';
import { useOfficeNames } from '../session/use-office-names.ts';
import { useZone } from '../session/use-today.ts';
import { useText } from '../text/catalogue.ts';
import { CONFLICTS_TEXT } from '../text/conflicts.ts';
import { momentText } from '../text/days.ts';
import { valueText } from '../text/field-values.ts';
import { fieldOf } from './choose-edit.ts';
import styles from './Conflicts.module.css';

const ICON = { size: 16, stroke: 1.75, 'aria-hidden': true } as const;

type Props = { readonly conflict: ConflictView; readonly onUse: (value: Json) => void };

/** A text that is not as it was approved (*berubah sejak disetujui*): approve it as it is now, or take the approval back. */
export function ApprovalChoice({ conflict, onUse }: Props) {
  const text = useText(CONFLICTS_TEXT);
  const language = useLanguage();
  const officeName = useOfficeNames();
  const ahead = HOURS_AHEAD[useZone()];
  const state = conflict.values[0]?.value ?? null;
  const open = approvalRule(conflict.kind)?.open ?? '';
  const stateText = (value: Json): string => valueText(conflict.kind, fieldOf(conflict), value, language);
  usePageKeys({ '1': () => onUse(state), '2': () => onUse(open) });
  return (
    <div className={styles.approval}>
      {conflict.values.map((value, index) => {
        const when = momentText(value.time, language, ahead);
        const at = value.own ? when : text.theirClock(when);
        return (
          <p key={`${value.office}-${String(index)}`}>
            {text.approvedBy(stateText(value.value), `${officeName(value)}, ${value.user}`, at)}
          </p>
        );
      })}
      <div className={styles.approvalButtons}>
        <Button
          variant="default"
          leftSection={<IconCheck {...ICON} />}
          rightSection={<KeyHint keys={['1']} />}
          onClick={() => onUse(state)}
        >
          {text.approveAgain(stateText(state))}
        </Button>
        <Button
          variant="default"
          leftSection={<IconArrowBackUp {...ICON} />}
          rightSection={<KeyHint keys={['2']} />}
          onClick={() => onUse(open)}
        >
          {text.takeBack(stateText(open))}
        </Button>
      </div>
    </div>
  );
}
