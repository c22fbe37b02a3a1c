/** Every chain that yields a level: (repository, person, rank); `day`: '' or `_later`. */
const chainsOf = (day: string) => `
  SELECT repository, person, rank FROM repository_group${day} JOIN member${day} USING (grp)
  UNION ALL
  SELECT repository, person, rank FROM repository${day} JOIN project_group${day} USING (project)
    JOIN member${day} USING (grp)
  UNION ALL
  SELECT repository, person, rank FROM repository_person${day}
  UNION ALL
  SELECT repository, person, rank FROM repository${day} JOIN project_person${day} USING (project)
  UNION ALL
  SELECT repository, person, 3 FROM repository${day} CROSS JOIN owner${day}`;

const CHAINS = chainsOf('');

const PAIRS = `SELECT repository, person, max(rank) AS rank, count(*) AS paths
  FROM (${CHAINS}) AS chains GROUP BY repository, person`;

export const MATRIX_SQL = `
  SELECT sum(CASE WHEN rank = 1 THEN 1 ELSE 0 END) AS "read",
    sum(CASE WHEN rank = 2 THEN 1 ELSE 0 END) AS "write",
    sum(CASE WHEN rank = 3 THEN 1 ELSE 0 END) AS "admin",
    sum(paths) AS "paths"
  FROM (${PAIRS}) AS pairs`;

/** The weights of engine.ts. */
export const FINGERPRINT_SQL = `
  SELECT sum(rank * (1 + person % 97) * (1 + repository % 89)) AS "levels",
    sum(paths * (1 + person % 97) * (1 + repository % 89)) AS "paths"
  FROM (${PAIRS}) AS pairs`;

/** One parameter: the person. Written from the person's side, which no planner has to find out. */
export const PERSON_SQL = `
  SELECT repository AS "at", max(rank) AS "rank" FROM (
    SELECT repository, rank FROM member JOIN repository_group USING (grp) WHERE person = $1
    UNION ALL
    SELECT repository, rank FROM member JOIN project_group USING (grp) JOIN repository USING (project)
      WHERE person = $1
    UNION ALL
    SELECT repository, rank FROM repository_person WHERE person = $1
    UNION ALL
    SELECT repository, rank FROM project_person JOIN repository USING (project) WHERE person = $1
    UNION ALL
    SELECT repository, 3 FROM owner CROSS JOIN repository WHERE person = $1
  ) AS chains GROUP BY repository`;

const OF_REPOSITORY = `
  SELECT person, rank FROM repository_group JOIN member USING (grp) WHERE repository = $1
  UNION ALL
  SELECT person, rank FROM repository JOIN project_group USING (project) JOIN member USING (grp)
    WHERE repository = $1
  UNION ALL
  SELECT person, rank FROM repository_person WHERE repository = $1
  UNION ALL
  SELECT person, rank FROM repository JOIN project_person USING (project) WHERE repository = $1
  UNION ALL
  SELECT person, 3 FROM owner`;

/** One parameter: the repository. */
export const REPOSITORY_SQL = `
  SELECT person AS "at", max(rank) AS "rank" FROM (${OF_REPOSITORY}) AS chains GROUP BY person`;

/** Two parameters: the repository and the person. */
export const WHY_SQL = `
  SELECT 0 AS "at", rank AS "rank" FROM (
    SELECT rank FROM repository_group JOIN member USING (grp) WHERE repository = $1 AND person = $2
    UNION ALL
    SELECT rank FROM repository JOIN project_group USING (project) JOIN member USING (grp)
      WHERE repository = $1 AND person = $2
    UNION ALL
    SELECT rank FROM repository_person WHERE repository = $1 AND person = $2
    UNION ALL
    SELECT rank FROM repository JOIN project_person USING (project)
      WHERE repository = $1 AND person = $2
    UNION ALL
    SELECT 3 FROM owner WHERE person = $2
  ) AS chains`;

/**
 * Three parameters: a project, a group with a grant on it, and the rank of the grant. What everybody in the
 * group has left on each repository of the project, and from that who holds less, as `lossOf` says it.
 */
export const WHAT_IF_SQL = `
  WITH touched AS (
    SELECT repository, person FROM repository CROSS JOIN member WHERE project = $1 AND grp = $2
  ), others AS (
    SELECT repository, person, 0 AS rank FROM touched
    UNION ALL
    SELECT repository, person, rank FROM touched JOIN repository_group USING (repository)
      JOIN member USING (grp, person)
    UNION ALL
    SELECT repository, person, rank FROM touched JOIN repository_person USING (repository, person)
    UNION ALL
    SELECT repository, person, rank FROM touched
      JOIN (
        SELECT person, max(rank) AS rank FROM (
          SELECT person, rank FROM project_group JOIN member USING (grp) WHERE project = $1 AND grp <> $2
          UNION ALL
          SELECT person, rank FROM project_person WHERE project = $1
          UNION ALL
          SELECT person, 3 FROM owner
        ) AS inherited GROUP BY person
      ) AS highest USING (person)
  ), remaining AS (
    SELECT repository, person, max(rank) AS rank FROM others GROUP BY repository, person
  )
  SELECT person AS "at", sum(CASE WHEN rank = 0 THEN 65536 ELSE 1 END) AS "rank"
  FROM remaining WHERE rank < $3 GROUP BY person`;

/** Pairs whose rank differs a day later: those with more, and those with less. */
export const TWO_DAYS_SQL = `
  WITH days AS (
    SELECT repository, person, rank AS old, 0 AS now FROM (${chainsOf('')}) AS before
    UNION ALL
    SELECT repository, person, 0 AS old, rank AS now FROM (${chainsOf('_later')}) AS after
  ), pairs AS (
    SELECT max(old) AS old, max(now) AS now FROM days GROUP BY repository, person
  )
  SELECT 0 AS "at", count(*) AS "rank" FROM pairs WHERE now > old
  UNION ALL
  SELECT 1, count(*) FROM pairs WHERE now < old`;

/** For engines that need them. */
export const INDEX_SQL = [
  'CREATE INDEX member_by_group ON member (grp, person)',
  'CREATE INDEX member_by_person ON member (person, grp)',
  'CREATE INDEX repository_by_id ON repository (repository, project)',
  'CREATE INDEX repository_by_project ON repository (project, repository)',
  'CREATE INDEX project_group_by_project ON project_group (project, grp, rank)',
  'CREATE INDEX project_group_by_group ON project_group (grp, project, rank)',
  'CREATE INDEX project_person_by_project ON project_person (project, person, rank)',
  'CREATE INDEX project_person_by_person ON project_person (person, project, rank)',
  'CREATE INDEX repository_group_by_repository ON repository_group (repository, grp, rank)',
  'CREATE INDEX repository_group_by_group ON repository_group (grp, repository, rank)',
  'CREATE INDEX repository_person_by_repository ON repository_person (repository, person, rank)',
  'CREATE INDEX repository_person_by_person ON repository_person (person, repository, rank)',
  'ANALYZE',
] as const;
