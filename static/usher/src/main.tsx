import '@atlaskit/css-reset';
import 'virtual:token-styles.css';
import './components/base.css';
import { setBooleanFeatureFlagResolver } from '@atlaskit/platform-feature-flags';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { enableColorMode } from './lib/color-mode';
import { App } from './pages/app';

// Atlaskit asks for Atlassian's own experiments; none of them concern another vendor's app.
setBooleanFeatureFlagResolver(() => false);
void enableColorMode();

const root = document.getElementById('root');
if (root !== null)
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
