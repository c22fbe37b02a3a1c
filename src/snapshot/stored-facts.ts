import { type Facts } from '../domain/facts/facts';
import { restoreDay } from './day-file';
import { joinPieces } from './join-pieces';
import { unpackNames } from './names-file';
import { decodeParts } from './snapshot';

/** How the pieces of the newest facts are shared out; see `FactsManifest`. */
export interface StoredParts {
  readonly names: number;
  readonly access: number;
}

/** How the pieces of a kept day are shared out; see `FactsManifest`. */
export interface StoredDay {
  readonly names: number;
  readonly keyframe: number;
  readonly differences: readonly {
    readonly chunk: number;
    readonly from: number;
    readonly to: number;
  }[];
}

type Pieces = readonly Uint8Array[];

/** @throws SnapshotError */
export async function decodeStoredParts(
  { names, access }: StoredParts,
  pieces: Pieces,
): Promise<Facts> {
  const parts = {
    access: joinPieces(pieces.slice(names, names + access)),
    details: joinPieces(pieces.slice(names + access)),
  };
  return decodeParts(parts, await unpackNames(pieces.slice(0, names)));
}

/** @throws SnapshotError */
export async function decodeStoredDay(
  { names, keyframe, differences }: StoredDay,
  pieces: Pieces,
): Promise<Facts> {
  const packed = {
    keyframe: joinPieces(pieces.slice(names, names + keyframe)),
    differences: differences.map(({ chunk, from, to }) =>
      (pieces[chunk] ?? new Uint8Array()).subarray(from, to),
    ),
  };
  return restoreDay(packed, await unpackNames(pieces.slice(0, names)));
}
