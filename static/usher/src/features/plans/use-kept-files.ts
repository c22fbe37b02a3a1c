import { useEffect, useState } from 'react';
import { type PlanView } from '../../../../../src/contract/plans';
import { type Verification } from '../../../../../src/domain/plans/verification';
import { parseResultFile, type PlanResult } from '../../../../../src/snapshot/plan-result-file';
import { call } from '../../lib/call';
import { fetchFile } from '../uploads/fetch-file';

/** What was kept beside a plan; missing while it is on its way, and where there is none. */
export interface KeptFiles {
  readonly result?: PlanResult;
  readonly verification?: Verification;
  /** One of them is kept and could not be loaded: what became of the steps is not known. */
  readonly isMissing: boolean;
}

type Chunks = PlanView['resultFile'];

/** What the companion wrote down, and what the app found when it read again. */
export function useKeptFiles(view: PlanView): KeptFiles {
  const result = useFile(view.resultFile, parseResultFile);
  const verification = useFile(view.verificationFile, readVerification);
  return {
    ...(result.file && { result: result.file }),
    ...(verification.file && { verification: verification.file }),
    isMissing: result.hasFailed || verification.hasFailed,
  };
}

/** The app wrote it and checked it; only its form is taken on trust. */
function readVerification(text: string): Promise<Verification> {
  return Promise.resolve(JSON.parse(text) as Verification);
}

interface Loaded<File> {
  readonly file?: File;
  readonly hasFailed: boolean;
}

function useFile<File>(chunks: Chunks, parse: (text: string) => Promise<File>): Loaded<File> {
  const [held, setHeld] = useState<Loaded<File> & { readonly key: string }>();
  const key = chunks?.map(({ hash }) => hash).join(' ');
  useEffect(() => {
    if (chunks === undefined || key === undefined) return undefined;
    let isCurrent = true;
    void fetchFile({ chunks }, call, (bytes) => parse(new TextDecoder().decode(bytes))).then(
      (outcome) => {
        if (!isCurrent) return;
        setHeld(
          outcome.ok ? { key, file: outcome.value, hasFailed: false } : { key, hasFailed: true },
        );
      },
    );
    return () => {
      isCurrent = false;
    };
    // Every answer of the backend describes the same file by a new object.
  }, [key]);
  return held !== undefined && held.key === key ? held : { hasFailed: false };
}
