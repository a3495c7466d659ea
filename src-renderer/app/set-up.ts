/** What a person says of the office at its first start. */
export type SetUp = {
  readonly region: string;
  readonly name: string;
  readonly address: string;
  readonly zone: 'WIB' | 'WITA' | 'WIT';
  readonly user: string;
  readonly userPost: string;
  readonly userNip: string;
};
