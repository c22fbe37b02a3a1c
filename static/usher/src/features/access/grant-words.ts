import { plural, t } from '@lingui/core/macro';
import { levelWord } from '../../lib/level-words';
import { pathPhrase } from '../../lib/path-words';
import { formatCount } from '../../lib/plural';
import { type GrantEffect, type GrantPath } from './configured-grants';

/** How the ends of a table are counted: `people`, `repositories`. */
export type EndsWord = 'people' | 'repositories';

/** Whether a grant has effect, and if not, why: `no effect: admin through group X on project PAY`. */
export function effectText(effect: GrantEffect, ends: EndsWord): string {
  switch (effect.is) {
    case 'effective':
      return effect.of === 1 || effect.on === effect.of
        ? t`has effect`
        : partlyText(effect.on, effect.of, ends);
    case 'same':
      return t`nothing lost without it: ${insteadText(effect.instead)}`;
    case 'lower':
      return t`no effect: ${insteadText(effect.instead)}`;
    case 'not-known':
      return t`not known: who is in the group was not told`;
    case 'for-nothing':
      return ends === 'people'
        ? t`no effect: nobody is in the group`
        : t`no effect yet: no repository stands there`;
  }
}

function partlyText(on: number, of: number, ends: EndsWord): string {
  return ends === 'people'
    ? t`has effect for ${formatCount(on)} of ${plural(of, { one: '# person', other: '# people' })}`
    : t`has effect for ${formatCount(on)} of ${plural(of, { one: '# repository', other: '# repositories' })}`;
}

function insteadText(path: GrantPath | undefined): string {
  return path === undefined
    ? t`another path gives as much`
    : `${levelWord(path.level)} ${pathPhrase(path)}`;
}
