import { type PickablePerson } from '../../components/person-picker';
import { isSomebody } from '../people/people-filter';
import { type PersonRow } from '../people/person-row';

/** Members, by name; whoever left or is no person can answer for nothing. */
export function toPickable(people: readonly PersonRow[]): readonly PickablePerson[] {
  return people
    .filter((row) => isSomebody(row) && row.role !== 'none')
    .map(({ uuid, name, detail }) => ({ uuid, name, detail }))
    .sort((a, b) => byName.compare(a.name, b.name));
}

const byName = new Intl.Collator('en', { numeric: true });
