import { newEnforcer, newModelFromString, StringAdapter } from 'casbin';
import { type Answer, type Engine, type Query } from '../engine';
import { type Tables } from '../tables';

/** Roles for people, a second role tree for what lies in what, and ranks compared by a function. */
const MODEL = `
[request_definition]
r = subject, object, rank
[policy_definition]
p = subject, object, rank
[role_definition]
g = _, _
g2 = _, _
[policy_effect]
e = some(where (p.eft == allow))
[matchers]
m = includes(p.rank, r.rank) && g2(r.object, p.object) && g(r.subject, p.subject)
`;

/** Decides one question at a time: is this person allowed this rank here. */
export async function createCasbin(tables: Tables): Promise<Engine> {
  const enforcer = await newEnforcer(
    newModelFromString(MODEL),
    new StringAdapter(toPolicy(tables)),
  );
  await enforcer.addFunction(
    'includes',
    (granted: string, asked: string) => Number(granted) >= Number(asked),
  );
  const level = async ({ person, repository }: Query): Promise<number> => {
    for (const rank of [3, 2, 1])
      if (await enforcer.enforce(`u${person}`, `r${repository}`, String(rank))) return rank;
    return 0;
  };
  return {
    matrixFrom: 'why',
    views: {
      why: {
        isLevelAlone: true,
        ask: level,
        answer: async (query): Promise<Answer> => [[0, await level(query)]],
      },
    },
  };
}

function toPolicy({ rows, projects }: Tables): string {
  const lines = (
    table: keyof Tables['rows'],
    toLine: (a: number, b: number, rank: number) => string,
  ) => rows[table].map(([a = -1, b = -1, rank = 0]) => toLine(a, b, rank));
  return [
    'p, owners, w, 3',
    ...lines('owner', (person) => `g, u${person}, owners`),
    ...lines('member', (group, person) => `g, u${person}, g${group}`),
    ...Array.from({ length: projects }, (_, project) => `g2, p${project}, w`),
    ...lines('repository', (repository, project) => `g2, r${repository}, p${project}`),
    ...lines('project_group', (at, group, rank) => `p, g${group}, p${at}, ${rank}`),
    ...lines('project_person', (at, person, rank) => `p, u${person}, p${at}, ${rank}`),
    ...lines('repository_group', (at, group, rank) => `p, g${group}, r${at}, ${rank}`),
    ...lines('repository_person', (at, person, rank) => `p, u${person}, r${at}, ${rank}`),
  ].join('\n');
}
