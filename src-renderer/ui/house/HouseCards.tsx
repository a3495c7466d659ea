import type { RecordView } from '#app/views.ts';
import { filledNumber, NUMBER_BLANKS, unknownNumberBlanks } from '#domain/agreements/number-pattern.ts';
import { Card } from '../kit/Card.tsx';
import { EditableText } from '../kit/EditableText.tsx';
import { useLanguage } from '../session/session-context.ts';
import { useToday } from '../session/use-today.ts';
import settings from '../settings/Settings.module.css';
import { useText } from '../text/catalogue.ts';
import { fieldLabel } from '../text/fields.ts';
import { HOUSE_TEXT } from '../text/house.ts';
import { HouseField } from './HouseField.tsx';
import { MarginField } from './MarginField.tsx';

type Props = { readonly office: RecordView<'office'> };

/** Paper, margins and page numbers. */
export function PageCard({ office }: Props) {
  const { page, unconfirmed } = useText(HOUSE_TEXT);
  return (
    <Card title={page.title}>
      <div className={settings.form}>
        <HouseField office={office} path="paper" advice={page.paperAdvice} />
        <div className={settings.pair}>
          <MarginField office={office} path="marginTop" />
          <MarginField office={office} path="marginBottom" />
          <MarginField office={office} path="marginLeft" />
          <MarginField office={office} path="marginRight" />
        </div>
        <p className={settings.dim}>{page.marginsAdvice}</p>
        <HouseField office={office} path="pageNumbers" advice={unconfirmed} />
      </div>
    </Card>
  );
}

/** Typefaces, and what stands where in agreements. */
export function LettersCard({ office }: Props) {
  const { letters, unconfirmed } = useText(HOUSE_TEXT);
  return (
    <Card title={letters.title}>
      <div className={settings.form}>
        <div className={settings.pair}>
          <HouseField office={office} path="font" />
          <HouseField office={office} path="letterFont" />
        </div>
        <p className={settings.dim}>{letters.fontAdvice}</p>
        <HouseField office={office} path="link" />
        <HouseField office={office} path="firstSide" advice={letters.sideAdvice} />
        <HouseField office={office} path="initials" advice={unconfirmed} />
      </div>
    </Card>
  );
}

/** How the office numbers its agreements, with what it would give today. */
export function NumbersCard({ office }: Props) {
  const { numbers } = useText(HOUSE_TEXT);
  const language = useLanguage();
  const date = useToday();
  const { numberPattern } = office.value;
  const unknown = unknownNumberBlanks(numberPattern).map((name) => `{${name}}`);
  return (
    <Card title={numbers.title}>
      <div className={settings.form}>
        <EditableText
          record={office.value.id}
          path="numberPattern"
          value={numberPattern}
          label={fieldLabel('office', 'numberPattern', language)}
          hint={numbers.hint}
          placeholder="{urut}/{jenis}/{bulan}/{tahun}"
          advice={unknown.length === 0 ? numbers.advice : numbers.unknown(unknown.join(', '))}
          conflict={office.conflicts.find((each) => each.path === 'numberPattern')}
        />
        {numberPattern.trim() !== '' && (
          <output className={settings.dim}>{numbers.sample(filledNumber(numberPattern, { type: 'PKS', date }))}</output>
        )}
        <p className={settings.dim}>{numbers.why(NUMBER_BLANKS.map((name) => `{${name}}`).join(', '))}</p>
      </div>
    </Card>
  );
}

/** What stands in letterheads beside the office's own name and address. */
export function HeadCard({ office }: Props) {
  const { head } = useText(HOUSE_TEXT);
  const language = useLanguage();
  return (
    <Card title={head.title}>
      <div className={settings.form}>
        <EditableText
          record={office.value.id}
          path="contact"
          value={office.value.contact}
          label={fieldLabel('office', 'contact', language)}
          hint={head.contactHint}
          conflict={office.conflicts.find((each) => each.path === 'contact')}
          optional
        />
        <div className={settings.pair}>
          <HouseField office={office} path="unitEmblem" />
          <HouseField office={office} path="headEmblem" />
        </div>
        <HouseField office={office} path="invitationSigner" advice={head.signerAdvice} />
        <div className={settings.pair}>
          <HouseField office={office} path="titleEmblems" advice={head.emblemAdvice} />
          <HouseField office={office} path="missingEmblem" />
        </div>
      </div>
    </Card>
  );
}
