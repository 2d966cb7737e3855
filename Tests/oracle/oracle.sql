-- The school as SQL sees it: events in, settled facts out. Nothing here knows how journal folds them.

CREATE TABLE event (
  position INTEGER PRIMARY KEY, type TEXT, day TEXT, actor TEXT, amends INTEGER, restated INTEGER, body TEXT);
CREATE INDEX event_amends ON event (amends) WHERE amends IS NOT NULL;
CREATE INDEX event_type ON event (type);

-- @settle
-- What ends, answers or settles a fact is a fact of its own here: a withdrawal, a decision, the end of a session.
CREATE TABLE apart AS
WITH name (type) AS (VALUES ('ConsentWithdrawn'), ('GuardianUnlinked'), ('PupilTransferred'), ('PupilLeft'),
  ('SubgroupLeft'), ('RoleRevoked'), ('ParentApplicationDecided'), ('CredentialRevoked'), ('SessionEnded'),
  ('PlanItemWaived'), ('ExportAccepted'), ('ArchivedOnPaper'), ('RemarkAnswered'), ('RemarkRelieved'),
  ('AnomalyResolved'), ('RestoreVerified'), ('SyncBatchAcknowledged'), ('SupportRequestSolved'), ('DebtCleared'))
SELECT type FROM name;

-- A chain is a list: its first event names the fact, its latest says what holds.
CREATE TABLE chain AS
WITH RECURSIVE link (root, position) AS (
  SELECT position, position FROM event WHERE amends IS NULL OR type IN (SELECT type FROM apart)
  UNION ALL
  SELECT link.root, event.position FROM link JOIN event ON event.amends = link.position
    AND event.type NOT IN (SELECT type FROM apart)
)
SELECT root, max(position) AS latest, count(*) - 1 AS changes FROM link GROUP BY root;

CREATE TABLE fact AS
SELECT chain.root, chain.changes, first.type, latest.day, latest.body
FROM chain JOIN event first ON first.position = chain.root JOIN event latest ON latest.position = chain.latest
WHERE latest.type NOT IN ('MarkAnnulled', 'FactAnnulled');
CREATE INDEX fact_type ON fact (type);

CREATE TABLE course AS
SELECT body ->> 'course' AS course, body ->> 'class' AS class, body ->> 'subject' AS subject,
  body ->> 'subgroup' AS subgroup, body ->> 'graded' AS graded
FROM fact WHERE type = 'TeachingAssigned';

CREATE TABLE term AS
SELECT body ->> 'term' AS term, body ->> 'start' AS start, body ->> 'end' AS last,
  body ->> 'yearGroupFrom' AS low, body ->> 'yearGroupThrough' AS high
FROM fact WHERE type = 'TermDefined';

CREATE TABLE class AS
SELECT body ->> 'class' AS class, body ->> 'yearGroup' AS yearGroup FROM fact WHERE type = 'ClassFormed';

-- A pupil is in the class of the latest movement; «far» is a day that never comes.
CREATE TABLE membership AS
WITH movement AS (
  SELECT body ->> 'pupil' AS pupil, day, root,
    CASE type WHEN 'PupilEnrolled' THEN body ->> 'class' WHEN 'PupilTransferred' THEN body ->> 'toClass' END
      AS class
  FROM fact WHERE type IN ('PupilEnrolled', 'PupilTransferred', 'PupilLeft')
    AND body ->> 'pupil' IN (SELECT body ->> 'pupil' FROM fact WHERE type = 'PupilEnrolled')
), span AS (
  SELECT pupil, class, day AS first,
    coalesce(date(lead(day) OVER (PARTITION BY pupil ORDER BY day, root), '-1 day'), '9999-12-31') AS last
  FROM movement
)
SELECT pupil, class, first, last FROM span WHERE class IS NOT NULL AND first <= last;

CREATE TABLE in_subgroup AS
WITH movement AS (
  SELECT body ->> 'pupil' AS pupil, body ->> 'subgroup' AS subgroup, type, day, root,
    coalesce(body ->> 'through', '9999-12-31') AS through
  FROM fact WHERE type IN ('SubgroupJoined', 'SubgroupLeft')
), span AS (
  SELECT pupil, subgroup, type, day AS first,
    min(through, coalesce(
      date(lead(day) OVER (PARTITION BY pupil, subgroup ORDER BY day, root), '-1 day'), '9999-12-31')) AS last
  FROM movement
)
SELECT pupil, subgroup, first, last FROM span WHERE type = 'SubgroupJoined' AND first <= last;

-- Who is taught which course on which days.
CREATE TABLE taught AS
SELECT m.pupil, c.course, m.first, m.last FROM course c JOIN membership m ON m.class = c.class
WHERE c.subgroup IS NULL
UNION ALL
SELECT m.pupil, c.course, max(m.first, s.first), min(m.last, s.last)
FROM course c JOIN membership m ON m.class = c.class
JOIN in_subgroup s ON s.subgroup = c.subgroup AND s.pupil = m.pupil
WHERE max(m.first, s.first) <= min(m.last, s.last);
CREATE INDEX taught_course ON taught (course, pupil);

CREATE TABLE lesson AS
SELECT body ->> 'lesson' AS lesson, body ->> 'course' AS course, day, body ->> 'number' AS number,
  body ->> 'index' AS idx, nullif(body ->> 'topic', '') AS topic, root
FROM fact WHERE type = 'LessonHeld';
CREATE UNIQUE INDEX lesson_key ON lesson (lesson);
CREATE INDEX lesson_course ON lesson (course, day, number, idx);

