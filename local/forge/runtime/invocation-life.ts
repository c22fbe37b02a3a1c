import { type Ending } from './outcome';

/** Whether one invocation still lives. Once it has ended, nothing it does has an effect. */
export interface InvocationLife {
  /** Resolves when the platform ends it; never otherwise. */
  readonly ended: Promise<Ending>;
  isOver(): boolean;
  readonly end: (ending: Ending) => void;
  /** The function answered: what it left running reaches nothing any more. */
  close(): void;
}

export function createInvocationLife(): InvocationLife {
  let isOver = false;
  let resolve: (ending: Ending) => void = () => undefined;
  const ended = new Promise<Ending>((settle) => {
    resolve = settle;
  });
  return {
    ended,
    isOver: () => isOver,
    end: (ending) => {
      isOver = true;
      resolve(ending);
    },
    close: () => {
      isOver = true;
    },
  };
}
