-- One of each thing in the network of the cast: an agenda item, a case of the member's (in discussion: no door can take
-- it away from the visitors that come later), an open poll, a question, an open date picker, a guest, a decision, an
-- amendment and an action point of the member's.
INSERT INTO cases (network_id, id, presenter_id, sealed, level, state, version, created_at, updated_at) VALUES
  ('00000000000070008000000000000b01', '00000000000070008000000000000f02', '00000000000070008000000000000a03',
   '{"title":"Hij komt niet opdagen","context":"Twee afspraken gemist.","tried":"Gebeld.","question":"Hoe blijf ik vriendelijk?"}',
   'network', 'in_discussion', 1,
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
INSERT INTO date_pickers (network_id, id, title, note, minutes, form, place, link, state, deadline_at, version, created_by, created_at) VALUES
  ('00000000000070008000000000000b01', '00000000000070008000000000000f06', 'Wanneer werken we door?', '', 120, 'on_site', 'De Serre, Hasselt',
   '', 'open', '2027-02-20T16:00:00.000000Z', 0, '00000000000070008000000000000a01', '2027-02-01T09:00:00.000000Z');
INSERT INTO date_options (network_id, picker_id, id, starts_at) VALUES
  ('00000000000070008000000000000b01', '00000000000070008000000000000f06', '00000000000070008000000000000f07', '2027-03-04T08:30:00.000000Z');
-- A guest of the session, who has no role and no seat anywhere.
INSERT INTO persons (id, email, name, language, created_at) VALUES
  ('00000000000070008000000000000a10', 'hilde@example.org', 'Hilde Goossens', 'nl', '2027-01-11T09:00:00.000000Z');
INSERT INTO guests (network_id, id, session_id, person_id, invited_by, created_at) VALUES
  ('00000000000070008000000000000b01', '00000000000070008000000000000f10', '00000000000070008000000000000c01',
   '00000000000070008000000000000a10', '00000000000070008000000000000a01', '2027-02-01T09:00:00.000000Z');
INSERT INTO decisions (network_id, id, session_id, text, created_by, created_at) VALUES
  ('00000000000070008000000000000b01', '00000000000070008000000000000f16', '00000000000070008000000000000c01', 'We starten om 9 uur',
   '00000000000070008000000000000a01', '2027-02-01T09:00:00.000000Z');
INSERT INTO amendments (network_id, id, session_id, author_id, body, state, created_at) VALUES
  ('00000000000070008000000000000b01', '00000000000070008000000000000f17', '00000000000070008000000000000c01', '00000000000070008000000000000a03',
   'Ik zei soms.', 'proposed', '2027-02-01T09:00:00.000000Z');
INSERT INTO action_points (network_id, id, session_id, text, owner_id, version, created_by, created_at) VALUES
  ('00000000000070008000000000000b01', '00000000000070008000000000000f18', '00000000000070008000000000000c01', 'Zaal vragen',
   '00000000000070008000000000000a03', 1, '00000000000070008000000000000a01', '2027-02-01T09:00:00.000000Z');
INSERT INTO workshops (network_id, session_id, phase, dots, version, created_at) VALUES
  ('00000000000070008000000000000b01', '00000000000070008000000000000c01', 'voting', 5, 1, '2027-02-01T09:00:00.000000Z');
-- A method that Greet leads and Mehmet presents for, about no case, with a learning point that was kept.
INSERT INTO runs (network_id, id, session_id, item_id, method, state, leader_id, presenter_id, step, began_at, extra, version, created_at) VALUES
  ('00000000000070008000000000000b01', '00000000000070008000000000000f40', '00000000000070008000000000000c01', '00000000000070008000000000000f01',
   '{"id":"two_steps","version":1,"group":[2,20],"trust":1,"confidence":"high","parallel":false,"rounds":1,"online":"yes","asynchronous":false,"serves":[],"name":{"nl":"Twee stappen","en":"Two steps"},"purpose":{"nl":"Oefenen.","en":"Practise."},"choose":{"nl":"Altijd.","en":"Always."},"avoid":{"nl":"Nooit.","en":"Never."},"sources":"ours","steps":[{"key":"tell","kind":"tell","minutes":5,"speaks":"presenter","presenter":"speaks","repeats":false,"name":{"nl":"Vertellen","en":"Telling"},"instruction":{"nl":"Laat vertellen.","en":"Let tell."},"task":{"nl":"Luister.","en":"Listen."},"presenter_task":{"nl":"Vertel.","en":"Tell."},"writes":null,"shared":null,"anonymous":false,"from":null},{"key":"learn","kind":"learn","minutes":5,"speaks":"all","presenter":"speaks","repeats":false,"name":{"nl":"Leren","en":"Learning"},"instruction":{"nl":"Vraag wat iedereen leerde.","en":"Ask what everybody learned."},"task":{"nl":"Schrijf wat je leerde.","en":"Write what you learned."},"presenter_task":{"nl":"Schrijf wat je leerde.","en":"Write what you learned."},"writes":{"nl":"Wat leerde je?","en":"What did you learn?"},"shared":"at_once","anonymous":false,"from":null}]}',
   'running', '00000000000070008000000000000a01', '00000000000070008000000000000a03', 0, '2027-02-02T08:10:00.000000Z', 0, 1,
   '2027-02-02T08:10:00.000000Z');
INSERT INTO presenters (network_id, run_id, person_id) VALUES
  ('00000000000070008000000000000b01', '00000000000070008000000000000f40', '00000000000070008000000000000a03');
INSERT INTO cards (network_id, run_id, id, step, author_id, body, chosen) VALUES
  ('00000000000070008000000000000b01', '00000000000070008000000000000f40', '00000000000070008000000000000f41', 1,
   '00000000000070008000000000000a02', 'Eerst vragen.', FALSE);
INSERT INTO learning_points (network_id, id, run_id, body, kept_at) VALUES
  ('00000000000070008000000000000b01', '00000000000070008000000000000f42', '00000000000070008000000000000f40', 'Vraag eerst.',
   '2027-02-02T08:10:00.000000Z');
-- A centre where Lien works.
INSERT INTO centres (id, name, created_at) VALUES ('00000000000070008000000000000f30', 'Praktijk Maes', '2027-01-11T09:00:00.000000Z');
INSERT INTO affiliations (person_id, centre_id, since) VALUES
  ('00000000000070008000000000000a06', '00000000000070008000000000000f30', '2027-01-11');
-- A copy of a method, with one step.
INSERT INTO network_methods (network_id, id, derived_from, body, version, changed_by, changed_at) VALUES
  ('00000000000070008000000000000b01', '00000000000070008000000000000f20', 'peer_consultation',
   '{"id": "00000000000070008000000000000f20", "version": 1, "group": [3, 10], "trust": 1, "confidence": "medium", "parallel": false,
     "rounds": 1, "online": "yes", "asynchronous": true, "serves": ["fact"], "name": {"nl": "Raad vragen", "en": "Asking advice"},
     "purpose": {"nl": "Weten wat anderen weten.", "en": "To know what others know."}, "choose": {"nl": "Een vakvraag.", "en": "A fact."},
     "avoid": {"nl": "Een zorg.", "en": "A worry."}, "sources": "", "steps": [{"key": "ask", "kind": "tell", "minutes": 5,
     "speaks": "presenter", "presenter": "speaks", "repeats": false, "name": {"nl": "Vragen", "en": "Asking"},
     "instruction": {"nl": "Laat vragen.", "en": "Let them ask."}, "task": {"nl": "Luister.", "en": "Listen."},
     "presenter_task": {"nl": "Vraag.", "en": "Ask."}, "writes": null, "shared": null, "anonymous": false, "from": null}]}',
   1, '00000000000070008000000000000a01', '2027-02-01T09:00:00.000000Z');
