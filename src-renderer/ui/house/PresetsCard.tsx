import { Button } from '@mantine/core';
import type { RecordView } from '#app/views.ts';
import { type PresetName, presetChanges } from '#domain/office/house-style.ts';
import { Card } from '../kit/Card.tsx';
import { useEdits, useToasts } from '../session/session-context.ts';
import { useUndo } from '../shell/use-undo.ts';
import settings from '../settings/Settings.module.css';
import { useText } from '../text/catalogue.ts';
import { HOUSE_TEXT } from '../text/house.ts';

const NAMES = ['standard', 'ministry', 'regional'] as const satisfies readonly PresetName[];

/** Styles that set many fields at one go, as one change that is undone at one go. */
export function PresetsCard({ office }: { readonly office: RecordView<'office'> }) {
  const text = useText(HOUSE_TEXT).presets;
  const edits = useEdits();
  const toasts = useToasts();
  const { undo } = useUndo();
  const take = (preset: PresetName): void => {
    const changes = presetChanges(preset, office.value);
    const name = text.names[preset];
    if (changes.length === 0) {
      toasts.show(text.same(name));
      return;
    }
    edits.push(
      office.value.id,
      changes.map(([path, value]) => ({ kind: 'set', path, value })),
      text.done(name),
    );
    toasts.show(text.done(name), undo);
  };
  return (
    <Card title={text.title}>
      <div className={settings.form}>
        <p>{text.why}</p>
        <div className={settings.buttons}>
          {NAMES.map((preset) => (
            <Button key={preset} variant="default" onClick={() => take(preset)}>
              {text.names[preset]}
            </Button>
          ))}
          <Button variant="subtle" onClick={() => take('standard')}>
            {text.reset}
          </Button>
        </div>
      </div>
    </Card>
  );
}
