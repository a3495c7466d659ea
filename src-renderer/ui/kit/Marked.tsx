type Props = { readonly text: string; readonly words: string };

/** A text with the beginnings of words that were searched for in bold. */
export function Marked({ text, words }: Props) {
  const searched = words
    .toLocaleLowerCase('id')
    .split(/\s+/)
    .filter((word) => word !== '');
  return text.split(/(\s+)/).map((part, index) => {
    const word = searched.find((each) => part.toLocaleLowerCase('id').startsWith(each));
    return (
      <span key={index}>
        {word === undefined ? (
          part
        ) : (
          <>
            <strong>{part.slice(0, word.length)}</strong>
            {part.slice(word.length)}
          </>
        )}
      </span>
    );
  });
}
