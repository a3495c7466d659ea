import { ActionIcon, Button } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import type { RecordView } from '#app/views.ts';
import { unknownBlanks } from '#domain/clauses/named-blanks.ts';
import { unknownEnglish } from '#domain/clauses/named-blanks-english.ts';
import { mayHaveEnglish } from '#domain/clauses/office-clause.ts';
import { useFieldLabels } from '../cooperation/use-cooperation-text.ts';
import { useChange } from '../cooperation/use-item-data.ts';
import { appendRows } from '../drafting/row-edits.ts';
import { Card } from '../kit/Card.tsx';
import { EditableText } from '../kit/EditableText.tsx';
import { EditableTextarea } from '../kit/EditableTextarea.tsx';
import { useSession } from '../session/session-context.ts';
import { useText } from '../text/catalogue.ts';
import { CLAUSES_TEXT } from '../text/clauses.ts';
import styles from './Clauses.module.css';

/** Other texts of a clause for other cases, one of which is chosen when the article is put in. */
export function ClauseVariants({ view }: { readonly view: RecordView<'clause'> }) {
  const text = useText(CLAUSES_TEXT);
  const { ids } = useSession();
  const change = useChange(view.value.id);
  const { variants } = view.value;
  return (
    <Card
      title={text.variants}
      action={
        <Button
          size="compact-xs"
          variant="subtle"
          leftSection={<IconPlus size={14} stroke={1.75} aria-hidden />}
          onClick={() =>
            change(
              appendRows('variants', variants, ids, [
                { name: text.variant(variants.length + 1), text: view.value.text, english: view.value.english },
              ]),
            )
          }
        >
          {text.addVariant}
        </Button>
      }
    >
      {variants.map((variant, index) => (
        <Variant key={variant.id} view={view} index={index} />
      ))}
    </Card>
  );
}

function Variant({ view, index }: { readonly view: RecordView<'clause'>; readonly index: number }) {
  const text = useText(CLAUSES_TEXT);
  const { toasts } = useSession();
  const change = useChange(view.value.id);
  const label = useFieldLabels();
  const variant = view.value.variants[index];
  if (variant === undefined) return null;
  const at = `variants/${variant.id}`;
  const conflictAt = (path: string) => view.conflicts.find((each) => each.path === path);
  const name = variant.name.trim() === '' ? text.variant(index + 1) : variant.name;
  const remove = (removed: boolean): void => change([{ kind: 'remove', list: 'variants', row: variant.id, removed }]);
  return (
    <fieldset className={styles.variant} aria-label={name}>
      <EditableText
        record={view.value.id}
        path={`${at}/name`}
        value={variant.name}
        label={label('clause', `${at}/name`)}
        conflict={conflictAt(`${at}/name`)}
      />
      <ActionIcon
        variant="default"
        size={36}
        aria-label={text.removeVariant(name)}
        onClick={() => {
          remove(true);
          toasts.show(text.removedVariant(name), () => remove(false));
        }}
      >
        <IconTrash size={16} stroke={1.75} aria-hidden />
      </ActionIcon>
      <VariantText view={view} variant={variant} field="text" />
      {mayHaveEnglish(view.value) && <VariantText view={view} variant={variant} field="english" />}
    </fieldset>
  );
}

type TextProps = {
  readonly view: RecordView<'clause'>;
  readonly variant: RecordView<'clause'>['value']['variants'][number];
  readonly field: 'text' | 'english';
};

/** One of the two texts of a variant. */
function VariantText({ view, variant, field }: TextProps) {
  const text = useText(CLAUSES_TEXT);
  const label = useFieldLabels();
  const path = `variants/${variant.id}/${field}`;
  const unknown = field === 'text' ? unknownBlanks(variant.text) : unknownEnglish(variant.english);
  return (
    <div className={styles.full}>
      <EditableTextarea
        record={view.value.id}
        path={path}
        value={variant[field]}
        label={label('clause', path)}
        conflict={view.conflicts.find((each) => each.path === path)}
        lines={5}
        most={20}
        advice={unknown.length === 0 ? null : text.unknownBlanks(unknown.map((each) => `{${each}}`).join(', '))}
      />
    </div>
  );
}
