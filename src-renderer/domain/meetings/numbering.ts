import { blocksOf, type BlockType, type Meeting } from './meeting.ts';

const LETTERS = { decision: 'K', action: 'T', 'open-point': 'B' } as const;

/** `K-1`, `T-1`, `B-1` by block: decisions, action items and open points counted over the whole meeting, in the order of its topics. */
export function numberBlocks(meeting: Pick<Meeting, 'topics' | 'blocks'>): ReadonlyMap<string, string> {
  const counts = { decision: 0, action: 0, 'open-point': 0 };
  const numbers = new Map<string, string>();
  for (const topic of meeting.topics) {
    for (const block of blocksOf(meeting, topic.id)) {
      if (block.type === 'note') continue;
      counts[block.type] += 1;
      numbers.set(block.id, `${LETTERS[block.type]}-${counts[block.type]}`);
    }
  }
  return numbers;
}

/** How many of a kind the minutes hold under topics that are still there. */
export function countBlocks(meeting: Pick<Meeting, 'topics' | 'blocks'>, type: BlockType): number {
  const topics = new Set(meeting.topics.map((topic) => topic.id));
  return meeting.blocks.filter((block) => block.type === type && topics.has(block.topic)).length;
}
