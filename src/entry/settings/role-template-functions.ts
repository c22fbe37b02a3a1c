import { withoutRoleTemplate, withRoleTemplate } from '../../domain/setup/role-template';
import { type Functions } from '../function-table';

/** What newcomers get, by the kind of their work. A template changes nobody's access: a plan does. */
export const roleTemplateFunctions: Pick<Functions, 'saveRoleTemplate' | 'removeRoleTemplate'> = {
  saveRoleTemplate: ({ settings }, _caller, { version, template }) =>
    settings.save('roleTemplates', version, (held) => withRoleTemplate(held, template)),
  removeRoleTemplate: ({ settings }, _caller, { version, name }) =>
    settings.save('roleTemplates', version, (held) => withoutRoleTemplate(held, name)),
};
