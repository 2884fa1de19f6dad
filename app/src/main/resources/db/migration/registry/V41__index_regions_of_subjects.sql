-- Lists of subjects are narrowed by province, city, county or township, always in the order of codes. A code begins with
-- the region of its registration, so that walking the codes in order may find the first of a region at the very end:
-- each rank has an index in that order.
CREATE INDEX subject_province ON registry.subject (agency_id, (left(region, 2)), credit_code);
CREATE INDEX subject_city ON registry.subject (agency_id, (left(region, 4)), credit_code);
CREATE INDEX subject_county ON registry.subject (agency_id, (left(region, 6)), credit_code);
CREATE INDEX subject_township ON registry.subject (agency_id, (left(region, 9)), credit_code);
-- A sub-registry may be of a region too.
ALTER TABLE registry.sub_registry ADD COLUMN region text;
