export type PersonName = {
  readonly frontTitle: string;
  readonly name: string;
  readonly backTitle: string;
};

/** `Dr. H. Nama Orang, S.H., M.Si.` */
export function fullName(person: PersonName): string {
  const front = person.frontTitle.trim() === '' ? '' : `${person.frontTitle.trim()} `;
  const back = person.backTitle.trim() === '' ? '' : `, ${person.backTitle.trim()}`;
  return `${front}${person.name.trim()}${back}`;
}

/** As agreements print it: the name in capitals, titles and degrees in their own case (domain.md §7.3). */
export function signatureName(person: PersonName): string {
  return fullName({ ...person, name: person.name.toLocaleUpperCase('id') });
}
