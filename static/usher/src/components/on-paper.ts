import { createContext, useContext } from 'react';

/**
 * Whether what is drawn goes on paper with all its rows: then links, pictures and badges are plain
 * words, because nobody can press them and 5,000 rows of them take seconds to draw.
 */
export const OnPaperContext = createContext(false);

export function useOnPaper(): boolean {
  return useContext(OnPaperContext);
}
