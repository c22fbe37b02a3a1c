import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Facts } from '../../../src/domain/facts/facts';
import { accountUuid } from '../../../src/domain/facts/ids';
import { encodeSnapshot } from '../../../src/snapshot/snapshot';
import {
  aGroup,
  aGroupGrant,
  aListedLevel,
  anOutsider,
  aPerson,
  aPersonGrant,
  aProject,
  aRepository,
  complete,
  someFacts,
  unread,
  uuidOf,
} from '../../builders/facts-builders';

export const ana = aPerson({ displayName: 'Ana Lund', nickname: 'ana' });
const boss = aPerson({ displayName: 'Boss', role: 'owner' });
export const alex = aPerson({ displayName: 'Alex Kim', nickname: 'alexk' });
export const otherAlex = aPerson({
  displayName: 'Alex Kim',
  uuid: accountUuid(uuidOf('the other Alex')),
});
/** A name that a spreadsheet would run, with a letter from a right-to-left script. */
export const formula = anOutsider({ displayName: '=HYPERLINK("//evil";"דנה")' });
export const team = aPerson({ displayName: 'Studio team', kind: 'team' });

const artists = aGroup({ name: 'Artists', members: complete([ana.uuid, alex.uuid]) });
/** Nobody told who is in it. */
const hidden = aGroup({ name: 'Hidden', members: unread('wrong-credential') });

const art = aProject({
  key: 'ART',
  groupGrants: complete([aGroupGrant(artists, 'create-repo')]),
});
const lab = aProject({ key: 'LAB' });
export const paintings = aRepository({
  slug: 'paintings',
  project: art.uuid,
  personGrants: complete([
    aPersonGrant(ana, 'read'),
    aPersonGrant(formula, 'read'),
    aPersonGrant(team, 'write'),
  ]),
});
const website = aRepository({ slug: 'website', project: art.uuid, isPrivate: false });
/** Whether somebody is in the hidden group decides. */
const sketches = aRepository({
  slug: 'sketches',
  project: lab.uuid,
  groupGrants: complete([aGroupGrant(hidden, 'write')]),
});
/** Nobody told who was granted it. */
const vault = aRepository({
  slug: 'vault',
  project: lab.uuid,
  personGrants: unread('not-an-admin'),
});

/** A workspace that was read in full. */
export function aStudio(): Facts {
  return someFacts({
    accounts: [ana, boss, alex, otherAlex, formula, team],
    groups: [artists],
    projects: [art, lab],
    repositories: [paintings, website],
  });
}

/** Nobody told who is in a group, and Bitbucket's own listing proves that Ana is. */
export function aStudioWithListing(): Facts {
  const listed = { ...sketches, listing: complete([aListedLevel(ana, 'write')]) };
  const studio = aStudio();
  return {
    ...studio,
    groups: [artists, hidden],
    repositories: [...studio.repositories, listed],
  };
}

/** The same with what could not be read. */
export function aStudioWithGaps(): Facts {
  const studio = aStudio();
  return {
    ...studio,
    groups: [artists, hidden],
    repositories: [...studio.repositories, sketches, vault],
  };
}

export interface SnapshotFolder {
  readonly file: (name: string) => string;
  readonly write: (name: string, facts: Facts) => Promise<string>;
  readonly remove: () => void;
}

export function openFolder(): SnapshotFolder {
  const folder = mkdtempSync(path.join(tmpdir(), 'usher-answers-'));
  const file = (name: string) => path.join(folder, name);
  return {
    file,
    write: async (name, facts) => {
      writeFileSync(file(name), await encodeSnapshot(facts));
      return file(name);
    },
    remove: () => {
      rmSync(folder, { recursive: true });
    },
  };
}