-- A fact of a course stands at its lesson, at the first lesson of the course that day, or at the day itself.
CREATE TABLE placed AS
SELECT f.root, f.type, f.changes, f.body ->> 'pupil' AS pupil, f.body ->> 'course' AS course,
  coalesce(own.day, f.day) AS day, f.body,
  coalesce(own.lesson,
    (SELECT l.lesson FROM lesson l WHERE l.course = f.body ->> 'course' AND l.day = f.day
      ORDER BY l.number, l.idx LIMIT 1),
    f.day || '/' || (f.body ->> 'course')) AS place
FROM fact f
LEFT JOIN lesson own ON own.lesson = f.body ->> 'lesson' AND own.course = f.body ->> 'course'
WHERE f.type IN ('MarkSet', 'AbsenceRecorded', 'LatenessRecorded');

CREATE TABLE mark AS
SELECT root, changes, pupil, course, day, place, body ->> 'mark' AS symbol, body ->> 'weight' AS weight,
  CASE WHEN body ->> 'mark' GLOB '[0-9]*' THEN CAST(rtrim(body ->> 'mark', '+-') AS INTEGER) END AS value
FROM placed WHERE type = 'MarkSet';
CREATE INDEX mark_course ON mark (course);

CREATE TABLE excuse AS
SELECT root, body ->> 'pupil' AS pupil, day AS first, coalesce(body ->> 'through', '9999-12-31') AS last,
  body ->> 'code' AS code
FROM fact WHERE type = 'AbsenceExcused';

CREATE INDEX excuse_pupil ON excuse (pupil);

CREATE TABLE absence AS
SELECT p.root, p.pupil, p.course, p.day, p.place, p.body ->> 'code' AS code,
  (SELECT e.code FROM excuse e WHERE e.pupil = p.pupil AND p.day BETWEEN e.first AND e.last
    ORDER BY e.root DESC LIMIT 1) AS excuse
FROM placed p WHERE p.type = 'AbsenceRecorded';
CREATE INDEX absence_course ON absence (course);

CREATE TABLE lateness AS
SELECT root, pupil, course, day, place, body ->> 'minutes' AS minutes FROM placed WHERE type = 'LatenessRecorded';

-- Homework stands at the lesson that gave it; where that is not known, at the one it is due for.
CREATE TABLE homework AS
SELECT f.root, f.body ->> 'course' AS course, nullif(f.body ->> 'text', '') AS text, f.body ->> 'dueOn' AS due,
  coalesce(own.day, CASE WHEN f.body ->> 'lesson' IS NULL THEN f.body ->> 'dueOn' END, f.day) AS day,
  own.lesson AS own
FROM fact f LEFT JOIN lesson own ON own.lesson = f.body ->> 'lesson' AND own.course = f.body ->> 'course'
WHERE f.type = 'HomeworkPosted';
CREATE TABLE homework_placed AS
SELECT h.root, h.course, h.text, h.day,
  coalesce(h.own, (SELECT l.lesson FROM lesson l WHERE l.course = h.course AND l.day = h.day
    ORDER BY l.number, l.idx LIMIT 1), h.day || '/' || h.course) AS place
FROM homework h;
CREATE INDEX homework_place ON homework_placed (place);
CREATE INDEX homework_course ON homework_placed (course);

CREATE TABLE outcome AS
SELECT root, changes, day, body ->> 'pupil' AS pupil, body ->> 'course' AS course, body ->> 'term' AS term,
  body ->> 'mark' AS mark
FROM fact WHERE type = 'TermMarkSet';

-- The way to an account, in pairs of a guardian and a pupil.
CREATE TABLE answers AS
WITH change AS (
  SELECT f.body ->> 'guardian' AS guardian, f.body ->> 'pupil' AS pupil, f.type, f.day, f.root
  FROM fact f WHERE f.type IN ('GuardianLinked', 'GuardianUnlinked')
), span AS (
  SELECT guardian, pupil, type, day AS first,
    coalesce(date(lead(day) OVER (PARTITION BY guardian, pupil ORDER BY day, root), '-1 day'), '9999-12-31')
      AS last
  FROM change
)
SELECT s.guardian, s.pupil, s.first, s.last FROM span s
JOIN fact g ON g.type = 'GuardianRegistered' AND g.body ->> 'guardian' = s.guardian
WHERE s.type = 'GuardianLinked' AND s.first <= s.last AND NOT g.body ->> 'unableToUse';

CREATE TABLE step AS
SELECT type, coalesce(body ->> 'guardian', body ->> 'person') AS guardian, body ->> 'pupil' AS pupil, day
FROM fact WHERE type IN ('ParentApplicationRegistered', 'CredentialIssued', 'AccountActivated');
CREATE INDEX step_guardian ON step (guardian, type);

CREATE TABLE consent AS
SELECT f.body ->> 'person' AS person, f.day AS first,
  min(coalesce(f.body ->> 'validThrough', '9999-12-31'),
    coalesce((SELECT date(w.day, '-1 day') FROM event w
      JOIN chain c ON c.root = f.root
      JOIN fact ended ON ended.root = w.position AND ended.type = 'ConsentWithdrawn'
      WHERE w.type = 'ConsentWithdrawn' AND w.amends = c.latest), '9999-12-31')) AS last
FROM fact f WHERE f.type = 'ConsentGiven' AND f.body ->> 'purpose' IN ('electronicJournal', 'personalData');
CREATE INDEX consent_person ON consent (person);
