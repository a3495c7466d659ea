import type { Agreement, Article } from '../agreements/agreement.ts';
import { followTyping } from '../agreements/ayat-moves.ts';
import { instrumentOf } from '../agreements/instrument.ts';
import type { Json } from '#base/canonical-json.ts';
import type { IdSource } from '#base/ids.ts';
import { orderBetween } from '#base/order-key.ts';
import type { Edit } from '../record/edit.ts';
import { joined } from '../wording/phrases.ts';
import type { Drawn } from './library-clause.ts';

/*
 * What is done about an article whose clause says something else by now.
 */

/** Puts a text of the library in place of an article's; references of other articles to its ayat follow. */
export function replaceEdits(
  { articles }: Pick<Agreement, 'articles'>,
  article: Article,
  drawn: Drawn,
): readonly Edit[] {
  const at = `articles/${article.id}`;
  const typed = { id: article.id, before: article.text, after: drawn.text };
  const others = followTyping(articles, typed).filter((each) => each.article !== article.id);
  return [
    { kind: 'set', path: `${at}/text`, value: drawn.text },
    { kind: 'set', path: `${at}/origin`, value: drawn.origin },
    ...others.map((each): Edit => ({ kind: 'set', path: `articles/${each.article}/text`, value: each.text })),
  ];
}

/** What takes such a replacement back: every text and origin as it was. */
export function textsAsTheyWere({ articles }: Pick<Agreement, 'articles'>, edits: readonly Edit[]): readonly Edit[] {
  return edits.flatMap((edit): readonly Edit[] => {
    if (edit.kind !== 'set') return [];
    const [, row, field] = edit.path.split('/');
    const before = articles.find(({ id }) => id === row);
    if (before === undefined) return [];
    return [{ kind: 'set', path: edit.path, value: field === 'origin' ? before.origin : before.text }];
  });
}

/**
 * The draft of an addendum (*adendum*) that brings an article of a signed agreement to the text of the library: the parties of the
 * agreement, and one article that says what the other becomes. It carries no date and no numbers: those are the addendum's own.
 */
export function addendumOf(agreement: Agreement, article: Article, text: string, ids: IdSource): readonly Edit[] {
  const number = agreement.articles.findIndex(({ id }) => id === article.id) + 1;
  const { name } = instrumentOf(agreement.type);
  const numbers = agreement.parties.map((party) => party.number.trim()).filter((one) => one !== '');
  const named = numbers.length === 0 ? name : `${name} ${joined(numbers.map((one) => `Nomor ${one}`))}`;
  return [
    { kind: 'set', path: 'type', value: 'ADD' },
    { kind: 'set', path: 'title', value: `Perubahan atas ${name} tentang ${agreement.title}`.slice(0, LONGEST_TITLE) },
    { kind: 'set', path: 'item', value: agreement.item },
    { kind: 'set', path: 'link', value: agreement.link },
    { kind: 'set', path: 'paper', value: agreement.paper },
    ...rows('parties', ids, agreement.parties.map(partyValues)),
    ...rows('articles', ids, [
      {
        title: `Perubahan Pasal ${number}`,
        text: [
          `Ketentuan Pasal ${number} ${named} tentang ${article.title} diubah sehingga berbunyi sebagai berikut:`,
          text,
        ].join('\n'),
      },
    ]),
  ];
}

const LONGEST_TITLE = 500;

function partyValues({ id: _id, order: _order, number: _number, ...values }: Agreement['parties'][number]) {
  return values;
}

function rows(list: string, ids: IdSource, all: readonly { readonly [field: string]: Json }[]): readonly Edit[] {
  let order: string | null = null;
  return all.map((values): Edit => {
    order = orderBetween(order, null);
    return { kind: 'add', list, row: ids.next(), order, values };
  });
}
