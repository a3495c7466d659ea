import { useEffect, useState } from 'react';
import type { TemplateReading } from '#app/document-methods.ts';
import type { RecordView } from '#app/views.ts';
import { fromBase64 } from '#base/base64.ts';
import { drop } from '#base/drop.ts';
import { type Layout, LAYOUTS } from '#domain/templates/layouts.ts';
import type { Session } from '../session/session.ts';
import { useSession } from '../session/session-context.ts';
import { useOwnOffice } from '../session/use-own-office.ts';
import { useWatched } from '../session/use-watched.ts';

type Found = { readonly layout: Layout; readonly kinds: TemplateReading['notDrawn'] };

/** Of these layouts, those for which the office uses a template of its own with parts that a PDF does not show, and which parts. */
export function useNotDrawn(layouts: readonly Layout[]): readonly Found[] {
  const { engine } = useSession();
  const templates = useOwnOffice()?.value.templates;
  const files = useWatched((queries) => queries.officeFiles(), []);
  const [read, setRead] = useState<readonly Found[]>([]);
  // As text: the same layouts come as a new list each time.
  const wanted = layouts.join(' ');
  useEffect(() => {
    let isOver = false;
    const look = async (): Promise<void> => {
      const found: Found[] = [];
      for (const layout of LAYOUTS.filter((each) => wanted.split(' ').includes(each))) {
        const file = files?.find(({ value }) => value.id === templates?.[layout]);
        const kinds = file === undefined ? [] : await notDrawnIn(file, layout, engine);
        if (kinds.length > 0) found.push({ layout, kinds });
      }
      if (!isOver) setRead(found);
    };
    drop(look(), 'the templates of a batch are read');
    return () => {
      isOver = true;
    };
  }, [engine, templates, files, wanted]);
  return read;
}

/** A template that is a draft or taken out makes no document. */
async function notDrawnIn(
  { value }: RecordView<'office-file'>,
  layout: Layout,
  engine: Session['engine'],
): Promise<Found['kinds']> {
  const bytes = value.removed || value.state !== 'sound' ? null : fromBase64(value.bytes);
  const reading = bytes === null ? null : await engine.readTemplate(layout, bytes);
  return reading?.ok === true ? reading.value.notDrawn : [];
}
