import { type Messages } from '@lingui/core';
import { TransNoContext } from '@lingui/react/server';
import { createElement, type ElementType, type ReactNode } from 'react';
import { i18n } from '../lib/i18n';

interface TransProps {
  readonly id: string;
  /** In English, parsed; missing where the id is the message. */
  readonly message?: Messages[string];
  readonly values?: Record<string, unknown>;
  readonly components?: Record<string, ElementType>;
}

/** What the macro `<Trans>` compiles to. No context: the language never changes while a page lives. */
export function Trans({ id, message, values = {}, components = {} }: TransProps): ReactNode {
  // Its type knows only messages that are parsed in the browser.
  const parsed = message as string | undefined;
  const words = { id, values, components, ...(parsed !== undefined && { message: parsed }) };
  return createElement(TransNoContext, { ...words, lingui: { i18n } });
}
