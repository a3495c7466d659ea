import { Button } from '@mantine/core';
import { useState } from 'react';
import { drop } from '#base/drop.ts';
import type { TemplateReading } from '#app/document-methods.ts';
import type { RecordView } from '#app/views.ts';
import type { Layout } from '#domain/templates/layouts.ts';
import settings from '../settings/Settings.module.css';
import { useText } from '../text/catalogue.ts';
import { NOT_DRAWN_TEXT, notDrawnText } from '../text/not-drawn.ts';
import { TEMPLATES_TEXT } from '../text/templates.ts';
import { BlanksDialog } from './BlanksDialog.tsx';
import styles from './House.module.css';
import { useTemplate } from './use-template.ts';

type Props = {
  readonly office: RecordView<'office'>;
  readonly layout: Layout;
  readonly file: RecordView<'office-file'> | null;
};

/** The template of one layout: which it is, what is not right with it, and what can be done. */
export function TemplateRow({ office, layout, file }: Props) {
  const text = useText(TEMPLATES_TEXT);
  const [isOpen, setOpen] = useState(false);
  const { faults, reading, choose, putInUse, starter } = useTemplate({ office, layout, file });
  const name = text.layouts[layout];
  const isSound = file !== null && file.value.state === 'sound';
  const isUsed = isSound && office.value.templates[layout] === file.value.id;
  return (
    <div className={styles.template}>
      <div className={styles.words}>
        <span className={styles.whose}>{name}</span>
        <span className={settings.dim}>{stateOf(file, isUsed, text)}</span>
      </div>
      <div className={settings.buttons}>
        {isSound && (
          <Button
            variant="default"
            aria-label={isUsed ? text.stopOf(name) : text.putInUse(name)}
            onClick={() => drop(putInUse(isUsed ? null : file.value.id), 'a template is put in use or out of it')}
          >
            {isUsed ? text.stop : text.use}
          </Button>
        )}
        <Button
          variant="default"
          aria-label={text.chooseOf(name)}
          onClick={() => drop(choose(), 'a template is given by a person')}
        >
          {text.choose}
        </Button>
        <Button
          variant="subtle"
          aria-label={text.starterOf(name)}
          onClick={() => drop(starter(), 'a template to begin with is saved')}
        >
          {text.starter}
        </Button>
        <Button variant="subtle" aria-label={text.blanksOf(name)} onClick={() => setOpen(true)}>
          {text.blanks}
        </Button>
      </div>
      <Faults sentences={faults} />
      {reading !== null && <Limits reading={reading} />}
      {isOpen && <BlanksDialog layout={layout} onClose={() => setOpen(false)} />}
    </div>
  );
}

function stateOf(file: Props['file'], isUsed: boolean, text: (typeof TEMPLATES_TEXT)['id']): string {
  if (file === null) return text.own;
  const { name, state } = file.value;
  if (state === 'draft') return text.draft(name);
  return isUsed ? text.used(name) : text.kept(name);
}

/** Told of the file that is kept: what is not right with it, blank by blank, or why it is not read. */
function Faults({ sentences }: { readonly sentences: readonly string[] }) {
  if (sentences.length === 0) return null;
  return (
    <div role="alert">
      <ul className={styles.faults}>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </div>
  );
}

/** What a sound template does not show, on any paper or in a PDF: it may be wanted so. */
function Limits({ reading }: { readonly reading: TemplateReading }) {
  const text = useText(TEMPLATES_TEXT);
  const hidden = useText(NOT_DRAWN_TEXT);
  const what = notDrawnText(reading.notDrawn, hidden.kinds);
  const sentences = [...reading.leftOut.map(text.leftOut), ...(what === '' ? [] : [hidden.ofTemplate(what)])];
  if (sentences.length === 0) return null;
  return (
    <ul className={styles.limits} aria-label={text.limits}>
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}
