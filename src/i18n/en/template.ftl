## The agenda template of a network

template-title = Agenda template
template-lead = Each new session begins with these standing topics. A change is for sessions that you plan later, never for one that exists.
template-topics = Standing topics
template-free = A session of { $length } minutes keeps { $free } minutes free for what the circle brings
template-rest = What is left
template-topic = Standing topic
template-name = Name
template-name-hint = Leave empty to show the name of the heading.
template-add = One more topic
template-add-button = Add
template-remove = Remove:
template-stale = This topic changed while you were busy.
template-full = The template already has { $count } topics. Remove one first.
template-last = A template keeps at least one topic.
template-edit = Agenda template
