import type { RecordView } from '#app/views.ts';
import { LAYOUTS } from '#domain/templates/layouts.ts';
import { Card } from '../kit/Card.tsx';
import { useWatched } from '../session/use-watched.ts';
import settings from '../settings/Settings.module.css';
import { useText } from '../text/catalogue.ts';
import { TEMPLATES_TEXT } from '../text/templates.ts';
import { TemplateRow } from './TemplateRow.tsx';

/** A Word file of the office's own for each layout: given, judged blank by blank, used. */
export function TemplatesCard({ office }: { readonly office: RecordView<'office'> }) {
  const text = useText(TEMPLATES_TEXT);
  const files = useWatched((queries) => queries.officeFiles(), []);
  if (files === undefined) return null;
  const templates = files.filter(({ value }) => value.use === 'template' && !value.removed);
  return (
    <Card title={text.title}>
      <div className={settings.form}>
        <p>{text.why}</p>
        <div>
          {LAYOUTS.map((layout) => (
            <TemplateRow
              key={layout}
              office={office}
              layout={layout}
              file={templates.find(({ value }) => value.of === layout) ?? null}
            />
          ))}
        </div>
      </div>
    </Card>
  );
}
