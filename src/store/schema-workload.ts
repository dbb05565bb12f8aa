// The migration for figures of the parts of editions: how many are in each state is kept among the facts, since counting
// them would read the whole history. Triggers keep it, so that it holds whatever makes, changes or deletes a part.

const KEPT = 'ON CONFLICT (name) DO UPDATE SET value = value + excluded.value'

export const WORKLOAD_SCHEMA = `
INSERT INTO facts (name, value) SELECT 'parts-' || state, count(*) FROM parts WHERE true GROUP BY state ${KEPT};
CREATE TRIGGER parts_planned AFTER INSERT ON parts BEGIN
  INSERT INTO facts (name, value) VALUES ('parts-' || new.state, 1) ${KEPT};
END;
CREATE TRIGGER parts_settled AFTER UPDATE OF state ON parts WHEN new.state <> old.state BEGIN
  INSERT INTO facts (name, value) VALUES ('parts-' || old.state, -1) ${KEPT};
  INSERT INTO facts (name, value) VALUES ('parts-' || new.state, 1) ${KEPT};
END;
CREATE TRIGGER parts_deleted AFTER DELETE ON parts BEGIN
  INSERT INTO facts (name, value) VALUES ('parts-' || old.state, -1) ${KEPT};
END;
`
