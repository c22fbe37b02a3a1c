import '@atlaskit/css-reset';
import 'virtual:token-styles.css';
import './components/base.css';
import { setBooleanFeatureFlagResolver } from '@atlaskit/platform-feature-flags';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './pages/app';

/** Draws the page. Whoever imports this has chosen the language: tables of words are read once. */
export function start(root: HTMLElement): void {
  // Atlaskit asks for Atlassian's own experiments; none of them concern another vendor's app.
  setBooleanFeatureFlagResolver(() => false);
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
