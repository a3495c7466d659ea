import type { AgreementParty } from '#domain/agreements/agreement.ts';
import { mayEmpower } from '#domain/agreements/check-kinds.ts';
import { hasTwoTexts } from '#domain/agreements/two-texts.ts';
import { partyLabel } from '#domain/agreements/proposal.ts';
import { headOf, officialPartyName } from '#domain/parties/official-name.ts';
import { englishHeadOf } from '#domain/parties/english-name.ts';
import { useText } from '../text/catalogue.ts';
import { KINDS_TEXT } from '../text/kinds.ts';
import { useDraft } from './draft-context.ts';
import { placeFor } from './go-to-path.ts';
import { PaperField } from './PaperField.tsx';
import { PartyTools } from './PartyTools.tsx';
import { useDraftingText } from './use-drafting-text.ts';
import styles from './Paper.module.css';

type Props = { readonly row: AgreementParty; readonly index: number };

const COLON = ':';
const BY = ', berdasarkan ';
const AND = ' dan ';
const SEAT = ', berkedudukan di ';
const FOR = ', dalam hal ini bertindak untuk dan atas nama ';
const CALLED = ', selanjutnya disebut ';

/** Who signs for a party and by what right, as the komparisi says it (domain.md §2.2). */
export function PaperParty({ row, index }: Props) {
  const { view } = useDraft();
  const text = useDraftingText().paper;
  const label = partyLabel(index);
  const name = officialPartyName(row.party);
  const isLast = index === view.value.parties.length - 1;
  return (
    <section className={styles.party} aria-label={text.partyRow(label, name)}>
      <PartyTools row={row} index={index} />
      <div className={styles.partyBody}>
        <span>{`${index + 1}.`}</span>
        <div className={styles.person}>
          <PersonField row={row} index={index} field="frontTitle" />
          <PersonField row={row} index={index} field="name" />
          <PersonField row={row} index={index} field="backTitle" />
        </div>
        <span>{COLON}</span>
        <div className={styles.prose}>
          <PersonField row={row} index={index} field="post" />
          {BY}
          <PersonField row={row} index={index} field="decree" />
          {/* Only where the head may empower somebody (PP 28/2018 art. 2); what stands there is shown anyway. */}
          {(mayEmpower(view.value) || row.mandate.trim() !== '') && (
            <>
              {AND}
              <PersonField row={row} index={index} field="mandate" />
            </>
          )}
          {SEAT}
          <PersonField row={row} index={index} field="seat" />
          {FOR}
          {name === '' ? <span className={styles.missing}>{text.partyRow(label, '')}</span> : name}
          {CALLED}
          <b>{label}</b>
          {isLast ? '.' : ';'}
          {hasTwoTexts(view.value) && <EnglishPost row={row} label={label} />}
        </div>
      </div>
    </section>
  );
}

/** The post in English, for the second text; a head of region's is written from the region. */
function EnglishPost({ row, label }: { readonly row: AgreementParty; readonly label: string }) {
  const { english } = useText(KINDS_TEXT);
  const head = englishHeadOf(row.party);
  return (
    <div lang="en">
      <PaperField
        path={`parties/${row.id}/postEnglish`}
        value={row.postEnglish}
        label={english.post(label)}
        empty={head === '' ? english.post('').trim() : head}
        needed={head === ''}
      />
    </div>
  );
}

const OPTIONAL: ReadonlySet<Field> = new Set(['frontTitle', 'backTitle', 'nip', 'mandate']);

type Field = 'frontTitle' | 'name' | 'backTitle' | 'post' | 'decree' | 'mandate' | 'seat' | 'nip';

/** One field of the signatory, inside the sentence. */
export function PersonField({ row, index, field }: Props & { readonly field: Field }) {
  const text = useDraftingText().paper;
  const word = text.fields[field];
  // A region's head is known by the region's name; the document writes it where nothing else is said.
  const head = field === 'post' ? headOf(row.party) : '';
  // Whoever was empowered names the power of attorney; an organisation may have no decree to name.
  const isWithoutDecree = row.mandate.trim() !== '' || row.party?.kind === 'organisation';
  const isOptional = OPTIONAL.has(field) || head !== '' || (field === 'decree' && isWithoutDecree);
  return (
    <PaperField
      path={`parties/${row.id}/${field}`}
      value={row[field]}
      label={text.field(word, partyLabel(index))}
      empty={head === '' ? word.toLowerCase() : head}
      needed={!isOptional}
      capitals={field === 'name'}
    />
  );
}

/** Where the parties stand as a list: what leads there when one is missing. */
export function PaperParties() {
  const { view } = useDraft();
  const { parties } = view.value;
  return (
    <div {...placeFor('parties-list')}>
      {parties.map((row, index) => (
        <PaperParty key={row.id} row={row} index={index} />
      ))}
    </div>
  );
}
