import { Columns } from '../kit/Columns.tsx';
import { Page } from '../kit/Page.tsx';
import { PageHeader } from '../kit/PageHeader.tsx';
import { useOwnOffice } from '../session/use-own-office.ts';
import { useText } from '../text/catalogue.ts';
import { HOUSE_TEXT } from '../text/house.ts';
import { EmblemsCard } from './EmblemsCard.tsx';
import { HeadCard, LettersCard, NumbersCard, PageCard } from './HouseCards.tsx';
import { PresetsCard } from './PresetsCard.tsx';
import { SampleCard } from './SampleCard.tsx';
import { TemplatesCard } from './TemplatesCard.tsx';

/** Naskah dan kop: how every document of the office looks, with a sample beside it. */
export function HouseScreen() {
  const text = useText(HOUSE_TEXT);
  const office = useOwnOffice();
  if (office === undefined || office === null) return null;
  return (
    <Page crumbs={[{ label: text.settings, href: '/pengaturan' }, { label: text.title }]}>
      <PageHeader title={text.title} />
      <Columns
        rightWidth={424}
        left={
          <>
            <PresetsCard office={office} />
            <PageCard office={office} />
            <LettersCard office={office} />
            <NumbersCard office={office} />
            <HeadCard office={office} />
            <EmblemsCard office={office} />
            <TemplatesCard office={office} />
          </>
        }
        right={<SampleCard office={office} />}
      />
    </Page>
  );
}
