import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  type ICommentOptions,
  type ParagraphChild,
  TextRun,
} from 'docx';
import { paragraph, plain } from './pieces.ts';

/** What offices wrote differently in one place of a draft (*konflik isian*), as a margin comment says it. */
export type Dispute = {
  /** The article's row; null for anything outside the articles: that stands at the title. */
  readonly article: string | null;
  /** What it is about, then a line for each value with its office, person and time. */
  readonly lines: readonly string[];
  /** When the first of the values was written, milliseconds since 1970 by its writer's clock. */
  readonly time: number;
};

/** The comments of a document, numbered from 0 in the order of the disputes. */
export type DisputeComments = {
  readonly comments: readonly ICommentOptions[];
  /** Words with the comments of their article around them; `null` for those of the title. */
  readonly around: (article: string | null, words: readonly TextRun[]) => readonly ParagraphChild[];
};

/** Margin comments for what is still in dispute, so that nobody signs a text that another office has otherwise. */
export function disputeComments(disputes: readonly Dispute[]): DisputeComments {
  const comments = disputes.map(({ lines, time }, id): ICommentOptions => ({
    id,
    author: 'Simpul',
    initials: 'S',
    date: new Date(time),
    children: lines.map((line) => paragraph('SKTabel', plain(line))),
  }));
  return {
    comments,
    around: (article, words) => {
      const ids = disputes.flatMap((dispute, id) => (dispute.article === article ? [id] : []));
      return [
        ...ids.map((id) => new CommentRangeStart(id)),
        ...words,
        ...ids.flatMap((id) => [new CommentRangeEnd(id), new TextRun({ children: [new CommentReference(id)] })]),
      ];
    },
  };
}
