import { daysBefore } from '../timestamps';
import { type ProjectLevel, type ProjectRecord } from '../workspace-data';
import { createGrantDraw } from './draw-grants';
import { type Draw } from './draw';
import { drawUuid, indexBelow, oneOf } from './sampling';
import { WORDS } from './words';

/** One to six groups on each project; on half of them some people too. */
export function drawProjects(draw: Omit<Draw, 'projects'>): ProjectRecord[] {
  const { random, size, now } = draw;
  const grants = createGrantDraw(draw, projectLevel);
  return Array.from({ length: size.projects }, (_, position) => {
    const groupGrants = grants.groupGrants(1 + indexBelow(random, 6));
    const userGrants = grants.userGrants(random() < 0.5 ? 0 : indexBelow(random, 5));
    return {
      uuid: drawUuid(random),
      key: `P${position}`,
      name: `${oneOf(random, WORDS)} ${oneOf(random, WORDS)}`,
      description: '',
      isPrivate: true,
      createdOn: daysBefore(now, 1000 + indexBelow(random, 800)),
      updatedOn: daysBefore(now, indexBelow(random, 400)),
      userGrants,
      groupGrants,
    };
  });
}

function projectLevel(drawn: number): ProjectLevel {
  if (drawn < 0.45) return 'read';
  if (drawn < 0.84) return 'write';
  return drawn < 0.88 ? 'create-repo' : 'admin';
}
