import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import Button from '@atlaskit/button/new';
import { Component, type ReactNode } from 'react';
import { StateView } from './state-view';

interface LastResortState {
  readonly hasFailed: boolean;
}

/**
 * What stands where a view failed to draw: never a blank frame. A class because React 18 offers no
 * other way to catch what rendering throws.
 */
export class LastResort extends Component<{ readonly children: ReactNode }, LastResortState> {
  override readonly state: LastResortState = { hasFailed: false };

  static getDerivedStateFromError(): LastResortState {
    return { hasFailed: true };
  }

  override render(): ReactNode {
    if (!this.state.hasFailed) return this.props.children;
    return (
      <StateView
        answer={t`Usher failed to draw this view.`}
        actions={
          <Button
            appearance="primary"
            onClick={() => {
              window.location.reload();
            }}
          >
            <Trans>Load again</Trans>
          </Button>
        }
      >
        <p>
          <Trans>
            This is a fault in the app, not in your workspace. Nothing was changed. Load it again;
            if it stays, tell whoever runs the app.
          </Trans>
        </p>
      </StateView>
    );
  }
}
