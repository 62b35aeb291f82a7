-- One of each thing in the network of the cast: an agenda item, a case of the member's (in discussion: no door can take
-- it away from the visitors that come later), an open poll, a question.
INSERT INTO cases (network_id, id, presenter_id, title, context, tried, question, level, state, answered, version, created_at, updated_at) VALUES
  ('00000000000070008000000000000b01', '00000000000070008000000000000f02', '00000000000070008000000000000a03', 'Hij komt niet opdagen',
   'Twee afspraken gemist.', 'Gebeld.', 'Hoe blijf ik vriendelijk?', 'network', 'in_discussion', '[]', 1,
   '2027-02-01T09:00:00.000000Z', '2027-02-01T09:00:00.000000Z');
INSERT INTO agenda_items (network_id, id, session_id, rubric, title, note, minutes, position, state, proposed_by, version, created_at) VALUES
  ('00000000000070008000000000000b01', '00000000000070008000000000000f01', '00000000000070008000000000000c01', 'talk', 'Grenzen stellen', '',
   20, 1, 'proposed', '00000000000070008000000000000a03', 1, '2027-02-01T09:00:00.000000Z');
INSERT INTO polls (network_id, id, session_id, title, statements, state, threshold, created_by, created_at) VALUES
  ('00000000000070008000000000000b01', '00000000000070008000000000000f03', '00000000000070008000000000000c01', 'Hoe gaat het?',
   '["Ik durf alles te zeggen."]', 'open', 5, '00000000000070008000000000000a01', '2027-02-01T09:00:00.000000Z');
INSERT INTO questions (network_id, id, asker_id, title, body, state, due_at, version, created_at, updated_at) VALUES
  ('00000000000070008000000000000b01', '00000000000070008000000000000f04', '00000000000070008000000000000a03', 'Telt een online gesprek mee?',
   'Geldt het als contact?', 'submitted', '2027-02-15T16:00:00.000000Z', 1, '2027-02-01T09:00:00.000000Z', '2027-02-01T09:00:00.000000Z');
