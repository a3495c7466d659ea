import { blocksOf, type Meeting } from '#domain/meetings/meeting.ts';
import type { Office } from '#domain/office/office.ts';
import { officialPartyName } from '#domain/parties/official-name.ts';
import { dateInWords } from '#domain/wording/dates.ts';
import { withoutClosing } from '#domain/wording/phrases.ts';
import { partyLabel } from '#domain/agreements/proposal.ts';
import { dayOf, orDotted } from './minutes-outline.ts';
import { officeLetterhead } from './office-letterhead.ts';
import { DOTTED, type ProceedingsOutline, SHORT_DOTTED } from './outline.ts';

/**
 * Minutes that the parties sign (*berita acara rapat*): who met, and what they decided, in the order of domain.md §1.9. Who signs
 * for a party and under which number stays a blank; only decisions stand in it, not what was said.
 */
export function proceedingsOutline(meeting: Meeting, office: Office): ProceedingsOutline {
  const names = meeting.parties.map((party) => officialPartyName(party) || DOTTED);
  const sides = [...names, DOTTED, DOTTED].slice(0, Math.max(2, names.length));
  const decisions = meeting.topics.flatMap((topic) =>
    blocksOf(meeting, topic.id).filter(({ type, text }) => type === 'decision' && text.trim() !== ''),
  );
  const title = withoutClosing(meeting.title);
  return {
    letterhead: officeLetterhead(office),
    about: title === '' ? DOTTED : title.toLocaleUpperCase('id'),
    number: `NOMOR : ${DOTTED}`,
    opening: `Pada hari ini ${dayOf(meeting, dateInWords)}, bertempat di ${orDotted(meeting.place)}, kami yang bertanda tangan di bawah ini:`,
    sides: sides.map((name, index) => ({
      number: index + 1,
      name: SHORT_DOTTED,
      description: `${SHORT_DOTTED}, dalam hal ini bertindak untuk dan atas nama ${name}, selanjutnya disebut ${partyLabel(index)}${index === sides.length - 1 ? '.' : ';'}`,
    })),
    lead: `telah melaksanakan ${title === '' ? 'rapat' : title} dengan hasil sebagai berikut:`,
    body: [
      {
        kind: 'list',
        style: 'angka',
        items: decisions.length === 0 ? [DOTTED] : decisions.map(({ text }) => `${withoutClosing(text)}.`),
      },
    ],
    closing: 'Demikian Berita Acara ini dibuat dengan sebenarnya untuk dipergunakan sebagaimana mestinya.',
    signatures: sides.map((_name, index) => ({ label: `${partyLabel(index)},`, post: '', name: DOTTED, below: '' })),
  };
}
