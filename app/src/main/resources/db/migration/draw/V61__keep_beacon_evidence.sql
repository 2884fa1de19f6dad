-- What is evidence for a beacon's text: of a drand round its signature in hex (VDP §15.23).
ALTER TABLE draw.beacon ADD COLUMN evidence text;
ALTER TABLE draw.beacon_typed ADD COLUMN evidence text;
